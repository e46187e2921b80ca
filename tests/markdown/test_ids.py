"""Ids of headers in kramdown's and in GFM's way."""

from __future__ import annotations

import pytest

from jekyllpy.markdown.ids import GfmIds, PlainIds, basic_id, gfm_id
from jekyllpy.markdown.options import Options


@pytest.mark.parametrize(
    ("text", "plain", "gfm"),
    [
        ("A b-C_d", "a-b-cd", "a-b-c_d"),
        ("1. É b", "b", "1-é-b"),
        ("A ❤️ b", "a--b", "a-️-b"),
        ("x² ½", "x-", "x-"),
        ("a\tb", "ab", "a-b"),
    ],
)
def test_id(text: str, plain: str, gfm: str) -> None:
    assert (basic_id(text), gfm_id(text)) == (plain, gfm)


def test_ids_are_counted_and_prefixed() -> None:
    options = Options(auto_id_prefix="p-")
    ids, plain = GfmIds(options), PlainIds()
    assert [ids.make("a"), ids.make("A"), ids.make("!")] == ["p-a", "p-a-1", "p-"]
    assert [plain.make("a", options), plain.make("A", options), plain.make("1", options)] == [
        "p-a",
        "p-a-1",
        "p-section",
    ]
