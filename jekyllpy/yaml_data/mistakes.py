"""Explains what is wrong with a YAML text: the place in the author's file and a guess at the cause."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from jekyllpy.errors import DataError
from jekyllpy.yaml_data.complaints import Complaint, Document

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def explain(complaint: Complaint, document: Document) -> DataError:
    """Make the error that the author sees."""
    line, column = complaint.mark or place_of_control(document.text)
    message = f"{complaint.problem} {complaint.context}".strip()
    lines = document.text.splitlines() or [""]
    shown = min(line, len(lines) - 1)
    spot = Spot(message, lines, shown, column)
    hint = next((text for text in (guess(spot) for guess in GUESSES) if text), None)
    return DataError(message, path=document.path, line=document.line + line, column=column + 1, hint=hint)


def place_of_control(text: str) -> tuple[int, int]:
    """Find the first control character, of which the parser only says that there is one."""
    found = CONTROL.search(text)
    if found is None:
        return (0, 0)
    before = text[: found.start()]
    return before.count("\n"), len(before) - before.rfind("\n") - 1


@dataclass(frozen=True, slots=True)
class Spot:
    """The place of a complaint inside the text."""

    message: str
    lines: list[str]
    line: int
    column: int

    @property
    def text(self) -> str:
        """The line itself."""
        return self.lines[self.line]

    @property
    def around(self) -> list[str]:
        """The line and the one before it, where the cause often is."""
        return self.lines[max(self.line - 1, 0) : self.line + 1]


def guess_tab(spot: Spot) -> str | None:
    """A tab in the indentation."""
    beyond = self_and_next(spot)
    if any(re.match(r"[ ]*\t", text) for text in beyond) or "tab character" in spot.message:
        return "a tab is used for indentation; YAML wants spaces"
    return None


def self_and_next(spot: Spot) -> list[str]:
    """The line and the one after it."""
    return spot.lines[spot.line : spot.line + 2]


def guess_quote(spot: Spot) -> str | None:
    """A quote without its end."""
    if "quoted scalar" in spot.message and "end of stream" in spot.message:
        return "the quote that opens here is never closed"
    return None


def guess_apostrophe(spot: Spot) -> str | None:
    """An apostrophe that ends a text in single quotes."""
    if any(re.search(r"(?:^|[:\[,-])\s+'[^']*'[^\s,\]}#:]", text) for text in spot.around):
        return "an apostrophe inside single quotes ends the text; write it twice or use double quotes"
    if any(re.search(r'(?:^|[:\[,-])\s+"[^"]*"\s*[^\s,\]}#:]', text) for text in spot.around):
        return 'a text in double quotes ends at the next "; write \\" inside it'
    return None


def guess_colon(spot: Spot) -> str | None:
    """A colon inside a value."""
    if "mapping values are not allowed" not in spot.message:
        return None
    found = re.match(r"\s*(?:- +)?([^:#]+): +(.*:(?: .*|$))", spot.text)
    if found:
        value = found[2].replace("\\", "\\\\").replace('"', '\\"')
        return f'a value with a colon in it must be quoted: {found[1]}: "{value}"'
    return "check the indentation: this key stands deeper than the ones before it"


def guess_start(spot: Spot) -> str | None:
    """A character that no value may begin with."""
    if "cannot start any token" not in spot.message:
        return None
    found = spot.text[spot.column : spot.column + 1]
    if found == "\t":
        return "a tab stands where YAML wants a space"
    if found in "%{" and "{%" in spot.text:
        return "a Liquid tag in a value must be quoted"
    return f"a value cannot begin with {found}; put it in quotes"


def guess_bracket(spot: Spot) -> str | None:
    """A list or mapping in brackets without its end."""
    if "flow sequence" in spot.message:
        return "a list that opens with [ is not closed, or a comma is missing"
    if "flow mapping" in spot.message:
        return "a mapping that opens with { is not closed; a text that begins with { must be quoted"
    return None


def guess_line(spot: Spot) -> str | None:
    """A line that is no pair, or stands in the wrong column."""
    if "could not find expected ':'" in spot.message:
        return 'a line near here is not of the form "key: value"'
    if "did not find expected key" in spot.message:
        return "check the indentation of this line and of the ones before it"
    return None


def guess_star(spot: Spot) -> str | None:
    """A star or ampersand that was meant as text."""
    if "alias" in spot.message or "anchor" in spot.message:
        return "a text that begins with * or & must be quoted"
    return None


def guess_symbol(spot: Spot) -> str | None:
    """A word that Ruby takes for a symbol."""
    return "a value that begins with a colon must be quoted" if "Symbol" in spot.message else None


GUESSES: tuple[Callable[[Spot], str | None], ...] = (
    guess_quote,
    guess_tab,
    guess_symbol,
    guess_star,
    guess_colon,
    guess_start,
    guess_bracket,
    guess_apostrophe,
    guess_line,
)
