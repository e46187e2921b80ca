"""Reads the texts of all blocks into spans, gives attribute lists to their blocks, joins blank lines."""

from __future__ import annotations

from typing import Any

from jekyllpy.markdown.attributes import apply_to
from jekyllpy.markdown.document import Document, Token


def read_spans(inline: Any, document: Document, tokens: list[Token]) -> list[Token]:
    """Return the tokens of one level with their texts read; markers go, blank lines join."""
    done: list[Token] = []
    blank: Token | None = None
    for token in tokens:
        kind = token["type"]
        if kind == "blank_line":
            if blank is None:
                blank = token
                done.append(token)
            continue
        if kind == "eob":
            apply_to(document, token)
            continue
        blank = None
        if kind == "raw_text":
            done += inline.read(token["text"], document)
            continue
        _read_token(inline, document, token)
        done.append(token)
    return done


def _read_token(inline: Any, document: Document, token: Token) -> None:
    text = token.get("text")
    if text is not None:
        token["children"] = inline.read(text, document)
    else:
        children = token.get("children")
        if children:
            token["children"] = read_spans(inline, document, children)
    if "ial" in token:
        apply_to(document, token)
    kind = token["type"]
    if kind == "definition_term" or (
        kind == "heading" and (document.options.gfm or document.options.auto_id_stripping)
    ):
        token["raw_text"] = "".join(_plain(token["children"]))


def _plain(tokens: list[Token]) -> list[str]:
    """Return the text of tokens, as ids are made from it."""
    parts: list[str] = []
    for token in tokens:
        kind = token["type"]
        if kind in ("text", "codespan", "inline_math"):
            parts.append(token["raw"])
        elif kind == "entity":
            parts.append(chr(token["number"]))
        elif token.get("children"):
            parts += _plain(token["children"])
    return parts
