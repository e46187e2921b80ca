"""Decides what a plain scalar is in the eyes of safe_yaml 1.0.5; knows text and values, no documents."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

from jekyllpy.dates.wall import wall_time
from jekyllpy.dates.zones import fixed_offset
from jekyllpy.values import Value
from jekyllpy.yaml_data.complaints import Complaint

WORDS: dict[str, Value] = {
    "": None, "~": None, "null": None,
    "yes": True, "true": True, "on": True,
    "no": False, "false": False, "off": False,
}  # fmt: skip
# Text that is compiled when it is first needed: most sites have no numbers of these kinds.
INTEGERS = (
    (r"[-+]?(?:0|[1-9][0-9]*)", 10),
    (r"0[0-7]+", 8),
    (r"[-+]?0[xX][0-9a-fA-F]+", 16),
    (r"0b[01]+", 2),
)
SIXTIES = r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+"
SIXTIES_POINT = r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*"
FLOAT = r"[-+]?(?:[0-9][0-9_]*)?\.[0-9_]+(?:[eE][-+][0-9]+)?"
SPECIAL = {
    **dict.fromkeys((".inf", ".Inf", ".INF"), float("inf")),
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), float("-inf")),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), float("nan")),
}
DAY = r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
TIME = (
    r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt]|\s+)([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]*))?"
    r"\s*(?:Z|([-+])([0-9]{1,2})(?::?([0-9]{2}))?)?"
)
NUMBER_START = frozenset("0123456789+-._,")


def scan(text: str) -> Value:
    """Give the value of a plain scalar."""
    if text[:1] in NUMBER_START and text:
        return number_or_text(text)
    return WORDS.get(text.lower(), text) if len(text) <= 5 else text


@lru_cache(maxsize=1024)
def number_or_text(text: str) -> Value:
    """Try integer, float, day and time in safe_yaml's order; what begins as a day does can be nothing else."""
    if text[4:5] == "-" and text[:4].isdecimal():
        return day_or_time(text)
    digits = text.replace("_", "").replace(",", "")
    for pattern, base in INTEGERS:
        if re.fullmatch(pattern, digits):
            return int(digits, base)
    if re.fullmatch(SIXTIES, digits):
        return sixties(digits)
    if re.fullmatch(FLOAT, text):
        return to_float(text)
    if text in SPECIAL:
        return SPECIAL[text]
    if re.fullmatch(SIXTIES_POINT, text):
        return sixties(text)
    return day_or_time(text)


def to_float(text: str) -> float:
    """Read a float; an underscore must stand between two digits, as Ruby's Float() wants it."""
    if re.search(r"_(?![0-9])|(?<![0-9])_", text):
        raise Complaint(f'invalid value for Float(): "{text}"')
    return float(text.replace("_", ""))


def sixties(text: str) -> float:
    """Read a number in sixties; the sign counts twice, as it does there."""
    whole, point, rest = text.replace("_", "").partition(".")
    parts = [float(part) for part in whole.split(":")]
    result = sum(part * 60.0**place for place, part in enumerate(reversed(parts)))
    if point:
        result += float(f"0.{rest or 0}")
    return -result if text.startswith("-") else result


def day_or_time(text: str) -> Value:
    """Read a day or a time; what no calendar or clock shows stays text."""
    try:
        if found := re.fullmatch(DAY, text):
            return datetime.date(int(found[1]), int(found[2]), int(found[3]))
        if found := re.fullmatch(TIME, text):
            return time(found)
    except ValueError:
        pass
    return text


def time(found: re.Match[str]) -> datetime.datetime:
    """Read a time; without an offset it has the offset zero."""
    numbers = [int(found[group]) for group in range(1, 7)]
    datetime.date(*numbers[:3])
    numbers[5] = 59 if numbers[5] == 60 else numbers[5]
    fraction, sign, hours, minutes = found.group(7, 8, 9, 10)
    seconds = int(hours or 0) * 3600 + int(minutes or 0) * 60
    return wall_time(numbers, fraction, fixed_offset(-seconds if sign == "-" else seconds))
