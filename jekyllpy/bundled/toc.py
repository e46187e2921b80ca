"""jekyll-toc 0.18: a table of contents from the headings of HTML, by filters and by a tag; it knows no Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote_plus

from jekyllpy.bundled.html_tree import Element, Node, parse, write
from jekyllpy.liquid.context import Context
from jekyllpy.liquid.runtime.lookup import attribute
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.liquid.syntax.tag import Tag
from jekyllpy.permalinks.slugs import downcase, is_word
from jekyllpy.plugins.registry import Plugins
from jekyllpy.values import Value, is_true

HEADING = re.compile(r"h([1-9])")
ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
DEFAULTS: dict[str, Value] = {
    "min_level": 1,
    "max_level": 6,
    "ordered_list": False,
    "no_toc_section_class": "no_toc_section",
    "list_id": "toc",
    "list_class": "section-nav",
    "sublist_class": "",
    "item_class": "toc-entry",
    "item_prefix": "toc-",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One heading with the id that links lead to."""

    id: str
    level: int
    element: Element


class Contents:
    """The headings of one piece of HTML under a site's settings."""

    def __init__(self, html: str, settings: Value) -> None:
        self._settings = {**DEFAULTS, **(settings if isinstance(settings, dict) else {})}
        named = self._settings["no_toc_section_class"]
        self._left_out = {str(name) for name in (named if isinstance(named, list) else [named])}
        self._tree = parse(html)
        self._entries = list(self._entered(self._tree))

    def _entered(self, nodes: list[Node]) -> Iterator[Entry]:
        seen: dict[str, int] = {}
        for element in self._headings(nodes):
            own = element.attributes.get("id")
            name = generated_id(text_of(element.children)) if own is None else own
            if own is None:
                seen[name] = count = seen.get(name, -1) + 1
                name = f"{name}-{count}" if count else name
            yield Entry(name, int(element.name[1:]), element)

    def _headings(self, nodes: list[Node]) -> Iterator[Element]:
        levels = range(self._settings["min_level"], self._settings["max_level"] + 1)
        for node in nodes:
            if not isinstance(node, Element):
                continue
            classes = (node.attributes.get("class") or "").split()
            found = HEADING.fullmatch(node.name)
            if found and int(found.group(1)) in levels and "no_toc" not in classes:
                yield node
            if self._left_out.isdisjoint(classes):
                yield from self._headings(node.children)

    @property
    def listed(self) -> str:
        """The list of all headings."""
        tag, settings = self._tag, self._settings
        opening = f'<{tag} id="{settings["list_id"]}" class="{settings["list_class"]}">'
        return f"{opening}\n{''.join(self._items(self._entries))}</{tag}>"

    @property
    def anchored(self) -> str:
        """The HTML with an anchor in each heading."""
        for entry in self._entries:
            icon = Element("span", {"class": "octicon octicon-link"})
            told: dict[str, str | None] = {"class": "anchor", "href": f"#{entry.id}", "aria-hidden": "true"}
            entry.element.children.insert(0, Element("a", told, [icon]))
        return write(self._tree)

    @property
    def _tag(self) -> str:
        return "ol" if is_true(self._settings["ordered_list"]) else "ul"

    def _items(self, entries: list[Entry]) -> Iterator[str]:
        top = min((entry.level for entry in entries), default=0)
        at = 0
        while at < len(entries):
            nested = next((i for i in range(at + 1, len(entries)) if entries[i].level == top), len(entries))
            if entries[at].level == top:
                yield self._item(entries[at], entries[at + 1 : nested])
            else:
                yield from self._items(entries[at:nested])
            at = nested

    def _item(self, entry: Entry, below: list[Entry]) -> str:
        settings, tag = self._settings, self._tag
        name = f"{settings['item_class']} {settings['item_prefix']}{entry.element.name}"
        text = text_of(entry.element.children).translate(ESCAPES)
        link = f'<li class="{name}"><a href="#{entry.id}">{text}</a>'
        if not below:
            return f"{link}</li>\n"
        kind = f' class="{settings["sublist_class"]}"' if settings["sublist_class"] else ""
        return f"{link}\n<{tag}{kind}>\n{''.join(self._items(below))}</{tag}>\n</li>\n"


def text_of(nodes: list[Node]) -> str:
    """Return all text below some nodes."""
    return "".join(
        text_of(node.children) if isinstance(node, Element) else "" if node.is_markup else node.text for node in nodes
    )


def generated_id(text: str) -> str:
    """Make the id of a heading that has none."""
    kept = (char for char in downcase(text) if char in "- _" or is_word(char))
    return quote_plus("".join(kept).replace(" ", "-"))


def contents(context: Context, html: Value) -> Contents:
    """Read HTML under the settings of the site that is rendered."""
    return Contents(to_s(html), attribute(context.environment.get("site"), "toc"))


def is_wanted(context: Context) -> bool:
    """Tell whether the page says `toc: true`."""
    return attribute(context.environment.get("page"), "toc") is True


def toc(context: Context, html: Value) -> Value:
    """Put the list before the HTML, and anchors into it."""
    if not is_wanted(context):
        return html
    found = contents(context, html)
    return found.listed + found.anchored


def toc_only(context: Context, html: Value) -> str:
    """Give the list alone."""
    return contents(context, html).listed if is_wanted(context) else ""


def inject_anchors(context: Context, html: Value) -> Value:
    """Give the HTML with anchors alone."""
    return contents(context, html).anchored if is_wanted(context) else html


class Toc(Tag):
    """`{% toc %}`: the list of the page's headings."""

    @staticmethod
    def render(context: Context, markup: str) -> str:
        """Write the list where the page has a `toc` that is true."""
        page = context.environment.get("page")
        return contents(context, attribute(page, "content")).listed if is_true(attribute(page, "toc")) else ""


def register(plugins: Plugins) -> None:
    """Register the filters and the tag."""
    for function in (toc, toc_only, inject_anchors):
        plugins.add_filter(function.__name__, function, needs_context=True)
    plugins.add_tag("toc", Toc)
