"""HTML at block level: raw unless asked otherwise; what is inside is read on the same text, up to the end tag."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from jekyllpy.markdown.document import MAX_DEPTH, Token, warn
from jekyllpy.markdown.html_names import ELEMENTS, SPAN_ELEMENTS, WITHOUT_BODY, content_model
from jekyllpy.markdown.html_tags import (
    COMMENTS,
    MARKDOWN_VALUES,
    match_close_tag,
    match_tag,
    read_attributes,
    tag_name,
)
from jekyllpy.markdown.late import late
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.state import KramdownState

_TRAILING = late(r"[ \t]*\n")
_RAW_START = late(r"<(?:[^\x00-.0-@\[-^`{-\x7f]|!--|\?)")


def parse_html(block: Any, found: re.Match[str], state: KramdownState) -> int | None:
    """Take a comment, an instruction, an element or the end of the element being filled."""
    here = found.start()
    whole = _comment(state, here)
    if whole is not None:
        state.tokens.append({"type": "html_comment", "raw": whole, "category": "block"})
        state.cursor = here + len(whole)
        _skip(state, _TRAILING)
        return state.cursor
    return _parse_tag(block, state, found.end() - len(found["open"]))


def _comment(state: KramdownState, here: int) -> str | None:
    """Return a comment or an instruction that begins here and ends somewhere."""
    for begin, end in COMMENTS:
        if state.src.startswith(begin, here) and state.last(end) >= here + len(begin):
            return state.src[here : state.src.index(end, here + len(begin)) + len(end)]
    return None


def _parse_tag(block: Any, state: KramdownState, here: int) -> int | None:
    src = state.src
    tag = match_tag(src, here)
    if tag is not None:
        if tag["name"].lower() in SPAN_ELEMENTS:
            return None
        state.cursor = tag.end()
        token = open_element(block, state, tag, state.tokens, state.element, state.level)
        if state.document.options.html_to_native:
            from jekyllpy.markdown.passes.native import make_native

            make_native(token)
        return state.cursor
    close = match_close_tag(src, here)
    if close is not None and state.element is not None and state.element["type"] == "html_element":
        name = close["name"].lower()
        if name not in SPAN_ELEMENTS and state.element["name"] == name:
            state.stopped = True
            return close.end()
    return None


def open_element(
    block: Any, state: KramdownState, tag: re.Match[str], tokens: list[Token], parent: Token | None, depth: int
) -> Token:
    """Append an element and read what is inside; the state's cursor is behind its tag, then behind its end."""
    name = tag_name(tag["name"])
    attributes = read_attributes(tag["attributes"], name in ELEMENTS)
    token: Token = {"type": "html_element", "name": name, "attrs": attributes, "children": [], "category": "block"}
    tokens.append(token)
    if name in ("script", "style"):
        _take_ial(state, token)
        _read_verbatim(state, token)
        token["attrs"].pop("markdown", None)
        token["model"] = "raw"
        token["closed"] = False
        return token
    closed = tag["closed"] is not None or name in WITHOUT_BODY
    token["closed"] = closed
    _take_ial(state, token)
    model = _set_model(state, token, parent)
    if model == "block":
        _skip(state, _TRAILING)
    if not closed:
        _read_inside(block, state, token, depth)
        _skip_line_end(state, parent)
    return token


def _take_ial(state: KramdownState, token: Token) -> None:
    if state.block_ial is not None:
        token["ial"] = state.block_ial
        state.block_ial = None


def _set_model(state: KramdownState, token: Token, parent: Token | None) -> str:
    """Decide how the inside is read, from the options, what is around, and `markdown="..."`."""
    model = "raw"
    if state.document.options.parse_block_html and not _is_raw(parent):
        model = content_model(token["name"])
    wish = MARKDOWN_VALUES.get(token["attrs"].pop("markdown", ""))
    if wish is not None:
        model = content_model(token["name"]) if wish == "default" else wish
    token["model"] = model
    return model


def _is_raw(token: Token | None) -> bool:
    return token is not None and token["type"] == "html_element" and token["model"] == "raw"


def _skip_line_end(state: KramdownState, parent: Token | None) -> None:
    if not _is_raw(parent):
        _skip(state, _TRAILING)


def _skip(state: KramdownState, pattern: re.Pattern[str]) -> None:
    found = pattern.match(state.src, state.cursor)
    if found is not None:
        state.cursor = found.end()


def _read_inside(block: Any, state: KramdownState, token: Token, depth: int) -> None:
    if depth > MAX_DEPTH:
        _read_verbatim(state, token)
    elif token["model"] == "block":
        _read_blocks(block, state, token)
    elif token["model"] == "span":
        _read_until_end(state, token, "raw_text")
    else:
        _read_raw(block, state, token, depth)


def _read_blocks(block: Any, state: KramdownState, token: Token) -> None:
    child = state.inside(token, state.src)
    child.cursor = state.cursor
    child.cursor_max = state.cursor_max
    block.parse(child)
    if not child.stopped:
        warn("Found no end tag for '%s' - auto-closing it", token["name"])
    state.cursor = child.cursor


@lru_cache(maxsize=64)
def _end_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{re.escape(name)}[ \t\n\v\f\r]*>", re.IGNORECASE)


def _read_until_end(state: KramdownState, token: Token, kind: str) -> None:
    """Take everything up to the end tag as one text."""
    found = _end_of(token["name"]).search(state.src, state.cursor)
    stop = found.start() if found else state.cursor_max
    text = state.src[state.cursor : stop]
    if text:
        key = "text" if kind == "raw_text" else "raw"
        token["children"].append({"type": kind, key: text})
    state.cursor = found.end() if found else state.cursor_max


def _read_verbatim(state: KramdownState, token: Token) -> None:
    _read_until_end(state, token, "raw")


def _read_raw(block: Any, state: KramdownState, token: Token, depth: int) -> None:
    """Take text and elements up to the end tag."""
    src, limit = state.src, state.cursor_max
    tokens: list[Token] = token["children"]
    while state.cursor < limit:
        start = _RAW_START.search(src, state.cursor, limit)
        if start is None:
            break
        add_text(tokens, src[state.cursor : start.start()])
        state.cursor = start.start()
        if _read_raw_tag(block, state, token, depth):
            return
    add_text(tokens, src[state.cursor : limit])
    state.cursor = limit
    warn("Found no end tag for '%s' - auto-closing it", token["name"])


def _read_raw_tag(block: Any, state: KramdownState, token: Token, depth: int) -> bool:
    """Take one comment, tag or character; True if it was the end tag."""
    src, here = state.src, state.cursor
    tokens = token["children"]
    whole = _comment(state, here)
    if whole is not None:
        tokens.append({"type": "html_comment", "raw": whole, "category": "block"})
        state.cursor = here + len(whole)
        return False
    tag = match_tag(src, here)
    if tag is not None:
        state.cursor = tag.end()
        open_element(block, state, tag, tokens, token, depth + 1)
        return False
    close = match_close_tag(src, here)
    if close is None:
        add_text(tokens, src[here])
        state.cursor = here + 1
        return False
    state.cursor = close.end()
    if token["name"] == tag_name(close["name"]):
        return True
    add_text(tokens, close[0])
    return False


def add_text(tokens: list[Token], text: str) -> None:
    """Append text, to the text before it if there is one."""
    if not text:
        return
    if tokens and tokens[-1]["type"] == "text":
        tokens[-1]["raw"] += text
    else:
        tokens.append({"type": "text", "raw": text})


HTML = Rule("block_html", " <", r" {0,3}(?P<open><(?:[^\x00-.0-@\[-^`{-\x7f]|!--))", parse_html)
