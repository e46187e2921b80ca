"""GFM's pass over the finished tree: hard line breaks and the ids of headers; leaves HTML elements alone."""

from __future__ import annotations

from jekyllpy.markdown.document import Document, Token
from jekyllpy.markdown.ids import GfmIds
from jekyllpy.markdown.late import late

_BLOCKS = frozenset(("paragraph", "definition_term", "table_cell"))  # whose last break is left out
_NO_HEADERS = frozenset(("table", "html_element", "blank_line", "block_code", "thematic_break"))
_ENDS_WITH_BACKSLASH = late(r"\\[ \t\v\f\r]*\n")


def finish_gfm(document: Document, source: str, tokens: list[Token]) -> None:
    """Break lines and name headers, from the first token to the last."""
    options = document.options
    if options.auto_ids:
        _name_headers(tokens, GfmIds(options))
    if options.hard_wrap or ("\\" in source and _ENDS_WITH_BACKSLASH.search(source)):
        _break(tokens, "\n" if options.hard_wrap else "\\\n", "root")


def _name_headers(tokens: list[Token], ids: GfmIds) -> None:
    for token in tokens:
        kind = token["type"]
        if kind == "heading":
            if "id" not in token["attrs"]:
                token["attrs"]["id"] = ids.make(token["raw_text"])
        elif kind not in _NO_HEADERS and "text" not in token and token.get("children"):
            _name_headers(token["children"], ids)


def _break(tokens: list[Token], hard_break: str, parent: str) -> None:
    done: list[Token] = []
    changed = False
    for token in tokens:
        kind = token["type"]
        if kind == "text" and hard_break in token["raw"]:
            done += _break_lines(token["raw"], hard_break, token is tokens[-1] and parent in _BLOCKS)
            changed = True
            continue
        if kind != "html_element" and token.get("children"):
            _break(token["children"], hard_break, kind)
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
