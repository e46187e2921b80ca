"""A URL has one file below the destination, whatever it says."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.errors import PermalinkError
from jekyllpy.permalinks.destination import destination, page_destination, static_destination
from tests.permalinks.recorded import CASES


def file_of(url: str, ext: str, kind: str) -> str | None:
    """Give the file of a URL; None where there is none."""
    try:
        if kind == "static":
            return str(static_destination(url))
        return str((destination if kind == "document" else page_destination)(url, ext))
    except PermalinkError:
        return None


@pytest.mark.parametrize(("question", "file"), CASES["files"])
def test_a_url_has_the_file_that_jekyll_writes(question: tuple[str, str, str], file: str) -> None:
    """Where nothing is left of a URL, Jekyll adds the extension to the destination and writes beside it; never here."""
    assert file_of(*question) == (file.removeprefix("/dest") or None)


def test_a_null_character_is_refused() -> None:
    with pytest.raises(PermalinkError, match="null character"):
        destination("/a%00b", ".html")


@settings(deadline=None, derandomize=True, max_examples=500)
@given(
    st.text(max_size=30)
    | st.text("./%2eE5cfF\\~ a", max_size=30)
    | st.from_regex(r"(/|\.\.|%2e|%2f|x)+", fullmatch=True),
    st.sampled_from([".html", ".css", ""]),
    st.sampled_from(["document", "page", "static"]),
)
def test_a_file_is_never_outside_the_destination(url: str, ext: str, kind: str) -> None:
    file = PurePosixPath(file_of(url, ext, kind) or "x")
    assert not file.is_absolute()
    assert ".." not in file.parts
    assert file.parts
