"""Makes of libsass's CSS in the style `nested` what Ruby Sass makes in all its styles but the compressed one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

from jekyllpy.sass.css_tree import STOP, Item, read_css
from jekyllpy.sass.extends import SPLIT, Extends
from jekyllpy.sass.ruby_groups import find_groups
from jekyllpy.sass.ruby_layout import write_css
from jekyllpy.sass.ruby_sass import Writer
from jekyllpy.sass.source_maps import Origins

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
BLANK = re.compile(r"[ \t]*")
ESCAPED = re.compile(r"\\([\\#])")
INTERPOLATION = re.compile(r"#\{[^}]*\}")
IGNORED = re.compile(r"[\s\\]")
CHARSET = '@charset "UTF-8"'


class Compiled(NamedTuple):
    """What libsass made of one sheet: plain, with marks in its rules, and compressed where selectors were extended."""

    css: str
    source_map: str
    marked: str | None = None
    compressed: tuple[str, str] | None = None


def in_ruby_layout(compiled: Compiled, style: str) -> str:
    """Write the CSS in a style."""
    origins = Origins(compiled.css, compiled.source_map)
    items = [item for item in read_css(compiled.css) if item.text != CHARSET]
    marked = [item for item in read_css(compiled.marked or "") if item.text != CHARSET]
    find_groups(items, marked)
    if compiled.compressed is not None:
        order_selectors(items, *compiled.compressed)
    Sources(origins).restore(items)
    text = write_css(leading_in_order(items, Extends(origins)), style)
    return text if text.isascii() else f"{CHARSET};\n{text}"


def rules_of(items: Iterable[Item]) -> Iterator[Item]:
    """Yield all rules in their order."""
    for item in items:
        if item.kind == "rule":
            yield item
        yield from rules_of(item.children or ())


def order_selectors(items: Iterable[Item], compressed: str, source_map: str) -> None:
    """Put the selectors that `@extend` brings in the order of the sheets, which the compressed text tells."""
    rules, others = list(rules_of(items)), list(rules_of(read_css(compressed)))
    if len(rules) != len(others):
        return
    extends = Extends(Origins(compressed, source_map))
    for rule, other in zip(rules, others, strict=True):
        before, after = _selectors(other.text), _selectors(extends.ordered(other.text, other.start))
        own = _selectors(rule.text)
        if before != after and len(own) == len(before) and len(set(before)) == len(before):
            rule.text = ", ".join(own[before.index(each)] for each in after)


def _selectors(text: str) -> list[str]:
    return [found.strip() for found in SPLIT.findall(text) if found.strip()]


def leading_in_order(items: list[Item], extends: Extends) -> list[Item]:
    """Put comments and imports at the top, of which libsass takes the imports first, in the order of the sheets."""
    leading = list(takewhile(lambda item: item.kind == "comment" or item.text.startswith("@import"), items))
    ranks = [extends.rank_at(item.start) for item in leading]
    if None in ranks:
        return items
    keys = {id(item): rank or 0 for item, rank in zip(leading, ranks, strict=True)}
    return [*sorted(leading, key=lambda item: keys[id(item)]), *items[len(leading) :]]


class Sources:
    """The sheets, asked for what libsass does not keep of comments and values."""

    def __init__(self, origins: Origins) -> None:
        self._origins = origins
        self._writer = Writer(origins)

    def restore(self, items: Iterable[Item]) -> None:
        """Give comments and values their own text again."""
        for item in items:
            if item.kind == "comment":
                item.text = self.comment(item)
            elif item.kind == "directive" and STOP.fullmatch(item.text):
                item.text = self._writer.stops(item.text, item.start)
            elif item.kind == "declaration" and not item.text.startswith("--"):
                item.text = self._writer.value(item.text, item.start)
            self.restore(item.children or ())

    def comment(self, item: Item) -> str:
        """Return a comment with the indent of its lines, as far as they have no indent together."""
        for place in self._origins.places_at(item.start):
            text = self._origins.sources[place.source]
            found = COMMENT.match(text, place.offset)
            own = None if found is None else filled(found.group(), item.text)
            if own is not None:
                before = text[text.rfind("\n", 0, place.offset) + 1 : place.offset]
                return ESCAPED.sub(r"\1", outdented(re.sub(r"\S", " ", before) + own))
        return item.text


def filled(source: str, written: str) -> str | None:
    """Fill a comment's interpolations with what was written of them; None if it is not that comment."""
    pieces = INTERPOLATION.split(source)
    pattern = "(.*?)".join(re.escape(IGNORED.sub("", piece)) for piece in pieces)
    found = re.fullmatch(pattern, IGNORED.sub("", written))
    if found is None:
        return None
    return "".join(piece + value for piece, value in zip(pieces, (*found.groups(), ""), strict=True))


def outdented(text: str) -> str:
    """Take away the blanks with which all lines begin."""
    lines = text.split("\n")
    common = None
    for line in lines:
        found = BLANK.match(line)
        blanks = found.group() if found else ""
        common = blanks if common is None else _common(common, blanks)
    return "\n".join(line[len(common or "") :] for line in lines)


def _common(one: str, two: str) -> str:
    return "".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, two, strict=False)))
