"""Compiled sheets are kept, and never served when anything they depend on has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.sass.cache import CachedEngine
from jekyllpy.sass.engine import Css, Sheet


class Counting:
    """An engine that says how often it ran, and which partial it read."""

    def __init__(self, imported: tuple[Path, ...]) -> None:
        self.runs = 0
        self._imported = imported

    def __call__(self, sheet: Sheet) -> Css:
        self.runs += 1
        return Css(f"run {self.runs}", "{}", self._imported)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site/_sass/deep").mkdir(parents=True)
    (tmp_path / "site/_sass/deep/_a.scss").write_text("a { b: c }", encoding="utf-8")
    return tmp_path / "site"


def sheet_of(site: Path, text: str = '@import "deep/a";', style: str = "compact") -> Sheet:
    return Sheet(text, "scss", "main.scss", "css/main.scss", source=site, load_paths=(site / "_sass",), style=style)


def test_the_same_sheet_is_compiled_once(site: Path, tmp_path: Path) -> None:
    behind = Counting((site / "_sass/deep/_a.scss",))
    first = CachedEngine(behind, tmp_path / "cache")(sheet_of(site))
    assert CachedEngine(behind, tmp_path / "cache")(sheet_of(site)) == first
    assert behind.runs == 1


@pytest.mark.parametrize("change", ["text", "style", "partial", "shadow", "damage"])
def test_a_change_compiles_again(site: Path, tmp_path: Path, change: str) -> None:
    behind = Counting(())
    engine = CachedEngine(behind, tmp_path / "cache")
    engine(sheet_of(site))
    text, style = '@import "deep/a";', "compact"
    match change:
        case "text":
            text += " p { q: r }"
        case "style":
            style = "compressed"
        case "partial":
            (site / "_sass/deep/_a.scss").write_text("a { b: d }", encoding="utf-8")
        case "shadow":
            (site / "_sass/deep/a.scss").write_text("a { b: c }", encoding="utf-8")
        case "damage":
            for file in (tmp_path / "cache").iterdir():
                file.write_bytes(file.read_bytes().replace(b"run", b"ruh"))
    assert engine(sheet_of(site, text, style)).text == "run 2"


def test_what_was_imported_from_elsewhere_is_not_kept(site: Path, tmp_path: Path) -> None:
    behind = Counting((site / "elsewhere.scss",))
    engine = CachedEngine(behind, tmp_path / "cache")
    engine(sheet_of(site))
    engine(sheet_of(site))
    assert behind.runs == 2
