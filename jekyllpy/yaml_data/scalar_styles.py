"""Decides how YAML writes a text, plain, quoted or behind a bar: what Psych 4 asks for and libyaml 0.2.5 allows."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from jekyllpy.yaml_data.complaints import Complaint
from jekyllpy.yaml_data.psych_scalars import PsychScalars

Style = Literal["plain", "single", "double", "literal"]

MERGE = "<<"
BREAKS = "\r\n\x85\u2028\u2029"
STARTS = frozenset("#,[]{}&*!|>'\"%@`")
LINES = re.compile(r"\n(?!\n?\Z)")
ODD_LINE = re.compile(r"^[^\w][^\"]*$", re.MULTILINE)
ODD_NUMBER = re.compile(r"0[0-7]*[89]")


class Facts(NamedTuple):
    """What of a text decides where it may be written."""

    has_marks: bool
    """Whether something in it means something in YAML."""
    has_ends: bool
    """Whether it begins or ends with a blank or a line break."""
    ends_blank: bool
    indents: bool
    """Whether a blank follows a line break."""
    is_special: bool
    """Whether only double quotes can hold it."""
    has_lines: bool

    @classmethod
    def of(cls, text: str) -> Facts:
        """Look at a text."""
        ends = (text[:1], text[-1:])
        return cls(
            has_marks=text.startswith(("---", "...")) or any(_means(text, place) for place in range(len(text))),
            has_ends=any(end != "" and end in f" {BREAKS}" for end in ends),
            ends_blank=ends[1] == " ",
            indents=re.search(f"[{BREAKS}] ", text) is not None,
            is_special=re.search(f" [{BREAKS}]", text) is not None or not all(map(is_printable, text)),
            has_lines=any(char in BREAKS for char in text),
        )


def is_printable(char: str) -> bool:
    """Tell whether libyaml prints a character as it is."""
    code = ord(char)
    return (
        code == 0x0A or 0x20 <= code <= 0x7E or 0xA0 <= code <= 0xD7FF or (0xE000 <= code <= 0xFFFD and code != 0xFEFF)
    )


def _means(text: str, place: int) -> bool:
    """Tell whether the character at a place keeps a text from being plain."""
    char, after = text[place], text[place + 1 : place + 2]
    is_followed = after in ("", "\t", " ", "\0") or after in BREAKS
    if place == 0:
        return char in STARTS or (char in "?:-" and is_followed)
    return (char == ":" and is_followed) or (char == "#" and (text[place - 1] in "\t \0" or text[place - 1] in BREAKS))


def style_of(text: str, facts: Facts, *, is_key: bool) -> Style:
    """Choose a text's style."""
    style = _wanted(text)
    if is_key and facts.has_lines:
        return "double"
    if style == "plain" and (facts.has_marks or facts.has_ends or facts.indents or facts.is_special or facts.has_lines):
        style = "single"
    if style == "single" and (facts.indents or facts.is_special):
        return "double"
    if style == "literal" and (facts.ends_blank or facts.is_special or is_key):
        return "double"
    return style


def _wanted(text: str) -> Style:
    """Choose the style that Psych asks for."""
    if LINES.search(text):
        return "literal"
    if text in ("y", "n"):
        return "double"
    if text == MERGE:
        return "single"
    if ODD_LINE.search(text):
        return "double"
    return "plain" if _is_text(text) and not ODD_NUMBER.match(text) else "single"


def _is_text(text: str) -> bool:
    try:
        return type(PsychScalars(None).scan(text)) is str
    except Complaint:
        return False
