"""What scenarios cannot say well: completion, start-up time, JSON, colours, levels, and the cache of themes."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from jekyllpy import __version__
from jekyllpy.commands.main import main
from jekyllpy.commands.options import COMMANDS, names_of

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a current folder with one page, and nothing set."""
    monkeypatch.chdir(tmp_path)
    for name in ("JEKYLL_ENV", "JEKYLL_LOG_LEVEL", "NO_COLOR", "FORCE_COLOR", "JEKYLLPY_THEMES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "index.html").write_text("---\nlayout: nowhere\n---\nhello")
    return tmp_path


def test_the_version_costs_next_to_nothing() -> None:
    import resource

    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    runs = 3
    for _ in range(runs):
        answer = subprocess.run(
            [sys.executable, "-m", "jekyllpy", "--version"], cwd=REPOSITORY, capture_output=True, text=True, check=True
        )
        assert answer.stdout == f"jekyllpy {__version__}\n"
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / runs
    assert spent < 0.06


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_names_every_command(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert all(name in script for command in COMMANDS for name in names_of(command))
    assert "limit_posts" in script
    program = shutil.which(shell)
    if program is not None:
        subprocess.run([program, "-n"], input=script, text=True, check=True)


@pytest.mark.parametrize("command", [name for command in COMMANDS for name in names_of(command)])
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main([command, "--help"])
    assert stop.value.code == 0
    assert "--source" in capsys.readouterr().out


def test_the_doctor_answers_in_json(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "_config.yml").write_text("plugins: [jekyll-feed, nowhere]")
    assert main(["doctor", "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert [(each["name"], each["verdict"]) for each in report["plugins"]] == [
        ("jekyll-feed", "built in"),
        ("nowhere", "missing"),
    ]
    assert len(report["warnings"]) == 2


def test_the_lists_come_in_json(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "_hidden").mkdir()
    (site / "_config.yml").write_text("exclude: [notes.txt]")
    (site / "notes.txt").write_text("x")
    assert main(["list", "skipped", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["skipped"]
    assert {"path": "notes.txt", "reason": "`exclude` names it"} in rows
    assert {"path": "_hidden", "reason": "its name begins with . _ # or ~, or ends with ~"} in rows


def test_the_origin_of_each_setting_in_json(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "_config.yml").write_text("title: a\nkramdown: {hard_wrap: true}")
    (site / "more.yml").write_text("title: b")
    assert main(["doctor", "--print-config", "--json", "--config", "_config.yml,more.yml", "--future"]) == 0
    rows = {row["key"]: (row["value"], row["from"]) for row in json.loads(capsys.readouterr().out)}
    assert rows["title"] == ("b", "more.yml:1")
    assert rows["kramdown.hard_wrap"] == (True, "_config.yml:2")
    assert rows["kramdown.input"] == ("GFM", "default")
    assert rows["future"] == (True, "command line")


@pytest.mark.parametrize(
    ("level", "flags", "shows"),
    [
        ("", [], (True, True)),
        ("error", [], (False, False)),
        ("warn", [], (False, True)),
        ("error", ["--verbose"], (True, True)),
        ("debug", ["--quiet"], (False, False)),
    ],
)
def test_how_much_is_said(
    site: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    level: str,
    flags: list[str],
    shows: tuple[bool, bool],
) -> None:
    monkeypatch.setenv("JEKYLL_LOG_LEVEL", level)
    assert main(["build", *flags]) == 0
    said = capsys.readouterr()
    assert ("Generating" in said.out, "Build Warning" in said.err) == shows


def test_colours_only_where_they_are_wanted(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["build", "--disable-disk-cache"])
    assert "\x1b" not in capsys.readouterr().err
    monkeypatch.setenv("FORCE_COLOR", "1")
    main(["build", "--disable-disk-cache"])
    assert "\x1b[33m" in capsys.readouterr().err


def archive(files: dict[str, str]) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as tar:
        for name, text in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(text)
            tar.addfile(member, io.BytesIO(text.encode()))
    return made.getvalue()


def test_a_theme_is_fetched_once_and_used_from_then_on(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "_config.yml").write_text("remote_theme: ada/plain@v1\nplugins: [jekyll-remote-theme]")
    (site / "plain.tar.gz").write_bytes(archive({"plain-1/_layouts/nowhere.html": "<i>{{ content }}</i>"}))
    assert main(["theme", "path", "ada/plain@v1"]) == 1
    assert main(["build"]) == 1
    assert main(["theme", "fetch", "ada/plain@v1", "--from", "plain.tar.gz"]) == 0
    assert main(["theme", "path", "ada/plain@v1"]) == 0
    assert main(["build"]) == 0
    assert (site / "_site" / "index.html").read_text() == "<i>hello</i>"


@pytest.mark.parametrize("content", [b"", b"no archive"])
def test_a_broken_archive_leaves_the_old_theme(site: Path, content: bytes) -> None:
    (site / "good.tar.gz").write_bytes(archive({"plain-1/_layouts/a.html": "x"}))
    (site / "bad.tar.gz").write_bytes(content)
    assert main(["theme", "fetch", "ada/plain", "--from", "good.tar.gz"]) == 0
    assert main(["theme", "fetch", "ada/plain", "--from", "bad.tar.gz"]) == 1
    assert main(["theme", "fetch", "ada/plain", "--from", "nowhere.tar.gz"]) == 1
    assert main(["theme", "path", "ada/plain"]) == 0


@pytest.mark.skipif(os.name != "posix", reason="pipes as a shell makes them")
def test_a_reader_that_leaves_does_not_break_the_build(site: Path) -> None:
    command = f"{sys.executable} -m jekyllpy build --source {site} --destination {site / 'out'} --profile | head -n 1"
    answer = subprocess.run(["bash", "-c", command], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert "Traceback" not in answer.stderr
    assert (site / "out" / "index.html").exists()
