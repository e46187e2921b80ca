"""The order of documents: by date, then by path, as Jekyll's comparison and the C library's merge sort give it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from jekyllpy.model.document import Document

T = TypeVar("T")


def compare(left: Document, right: Document) -> int:
    """Compare by date, then by path; where one has no date of its own, by path alone. Jekyll 4.3 `Document#<=>`."""
    one, two = left.own_date, right.own_date
    if one is not None and two is not None and one != two:
        return -1 if one < two else 1
    return (left.path > right.path) - (left.path < right.path)


def merge_sort(items: Sequence[T], order: Callable[[T, T], int]) -> list[T]:
    """Sort as glibc's `qsort_r` does, which Ruby uses.

    The comparison of dated with undated documents is not transitive, so the algorithm shows in the result.
    """
    if len(items) <= 1:
        return list(items)
    middle = len(items) // 2
    left, right = merge_sort(items[:middle], order), merge_sort(items[middle:], order)
    merged: list[T] = []
    i = j = 0
    while i < len(left) and j < len(right):
        if order(left[i], right[j]) <= 0:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


def by_date(documents: Sequence[Document]) -> list[Document]:
    """Sort documents as a collection without `order` or `sort_by` does."""
    dates = [document.own_date for document in documents]
    if None not in dates:
        keys = zip(dates, [document.path for document in documents], range(len(documents)), strict=True)
        return [documents[place] for _, _, place in sorted(keys)]
    return merge_sort(documents, compare)


def newest_first(documents: Sequence[Document]) -> list[Document]:
    """Sort documents from new to old; equal dates by path, reversed."""
    return by_date(documents)[::-1]
