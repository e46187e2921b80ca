"""Templates become the URLs that Jekyll makes of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.errors import PermalinkError
from jekyllpy.permalinks.expand import expand, expand_page
from jekyllpy.permalinks.placeholders import Placeholders
from jekyllpy.permalinks.styles import POST_TEMPLATES
from tests.permalinks.recorded import CASES, DOCUMENTS


def url_of(template: str, document: Placeholders) -> str | None:
    """Expand a template; None for an error."""
    try:
        return expand(template, document)
    except PermalinkError:
        return None


@pytest.mark.parametrize(("template", "urls"), CASES["expand"])
def test_a_template_gives_a_documents_url(template: str, urls: list[str | None]) -> None:
    found = [url_of(template, document) for document in DOCUMENTS]
    assert [url for url, expected in zip(found, urls, strict=True) if url != expected] == []


@pytest.mark.parametrize(("question", "url"), CASES["expand_page"])
def test_a_template_gives_a_pages_url(question: tuple[str, dict[str, str | None]], url: str) -> None:
    """Where Addressable refuses a value (`:basename` as a folder) the build ends in Jekyll; here it is escaped."""
    template, placeholders = question
    assert url is None or expand_page(template, placeholders) == url


def test_an_unknown_placeholder_is_named() -> None:
    with pytest.raises(PermalinkError, match=r"names :foo, which is no placeholder"):
        expand("/:foo/:title", DOCUMENTS[0])


@settings(deadline=None, derandomize=True, max_examples=200)
@given(slug=st.text(max_size=30), template=st.sampled_from(list(POST_TEMPLATES.values())))
def test_a_url_begins_with_one_slash_and_never_climbs(slug: str, template: str) -> None:
    url = expand(template, Placeholders("posts", "a", "a", ".html", slug=slug))
    assert url.startswith("/")
    assert "//" not in url
    assert "/../" not in url
