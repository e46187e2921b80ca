"""What the command line says of mistakes in a site: each situation of a table, with its exit status and its message."""

from __future__ import annotations

import contextlib
import io
import json
import logging
import os
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.commands.main import main

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parents[1] / "cases" / "errors.json").read_text())


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty current folder."""
    root = tmp_path / "site"
    root.mkdir()
    monkeypatch.chdir(root)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in ("JEKYLLPY_THEMES", "JEKYLL_ENV", "JEKYLL_LOG_LEVEL", "SOURCE_DATE_EPOCH", "TZ", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return root


def run(line: str) -> tuple[int, str]:
    """Run a command line; return its status and what it printed on standard error."""
    said = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(said):
        try:
            status = main(line.split())
        except SystemExit as stop:
            status = int(str(stop.code))
    logging.getLogger("jekyllpy").handlers.clear()
    return status, said.getvalue()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_mistake_is_told(case: dict[str, Any], site: Path) -> None:
    for name, text in case["files"].items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogateescape"))
    for name, target in case.get("links", {}).items():
        (site / name).symlink_to(target)
    status, said = run(case["argv"])
    assert said.replace(str(site), "SITE").splitlines() == case["says"]
    assert status == case["status"]
    assert "Traceback" not in said


def test_there_are_enough_situations() -> None:
    kinds = [case["name"].partition(":")[0] for case in CASES]
    assert len(CASES) >= 40
    assert kinds.count("yaml") >= 10
    assert kinds.count("liquid") >= 10


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_is_named(site: Path) -> None:
    (site / "index.md").write_text("---\n---\n")
    (site / "index.md").chmod(0)
    status, said = run("build")
    assert (status, "index.md" in said, "Permission denied" in said) == (1, True, True)


def test_a_mistake_of_ours_is_no_traceback(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr("jekyllpy.commands.build_command.build_shown", stumble)
    assert run("build") == (
        1,
        "error: ZeroDivisionError: oops\n"
        "  hint: this is a mistake in jekyllpy; run again with --trace and report what it shows\n",
    )
    with pytest.raises(ZeroDivisionError):
        run("build --trace")
