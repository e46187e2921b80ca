"""Formats a day or an instant as Ruby's `strftime` does; knows formats and values, no zones beyond the value's own.

A format is compiled once into a `%` template and the getters that fill it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from jekyllpy.dates.fields import COMPOSITE, NUMBERS, TEXTS, Getter, colon_offset, fraction

Moment: TypeAlias = datetime.date  # a Ruby Date; or, as its subclass `datetime`, a Ruby Time

DIRECTIVE = re.compile(r"%([-0_^#]*)([0-9]*)(?:([EO]|:{1,3})(?=[A-Za-z+]))?([A-Za-z%+])", re.ASCII)
UNFINISHED = re.compile(r"%[-0_^#0-9:]*\Z")  # Ruby's Time refuses it, its Date prints it
AFTER_E = frozenset("cCxXyY")
AFTER_O = frozenset("deHkIlmMSuUVwWy")
WIDEST = 1 << 20  # Ruby refuses to fill more (Errno::ERANGE); so do we


class Directive(NamedTuple):
    """One directive as written, taken apart."""

    flags: str
    width: int | None
    modifier: str
    letter: str

    @property
    def pad(self) -> str:
        """The padding that was asked for: none at all wins, else the last flag counts; empty when nothing was asked."""
        asked = [flag for flag in self.flags if flag in "-0_"]
        return "-" if "-" in asked else asked[-1] if asked else ""


def strftime(value: Moment, format: str) -> str:
    """Write a day or an instant in the given format; an unknown directive stays as it is."""
    template, getters = compiled(format, isinstance(value, datetime.datetime))
    return template % tuple([get(value) for get in getters])


@lru_cache(maxsize=1024)
def compiled(format: str, has_time: bool) -> tuple[str, tuple[Getter, ...]]:
    """Translate a format into a `%` template and its getters, once."""
    parts: list[str] = []
    getters: list[Getter] = []
    end = 0
    for match in DIRECTIVE.finditer(format):
        parts.append(format[end : match.start()].replace("%", "%%"))
        end = match.end()
        step = translate(read_directive(match), has_time)
        if step is None:
            parts.append(match.group().replace("%", "%%"))
            continue
        parts.append(step[0])
        getters.append(step[1])
    if has_time and UNFINISHED.search(format, end):
        raise ValueError(f"invalid format: {format}")
    parts.append(format[end:].replace("%", "%%"))
    return "".join(parts), tuple(getters)


def read_directive(match: re.Match[str]) -> Directive:
    """Take a matched directive apart, refusing a width that only eats memory."""
    flags, width, modifier, letter = match.groups()
    if width.startswith("0"):  # the pattern lets a zero flag that touches the width fall to the width
        flags, width = flags + "0", width.lstrip("0")
    if len(width) > 7 or int(width or 0) > WIDEST:
        raise ValueError(f"width {width} of a date directive is too large")
    return Directive(flags, int(width) if width else None, modifier or "", letter)


def translate(directive: Directive, has_time: bool) -> tuple[str, Getter] | None:
    """Give the template and getter of one directive; None when Ruby does not know it."""
    letter = directive.letter
    if not modifier_fits(directive):
        return None
    if letter == "z":
        return "%s", offset_getter(directive, has_time)
    if letter in NUMBERS:
        return number_template(directive), NUMBERS[letter][0]
    if letter in "LN":
        return "%s", fraction_getter(directive.width or (3 if letter == "L" else 9))
    text = text_getter(letter, has_time)
    return None if text is None else ("%s", dressed(text, directive, has_time))


def modifier_fits(directive: Directive) -> bool:
    """Tell whether the modifier (colons, E, O) may stand before the letter."""
    modifier, letter = directive.modifier, directive.letter
    if modifier.startswith(":"):
        return letter == "z"
    allowed = {"E": AFTER_E, "O": AFTER_O}.get(modifier)
    return allowed is None or letter in allowed


def number_template(directive: Directive) -> str:
    """Give the `%` template of a number: its own width and padding, as the flags change them."""
    _, width, pad = NUMBERS[directive.letter]
    if directive.pad == "-":
        return "%d"
    width = directive.width or width
    pad = {"_": " ", "0": "0"}.get(directive.pad, pad)
    return f"%{'0' if pad == '0' else ''}{width}d"


def text_getter(letter: str, has_time: bool) -> Getter | None:
    """Find the getter of a text directive; a composite one is a format of its own."""
    if letter in COMPOSITE:
        format = COMPOSITE[letter]
        return lambda value: strftime(value, format)
    if letter in TEXTS:
        return TEXTS[letter]
    return None if has_time else day_getter(letter)


def day_getter(letter: str) -> Getter | None:
    """Give what only a Ruby Date can say: `%+` and the milliseconds of `%Q`."""
    if letter == "+":
        return lambda value: strftime(value, "%a %b %e %H:%M:%S %Z %Y")
    return (lambda value: strftime(value, "%s") + "000") if letter == "Q" else None


def dressed(get: Getter, directive: Directive, has_time: bool) -> Getter:
    """Apply the flags that change case, and the padding; an empty zone name stays empty."""
    change = case_change(directive)
    is_bare = directive.pad == "-" and not (has_time and directive.letter in COMPOSITE)
    width = 0 if is_bare or directive.width is None else directive.width
    if change is None and not width:
        return get
    fill = "0" if directive.pad == "0" else " "

    def dress(value: Moment) -> str:
        text = str(get(value))
        return (change(text) if change else text).rjust(width, fill) if text else text

    return dress


def case_change(directive: Directive) -> Callable[[str], str] | None:
    """Choose the change of case: `^` raises, `#` swaps what is raised already and leaves composites alone."""
    if "#" in directive.flags and directive.letter not in COMPOSITE and directive.letter != "+":
        return str.lower if directive.letter in "pZ" else str.upper
    return str.upper if "^" in directive.flags else None


def fraction_getter(digits: int) -> Getter:
    """Give the getter of the fraction of a second with so many digits."""
    return lambda value: fraction(value, digits)


def offset_getter(directive: Directive, has_time: bool) -> Getter:
    """Give the getter of the offset from UTC with its colons, width and padding."""
    colons, width = len(directive.modifier), directive.width or 0
    minus = directive.pad == "-"
    blanks = directive.pad == "_"

    def offset(value: Moment) -> str:
        text = colon_offset(value, colons)
        if minus and not has_time:
            text = text[0] + text[2:]
        if minus and getattr(value, "tzinfo", None) is datetime.UTC:
            text = "-" + text[1:]
        if blanks:
            size = max(width, len(text))
            return (text[0] + text[2:] if text[1] == "0" else text).rjust(size)
        return text[0] + text[1:].rjust(width - 1, "0")

    return offset
