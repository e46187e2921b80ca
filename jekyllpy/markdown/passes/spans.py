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
    kind, options = token["type"], document.options
    if kind == "definition_term" or (kind == "heading" and (options.gfm or options.auto_id_stripping)):
        token["raw_text"] = "".join(_plain(token["children"], _IN_IDS_GFM if options.gfm else _IN_IDS))


_SYMBOLS = {"mdash": "—", "ndash": "–", "hellip": "…", "laquo": "«", "raquo": "»"}
_SYMBOLS |= {"laquo_space": "«\u00a0", "raquo_space": "\u00a0»"}
_IN_IDS = frozenset(("text",))
_IN_IDS_GFM = frozenset(("text", "codespan", "inline_math"))


def _plain(tokens: list[Token], kinds: frozenset[str]) -> list[str]:
    """Return the text of tokens, as ids are made from it."""
    parts: list[str] = []
    for token in tokens:
        kind = token["type"]
        if kind in kinds:
            parts.append(token["raw"])
        elif kind == "entity" and len(kinds) > 1:
            parts.append(chr(token["number"]) if token["number"] < 0x110000 else "")
        elif kind == "symbol" and len(kinds) > 1:
            parts.append(_SYMBOLS[token["name"]])
        elif token.get("children"):
            parts += _plain(token["children"], kinds)
    return parts
