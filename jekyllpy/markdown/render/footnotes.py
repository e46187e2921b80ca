"""Footnotes to HTML: the marks in the text, the list at the end with the ways back."""

from __future__ import annotations

import copy

from jekyllpy.markdown.document import Token
from jekyllpy.markdown.render.blocks import indented_block, list_item
from jekyllpy.markdown.render.escape import escape_text
from jekyllpy.markdown.render.page import Method, Page
from jekyllpy.markdown.render.spans import character

_NBSP = 160
_OPEN_ENDED = ("paragraph", "heading")


def footnote(page: Page, token: Token, _indent: int) -> str:
    """Write a mark; the first one gives the footnote its number."""
    options = page.document.options
    name = options.footnote_prefix + token["name"]
    known = page.footnotes.get(name)
    repeat = ""
    if known is None:
        known = [page.document.footnotes[token["name"]].token, options.footnote_nr + len(page.footnotes), 0]
        page.footnotes[name] = known
        page.footnote_names.append(name)
    else:
        known[2] += 1
        repeat = f":{known[2]}"
    anchor = f'<a href="#fn:{name}" class="footnote" rel="footnote">{known[1]}</a>'
    return f'<sup id="fnref:{name}{repeat}" role="doc-noteref">{anchor}</sup>'


def footnote_list(page: Page) -> str:
    """Write all footnotes that have a mark; marks inside of them add to the list."""
    parts: list[str] = []
    for name in page.footnote_names:  # it grows on the way
        parts.append(_item(page, name))
    if not parts:
        return ""
    start = page.document.options.footnote_nr
    attributes = {} if start == 1 else {"start": str(start)}
    body = indented_block("ol", attributes, "".join(parts), 2)
    return indented_block("div", {"class": "footnotes", "role": "doc-endnotes"}, body, 0)


def _item(page: Page, name: str) -> str:
    token, _, repeat = page.footnotes[name]
    children: list[Token] = copy.deepcopy(token["children"])
    place = _place(children, page.document.options.footnote_backlink_inline)
    space = place is not None
    if place is None:
        place = {"type": "paragraph", "children": [], "attrs": {}}
        children.append(place)
    place["children"] += _ways_back(page, name, repeat, space)
    attributes = {"id": f"fn:{name}", "role": "doc-endnote"}
    return list_item(page, {"type": "list_item", "children": children, "attrs": attributes}, 4)


def _place(children: list[Token], inline: bool) -> Token | None:
    """Return the paragraph or header at the end that takes the way back."""
    if not children or (children[-1]["type"] != "paragraph" and not inline):
        return None
    while children and children[-1]["type"] not in _OPEN_ENDED:
        children = children[-1].get("children") or []
    return children[-1] if children else None


def _ways_back(page: Page, name: str, repeat: int, space: bool) -> list[Token]:
    text = escape_text(page.document.options.footnote_backlink)
    if not text:
        return []
    nbsp = character(page, _NBSP)
    links = [_way_back(nbsp if space else "", name, text)]
    for index in range(1, repeat + 1):
        links.append(_way_back(nbsp, f"{name}:{index}", f"{text}<sup>{index + 1}</sup>"))
    return [{"type": "raw", "raw": link} for link in links]


def _way_back(before: str, name: str, text: str) -> str:
    return f'{before}<a href="#fnref:{name}" class="reversefootnote" role="doc-backlink">{text}</a>'


METHODS: dict[str, Method] = {"footnote": footnote}
