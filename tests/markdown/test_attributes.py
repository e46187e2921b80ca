"""Attribute lists: shorthand, pairs, references, and how they add up."""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.markdown.attributes import apply, merge, read_list, references
from jekyllpy.markdown.document import Document
from jekyllpy.markdown.options import Options


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        (".a .b", {"class": "a b"}),
        ("#i.a", {"id": "i", "class": "a"}),
        (".a class='b'", {"class": "b"}),
        ("class='b' .a", {"class": "b a"}),
        (r'k="v\"w" x=' + "'y'", {"k": 'v"w', "x": "y"}),
        ("k=v", {}),
        ("#1", {}),
        ("", {}),
    ],
)
def test_read_list(text: str, attributes: dict[str, str]) -> None:
    found: dict[str, Any] = {}
    read_list(text, found)
    assert found == attributes


def test_references_are_kept_apart() -> None:
    found: dict[str, Any] = {}
    read_list("toc .a other", found)
    assert references(found) == ["toc", "other"]
    assert references(None) == []


def test_classes_add_up_and_other_keys_are_replaced() -> None:
    one, two = {"class": "a", "id": "x"}, {"class": "b", "id": "y"}
    merge(one, two)
    assert one == {"class": "a b", "id": "y"}


def test_definitions_that_refer_to_each_other_end() -> None:
    document = Document(Options())
    for name, text in (("a", ".x b"), ("b", ".y a")):
        read_list(text, document.alds.setdefault(name, {}))
    ial: dict[str, Any] = {}
    read_list("a", ial)
    attributes: dict[str, str] = {}
    apply(document, attributes, ial)
    assert attributes == {"class": "y x"}
