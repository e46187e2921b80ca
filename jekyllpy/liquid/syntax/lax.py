"""The lax parser: salvages what it can from markup that the strict parser refuses, as Liquid 4.0.4 does."""

from __future__ import annotations

from jekyllpy.errors import LiquidSyntaxError
from jekyllpy.liquid.syntax.expressions import (
    NIL,
    Comparison,
    Condition,
    Expression,
    Filter,
    Filtered,
    parse_expression,
)
from jekyllpy.liquid.syntax.patterns import FIRST_FRAGMENT, FRAGMENT, pattern
from jekyllpy.liquid.syntax.strict import join

_FILTERS = pattern(r"\|\s*(.*)")
_FILTER = pattern(rf"(?:\s+|{FRAGMENT}|,)+")
_NAME = pattern(r"\w+")
_ARGUMENT = pattern(rf"[:,]\s*((?:\w+\s*:\s*)?{FRAGMENT})")
_KEYWORD = pattern(rf"(\w+)\s*:\s*({FRAGMENT})\Z")
_COMPARISON = pattern(rf"({FRAGMENT})\s*([=!<>a-z_]+)?\s*({FRAGMENT})?")
_PIECE = pattern(rf"(?:\b(?:\s?and\s?|\s?or\s?)\b|(?:\s*(?!\b(?:\s?and\s?|\s?or\s?)\b)(?:{FRAGMENT}|\S+)\s*)+)")
_BAD_CONDITION = "Syntax Error in tag 'if' - Valid syntax: if [expression]"


def filtered(markup: str, version: int = 4) -> Filtered:
    """Read an expression and its filters; what fits nowhere is left out."""
    match = FIRST_FRAGMENT.search(markup)
    if not match:
        return Filtered(NIL)
    base = parse_expression(match.group(1), version)
    tail = _FILTERS.search(match.group(2))
    pieces = _FILTER.findall(tail.group(1)) if tail else []
    return Filtered(base, tuple(_filter(piece, version) for piece in pieces if _NAME.search(piece)))


def _filter(piece: str, version: int) -> Filter:
    """Read one filter: its first word is the name, what follows colons and commas are arguments."""
    name = _NAME.search(piece)
    arguments: list[Expression] = []
    keywords: list[tuple[str, Expression]] = []
    for argument in _ARGUMENT.findall(piece):
        if match := _KEYWORD.match(argument):
            keywords.append((match.group(1), parse_expression(match.group(2), version)))
        else:
            arguments.append(parse_expression(argument, version))
    return Filter(name.group() if name else "", tuple(arguments), tuple(keywords))


def condition(markup: str, version: int = 4) -> Condition:
    """Read comparisons joined by and/or; three fragments count in each, the rest is left out."""
    pieces = _PIECE.findall(markup)
    if not pieces:
        raise LiquidSyntaxError(_BAD_CONDITION)
    last = _comparison(pieces.pop(), version)
    chain: list[tuple[Comparison, str]] = []
    while pieces:
        operator = pieces.pop().strip(" \t\n\v\f\r\0")
        comparison = _comparison(pieces.pop() if pieces else "", version)
        if operator not in ("and", "or"):
            raise LiquidSyntaxError(_BAD_CONDITION)
        chain.insert(0, (comparison, operator))
    return join(chain, last)


def _comparison(piece: str, version: int) -> Comparison:
    """Read one comparison from the first fragments of a piece."""
    match = _COMPARISON.search(piece)
    if not match:
        raise LiquidSyntaxError(_BAD_CONDITION)
    left, operator, right = match.groups()
    return Comparison(
        parse_expression(left, version), operator, parse_expression(right, version) if right is not None else NIL
    )
