"""The order of documents, and the merge sort behind it."""

from __future__ import annotations

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.model.document import Document
from jekyllpy.model.order import by_date, merge_sort, newest_first

NOW = datetime.datetime(2026, 1, 15, tzinfo=datetime.UTC)


def document(path: str, day: int | None = None) -> Document:
    made = Document(path, collection="talks", url_template="/:path", converted_suffix=".html", undated=lambda: NOW)
    if day is not None:
        made.data["date"] = datetime.datetime(2020, 1, day, tzinfo=datetime.UTC)
    return made


def paths(documents: list[Document]) -> list[str]:
    return [each.path for each in documents]


def test_dates_come_first_then_paths() -> None:
    docs = [document("b", 2), document("a", 2), document("c", 1)]
    assert paths(by_date(docs)) == ["c", "a", "b"]
    assert paths(newest_first(docs)) == ["b", "a", "c"]


def test_a_document_without_a_date_is_placed_by_its_path() -> None:
    assert paths(by_date([document("b", 1), document("c"), document("a")])) == ["a", "b", "c"]


def test_the_sort_of_the_c_library_shows_where_the_comparison_is_not_transitive() -> None:
    docs = [document("a", 3), document("b"), document("c", 1)]
    assert paths(by_date(docs)) == ["a", "b", "c"]
    assert paths(by_date([document("a", 3), document("c", 1), document("b")])) == ["a", "b", "c"]
    assert paths(by_date([document("c", 1), document("a", 3), document("b")])) == ["c", "a", "b"]


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers())))
def test_with_an_order_the_sort_is_stable(items: list[tuple[int, int]]) -> None:
    assert merge_sort(items, lambda one, two: one[0] - two[0]) == sorted(items, key=lambda item: item[0])
