"""A build with nothing to do: when it is told by stats alone, and what makes the next build look closer."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from jekyllpy.build import Report, configure
from jekyllpy.commands.main import main
from jekyllpy.commands.remembering import bounds_of
from jekyllpy.commands.unchanged import PACKAGE, note_in, request_of, shows_unchanged
from jekyllpy.incremental import snapshot
from tests.space import NOW, SiteSpace

SITE = {
    "_config.yml": "title: T\nplugins: [jekyll-sitemap]\n",
    "_layouts/default.html": "{{ content }}{{ site.time | date: '%Y' }}",
    "_posts/2020-01-01-a.md": "---\nlayout: default\n---\nA\n",
    "files/a.txt": "a",
}


@pytest.fixture
def site(space: SiteSpace, monkeypatch: pytest.MonkeyPatch) -> SiteSpace:
    """Return a site of old files, in the folder where the command runs."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    monkeypatch.setattr(snapshot, "RACY", -(10**9))  # no test waits until its files are old enough
    monkeypatch.chdir(space.source)
    space.write(SITE)
    return space


def words(site: SiteSpace, *more: str) -> list[str]:
    return ["build", "-s", str(site.source), "-d", str(site.destination), *more]


def is_unchanged(site: SiteSpace, *more: str) -> bool:
    return shows_unchanged(words(site, *more), os.environ)


def replace_output(site: SiteSpace) -> None:
    (site.destination / "files/a.txt").write_text("b")


def remove_output(site: SiteSpace) -> None:
    (site.destination / "sitemap.xml").unlink()


def remove_all_outputs(site: SiteSpace) -> None:
    for name in site.outputs:
        (site.destination / name).unlink()


def touch(site: SiteSpace) -> None:
    os.utime(site.source / "_layouts/default.html")


def rename(site: SiteSpace) -> None:
    (site.source / "files").rename(site.source / "other")


def remove_the_source(site: SiteSpace) -> None:
    site.source.rename(site.root / "elsewhere")


def damage_the_note(site: SiteSpace) -> None:
    note = Path(note_in(str(site.source)))
    note.write_bytes(note.read_bytes()[:-1] + b"?")


def change_the_key(site: SiteSpace) -> None:
    (site.root / "cache/jekyllpy/ledger/key").write_bytes(bytes(32))


def forget_the_key(site: SiteSpace) -> None:
    (site.root / "cache/jekyllpy/ledger/key").unlink()


def written(name: str) -> Callable[[SiteSpace], None]:
    def write(site: SiteSpace) -> None:
        site.write({name: "a new text"})

    write.__name__ = f"write {name}"
    return write


CHANGES: list[Callable[[SiteSpace], None]] = [
    *map(written, ["_config.yml", "_posts/2020-01-01-a.md", "_layouts/default.html", "files/a.txt", "files/b.txt"]),
    *map(written, ["_config.yaml", "b.html", "_data/a.yml", "Gemfile"]),
    *[touch, rename, replace_output, remove_output, remove_all_outputs, remove_the_source],
    *[damage_the_note, change_the_key, forget_the_key],
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_change_is_noticed(site: SiteSpace, change: Callable[[SiteSpace], None]) -> None:
    assert main(words(site)) == 0
    assert is_unchanged(site)
    change(site)
    assert not is_unchanged(site)


@pytest.mark.parametrize(
    ("name", "value"), [("TZ", "Europe/Paris"), ("JEKYLL_ENV", "test"), ("SOURCE_DATE_EPOCH", str(NOW + 1))]
)
def test_another_environment_is_noticed(
    site: SiteSpace, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    assert main(words(site)) == 0
    monkeypatch.setenv(name, value)
    assert not is_unchanged(site)


VARIABLE = re.compile(r"""(?:environ\.get|told)\(f?"([A-Z_]+)|environ\["([A-Z_]+)|"([A-Z_]+)" in environ""")
OF_OTHERS = {"COLUMNS", "FORCE_COLOR", "NO_COLOR", "TERM"}  # what is printed, and how wide


def variables() -> list[str]:
    texts = [file.read_text(encoding="utf-8") for file in Path(PACKAGE).rglob("*.py")]
    return sorted({next(filter(None, found)) for text in texts for found in VARIABLE.findall(text)} - OF_OTHERS)


@pytest.mark.parametrize("name", variables())
def test_every_variable_that_the_program_reads_is_noticed(
    site: SiteSpace, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.delenv(name, raising=False)
    before = request_of(words(site), os.environ)
    monkeypatch.setenv(name, "Gemfile" if name == "BUNDLE_GEMFILE" else str(NOW + 1))
    assert request_of(words(site), os.environ) != before


def test_another_folder_and_another_command_line_are_noticed(site: SiteSpace, monkeypatch: pytest.MonkeyPatch) -> None:
    assert main(words(site)) == 0
    assert not is_unchanged(site, "--future")
    monkeypatch.chdir(site.root)
    assert not is_unchanged(site)


@pytest.mark.parametrize(
    "option", ["--strict", "--json", "--profile", "--safe", "--trace", "--disable-disk-cache", "--no-cache"]
)
def test_what_asks_for_more_than_an_output_is_built(site: SiteSpace, option: str) -> None:
    assert main(words(site, option)) == 0
    assert not is_unchanged(site, option)


@pytest.mark.parametrize("named", [["-s", "{}"], ["--source", "{}"], ["--source={}"], []])
def test_the_source_is_found_however_it_is_named(site: SiteSpace, named: list[str]) -> None:
    line = ["b", *[word.format(site.source) for word in named], "-d", str(site.destination)]
    assert main(line) == 0
    assert shows_unchanged(line, os.environ)


def test_a_source_that_the_configuration_names_is_looked_at_in_every_build(site: SiteSpace) -> None:
    site.write({"_config.yml": f"source: {site.root / 'other'}\n"})
    (site.root / "other").mkdir()
    (site.root / "other/index.html").write_text("---\n---\na")
    line = ["build", "-d", str(site.destination)]
    assert main(line) == 0
    assert "index.html" in site.outputs
    assert not shows_unchanged(line, os.environ)


@pytest.mark.parametrize("name", ["HEAD", "config", "refs/heads/main", "refs/heads/other", "packed-refs"])
def test_what_git_knows_is_watched_where_a_plugin_shows_it(site: SiteSpace, name: str) -> None:
    git = {"HEAD": "ref: refs/heads/main\n", "refs/heads/main": "0\n", "config": '[remote "origin"]\nurl = a/b\n'}
    site.write({f".git/{file}": text for file, text in git.items()})
    site.write({"_config.yml": "plugins: [jekyll-github-metadata]\nrepository: a/b\n"})
    assert main(words(site)) == 0
    assert is_unchanged(site)
    site.write({f".git/{name}": "1"})
    assert not is_unchanged(site)


def test_the_same_lines_and_warnings_are_shown_again(site: SiteSpace, capsys: pytest.CaptureFixture[str]) -> None:
    site.write({"b.html": "---\npermalink: /c.html\n---\n", "c.html": "---\n---\n"})
    said = []
    for _ in range(2):
        assert main(words(site)) == 0
        printed = capsys.readouterr()
        said.append(([line for line in printed.out.splitlines() if "done in" not in line], printed.err))
    assert is_unchanged(site)
    assert said[0] == said[1]
    assert "Conflict" in said[0][1]


@pytest.mark.skipif(os.name != "posix", reason="a working folder that can be removed")
def test_a_working_folder_that_is_gone_is_told_by_the_build(
    site: SiteSpace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words(site)) == 0
    folder = site.root / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    folder.rmdir()
    assert not is_unchanged(site)
    assert main(words(site)) == 1
    assert "FileNotFoundError" in capsys.readouterr().err


def test_a_quiet_build_stays_quiet(site: SiteSpace, capsys: pytest.CaptureFixture[str]) -> None:
    site.write({"b.html": "---\npermalink: /c.html\n---\n", "c.html": "---\n---\n"})
    assert main(words(site, "-q")) == 0
    assert is_unchanged(site, "-q")
    assert capsys.readouterr() == ("", "")


MIDNIGHT = NOW + 12 * 3600
DUE = datetime.datetime.fromtimestamp(NOW + 3600.5, datetime.UTC)
BOUNDS: list[tuple[list[str], datetime.datetime | None, tuple[float | None, float | None] | None]] = [
    ([], None, (None, None)),
    ([], DUE, (None, NOW + 3600)),
    (["time %Y", "time %B %-d, %^a%%"], None, (NOW, MIDNIGHT)),
    (["time %Y"], DUE, (NOW, NOW + 3600)),
    (["time %Y", "time %H"], None, None),
    (["time %Y %Z"], None, None),
    (["time %c"], None, None),
    (["time %"], None, None),
    (["the build's time"], None, None),
    (["untracked"], None, None),
]


@pytest.mark.parametrize(("clock", "due", "bounds"), BOUNDS, ids=repr)
def test_the_clock_bounds_what_is_remembered(
    site: SiteSpace,
    clock: list[str],
    due: datetime.datetime | None,
    bounds: tuple[float | None, float | None] | None,
) -> None:
    config = configure(site.source)
    assert bounds_of(config, Report(config.destination, due=due), clock, {}) == bounds


@pytest.mark.parametrize(
    ("time", "bounds"), [("2030-01-01 00:00:00 +0000", (None, None)), ("12:00", (NOW, MIDNIGHT)), ("", (NOW, MIDNIGHT))]
)
def test_a_time_of_the_configuration_counts_if_it_names_the_day(
    site: SiteSpace, time: str, bounds: tuple[float | None, float | None]
) -> None:
    site.write({"_config.yml": f"time: '{time}'\n"})
    config = configure(site.source)
    assert bounds_of(config, Report(config.destination), ["time %Y"], {}) == bounds


@pytest.mark.parametrize(("now", "holds"), [(NOW - 1, False), (NOW, True), (NOW + 9, True), (NOW + 10, False)])
def test_a_snapshot_holds_between_its_bounds(now: int, holds: bool) -> None:
    kept = snapshot.Snapshot({}, {}, [], since=NOW, until=NOW + 10, told=[], lines=[])
    assert kept.holds(now) == holds
