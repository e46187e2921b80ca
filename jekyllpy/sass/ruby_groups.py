"""Finds which rules of the CSS came out of one rule of the sheet, by the marks of `rule_ends`; knows trees only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jekyllpy.sass.css_tree import STEP, Item
from jekyllpy.sass.rule_ends import END, MARK


def find_groups(items: Sequence[Item], marked: Sequence[Item]) -> None:
    """Tell the last rule of each group that it is, from the same tree with marks; without a match, by the indents."""
    groups = list(without_marks(marked))
    if not _copy(items, groups):
        _guess(items, 0)


def without_marks(items: Iterable[Item], *, inside: bool = False) -> Iterator[Item]:
    """Yield the items but the marks; `inside` a rule all of them are one group."""
    depth, group = 0, list[Item]()
    for item, after in _with_next(items):
        if item.kind == "rule" and (mark := MARK.search(item.text)):
            depth += -1 if mark.group() == END else 1
            if not depth and not inside:
                _end(group)
                group = []
            continue
        begins = item.kind == "rule" and after is not None and after.kind == "rule" and MARK.search(after.text)
        if item.kind == "directive" and item.children:
            item.children = list(without_marks(item.children, inside=inside or depth > 0))
            if not item.children:  # there were marks only
                continue
        group.append(item)
        yield item
        if not (depth or inside or begins):
            if item.kind == "rule":
                _end(group)
            group = []
    if inside:
        _end(group)


def _with_next(items: Iterable[Item]) -> Iterator[tuple[Item, Item | None]]:
    listed = list(items)
    yield from zip(listed, [*listed[1:], None], strict=False)


def _end(group: Sequence[Item]) -> None:
    if group and group[-1].bubbles:
        group[-1].ends_group = True


def _copy(items: Sequence[Item], groups: Sequence[Item]) -> bool:
    """Take the ends over from a tree of the same items; tell whether it is one."""
    if [(item.text, item.indent) for item in items] != [(item.text, item.indent) for item in groups]:
        return False
    for item, other in zip(items, groups, strict=True):
        item.ends_group = other.ends_group
        if item.kind == "directive" and not _copy(item.children or [], other.children or []):
            return False
    return True


def _guess(items: Iterable[Item], indent: int) -> None:
    """Take every rule that stands as far out as its block's items for the beginning of a group."""
    for item, after in _with_next(items):
        item.ends_group = item.kind == "rule" and (after is None or after.indent <= indent)
        if item.kind == "directive":
            _guess(item.children or [], item.indent + STEP)
