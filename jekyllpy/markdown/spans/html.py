"""HTML in a text: comments, instructions, elements; block elements stay text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from jekyllpy.markdown.document import Token, warn
from jekyllpy.markdown.html_names import BLOCK_ELEMENTS, ELEMENTS, MODEL_BLOCK, MODEL_RAW, MODEL_SPAN, WITHOUT_BODY
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
from jekyllpy.markdown.span_state import SpanState

_LINE_ENDS = late(r"\n+")
_RAW_RULES = ("inline_html",)


def parse_html(inline: Any, found: re.Match[str], state: SpanState) -> int:
    """Take a comment, a stray end tag as text, or an element with what is inside."""
    src, here = state.src, found.start()
    for begin, end in COMMENTS:
        if src.startswith(begin, here) and state.last(end) >= here + len(begin):
            after = src.index(end, here + len(begin)) + len(end)
            state.tokens.append({"type": "html_comment", "raw": src[here:after], "category": "span"})
            return after
    close = match_close_tag(src, here)
    if close is not None:
        warn("Found invalidly used HTML closing tag for '%s'", close["name"])
        state.add_text(close[0])
        return close.end()
    tag = match_tag(src, here)
    if tag is None:
        state.add_text("<")
        return here + 1
    name = tag_name(tag["name"])
    if name in BLOCK_ELEMENTS or state.is_too_deep():
        warn("Found block HTML tag '%s' in span-level text", name)
        state.add_text(tag[0])
        return tag.end()
    return _take_element(inline, state, tag, name)


def _take_element(inline: Any, state: SpanState, tag: re.Match[str], name: str) -> int:
    known = name in ELEMENTS
    values = read_attributes(tag["attributes"], known)
    for key, value in values.items():
        values[key] = _LINE_ENDS.sub(" ", value)
    parsed = _is_parsed(state, name, MARKDOWN_VALUES.get(values.pop("markdown", "")))
    token: Token = {"type": "html_element", "name": name, "attrs": values, "children": [], "category": "span"}
    token["model"] = "span" if parsed else "raw"
    state.tokens.append(token)
    state.cursor = tag.end()
    if tag["closed"] is None and name not in WITHOUT_BODY:
        _read_inside(inline, state, token, parsed, _end_of(name, known))
    if state.document.options.html_to_native:
        from jekyllpy.markdown.passes.native import make_native

        make_native(token)
    return state.cursor


def _is_parsed(state: SpanState, name: str, wish: str | None) -> bool:
    """Tell whether the inside is Markdown."""
    raw = name in MODEL_RAW or name not in MODEL_SPAN | MODEL_BLOCK
    if wish in ("span", "raw"):
        return wish == "span"
    if wish == "default":
        return not raw
    return not raw and not state.raw and state.document.options.parse_span_html


def _read_inside(inline: Any, state: SpanState, token: Token, parsed: bool, stop: re.Pattern[str]) -> None:
    outer, state.raw = state.raw, not parsed
    saved = state.enter("html_element")
    parser = inline.whole if parsed else inline.whole.chain(_RAW_RULES)
    closed = parser.fill(state, lambda _state, src, at: src[at] == "<" and stop.match(src, at) is not None)
    token["children"] = state.leave(saved)
    state.raw = outer
    if closed:
        end = stop.match(state.src, state.cursor)
        assert end is not None
        state.cursor = end.end()
    else:
        warn("Found no end tag for '%s' - auto-closing it", token["name"])


@lru_cache(maxsize=64)
def _end_of(name: str, known: bool) -> re.Pattern[str]:
    return re.compile(rf"</{re.escape(name)}[ \t\n\v\f\r]*>", re.IGNORECASE if known else 0)


HTML = Rule("inline_html", "<", r"<(?:[^\x00-.0-@\[-^`{-\x7f]|!--)", parse_html)
