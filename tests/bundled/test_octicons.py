"""The octicon tag, over two icons of our own in the package's form; what is expected is what the gem made of them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from jekyllpy.bundled import octicons
from jekyllpy.errors import BuildFailed
from tests.bundled.cases import read_cases
from tests.space import SiteSpace

ICONS = {
    "dot-16": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 16"><path d="M1 1z"/></svg>',
    "dot-24": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 24"><path d="M2 2z"/></svg>',
    "a-b-12": '<svg viewBox="0 0 12 12"><path d="M3"></path></svg>',
    "a-b-48": '<svg viewBox="0 0 50 48"><path d="M4" /></svg>',
}
PAGE = "---\nicon: dot\nh: 20\no: {x: dot}\n---\n"
CASES = read_cases("bundled_octicons")
TARGETS = {"14.2.2": "github-pages", "19.33.0": "jekyll"}


def get_icon(slug: str) -> SimpleNamespace | None:
    return SimpleNamespace(svg=ICONS[slug]) if slug in ICONS else None


@pytest.fixture(autouse=True)
def icons(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put our icons in the place of the package's."""
    octicons._drawn.cache_clear()
    monkeypatch.setitem(sys.modules, "octicons_pack", SimpleNamespace(get_icon=get_icon))
    yield
    octicons._drawn.cache_clear()


def write_pages(space: SiteSpace, target: str, texts: list[str]) -> dict[str, str]:
    """Write a page for each text; return the outputs and their texts."""
    config = f"plugins: [jekyll-octicons]\nicon: a-b\ntheme: null\njekyllpy: {{target: {target}}}\n"
    space.write({"_config.yml": config, **{f"{i}.html": PAGE + text for i, text in enumerate(texts)}})
    return {f"{i}.html": text for i, text in enumerate(texts)}


@pytest.mark.parametrize(("version", "target"), TARGETS.items())
def test_icons_are_written_as_the_gem_writes_them(space: SiteSpace, version: str, target: str) -> None:
    answers: dict[str, Any] = {case["text"]: case["answers"][version] for case in CASES}
    pages = write_pages(space, target, [text for text, answer in answers.items() if answer is not None])
    space.build()
    assert {text: space.read(name) for name, text in pages.items()} == {
        text: answer for text, answer in answers.items() if answer is not None
    }


def test_what_the_gem_fails_at_is_an_error_at_its_place(space: SiteSpace) -> None:
    texts = [case["text"] for case in CASES if case["answers"]["19.33.0"] is None]
    pages = write_pages(space, "jekyll", texts)
    with pytest.raises(BuildFailed) as failed:
        space.build()
    assert sorted(str(error.path) for error in failed.value.errors) == sorted(pages)


def test_an_unknown_icon_is_named(space: SiteSpace) -> None:
    write_pages(space, "jekyll", ["{% octicon none %}"])
    with pytest.raises(BuildFailed) as failed:
        space.build()
    assert "Couldn't find octicon symbol for 'none'" in str(failed.value.errors[0])
