"""Tokens to spans: Rouge's escaping, its short class names, and its habit of joining neighbours. Knows no language."""

from __future__ import annotations

from collections.abc import Iterable

from pygments.token import STANDARD_TYPES, Text, Token, _TokenType

from jekyllpy.highlight.escape import escape

Found = tuple[int, _TokenType, str]  # where, what kind, and the text

# Rouge 3.30's names for kinds that Pygments has no standard name for, or another one.
OWN_CLASSES = {
    Token.Escape: "esc",
    Token.Other: "x",
    Token.Keyword.Variable: "kv",
    Token.Name.Property: "py",
    Token.Punctuation.Indicator: "pi",
    Token.Comment.Doc: "cd",
    Token.Generic.Lineno: "gl",
    Token.Literal.Number.Other: "mx",
    Token.Text: "",
}
CLASSES: dict[_TokenType, str] = {**STANDARD_TYPES, **OWN_CLASSES}


def find_class(kind: _TokenType) -> str:
    """Return the short class of a kind, or of the nearest parent that has one."""
    while kind not in CLASSES:
        kind = kind.parent or Text
    return CLASSES[kind]


def write_spans(tokens: Iterable[Found]) -> str:
    """Write tokens as Rouge's HTML formatter does: neighbours of one kind share a span, plain text has none."""
    parts: list[str] = []
    last: _TokenType | None = None
    run: list[str] = []
    for _, kind, text in tokens:
        if not text:
            continue
        if kind is not last:
            if last is not None:
                parts.append(write_span(last, "".join(run)))
            last, run = kind, []
        run.append(text)
    if last is not None:
        parts.append(write_span(last, "".join(run)))
    return "".join(parts)


def write_span(kind: _TokenType, text: str) -> str:
    """Write one span."""
    if kind is Text:
        return escape(text)
    name = CLASSES.get(kind)
    if name is None:
        name = find_class(kind)
    return f'<span class="{name}">{escape(text)}</span>' if name else escape(text)
