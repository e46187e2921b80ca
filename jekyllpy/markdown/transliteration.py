"""Latin letters for other scripts, for ids under `transliterated_header_ids`; knows no header.

kramdown asks the gem stringex. Its tables are those of Text::Unidecode, as are text-unidecode's; where they differ in
what an id shows, the tables here say so. They were made by asking stringex 2.8.5 (MIT) for each character.
"""

from __future__ import annotations

import re
import unicodedata

# What stringex writes, and the characters for which it does.
_OWN = (
    ("ǲ", "D"),
    ("ɹɺɻɼɿ\u211b\u211c\u211d", "R"),
    ("ʉ", "U"),
    ("ʍ", "W"),
    ("ʎΎΥΫ", "Y"),
    ("ʰ", "k"),
    ("ΉΗ\u210b\u210c\u210d", "H"),
    ("ΐήη", "i"),
    ("Χ", "X"),
    ("ξ", "ks"),
    ("χ", "x"),
    ("ϒϓϔӀ\u2110\u2111", "I"),
    ("ЄЕ", "Ie"),
    ("г", "gh"),
    ("е", "ie"),
    ("\u0f2a", "05"),
    ("\u0f33", "-05"),
    ("ẛ", "S"),
    ("\u2013", "--"),
    ("\u2014", "---"),
    ("\u20ac", "EU"),
    ("\u2102\u212d", "C"),
    ("\u2107\u2130", "E"),
    ("\u2112", "L"),
    ("\u2115", "N"),
    ("\u2119", "P"),
    ("\u211a", "Q"),
    ("\u2124\u2128", "Z"),
    ("\u212a", "K"),
    ("\u212c", "B"),
    ("\u2131", "F"),
    ("\u2133", "M"),
    ("\u2212", "-"),
    ("\u4e00", " "),
)
_LETTERS = {character: letters for characters, letters in _OWN for character in characters}
# Of these it writes nothing that an id may hold.
_SILENT = (
    r"\u0133\u0220-\u0221\u0234-\u0240\u0243-\u0244\u0246-\u024f\u02ae-\u02af\u02ff\u0363-\u036f\u03ff\u04ff"
    r"\u05ff\u06ff\u07ff-\u08ff\u09ff\u0aff\u0bff\u0cff\u0dff\u0eff\u0fff\u10ff\u11ff\u13ff\u16ff\u17ff\u18ff"
    r"\u1e9c-\u1e9f\u1eff\u1fff\u200b\u20ff\u2122\u21ff\u22ff\u23ff\u24ff\u25ff\u26ff\u27ff\u2900-\u2dff\u2eff"
    r"\u2fff\u3009\u30ff\u31ff\u32ff\u33ff-\u4cff\u4dff\u9fff\ua4ff-\uabff\ud7ff\ue000-\uf8ff\ufaff\ufdff"
)
_DIFFERENT = f"[{_SILENT}{''.join(map(re.escape, _LETTERS))}]"


def decode(text: str) -> str:
    """Return a text in Latin letters; without the table, letters without their marks."""
    text = re.sub(_DIFFERENT, lambda found: _LETTERS.get(found[0], ""), text)
    try:
        from text_unidecode import unidecode  # type: ignore[import-untyped]  # comes with python-slugify
    except ImportError:
        return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return str(unidecode(text))
