"""Reads the texts of all blocks into spans, gives attribute lists to their blocks, joins blank lines."""

from __future__ import annotations

from typing import Any

from jekyllpy.markdown.attributes import apply_to
from jekyllpy.markdown.document import Document, Token
from jekyllpy.markdown.options import Options


def read_spans(inline: Any, document: Document, tokens: list[Token]) -> list[Token]:
    """Return the tokens of one level with their texts read; markers go, blank lines join."""
    done: list[Token] = []
    blank = False
    for token in tokens:
        kind = token["type"]
        if kind == "blank_line":
            if not blank:
                done.append(token)
            blank = True
            continue
        if kind == "eob":
            apply_to(document, token)
            continue
        blank = False
        if kind == "raw_text":
            done += inline.read(token["text"], document)
            continue
        if "text" in token:
            token["children"] = inline.read(token["text"], document)
        elif token.get("children"):
            token["children"] = read_spans(inline, document, token["children"])
        if "ial" in token:
            apply_to(document, token)
        if kind in _NAMED:
            _keep_text(token, document.options)
        done.append(token)
    return done


_NAMED = ("heading", "definition_term")


def _keep_text(token: Token, options: Options) -> None:
    """Keep the plain text of what may get an id of it."""
    if options.gfm:
        token["raw_text"] = "".join(_plain(token["children"], _IN_IDS_GFM))
    elif token["type"] == "definition_term" or options.auto_id_stripping:
        token["raw_text"] = "".join(_plain(token["children"], _IN_IDS))


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
