"""Ordered and unordered lists: their lines are gathered item by item, then each item is read as blocks."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown import patterns
from jekyllpy.markdown.blocks.lines import HORIZONTAL
from jekyllpy.markdown.blocks.list_items import FIRST_MARKER, Item, first_line, take_attributes
from jekyllpy.markdown.document import Token
from jekyllpy.markdown.late import late
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.state import KramdownState

_BLANK = late(patterns.BLANK_LINES)
_EOB = late(patterns.END_OF_BLOCK)
_RULE = late(HORIZONTAL)
_MARKER_STARTS = frozenset(" +*-0123456789")
_START = late(patterns.LIST_START + r".*\n")


class ListReader:
    """Gathers the lines of one list; an item's text comes in parts, the second begins with its first nested list."""

    def __init__(self, state: KramdownState, kind: str) -> None:
        self.state = state
        self.kind = kind
        self.items: list[Token] = []
        self.texts: list[list[list[str]]] = []  # items, their parts, the lines of these
        self.marker = FIRST_MARKER[kind]
        self.item: Item | None = None
        self.nested = False
        self.after_blank = False
        self.ended = False

    def read(self) -> None:
        """Take lines as long as they belong to the list; the state's cursor ends behind them."""
        state = self.state
        while state.cursor < state.cursor_max:
            if self.after_blank and _RULE.match(state.src, state.cursor):
                return
            if not (self._take_marker() or self._take_line() or self._take_blank()):
                return

    def _take_marker(self) -> bool:
        state = self.state
        src, here = state.src, state.cursor
        first = src[here]
        found = _EOB.match(src, here) if first == "^" else None
        if found is not None:
            state.cursor = found.end()
            state.cursor_max = min(state.cursor_max, state.cursor)
            self.ended = True
            return True
        found = self.marker.match(src, here) if first in _MARKER_STARTS else None
        if found is None:
            return False
        self._open(found[1], found[2])
        state.cursor = found.end()
        return True

    def _open(self, marker: str, content: str) -> None:
        """Begin an item."""
        text, self.item = first_line(self.kind, marker, content)
        token: Token = {"type": "list_item", "children": [], "attrs": {}}
        text = take_attributes(text, token)
        self.items.append(token)
        self.marker = self.item.next_marker
        self.nested = text[:1] in _MARKER_STARTS and _START.match(text) is not None
        self.after_blank = False
        self.texts.append([[text]])

    def _take_line(self) -> bool:
        state, item = self.state, self.item
        assert item is not None
        found = item.content.match(state.src, state.cursor)
        if found is None and not self.after_blank:
            found = item.match_lazy(state.src, state.cursor)
        if found is None:
            return False
        self._add(*item.dedent(found[0]), item)
        self.after_blank = False
        state.cursor = found.end()
        return True

    def _add(self, line: str, indented: bool, item: Item) -> None:
        """Add a line to the item; the first nested list begins a new part."""
        parts = self.texts[-1]
        if _START.match(line):
            if indented and not self.nested:
                parts.append([])
                self.nested = True
            elif self.nested and not indented:
                line = " " * (item.indentation + 4) + line
        parts[-1].append(line)

    def _take_blank(self) -> bool:
        found = _BLANK.match(self.state.src, self.state.cursor)
        if found is None:
            return False
        self.nested = self.after_blank = True
        self.texts[-1][-1].append(found[0])
        self.state.cursor = found.end()
        return True


def parse_list(block: Any, found: re.Match[str], state: KramdownState) -> int | None:
    """Take a list; blank lines at its end belong to what contains it."""
    kind = "ol" if found["digits"] else "ul"
    token = state.new({"type": "list", "kind": kind, "children": [], "attrs": {}, "marker": found["marker"]})
    end = state.cursor_max
    reader = ListReader(state, kind)
    reader.read()
    state.cursor_max = end
    token["children"] = reader.items
    blank = None
    for item, parts in zip(reader.items, reader.texts, strict=True):
        for part in parts:
            block.fill(state, item, "".join(part))
        if item["children"]:
            blank = _settle(item, reader)
    if blank is not None and not reader.ended:
        state.tokens.append(blank)
    return state.cursor


def _settle(item: Token, reader: ListReader) -> Token | None:
    """Decide whether the first paragraph loses its tag; take the blank lines at the item's end."""
    children = item["children"]
    first = children[0]
    if first["type"] == "paragraph":
        if "ial" in first and len(children) > 1 and children[1]["type"] == "eob":
            del children[1]
        if _is_tight(item, reader):
            if len(children) > 1 and children[1]["type"] != "blank_line" and "text" in first:
                first["text"] += "\n"
            first["transparent"] = True
    last: Token | None = children.pop() if children[-1]["type"] == "blank_line" else None
    return last


def _is_tight(item: Token, reader: ListReader) -> bool:
    """Tell whether an item that begins with a paragraph shows it without a tag."""
    children, items = item["children"], reader.items
    is_last = item is items[-1]
    before_blank = len(children) > 1 and children[1]["type"] == "blank_line"
    if before_blank and (not is_last or len(children) > 2 or reader.ended):
        return False
    return not is_last or len(items) == 1 or not all(_is_loose(each) for each in items[:-1])


def _is_loose(item: Token) -> bool:
    first = item["children"][0] if item["children"] else {"type": ""}
    return first["type"] == "paragraph" and "transparent" not in first


_MARKER = r" {0,3}(?P<marker>[+*-]|(?P<digits>[0-9]+)\.)[\t| ]"
LIST = Rule("list", " +*-0123456789", _MARKER, parse_list)

_BOX = late(r"[ \t\n\v\f\r]*\[([ xX])\][ \t\n\v\f\r]+")
_INPUT = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />'
_CHECKED = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />'


def parse_list_gfm(block: Any, found: re.Match[str], state: KramdownState) -> int | None:
    """Take a list, and make its boxes; every item after the first box is a task."""
    end = parse_list(block, found, state)
    if end is None:
        return None
    token = next(token for token in reversed(state.tokens) if token["type"] == "list")
    is_task_list = False
    for item in token["children"]:
        if not item["children"] or item["children"][0]["type"] != "paragraph":
            continue
        paragraph = item["children"][0]
        box = _BOX.match(paragraph.get("text", ""))
        if box is not None:
            is_task_list = True
            paragraph["text"] = (_INPUT if box[1] == " " else _CHECKED) + paragraph["text"][box.end() :]
        if is_task_list:
            item["attrs"]["class"] = "task-list-item"
    if is_task_list:
        token["attrs"]["class"] = "task-list"
    return end


LIST_GFM = Rule("list", LIST.first, LIST.pattern, parse_list_gfm)
