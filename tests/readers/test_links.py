"""Links: what they lead to is read where it lies below the source, and nowhere else."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

import pytest

from jekyllpy.errors import BuildFailed, JekyllpyError
from tests.space import SiteSpace

SECRET = "---\nlayout: plain\n---\nsecret"


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """Return a folder outside the site with a file of each kind."""
    folder = tmp_path / "outside"
    folder.mkdir()
    for name in ("a.html", "a.md", "2024-01-01-a.md", "plain.html"):
        (folder / name).write_text(SECRET)
    (folder / "a.yml").write_text("secret: secret")
    (folder / "_a.scss").write_text("secret { secret: secret }")
    return folder


FOLDERS = ["_layouts", "_includes", "_data", "_posts", "_notes", "_sass", "pages"]


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_that_is_a_link_to_the_outside_is_not_read(space: SiteSpace, outside: Path, name: str) -> None:
    _site(space)
    (space.source / name).symlink_to(outside)
    _build(space)
    assert not any("secret" in space.read(output) for output in space.outputs)


@pytest.mark.parametrize("name", FOLDERS)
def test_a_file_that_is_a_link_to_the_outside_is_not_read(space: SiteSpace, outside: Path, name: str) -> None:
    _site(space)
    (space.source / name).mkdir()
    for file in outside.iterdir():
        (space.source / name / file.name).symlink_to(file)
    _build(space)
    assert not any("secret" in space.read(output) for output in space.outputs)


@pytest.mark.parametrize("name", ["_data", "_posts", "_notes", "pages"])
def test_a_link_within_the_site_is_followed(space: SiteSpace, name: str) -> None:
    _site(space)
    space.write({"store/2024-01-01-a.md": SECRET, "store/a.yml": "secret: secret"})
    (space.source / name).symlink_to(space.source / "store")
    _build(space)
    assert any("secret" in space.read(output) for output in space.outputs if not output.startswith("store"))


def _site(space: SiteSpace) -> None:
    space.write(
        {
            "_config.yml": "collections: {notes: {output: true}}\nsass: {sourcemap: never}",
            "index.html": "---\nlayout: plain\n---\n{{ site.data | jsonify }}",
            "style.scss": "---\n---\n@import 'a';",
            "with.html": "---\n---\n{% include a.html %}",
        }
    )


def _build(space: SiteSpace) -> None:
    """Build the site; where an include or an import is refused, build it without that page."""
    logging.getLogger("jekyllpy").setLevel(logging.CRITICAL)
    broken = [error.path or "" for error in _errors(space)]
    assert set(broken) <= {"style.scss", "with.html"}
    for name in broken:
        space.remove(name)
    space.build()


def _errors(space: SiteSpace) -> Sequence[JekyllpyError]:
    try:
        space.build()
    except BuildFailed as failed:
        return failed.errors
    return ()
