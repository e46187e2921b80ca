"""Decides what a plain scalar is in Psych 4's eyes; knows text and values, no documents."""

from __future__ import annotations

import datetime
import re

from jekyllpy.dates.wall import wall_time
from jekyllpy.dates.zones import fixed_offset, local_zone
from jekyllpy.values import Value
from jekyllpy.yaml_data.complaints import Complaint

WORD = re.compile(r"[^0-9.:-]?[^\W\d]|[^0-9.:-]?[\s!@#$%^&*(){}<>|/\\~;=]")
WORDS: dict[str, Value] = {
    "~": None, "null": None,
    "yes": True, "true": True, "on": True,
    "no": False, "false": False, "off": False,
}  # fmt: skip
TIME = re.compile(
    r"(-?[0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt]|\s+)([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]*))?"
    r"(?:\s*(?:(Z)|([-+][0-9]{1,2}:?(?:[0-9]{2})?)))?"
)
OFFSET = re.compile(r"[-+]([0-9]{1,2}):?([0-9]{1,2})?")
DAY = re.compile(r"([0-9]{4})-(1[012]|0[0-9]|[0-9])-([12][0-9]|3[01]|0[0-9]|[0-9])")
INFINITY = re.compile(r"([-+]?)\.inf", re.IGNORECASE)
SIXTIES = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}")
SIXTIES_POINT = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}\.[0-9_]*")
FLOAT = re.compile(r"[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][-+][0-9]+)?")
INTEGER = re.compile(r"([-+]?)(?:0b([01_,]+)|0([0-7_,]+)|(0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)|0x([0-9a-fA-F_,]+))")
NUMBER_START = frozenset("0123456789+-.:")


class PsychScalars:
    """Reads plain scalars; a time without offset is shown in one zone."""

    __slots__ = ("_zone",)

    def __init__(self, zone: datetime.tzinfo | None) -> None:
        self._zone = zone

    def scan(self, text: str) -> Value:
        """Give the value of a plain scalar."""
        if not text:
            return None
        if text[0] not in NUMBER_START or "\n" in text or WORD.match(text):
            return WORDS.get(text.lower(), text) if len(text) <= 5 else text
        return self.number_or_text(text)

    def number_or_text(self, text: str) -> Value:
        """Try time, day, symbol and number in Psych's order."""
        if found := TIME.fullmatch(text):
            return self.time(found)
        if found := DAY.fullmatch(text):
            return day(found)
        if found := INFINITY.fullmatch(text):
            return float("-inf" if found[1] == "-" else "inf")
        if text.lower() == ".nan":
            return float("nan")
        if text[0] == ":" and len(text) > 1:
            raise Complaint("Tried to load unspecified class: Symbol")
        return number(text)

    def time(self, found: re.Match[str]) -> Value:
        """Read a time; what no clock shows stays text."""
        numbers = [int(found[group]) for group in range(1, 7)]
        fraction, is_utc, offset = found.group(7, 8, 9)
        try:
            if is_utc:
                return wall_time(numbers, fraction, datetime.UTC)
            if offset is None:
                return wall_time(numbers, fraction, datetime.UTC).astimezone(self._zone or local_zone())
            return wall_time(numbers, fraction, fixed_offset(offset_seconds(offset)))
        except ValueError:
            return found.string


def offset_seconds(text: str) -> int:
    """Read an offset; of three digits the first two are the hours."""
    found = OFFSET.fullmatch(text)
    if found is None:
        raise ValueError(text)
    seconds = int(found[1]) * 3600 + int(found[2] or 0) * 60
    return -seconds if text[0] == "-" else seconds


def day(found: re.Match[str]) -> Value:
    """Read a day; one that no calendar has stays text."""
    try:
        return datetime.date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return found.string


def number(text: str) -> Value:
    """Read an integer, a float or a number in sixties; else it is text."""
    if found := INTEGER.fullmatch(text):
        return integer(found)
    if SIXTIES.fullmatch(text):
        return sum(int(part) * 60 ** (2 - place) for place, part in enumerate(text.split(":")))
    if SIXTIES_POINT.fullmatch(text):
        return sum(leading_float(part) * 60 ** (2 - place) for place, part in enumerate(text.split(":")))
    if FLOAT.fullmatch(text) and text.strip("+-") != ".":
        return to_float(re.sub(r"[,_]", "", text))
    return text


def integer(found: re.Match[str]) -> Value:
    """Read an integer in base 2, 8, 10 or 16; underscores and commas do not count."""
    for group, base in ((4, 10), (3, 8), (2, 2), (5, 16)):
        if found[group] is not None:
            digits = re.sub(r"[,_]", "", found[group])
            if not digits and base != 8:
                raise Complaint(f'invalid value for Integer(): "{found.string.rstrip(",_")}"')
            value = int(digits or "0", base)
            return -value if found[1] == "-" else value
    return found.string


def leading_float(text: str) -> float:
    """Read the number that a text begins with."""
    found = re.match(r"[-+]?[0-9][0-9_]*(?:\.[0-9][0-9_]*)?", text)
    return float(found[0].replace("_", "")) if found else 0.0


def to_float(value: Value) -> float:
    """Make a float of a number or of a text that is one, as Ruby's Float() does."""
    try:
        return float(value)
    except (TypeError, ValueError):
        raise Complaint(f'invalid value for Float(): "{value}"') from None
