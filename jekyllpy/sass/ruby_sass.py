"""Writes compressed CSS of libsass as Ruby Sass 3.7 writes it, which Jekyll 3 runs; knows text, no compiler.

What libsass does not keep is looked up in the sheets by way of the source map. The other styles stay libsass's: where
they leave blank lines depends on how the source is nested.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from jekyllpy.sass.colors import shortest, values
from jekyllpy.sass.extends import Extends
from jekyllpy.sass.source_maps import Origins

BYTE_ORDER_MARK = "\ufeff"
TOKEN = re.compile(r"""/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{};]|[^{};"'/]+|/""", re.DOTALL)
STRING = re.compile(r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'""", re.DOTALL)
VALUE_END = re.compile(r"[;{}]")
VALUE_START = re.compile(r"[^:]+:\s*")
ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})[ \t]?")
STOP = r"(?:[\d.]+%|from|to)"
STOPS = re.compile(rf"{STOP}(?:\s*,\s*{STOP})+", re.IGNORECASE)
NTH = re.compile(r"nth[^( ]*\([^)]*\)")
TILDE = re.compile(r"(?<!\|)\s*~\s*(?!=)")
CLEAR = re.compile(r"\brgba\(0,\s*0,\s*0,\s*0\)")
BLANKS = re.compile(r"[ \t]{2,}")
SPECIAL = ('"', "'", "\\")
# A value that Ruby Sass reads as a script, because blanks stand between it and its end, or other blanks than one before
# what is important, and libsass takes as it is.
PIECE = (
    r"""(?:-*[a-zA-Z_][\w-]*|"[^"\\#\n]*"|'[^'\\#\n]*'|"(?:\\.|[^"\\#\n])*"|'(?:\\.|[^'\\#\n])*'|#[0-9a-fA-F]+"""
    + (r"""|-?(?:\d*\.\d+|\d+)(?:%|[a-zA-Z][\w]*)?)""")
)
LIST = rf"{PIECE}(?:\s*[\s,/]\s*{PIECE})*"
SCRIPT = re.compile(
    rf"{LIST}(?:(?:\s*!\s*important)?(?=\s+[;}}])|(?:!\s*important|\s+!\s+important)(?=\s*[;}}]))", re.IGNORECASE
)
PIECES = re.compile(rf"({PIECE})|(\s*[,/]\s*)|(\s*!\s*important)|(\s+)", re.IGNORECASE)
IMPORTANT = " !important"
OWN_VALUE = re.compile(r"[\w-]+\s*:\s*([^;{}]*)")
NEGATED = re.compile(r"-(?:\$[\w-]+|\(\s*\$[\w-]+\s*\))\s*(?:!\s*important\s*)?")
VARIABLE = re.compile(r"\$[\w-]+\s*(?:!\s*important\s*)?")
COMPUTED = re.compile(r"\w+\([^()]*\)|(?<![\w.#])0(\.\d+(?:[a-zA-Z]\w*|%)?)")
ARGUMENTS = re.compile(r"(?<=[(,\s])[a-zA-Z]+(?=[),\s])")
LONG = re.compile(r"#[0-9a-fA-F]{6}\b")
WORD = re.compile(r"(?<![\w#.$-])(?:#[0-9a-f]{6}|[a-z]{7})(?![\w(-])")
CALC = re.compile(r"\bcalc\(")
NUMBER = re.compile(r"(-?)(?=[\d.])(\d*)(?:\.(\d+))?([a-zA-Z%]\w*)?")
HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


class Part(NamedTuple):
    """A piece of CSS: where it begins, its text, and the mark that ends it."""

    start: int
    text: str
    end: str


def as_ruby_sass(css: str, source_map: str) -> str:
    """Rewrite compressed CSS; a byte order mark leads what is not ASCII."""
    css = css.removeprefix(BYTE_ORDER_MARK)
    text = "".join(Writer(Origins(css, source_map)).written(parts(css)))
    return text if text.isascii() else BYTE_ORDER_MARK + text


def parts(css: str) -> Iterator[Part]:
    """Split CSS into comments, preludes and declarations."""
    piece, start = "", 0
    for found in TOKEN.finditer(css):
        token = found.group()
        if token in ("{", "}", ";"):
            yield Part(start, piece, token)
        elif token.startswith("/*"):
            yield Part(start, piece + token, "")
        else:
            piece += token
            continue
        piece, start = "", found.end()
    yield Part(start, piece, "")


class Writer:
    """Rewrites the parts of one text; `origins` are its sources."""

    def __init__(self, origins: Origins) -> None:
        self._origins = origins
        self._extends = Extends(origins)

    @cached_property
    def _quoted(self) -> set[str]:
        """The escapes that stand in quotes anywhere in the sources; the others are of names."""
        found: set[str] = set()
        for text in self._origins.sources:
            if "\\" in text:
                for each in STRING.findall(text):
                    found.update(code.lower() for code in ESCAPE.findall(each))
        return found

    def written(self, found: Iterable[Part]) -> Iterator[str]:
        """Yield the text of all parts."""
        frames: list[bool] = []  # for each open block, whether it holds keyframes
        for part in found:
            if part.end == "{":
                yield self.stops(part.text, part.start) if frames and frames[-1] else self._prelude(part)
                frames.append(part.text.startswith("@") and "keyframes" in part.text.split()[0])
            elif part.text.startswith("--"):
                yield BLANKS.sub(" ", part.text)
            else:
                yield self._declaration(part) if part.end else part.text
            if part.end == "}":
                frames[-1:] = []
            yield part.end

    @cached_property
    def _known_stops(self) -> dict[str, str]:
        """The lists of stops in all sources, by what they are without blanks."""
        found: dict[str, str] = {}
        for text in self._origins.sources:
            for each in STOPS.findall(text) if "keyframes" in text else ():
                found.setdefault(re.sub(r"\s", "", each), each)
        return found

    def _prelude(self, part: Part) -> str:
        if part.text.startswith("@"):
            return prelude(part.text)
        return prelude(self._extends.ordered(part.text, part.start))

    def stops(self, text: str, start: int) -> str:
        """Write a keyframe's stops with the blanks of the source; behind interpolations the map may be wrong."""
        found, bare = STOPS.match(self._origins.text_at(start)), re.sub(r"\s", "", text)
        if found and re.sub(r"\s", "", found.group()) == bare:
            return found.group()
        return self._known_stops.get(bare, text)

    def _declaration(self, part: Part) -> str:
        name, colon, value = part.text.partition(":")
        source = self._origins.text_at(part.start + len(name + colon))
        script = SCRIPT.match(source)
        if script is not None and re.sub(r"\s", "", script.group()) == re.sub(r"\s", "", value):
            return name + colon + "".join(self._piece(found) for found in PIECES.finditer(script.group()))
        static = VALUE_END.split(source, maxsplit=1)[0]
        own = self._own(part.start)
        value = self._colours(with_calcs_of(static, with_calcs_of(own, value)), static)
        value = with_noughts(value, own, static)
        if "\\" not in value:
            return CLEAR.sub("transparent", name + colon + value)
        return name + colon + STRING.sub(lambda found: self._string(found.group(), static), value)

    @cached_property
    def _spellings(self) -> dict[str, set[str]]:
        """How the sources write each colour of six digits."""
        found: dict[str, set[str]] = {}
        for text in self._origins.sources:
            for each in LONG.findall(text):
                found.setdefault(each.lower(), set()).add(each)
        return found

    def _colours(self, value: str, static: str) -> str:
        """Write the names among arguments short, and what comes from elsewhere as it is written there."""
        if "(" in value and "url(" not in value:
            value = ARGUMENTS.sub(lambda found: _short(found.group()), value)
        return WORD.sub(lambda found: self._spelled(found.group(), static), value)

    def _spelled(self, colour: str, static: str) -> str:
        """Return the one way in which the sources write a colour; what stands here stays."""
        digits = colour if colour.startswith("#") else f"#{values().get(colour)}"
        known = self._spellings.get(digits, set())
        return next(iter(known)) if len(known) == 1 and colour not in static else colour

    def value(self, text: str, start: int) -> str:
        """Write a declaration of another style: only its texts and its plain lists are not as libsass has them."""
        found = VALUE_START.match(text)
        if found is None:
            return text
        name, value = found.group(), text[found.end() :]
        source = self._origins.text_at(start + len(name))
        script = SCRIPT.match(source)
        if script is not None and re.sub(r"\s", "", script.group()) == re.sub(r"\s", "", value):
            return name + "".join(self._plain(each) for each in PIECES.finditer(script.group()))
        static = VALUE_END.split(source, maxsplit=1)[0]
        value = with_calcs_of(static, with_calcs_of(self._own(start), value))
        if "\\" not in value:
            return name + value
        return name + STRING.sub(lambda each: self._string(each.group(), static), value)

    def _own(self, start: int) -> str:
        """Return the value as its declaration has it."""
        found = OWN_VALUE.match(self._origins.text_at(start))
        return found.group(1).strip() if found else ""

    def _plain(self, found: re.Match[str]) -> str:
        """Write a piece of a script's list without making its colours short."""
        text = found.group()
        if found.group(1) is None:
            return {"": " ", ",": ", ", "/": "/"}.get(text.strip(), IMPORTANT)
        return text if HEX.fullmatch(text) or text.lower() in values() else self._piece(found)

    def _piece(self, found: re.Match[str]) -> str:
        """Write a piece of a script's list: its colours short, its numbers plain, its texts in double quotes."""
        text = found.group()
        if found.group(1) is None:
            return {"": " ", ",": ",", "/": "/"}.get(text.strip(), IMPORTANT)
        if text[0] in "\"'":
            return f'"{ESCAPE.sub(self._character, text[1:-1])}"' if '"' not in text[1:-1] else text
        if HEX.fullmatch(text) or text.lower() in values():
            return shortest(text)
        number = NUMBER.fullmatch(text)
        if number is None:
            return text
        sign, whole, rest, unit = (each or "" for each in number.groups())
        rest = rest.rstrip("0")
        return f"{sign}{whole.lstrip('0') or '0'}{'.' if rest else ''}{rest}{unit}"

    def _string(self, text: str, source: str) -> str:
        """Write a text as it is where it stands in the sheet like that, else with its escapes read."""
        return text if text in source else ESCAPE.sub(self._character, text)

    def _character(self, escape: re.Match[str]) -> str:
        """Write the character of an escape; that of a name stays escaped where a name may not begin with it."""
        code = escape.group(1).lower()
        char = chr(int(code, 16)) if 0 < int(code, 16) < 0x110000 else "\ufffd"
        if char < " " or char == "\x7f" or char in SPECIAL:
            return escape.group()
        if char > "\x7f" or char.isalpha() or char == "_" or code in self._quoted:
            return char
        return f"\\{code} " if char.isdigit() else f"\\{char}"


def with_noughts(value: str, own: str, static: str) -> str:
    """Write the nought before a point where Ruby Sass does: not in what was computed, but in what was negated.

    `own` is the value in its declaration, `static` the source from which it comes.
    """
    if value.startswith("-.") and (NEGATED.fullmatch(own) or (VARIABLE.fullmatch(own) and static.startswith("-"))):
        return f"-0{value[1:]}"
    known = own + " " + static
    if "0." not in value or not any(sign in known for sign in "*/+"):
        return value
    return COMPUTED.sub(lambda each: _computed(each, known), value)


def _computed(number: re.Match[str], known: str) -> str:
    rest = number.group(1)
    return number.group() if rest is None or rest in known else rest


def _short(name: str) -> str:
    return shortest(name) if name.lower() in values() else name


def with_calcs_of(source: str, value: str) -> str:
    """Write each `calc(...)` of a value as it stands in the source, if these are the same but for blanks."""
    if "calc(" not in value:
        return value
    own, found = list(_calcs(source)), list(_calcs(value))
    if [re.sub(r"\s", "", source[a:b]) for a, b in own] != [re.sub(r"\s", "", value[a:b]) for a, b in found]:
        return value
    for (a, b), (start, end) in reversed(list(zip(own, found, strict=True))):
        value = value[:start] + re.sub(r"[ \t]*\n\s*", " ", source[a:b]) + value[end:]
    return value


def _calcs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the outermost `calc(...)` begin and end."""
    last = 0
    for found in CALC.finditer(text):
        if found.start() < last:
            continue
        depth, last = 1, found.end()
        while depth and last < len(text):
            depth += {"(": 1, ")": -1}.get(text[last], 0)
            last += 1
        yield found.start(), last


def prelude(text: str) -> str:
    """Write what stands before a block: a selector, or an at-rule."""
    if text.startswith("@media"):
        return text.replace(",", ", ")
    if text.startswith("@"):
        return text
    text = NTH.sub(lambda found: re.sub(r"\s", "", found.group()), text)
    pieces = re.split(r"(\[[^\]]*\])", text)  # in brackets `~` is part of an attribute's operator
    return "".join(piece if piece.startswith("[") else TILDE.sub(" ~ ", piece) for piece in pieces)
