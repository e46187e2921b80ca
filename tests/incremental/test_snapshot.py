"""Which version of a program made something: an installed one by its record, one that is worked on by its files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jekyllpy.incremental.snapshot import program, stat_of


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a package of two modules."""
    for name in ("own/a.py", "own/room/b.py", "own/__pycache__/a.pyc"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("1")
    return tmp_path / "own"


@pytest.mark.parametrize(("name", "is_noticed"), [("room/b.py", True), ("c.py", True), ("__pycache__/a.pyc", False)])
def test_a_program_that_is_worked_on_is_known_by_its_files(package: Path, name: str, is_noticed: bool) -> None:
    before = program(str(package))
    (package / name).write_text("22")
    assert (program(str(package)) != before) == is_noticed


def test_an_installed_program_is_known_by_its_record(package: Path) -> None:
    worked_on = program(str(package))
    record = package.parent / "own-1.0.dist-info/RECORD"
    record.parent.mkdir()
    record.write_text("own/a.py")
    first = program(str(package))
    record.write_text("own/a.py, again")
    second = program(str(package))
    package.rename(package.with_name("gone"))
    package.mkdir()
    assert len({str(each) for each in (worked_on, first, second, program(str(package)))}) == 4


def test_libraries_are_known_by_the_folders_that_hold_them(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    libraries = package.parent / "site-packages"
    libraries.mkdir()
    monkeypatch.syspath_prepend(libraries)
    before = program(str(package))
    os.utime(libraries, (1, 1))
    assert program(str(package)) != before
    assert (str(libraries), stat_of(str(libraries))) in program(str(package))
