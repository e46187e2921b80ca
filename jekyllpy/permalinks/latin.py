"""The Latin letters that I18n writes without accents; a table of facts.

Source: `DEFAULT_APPROXIMATIONS` of the Ruby gem i18n 1.10.0 (MIT licence), regrouped.
"""

from __future__ import annotations

LETTERS_BY_PLAIN = {
    "'n": "ŉ",
    "A": "ÀÁÂÃÄÅĀĂĄ",
    "AE": "Æ",
    "C": "ÇĆĈĊČ",
    "D": "ÐĎĐ",
    "E": "ÈÉÊËĒĔĖĘĚ",
    "G": "ĜĞĠĢ",
    "H": "ĤĦ",
    "I": "ÌÍÎÏĨĪĬĮİ",
    "IJ": "Ĳ",
    "J": "Ĵ",
    "K": "Ķ",
    "L": "ĹĻĽĿŁ",
    "N": "ÑŃŅŇ",
    "NG": "Ŋ",
    "O": "ÒÓÔÕÖØŌŎŐ",
    "OE": "Œ",
    "R": "ŔŖŘ",
    "S": "ŚŜŞŠ",
    "T": "ŢŤŦ",
    "Th": "Þ",
    "U": "ÙÚÛÜŨŪŬŮŰŲ",
    "W": "Ŵ",
    "Y": "ÝŶŸ",
    "Z": "ŹŻŽ",
    "a": "àáâãäåāăą",
    "ae": "æ",
    "c": "çćĉċč",
    "d": "ðďđ",
    "e": "èéêëēĕėęě",
    "g": "ĝğġģ",
    "h": "ĥħ",
    "i": "ìíîïĩīĭįı",
    "ij": "ĳ",
    "j": "ĵ",
    "k": "ķĸ",
    "l": "ĺļľŀł",
    "n": "ñńņň",
    "ng": "ŋ",
    "o": "òóôõöøōŏő",
    "oe": "œ",
    "r": "ŕŗř",
    "s": "śŝşš",
    "ss": "ß",
    "t": "ţťŧ",
    "th": "þ",
    "u": "ùúûüũūŭůűų",
    "w": "ŵ",
    "x": "×",
    "y": "ýÿŷ",
    "z": "źżž",
}
PLAIN_BY_CODE = {ord(letter): plain for plain, letters in LETTERS_BY_PLAIN.items() for letter in letters}


def transliterate(text: str) -> str:
    """Write Latin letters without accents; everything else beyond ASCII becomes a question mark."""
    return "".join(char if char < "\x80" else PLAIN_BY_CODE.get(ord(char), "?") for char in text)
