"""Changes the text of a page's body, outside elements that keep theirs; knows no plugin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jekyllpy.bundled.html_tree import Element, Node, Text, parse, write
from jekyllpy.model.document import Document
from jekyllpy.model.page import Page

BODY = re.compile(r"<body(.*?)>\s*", re.DOTALL)

Change = Callable[[str], str | None]
"""Takes a text and gives the HTML that replaces it; None leaves it alone."""


def is_html(placed: Page | Document) -> bool:
    """Tell whether the output of a page or document is an HTML file that gets written."""
    is_written = isinstance(placed, Page) or placed.writes
    return (is_written and placed.output_suffix == ".html") or (placed.permalink or "").endswith("/")


def split_body(output: str) -> tuple[str, str, str]:
    """Cut a page before and after what its body holds; a page without a body is all body."""
    if "<body" not in output:
        return "", output, ""
    opening = BODY.search(output)
    if opening is None:
        return output, "", ""
    body, end, tail = output[opening.end() :].partition("</body>")
    return output[: opening.end()], body, end + tail


def change_text(html: str, change: Change, *, kept: frozenset[str]) -> str:
    """Change all texts of a piece of HTML but those inside elements of certain names."""
    return write(list(_changed(parse(html), change, kept)))


def _changed(nodes: list[Node], change: Change, kept: frozenset[str]) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, Element):
            if node.name not in kept:
                node.children = list(_changed(node.children, change, kept))
            yield node
            continue
        html = None if node.is_markup else change(node.text)
        if html is None:
            yield node
        else:
            yield from parse(html)


def as_text(text: str) -> str:
    """Write a text as HTML."""
    return write([Text(text)])
