"""The table of contents: nested lists of links to the headers of a text."""

from __future__ import annotations

from typing import NamedTuple

from jekyllpy.markdown.document import Token
from jekyllpy.markdown.render.blocks import write_list
from jekyllpy.markdown.render.page import Contents, Page


class Entry(NamedTuple):
    """A header and those below it."""

    level: int
    token: Token
    below: list[Token]


def contents_list(page: Page, contents: Contents) -> str:
    """Write the table of contents; empty if there are no headers."""
    if not page.headers:
        return ""
    attributes = dict(contents.attrs)
    attributes.setdefault("id", "markdown-toc")
    top: list[Token] = []
    open_entries: list[Entry] = []
    for level, name, children in page.headers:
        entry = Entry(level, _item(name, f"{attributes['id']}-{name}", children), [])
        while open_entries and open_entries[-1].level >= level:
            _close(open_entries.pop(), contents.kind)
        (open_entries[-1].below if open_entries else top).append(entry.token)
        open_entries.append(entry)
    while open_entries:
        _close(open_entries.pop(), contents.kind)
    return write_list(page, {"type": "list", "kind": contents.kind, "children": top, "attrs": attributes}, 0)


def _item(name: str, own_name: str, children: list[Token]) -> Token:
    link = {"type": "link", "children": _without_links(children), "attrs": {"href": f"#{name}", "id": own_name}}
    paragraph = {"type": "paragraph", "children": [link], "transparent": True, "attrs": {}}
    return {"type": "list_item", "children": [paragraph], "attrs": {}}


def _close(entry: Entry, kind: str) -> None:
    if entry.below:
        entry.token["children"].append({"type": "list", "kind": kind, "children": entry.below, "attrs": {}})


def _without_links(tokens: list[Token]) -> list[Token]:
    """Return tokens without footnote marks, and with the texts of links for the links."""
    done: list[Token] = []
    for token in tokens:
        kind = token["type"]
        if kind == "footnote":
            continue
        if token.get("children"):
            inner = _without_links(token["children"])
            if kind == "link":
                done += inner
                continue
            token = token | {"children": inner}
        elif kind == "link":
            continue
        done.append(token)
    return done
