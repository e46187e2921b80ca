"""Which entries take part."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from jekyllpy.readers.entry_filter import EntryFilter


@pytest.mark.parametrize(
    ("entry", "folder", "takes"),
    [
        ("index.html", "", True),
        (".htaccess", "", True),
        (".git", "", False),
        ("_layouts", "", False),
        ("_pages", "", True),
        ("#draft", "", False),
        ("~lock", "", False),
        ("backup.md~", "", False),
        ("ends.", "", False),
        ("Gemfile", "", False),
        ("Gemfile.md", "", False),
        ("notes.txt", "", False),
        ("notes.txt", "sub", True),
        ("keep.txt", "drafts", True),
        ("b.tmp", "drafts", False),
        ("_hidden.md", "sub", False),
    ],
)
def test_entries(tmp_path: Path, entry: str, folder: str, takes: bool) -> None:
    include = [".htaccess", "_pages", "keep.txt"]
    exclude = ["Gemfile", "notes.txt", "drafts/keep.txt", "*.tmp"]
    assert EntryFilter(tmp_path, include=include, exclude=exclude).takes(entry, folder) is takes


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("*.txt", "a/b.txt", True),
        ("a?c", "abc", True),
        ("[ab]x", "bx", True),
        ("[!ab]x", "bx", False),
        (r"a\*", "a*", True),
    ],
)
def test_patterns_are_rubys(tmp_path: Path, pattern: str, path: str, matches: bool) -> None:
    assert EntryFilter(tmp_path, include=[], exclude=[pattern]).takes(path) is not matches


def test_a_folder_is_excluded_with_its_slash(tmp_path: Path) -> None:
    (tmp_path / "vendor").mkdir()
    assert not EntryFilter(tmp_path, include=[], exclude=["vendor/"]).takes("vendor")


def test_a_link_out_of_the_source_is_refused_aloud(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    source = tmp_path / "site"
    source.mkdir()
    (tmp_path / "secret").write_text("s", encoding="utf-8")
    (source / "link").symlink_to(tmp_path / "secret")
    (source / "own").write_text("o", encoding="utf-8")
    (source / "inner").symlink_to(source / "own")
    entry_filter = EntryFilter(source, include=[], exclude=[])
    with caplog.at_level(logging.WARNING, "jekyllpy"):
        assert entry_filter.filter(["inner", "link", "own"]) == ["inner", "own"]
    assert "link: a link that leaves the source folder" in caplog.text
