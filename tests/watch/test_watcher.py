"""Edits on real files, seen by events and by polling."""

from __future__ import annotations

import errno
import logging
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from jekyllpy.watch.changes import ChangeSet, Gathering
from jekyllpy.watch.plan import Plan
from jekyllpy.watch.watcher import Source, Watcher

Edit = Callable[[Path], None]


def in_place(root: Path) -> None:
    (root / "sub/a.md").write_text("new")


def by_rename(root: Path) -> None:
    (root / "sub/a.md.tmp").write_text("new")
    (root / "sub/a.md.tmp").replace(root / "sub/a.md")


def as_vim(root: Path) -> None:
    (root / "sub/4913").write_text("")
    (root / "sub/4913").unlink()
    (root / "sub/a.md").rename(root / "sub/a.md~")
    (root / "sub/a.md").write_text("new")
    (root / "sub/a.md~").unlink()


def by_removing_first(root: Path) -> None:
    (root / "sub/a.md").unlink()
    (root / "sub/a.md").write_text("new")


def appended(root: Path) -> None:
    with (root / "sub/a.md").open("a") as file:
        file.write("more")


def removed(root: Path) -> None:
    (root / "sub/a.md").unlink()


def moved_in(root: Path) -> None:
    (root.parent / "outside.md").write_text("new, and longer")
    (root.parent / "outside.md").replace(root / "sub/a.md")


def touched(root: Path) -> None:
    os.utime(root / "sub/a.md", (5, 5))


EDITS = [in_place, by_rename, as_vim, by_removing_first, appended, removed, moved_in, touched]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for name in ("sub/a.md", "_site/index.html", "_posts/p.md", "_config.yml"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("old")
    return folder


@contextmanager
def watching(plan: Plan, *, polling: bool = False, beat: float = 0.05) -> Iterator[Iterator[ChangeSet]]:
    with Watcher(plan, polling=polling, beat=beat) as watcher:
        guard = threading.Timer(10, watcher.stop)
        guard.start()
        try:
            yield iter(watcher)
        finally:
            guard.cancel()


def output_ignored(root: Path) -> Plan:
    return Plan((root,), ignored=lambda path: path == str(root / "_site"))


@pytest.mark.parametrize("polling", [False, True], ids=["events", "polling"])
@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_every_way_to_save_is_seen(root: Path, edit: Edit, polling: bool) -> None:
    with watching(output_ignored(root), polling=polling) as changes:
        edit(root)
        assert str(root / "sub/a.md") in next(changes).paths


def test_own_output_is_never_seen(root: Path) -> None:
    with watching(output_ignored(root)) as changes:
        (root / "_site/index.html").write_text("own output")
        (root / "_site/new").mkdir()
        (root / "sub/a.md").write_text("new")
        assert next(changes).paths == (str(root / "sub/a.md"),)


def test_a_new_folder_is_watched_at_once(root: Path) -> None:
    with watching(output_ignored(root)) as changes:
        (root / "_talks/deep").mkdir(parents=True)
        (root / "_talks/deep/t.md").write_text("a")
        assert next(changes).everything
        (root / "_talks/deep/t.md").write_text("another")
        assert any(str(root / "_talks/deep/t.md") in each.paths or each.everything for each in changes)


@pytest.mark.parametrize("polling", [False, True], ids=["events", "polling"])
def test_a_branch_checkout_of_a_thousand_files_is_a_few_changes(root: Path, polling: bool) -> None:
    with watching(output_ignored(root), polling=polling) as changes:
        for number in range(1000):
            (root / f"_posts/{number}.md").write_text("new")
        assert next(changes).everything


def test_a_source_that_vanishes_and_comes_back_is_seen(root: Path) -> None:
    with watching(output_ignored(root)) as changes:
        shutil.rmtree(root)
        assert next(changes).everything
        (root / "sub").mkdir(parents=True)
        assert any(each.everything for each in changes)
        (root / "sub/a.md").write_text("new")
        assert any(str(root / "sub/a.md") in each.paths or each.everything for each in changes)


def test_a_config_file_elsewhere_is_seen_and_its_neighbours_are_not(root: Path, tmp_path: Path) -> None:
    config, neighbour = tmp_path / "local.yml", tmp_path / "other.yml"
    config.write_text("a: 1")
    with watching(Plan((root,), (config,))) as changes:
        neighbour.write_text("b: 1")
        config.write_text("a: 2")
        assert next(changes).paths == (str(config),)


def test_a_source_that_is_a_link_is_named_as_given(root: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(root, target_is_directory=True)
    with watching(output_ignored(link)) as changes:
        (root / "_site/index.html").write_text("own output")
        (root / "sub/a.md").write_text("new")
        assert next(changes).paths == (str(link / "sub/a.md"),)


def test_changes_made_before_the_loop_begins_wait_for_it(root: Path) -> None:
    with watching(output_ignored(root)) as changes:
        in_place(root)
        by_rename(root)
        assert str(root / "sub/a.md") in next(changes).paths


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EMFILE])
def test_without_watches_left_it_polls_and_says_so(root: Path, caplog: pytest.LogCaptureFixture, number: int) -> None:
    def none_left(plan: Plan, gathering: Gathering) -> Source:
        raise OSError(number, os.strerror(number))

    with caplog.at_level(logging.WARNING, "jekyllpy.watch"), Watcher(output_ignored(root), native=none_left) as watcher:
        guard = threading.Timer(10, watcher.stop)
        guard.start()
        assert watcher.kind == "polling"
        in_place(root)
        assert str(root / "sub/a.md") in next(iter(watcher)).paths
        guard.cancel()
    assert "inotify" in caplog.text


def test_a_warning_of_the_library_asks_to_look_at_everything(root: Path) -> None:
    with watching(output_ignored(root)) as changes:
        logging.getLogger("watchdog.observers.inotify_c").warning("Inotify queue overflowed")
        assert next(changes).everything


def test_stop_ends_the_loop_from_another_thread(root: Path) -> None:
    with Watcher(output_ignored(root), beat=60) as watcher:
        thread = threading.Thread(target=lambda: list(watcher))
        thread.start()
        watcher.stop()
        thread.join(10)
        assert not thread.is_alive()


def test_the_loop_looks_again_when_asked(root: Path) -> None:
    with Watcher(output_ignored(root)) as watcher:
        watcher.look_again()
        assert next(iter(watcher)) == ChangeSet((), everything=True)
