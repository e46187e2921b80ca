"""Loops whose meaning is known to be one step of Python, however they are written; the loop stays as the other way.

Layouts that compress a page loop over the names of elements and take the blanks around their tags out of the page, a
few hundred replacements a page. What such a loop replaces is worked out with the element's name left open.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from jekyllpy.liquid.syntax.expressions import Expression, Filter, Filtered, Literal, Lookup

Text: TypeAlias = tuple[str | None, ...]
"""A text in which None stands for the name of the element."""
Known: TypeAlias = "Text | list[Text]"

# What has to be replaced, in this order: the blank before `<name`, before `</name>` and after `</name>`.
PAIRS: tuple[tuple[Text, Text], ...] = (
    ((" <", None), ("<", None)),
    ((" </", None, ">"), ("</", None, ">")),
    (("</", None, "> "), ("</", None, ">")),
)
FILTERS = ("append", "prepend", "replace", "split")


class Clipping(NamedTuple):
    """A loop that clips the blanks around tags: the text it changes, and what it leaves in other variables."""

    content: str
    left: dict[str, Known]


def clipping(variable: str, assigns: list[tuple[str, Filtered]]) -> Clipping | None:
    """Recognise the loop by what its assignments mean."""
    known: dict[str, Known] = {}
    contents: set[str] = set()
    pairs: list[tuple[Known | None, Known | None]] = []
    for target, value in assigns:
        if value.base == Lookup(Literal(target)) and target not in known and value.filters:
            contents.add(target)
            for each in value.filters:
                if each.name != "replace" or len(each.arguments) != 2 or each.keywords:
                    return None
                sought, new = each.arguments
                pairs.append((_value(sought, variable, known), _value(new, variable, known)))
            continue
        meant = _filtered(value, variable, known)
        if meant is None or target in contents or target == variable:
            return None
        known[target] = meant
    if len(contents) != 1 or variable in contents or tuple(pairs) != PAIRS:
        return None
    return Clipping(contents.pop(), known)


def _filtered(value: Filtered, variable: str, known: dict[str, Known]) -> Known | None:
    """Work out what an assignment means."""
    meant = _value(value.base, variable, known)
    for each in value.filters:
        if not isinstance(meant, tuple) or each.keywords:
            return None
        meant = _apply(meant, each, [_value(argument, variable, known) for argument in each.arguments])
    return meant


def _value(value: Expression, variable: str, known: dict[str, Known]) -> Known | None:
    """Work out what an expression means; None where it is not known."""
    if isinstance(value, Literal):
        return _joined([value.value]) if type(value.value) is str else None
    if not isinstance(value, Lookup) or not isinstance(value.name, Literal):
        return None
    if value.name.value == variable:
        return None if value.keys else (None,)
    meant = known.get(str(value.name.value))
    if not value.keys:
        return meant
    place = value.keys[0].value
    if len(value.keys) > 1 or not isinstance(place, Literal) or type(place.value) is not int:
        return None
    return meant[place.value] if isinstance(meant, list) and 0 <= place.value < len(meant) else None


def _apply(text: Text, each: Filter, arguments: list[Known | None]) -> Known | None:
    """Apply one filter to a text."""
    if not all(isinstance(argument, tuple) for argument in arguments):
        return None
    match each.name, arguments:
        case "append", [tuple() as more]:
            return _joined([*text, *more])
        case "prepend", [tuple() as more]:
            return _joined([*more, *text])
        case "replace", [(str() as sought,), tuple() as new] if None not in text and sought:
            pieces = "".join(part or "" for part in text).split(sought)
            return _joined([part for piece in pieces for part in (piece, *new)][: -len(new) or None])
        case "split", [(str() as separator,)] if len(separator) == 1 and not (separator.isalnum() or separator == " "):
            return _split(text, separator)
    return None


def _split(text: Text, separator: str) -> list[Text] | None:
    """Cut a text; a name has no such separator in it, and empty pieces at the end are left to the loop itself."""
    pieces: list[list[str | None]] = [[]]
    for part in text:
        if part is None:
            pieces[-1].append(None)
            continue
        first, *others = part.split(separator)
        pieces[-1].append(first)
        pieces += [[other] for other in others]
    cut = [_joined(piece) for piece in pieces]
    return cut if cut[-1] else None


def _joined(parts: Iterable[str | None]) -> Text:
    """Join what is known of a text."""
    joined: list[str | None] = []
    for part in parts:
        if part is not None and joined and joined[-1] is not None:
            joined[-1] += part
        elif part != "":
            joined.append(part)
    return tuple(joined)


def source_of(known: Known, last: str) -> str:
    """Write a value as Python, with the last element in the place of its name."""
    if isinstance(known, list):
        return f"[{', '.join(source_of(each, last) for each in known)}]"
    return " + ".join(last if part is None else repr(part) for part in known) or "''"
