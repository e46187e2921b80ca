"""The octicon tag, over two icons of our own in the package's form; what is expected is what the gem makes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from jekyllpy.bundled import octicons
from jekyllpy.errors import BuildFailed
from tests.space import SiteSpace

ICONS = {
    "dot-16": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 16"><path d="M1 1z"/></svg>',
    "dot-24": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 24"><path d="M2 2z"/></svg>',
}


def get_icon(slug: str) -> SimpleNamespace | None:
    return SimpleNamespace(svg=ICONS[slug]) if slug in ICONS else None


@pytest.fixture(autouse=True)
def icons(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put two icons in the place of the package's."""
    octicons._drawn.cache_clear()
    monkeypatch.setitem(sys.modules, "octicons_pack", SimpleNamespace(get_icon=get_icon))
    yield
    octicons._drawn.cache_clear()


CASES = {
    "{% octicon dot %}": '<svg data-component="Octicon" class="octicon octicon-dot" viewBox="0 0 8 16" version="1.1" '
    'width="8" height="16" aria-hidden="true"><path d="M1 1z"></path></svg>',
    '{% octicon dot height:32 class:"left right" aria-label:hi %}': '<svg data-component="Octicon" height="32" '
    'class="octicon octicon-dot left right" aria-label="hi" viewBox="0 0 12 24" version="1.1" width="16" role="img">'
    '<path d="M2 2z"></path></svg>',
    "{% octicon dot width:4 %}": '<svg data-component="Octicon" width="4" class="octicon octicon-dot" '
    'viewBox="0 0 8 16" version="1.1" height="8" aria-hidden="true"><path d="M1 1z"></path></svg>',
    '{% assign which = "dot" %}{% octicon {{ which }} height:16 %}': '<svg data-component="Octicon" height="16" '
    'class="octicon octicon-dot" viewBox="0 0 8 16" version="1.1" width="8" aria-hidden="true">'
    '<path d="M1 1z"></path></svg>',
    "{% octicon %}": "",
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_an_icon_is_written_with_its_options(space: SiteSpace, text: str, expected: str) -> None:
    space.write({"_config.yml": "plugins: [jekyll-octicons]\n", "a.html": f"---\n---\n{text}"})
    space.build()
    assert space.read("a.html") == expected


def test_an_unknown_icon_is_an_error_at_its_place(space: SiteSpace) -> None:
    space.write({"_config.yml": "plugins: [jekyll-octicons]\n", "a.html": "---\n---\n{% octicon none %}"})
    with pytest.raises(BuildFailed) as failed:
        space.build()
    assert "Couldn't find octicon symbol" in str(failed.value.errors[0])
