"""Writes a mapping as Psych's `YAML.dump` does, with libyaml's line breaks; knows values, no files.

What libyaml 0.2.5 does is told in `scalar_styles`; here is how its styles are written.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from jekyllpy.values import Value
from jekyllpy.yaml_data.scalar_styles import BREAKS, MERGE, Facts, is_printable, style_of

WIDTH = 80
STEP = 2
LONGEST_KEY = 128
ESCAPES = {
    "\0": "0",
    "\a": "a",
    "\b": "b",
    "\t": "t",
    "\n": "n",
    "\v": "v",
    "\f": "f",
    "\r": "r",
    "\x1b": "e",
    '"': '"',
    "\\": "\\",
    "\x85": "N",
    "\u2028": "L",
    "\u2029": "P",
}


def dump(value: Mapping[str, Value]) -> str:
    """Write a mapping that is not empty as a document of its own."""
    writer = Writer()
    writer.put("---")
    writer.mapping(value, 0)
    writer.start_line(0)
    return writer.text + ("...\n" if writer.is_open else "")


def plain_text(value: Value) -> str:
    """Write what is no text, list or mapping."""
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    if isinstance(value, datetime.datetime):
        offset = value.strftime("%z") or "+0000"
        zone = "Z" if value.tzinfo is datetime.UTC else f"{offset[:3]}:{offset[3:5]}"
        return f"{value:%Y-%m-%d %H:%M:%S}.{value.microsecond * 1000:09d} {zone}"
    if isinstance(value, float):
        return {"inf": ".inf", "-inf": "-.inf", "nan": ".nan"}.get(str(value)) or _float(value)
    return str(value)


def _float(value: float) -> str:
    """Write a float as Ruby does: an exponent always follows a fraction."""
    text = repr(value)
    mantissa, mark, exponent = text.partition("e")
    return f"{mantissa if '.' in mantissa else mantissa + '.0'}e{exponent}" if mark else text


class Writer:
    """The text so far, and where its last line ends."""

    def __init__(self) -> None:
        self.text = ""
        self.column = 0
        self.is_open = False
        """Whether a text kept its last line breaks, so that the document's end is marked."""

    def put(self, text: str) -> None:
        """Add to the text."""
        self.text += text
        last = max(map(text.rfind, BREAKS))
        self.column = self.column + len(text) if last < 0 else len(text) - last - 1

    def start_line(self, indent: int) -> None:
        """Begin a line at an indent, unless one has just begun."""
        self.put(("" if self.text[-1] in BREAKS else "\n") + " " * indent)

    def mapping(self, value: Mapping[str, Value], indent: int, *, is_inline: bool = False) -> None:
        """Write a mapping line by line; its first line goes on where the text is if it is inline."""
        for key, item in value.items():
            if not is_inline:
                self.start_line(indent)
            is_inline = False
            name = str(key)
            if len(name.encode()) > LONGEST_KEY or any(char in BREAKS for char in name):
                self.put("? ")
                self.scalar(name, indent + STEP)
                self.start_line(indent)
                self.put(":")
                self.beside(item, indent)
            else:
                self.scalar(name, indent, is_key=True)
                self.put(":")
                self.node(item, indent)

    def sequence(self, value: list[Value], indent: int, *, is_inline: bool = False) -> None:
        """Write a list line by line."""
        for item in value:
            if not is_inline:
                self.start_line(indent)
            is_inline = False
            self.put("-")
            self.beside(item, indent)

    def beside(self, value: Value, indent: int) -> None:
        """Write a value on the line of its mark."""
        if isinstance(value, dict) and value:
            self.put(" ")
            self.mapping(value, indent + STEP, is_inline=True)
        elif isinstance(value, list) and value:
            self.put(" ")
            self.sequence(value, indent + STEP, is_inline=True)
        else:
            self.node(value, indent)

    def node(self, value: Value, indent: int) -> None:
        """Write a value behind a mark; the lists of a mapping stand at its own indent."""
        if isinstance(value, dict) and value:
            self.mapping(value, indent + STEP)
        elif isinstance(value, list) and value:
            self.sequence(value, indent)
        elif isinstance(value, (dict, list)):
            self.put(" {}" if isinstance(value, dict) else " []")
        elif isinstance(value, str):
            self.put(" ")
            self.scalar(value, indent + STEP)
        elif text := plain_text(value):
            self.put(" " + text)

    def scalar(self, text: str, indent: int, *, is_key: bool = False) -> None:
        """Write a text in the style that it needs."""
        self.put("!!str " if text == MERGE else "")
        facts = Facts.of(text)
        match style_of(text, facts, is_key=is_key):
            case "literal":
                self.literal(text, indent)
            case "double":
                self.double(text, indent, may_break=not is_key)
            case "single":
                self.single(text, indent, may_break=not is_key)
            case _:
                self.flow(text, indent, may_break=not is_key)

    def literal(self, text: str, indent: int) -> None:
        """Write a text behind a bar."""
        hint = str(STEP) if text[0] == " " or text[0] in BREAKS else ""
        ending = "-" if text[-1] not in BREAKS else "+" if len(text) == 1 or text[-2] in BREAKS else ""
        self.put(f"|{hint}{ending}")
        self.is_open = self.is_open or ending == "+"
        self.start_line(0)
        for place, char in enumerate(text):
            is_first = place == 0 or text[place - 1] in BREAKS
            self.put(" " * indent + char if is_first and char not in BREAKS else char)

    def single(self, text: str, indent: int, *, may_break: bool) -> None:
        """Write a text in single quotes."""
        self.put("'")
        self.flow(text.replace("'", "''"), indent, may_break=may_break)
        self.put("'")

    def flow(self, text: str, indent: int, *, may_break: bool) -> None:
        """Write words; a single blank beyond the width becomes a line break, and a line break a blank line."""
        is_broken = False
        for place, char in enumerate(text):
            if char in BREAKS:
                self.put(char if is_broken or char != "\n" else "\n\n")
            elif may_break and char == " " and self.column > WIDTH and _stands_alone(text, place):
                self.start_line(indent)
            else:
                self.put(" " * indent + char if is_broken else char)
            is_broken = char in BREAKS
        self.put(" " * indent if is_broken else "")

    def double(self, text: str, indent: int, *, may_break: bool) -> None:
        """Write a text in double quotes with escapes."""
        self.put('"')
        for place, char in enumerate(text):
            if char in ESCAPES or char in BREAKS or not is_printable(char):
                self.put("\\" + (ESCAPES.get(char) or _numbered(char)))
            elif may_break and char == " " and self.column > WIDTH and _may_end_line(text, place):
                self.start_line(indent)
                self.put("\\" if text[place + 1] == " " else "")
            else:
                self.put(char)
        self.put('"')


def _may_end_line(text: str, place: int) -> bool:
    """Tell whether a blank is the first of its run, and inside the text."""
    return 0 < place < len(text) - 1 and text[place - 1] != " "


def _stands_alone(text: str, place: int) -> bool:
    """Tell whether a blank stands between words, without another beside it."""
    return _may_end_line(text, place) and text[place + 1] != " "


def _numbered(char: str) -> str:
    code = ord(char)
    return f"x{code:02X}" if code < 0x100 else f"u{code:04X}" if code < 0x10000 else f"U{code:08X}"
