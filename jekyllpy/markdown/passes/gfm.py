"""GFM's pass over the finished tree: hard line breaks and the ids of headers; leaves HTML elements alone."""

from __future__ import annotations

from jekyllpy.markdown.document import Document, Token
from jekyllpy.markdown.ids import GfmIds

_BLOCKS = frozenset(
    ["paragraph", "heading", "block_quote", "list", "list_item", "definition_list", "definition", "definition_term", "table", "table_head", "table_body", "table_foot", "table_row", "table_cell", "root"]
)


def finish_gfm(document: Document, tokens: list[Token]) -> None:
    """Break lines and name headers, from the first token to the last."""
    options = document.options
    ids = GfmIds(options) if options.auto_ids else None
    _finish(tokens, "\n" if options.hard_wrap else "\\\n", "root", ids)


def _finish(tokens: list[Token], hard_break: str, parent: str, ids: GfmIds | None) -> None:
    done: list[Token] = []
    changed = False
    for token in tokens:
        kind = token["type"]
        if kind == "text" and hard_break in token["raw"]:
            last = token is tokens[-1] and parent in _BLOCKS
            done += _break_lines(token["raw"], hard_break, last)
            changed = True
            continue
        if kind == "heading" and ids is not None and "id" not in token["attrs"]:
            token["attrs"]["id"] = ids.make(token["raw_text"])
        elif kind != "html_element" and token.get("children"):
            _finish(token["children"], hard_break, kind, ids)
        done.append(token)
    if changed:
        tokens[:] = done


def _break_lines(text: str, hard_break: str, last: bool) -> list[Token]:
    lines = text.split(hard_break)
    omitted = last and not lines[-1]
    tokens: list[Token] = []
    for index, line in enumerate(lines):
        tokens.append({"type": "text", "raw": line if index == 0 else "\n" + line})
        if index < len(lines) - 2 or (index == len(lines) - 2 and not omitted):
            tokens.append({"type": "linebreak", "attrs": {}})
    return tokens
