"""jekyll-compose's commands make what the gem's make; what we do on purpose otherwise is told below the table."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.bundled.compose import with_front
from jekyllpy.commands.main import main
from tests.bundled import record_compose
from tests.bundled.cases import read_cases
from tests.space import SiteSpace

CASES = read_cases("bundled_compose")
NAMES = [case["name"] for case in CASES]
# One case of each command, for the gem itself where it is installed; all of them take a minute.
LIVE = ("a title: It's: a", "defaults of drafts", "a composed note of a date", "a page", "publish", "unpublish")


def status_of(words: list[str]) -> int:
    """Run a command line; one that cannot be understood leaves with its status."""
    try:
        return main(words)
    except SystemExit as left:
        return int(left.code or 0)


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_a_command_leaves_the_files_that_the_gem_leaves(
    case: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "site"
    record_compose.write_source(case, source)
    (source / "_config.yml").write_text("plugins: [jekyll-compose]\n" + (source / "_config.yml").read_text("utf-8"))
    other = source / "_config_other.yml"
    if other.exists():
        other.write_text("plugins: [jekyll-compose]\n" + other.read_text("utf-8"))
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768478400")
    monkeypatch.chdir(source)
    assert status_of(case["words"]) == case["status"]
    assert record_compose.made(source) == case["expected"]


@pytest.mark.jekyll
@pytest.mark.parametrize("name", LIVE)
def test_the_gem_leaves_what_is_recorded(name: str, tmp_path: Path) -> None:
    if not record_compose.is_installed():
        pytest.skip("jekyll-compose is not installed")
    case = CASES[NAMES.index(name)]
    assert record_compose.ask(case, tmp_path) == (case["status"], case["expected"])


@pytest.fixture
def source(space: SiteSpace, monkeypatch: pytest.MonkeyPatch) -> Path:
    space.write({"_config.yml": "plugins: [jekyll-compose]\n"})
    monkeypatch.chdir(space.source)
    return space.source


def test_front_matter_keeps_comments_order_and_quotes(source: Path) -> None:
    (source / "_drafts").mkdir()
    (source / "_drafts/d.md").write_text('---\ntitle: "D" # mine\n---\nText\n', encoding="utf-8")
    main(["publish", "_drafts/d.md", "--date", "2024-05-01"])
    post = source / "_posts/2024-05-01-d.md"
    assert post.read_text(encoding="utf-8") == '---\ntitle: "D" # mine\ndate: 2024-05-01 00:00 +0000\n---\nText\n'
    main(["unpublish", "_posts/2024-05-01-d.md"])
    assert (source / "_drafts/d.md").read_text(encoding="utf-8") == '---\ntitle: "D" # mine\n---\nText\n'
    assert not post.exists()


def test_a_date_that_yaml_reads_as_one_goes_as_well(source: Path) -> None:
    assert with_front("---\ndate: 2024-05-01\ntitle: T\n---\n", {"date": None}) == "---\ntitle: T\n---\n"


def test_text_without_front_matter_is_left_alone() -> None:
    assert with_front("text\n", {"date": "x"}) == "text\n"


@pytest.mark.parametrize(("config", "is_opened"), [("jekyll_compose: {auto_open: true}\n", True), ("", False)])
def test_an_editor_is_opened_where_it_is_asked_for(
    source: Path, monkeypatch: pytest.MonkeyPatch, config: str, is_opened: bool
) -> None:
    (source / "_config.yml").write_text(f"plugins: [jekyll-compose]\n{config}", encoding="utf-8")
    (source / "editor.py").write_text("import sys; open('opened', 'w').write(sys.argv[1])", encoding="utf-8")
    monkeypatch.setenv("JEKYLL_EDITOR", f"'{sys.executable}' editor.py")
    assert main(["draft", "D"]) == 0
    assert main(["page", "P"]) == 0
    opened = source / "opened"
    assert (opened.read_text("utf-8") if opened.exists() else None) == (
        str(source / "_drafts/d.md") if is_opened else None
    )


def test_an_editor_that_is_not_there_is_named(
    source: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    config = "plugins: [jekyll-compose]\njekyll_compose: {auto_open: true}\n"
    (source / "_config.yml").write_text(config, encoding="utf-8")
    monkeypatch.setenv("JEKYLL_EDITOR", "/nonexistent/editor")
    assert main(["draft", "D"]) == 0
    assert "The editor '/nonexistent/editor' could not be started" in capsys.readouterr().err
