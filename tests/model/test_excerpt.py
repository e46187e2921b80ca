"""Cutting excerpts."""

from __future__ import annotations

import pytest

from jekyllpy.model.excerpt import cut_excerpt


def is_block(name: str) -> bool:
    return name in {"if", "raw", "highlight"}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("one\n\ntwo", "one", id="up to the separator"),
        pytest.param("one\ntwo", "one\ntwo", id="all where there is none"),
        pytest.param("one\n\n", "one", id="nothing behind it"),
        pytest.param("{% if a %}x\n\ny{% endif %}", "{% if a %}x\n{% endif %}", id="an open block is closed"),
        pytest.param("{% if a %}x{% endif %}\n\ny", "{% if a %}x{% endif %}", id="a closed block stays"),
        pytest.param("{% include x %}\n\ny", "{% include x %}", id="a tag without a body stays"),
        pytest.param("see [a][1]\n\nmore\n\n[1]: /u\n[2]: /v", "see [a][1]\n\n[1]: /u", id="definitions that it uses"),
    ],
)
def test_excerpts(content: str, expected: str) -> None:
    assert cut_excerpt(content, "\n\n", is_block).content == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("a\n\nb", "a\n\n"),
        ("a", "a"),
        ("\n\nb", "\n\n"),
        ("[a]\n\nb\n[a]: x\n[c]: y", "[a]\n\n[a]: x\n[c]: y"),
        ("{% if x %}a", "{% if x %}a\n{% endif %}"),
    ],
)
def test_an_excerpt_of_jekyll_3_takes_all_definitions(content: str, expected: str) -> None:
    assert cut_excerpt(content, "\n\n", lambda name: name == "if", takes_all_definitions=True).content == expected
