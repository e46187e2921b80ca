"""Finds the parts of a date in free text with the leniency of Ruby's `Date._parse`; knows no calendar and no zone.

Each rule takes what it recognises out of the text; the first rule that finds a day or a month ends the search.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from jekyllpy.dates.parts import Parts
from jekyllpy.dates.runs import set_digits

LONGEST = 128
MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = f"({'|'.join(MONTH_NAMES)})"
ERA = r"(c(?:e|\.e\.)|b(?:ce|\.c\.e\.)|a(?:d|\.d\.)|b(?:c|\.c\.))"
JAPANESE_ERAS = {"m": 1867, "t": 1911, "s": 1925, "h": 1988, "r": 2018}


Rule = tuple[re.Pattern[str], Callable[[Parts, re.Match[str]], bool]]


def pattern(text: str) -> re.Pattern[str]:
    """Compile a rule's pattern; blanks in it are layout, `~` is an optional blank of the text."""
    return re.compile(text.replace("~", "[ ]*"), re.IGNORECASE | re.VERBOSE)


def scan(text: str) -> Parts:
    """Read the parts of a moment out of free text."""
    if len(text) > LONGEST:
        raise ValueError(f"string length ({len(text)}) exceeds the limit {LONGEST}")
    parts = Parts()
    rest = NOISE.sub(" ", text)
    for rule in (WEEKDAY, CLOCK):
        rest, _ = take(rule, parts, rest)
    for rule in DAY_RULES:
        rest, found = take(rule, parts, rest)
        if found:
            break
    for rule in (BEFORE_CHRIST, LONE_NUMBER):
        rest, _ = take(rule, parts, rest)
    return finish(parts)


def take(rule: Rule, parts: Parts, text: str) -> tuple[str, bool]:
    """Apply one rule; what it used becomes a blank."""
    regex, apply = rule
    match = regex.search(text)
    if match is None or not apply(parts, match):
        return text, False
    return f"{text[: match.start()]} {text[match.end() :]}", True


def finish(parts: Parts) -> Parts:
    """Complete years of two digits and turn years before Christ."""
    if parts.year is None:
        return parts
    if parts.before_christ:
        parts.year = 1 - parts.year
    if parts.short_year and 0 <= parts.year <= 99:
        parts.year += 1900 if parts.year >= 69 else 2000
    return parts


def set_ymd(parts: Parts, year: str | None, month: str | None, day: str | None, *, before_christ: bool = False) -> bool:
    """Set year, month and day from digits, moved to where an apostrophe, a sign or their length says they belong."""
    if year is not None and month is not None and day is None:
        year, month, day = day, year, month
    if year is None:
        if day is not None and (len(day) > 2 or day.startswith("'")):
            year, day = day, year
    else:
        digits = re.search(r"[-+]?[0-9]+", year)
        if digits and digits.end() < len(year):
            year, day = day, digits.group()
    if month is not None and (month.startswith("'") or len(month) > 2):
        year, month, day = month, day, year
    if day is not None and (day.startswith("'") or len(day) > 2):
        year, day = day, year
    set_year(parts, year, before_christ)
    parts.month = first_number(month, parts.month)
    parts.day = first_number(day, parts.day)
    return True


def set_year(parts: Parts, year: str | None, before_christ: bool) -> None:
    """Set the year; a sign or a third digit means that it is complete."""
    parts.before_christ = parts.before_christ or before_christ
    digits = re.search(r"([-+]?)([0-9]+)", year) if year is not None else None
    if digits is None:
        return
    if digits[1] or len(digits[2]) > 2:
        parts.short_year = False
    parts.year = int(digits.group())


def first_number(text: str | None, otherwise: int | None) -> int | None:
    """Read the first run of digits."""
    digits = re.search(r"[0-9]+", text) if text is not None else None
    return int(digits.group()) if digits else otherwise


def month_number(name: str) -> str:
    """Give the number of a month's name as digits."""
    return str(MONTH_NAMES.index(name.lower()[:3]) + 1)


def is_before(era: str | None) -> bool:
    """Tell whether an era's name counts backwards."""
    return era is not None and era[:1] in "bB"


def set_clock(parts: Parts, match: re.Match[str]) -> bool:
    """Read hour, minute, second, fraction, the half of the day, and the zone behind them."""
    clock, parts.zone = match["clock"], match["zone"]
    numbers = CLOCK_PARTS.match(clock)
    if numbers is None:
        return False
    parts.hour = int(numbers[1])
    parts.minute = int(numbers[2]) if numbers[2] else parts.minute
    parts.second = int(numbers[3]) if numbers[3] else parts.second
    parts.fraction = numbers[4] or parts.fraction
    if numbers[5]:
        parts.hour = parts.hour % 12 + (12 if numbers[5] in "pP" else 0)
    return True


def set_week(parts: Parts, match: re.Match[str]) -> bool:
    """Accept an ISO week, which says nothing that a Time could use."""
    return True


def set_month_day(parts: Parts, match: re.Match[str]) -> bool:
    """Set `--05-01`, `--0501` or `--05`."""
    parts.month = int(match[1]) if match[1] else parts.month
    parts.day = int(match[2]) if match[2] else parts.day
    return True


def set_year_yday(parts: Parts, match: re.Match[str]) -> bool:
    """Set `2021-063`."""
    if re.search(r"[,.]([0-9]{2}|[0-9]{4})-[0-9]{3}(?![0-9])\b", match.string):
        return False
    parts.year, parts.yday = int(match[1]), int(match[2])
    return True


def set_yday(parts: Parts, match: re.Match[str]) -> bool:
    """Set `-063`."""
    if re.search(r"[0-9]-[0-9]{3}\b", match.string):
        return False
    parts.yday = int(match[1])
    return True


def set_japanese(parts: Parts, match: re.Match[str]) -> bool:
    """Set `H31.04.30`."""
    parts.year = int(match[2]) + JAPANESE_ERAS[match[1].lower()]
    parts.month, parts.day = int(match[3]), int(match[4])
    return True


def set_only_year(parts: Parts, match: re.Match[str]) -> bool:
    """Set `'99`."""
    parts.year = int(match[1])
    return True


def set_only_month(parts: Parts, match: re.Match[str]) -> bool:
    """Set a month's name that stands alone."""
    parts.month = int(month_number(match[1]))
    return True


def set_only_day(parts: Parts, match: re.Match[str]) -> bool:
    """Set `5th`."""
    parts.day = int(match[1])
    return True


def set_before(parts: Parts, match: re.Match[str]) -> bool:
    """Note a `BC` that stands alone."""
    parts.before_christ = True
    return True


def set_lone(parts: Parts, match: re.Match[str]) -> bool:
    """Take the one number that is left as the day of a time, or as the hour of a day."""
    number = int(match[1])
    if parts.hour is not None and parts.day is None and 1 <= number <= 31:
        parts.day = number
    if parts.day is not None and parts.hour is None and 0 <= number <= 24:
        parts.hour = number
    return True


NOISE = re.compile(r"(?:[^\w\-+',./:@\[\]]|_)+")
CLOCK_PARTS = pattern(r"([0-9]+)~ h?~ (?: :?~ ([0-9]+) m?~ (?: :?~ ([0-9]+) (?:[,.]([0-9]*))? s? )? )? ~ ([ap])?")
WEEKDAY: Rule = (pattern(r"\b(sun|mon|tue|wed|thu|fri|sat)[^-/0-9\ ]*"), set_week)
CLOCK: Rule = (
    pattern(
        r"""(?P<clock> (?: [0-9]+~:~[0-9]+ (?:~:~[0-9]+(?:[,.][0-9]*)?)?
                         | [0-9]+~h (?:~[0-9]+m? (?:~[0-9]+s?)?)? ) (?:~[ap](?:m\b|\.m\.))?
                     | [0-9]+~[ap](?:m\b|\.m\.) )
            (?:~ (?P<zone> (?:gmt|utc?)?[-+][0-9]+(?:[,.:][0-9]+(?::[0-9]+)?)?
                         | (?:[^\W0-9_]|[.\ ])+ (?:standard|daylight)[ ]time\b
                         | [^\W0-9_]+ (?:[ ]dst)?\b ))?"""
    ),
    set_clock,
)
DAY_RULES: tuple[Rule, ...] = (
    (
        pattern(rf"('?[0-9]+)[^-0-9\ ]*~{MONTH}[^-0-9\ ']*(?:~{ERA}?~('?-?[0-9]+(?:(?:st|nd|rd|th)\b)?))?"),
        lambda parts, m: set_ymd(parts, m[4], month_number(m[2]), m[1], before_christ=is_before(m[3])),
    ),
    (
        pattern(rf"\b{MONTH}[^-0-9\ ']*~('?[0-9]+)[^-0-9\ ']*(?:~,?~{ERA}?~('?-?[0-9]+))?"),
        lambda parts, m: set_ymd(parts, m[4], month_number(m[1]), m[2], before_christ=is_before(m[3])),
    ),
    (
        pattern(r"('?[-+]?[0-9]+)-([0-9]+)-('?-?[0-9]+)"),
        lambda parts, m: set_ymd(parts, m[1], m[2], m[3]),
    ),
    (pattern(r"\b([mtshr])([0-9]+)\.([0-9]+)\.([0-9]+)"), set_japanese),
    (
        pattern(rf"('?-?[0-9]+)-{MONTH}[^-/.]*-('?-?[0-9]+)"),
        lambda parts, m: set_ymd(parts, m[3], month_number(m[2]), m[1]),
    ),
    (
        pattern(rf"\b{MONTH}[^-/.]*-('?-?[0-9]+)(?:-('?-?[0-9]+))?"),
        lambda parts, m: set_ymd(parts, m[3], month_number(m[1]), m[2]),
    ),
    (
        pattern(r"('?-?[0-9]+)/~('?[0-9]+)(?:[^0-9]~('?-?[0-9]+))?"),
        lambda parts, m: set_ymd(parts, m[1], m[2], m[3]),
    ),
    (
        pattern(r"('?-?[0-9]+)\.~('?[0-9]+)\.~('?-?[0-9]+)"),
        lambda parts, m: set_ymd(parts, m[1], m[2], m[3]),
    ),
    (pattern(r"\b([0-9]{2}|[0-9]{4})?-?w([0-9]{2})(?:-?([0-9]))?\b"), set_week),
    (pattern(r"-w-([0-9])\b"), set_week),
    (pattern(r"--([0-9]{2})?-([0-9]{2})\b"), set_month_day),
    (pattern(r"--([0-9]{2})([0-9]{2})?\b"), set_month_day),
    (pattern(r"\b([0-9]{2}|[0-9]{4})-([0-9]{3})\b"), set_year_yday),
    (pattern(r"\b-([0-9]{3})\b"), set_yday),
    (pattern(r"'([0-9]+)\b"), set_only_year),
    (pattern(rf"\b{MONTH}[^\ ]*"), set_only_month),
    (pattern(r"([0-9]+)(?:st|nd|rd|th)\b"), set_only_day),
    (
        pattern(
            r"([-+]?)([0-9]{2,14})(?:~t?~([0-9]{2,6})?(?:[,.]([0-9]*))?)?~(z\b|[-+][0-9]{1,4}\b|\[[-+]?[0-9][^\]]*\])?"
        ),
        set_digits,
    ),
)
BEFORE_CHRIST: Rule = (pattern(r"\b(bc\b|bce\b|b\.c\.|b\.c\.e\.)"), set_before)
LONE_NUMBER: Rule = (re.compile(r"\A *([0-9]{1,2}) *\Z"), set_lone)
