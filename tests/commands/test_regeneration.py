"""The loop that builds a site again after each change."""

from __future__ import annotations

import datetime
import queue
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from jekyllpy.build import Report, build, configure
from jekyllpy.commands.alarm import Alarm
from jekyllpy.commands.console import Console
from jekyllpy.commands.regeneration import Regeneration
from jekyllpy.config.view import Config
from jekyllpy.errors import BuildFailed, ConfigError
from jekyllpy.watch.changes import ChangeSet
from tests.space import SiteSpace

TIMES = (
    datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC),
    datetime.datetime(2026, 1, 1, 0, 0, 1, tzinfo=datetime.UTC),
)


class Listener:
    """Keeps what it hears, for another thread to wait for."""

    def __init__(self) -> None:
        self.heard: queue.Queue[Report | Exception] = queue.Queue()

    def built(self, config: Config, report: Report, changes: ChangeSet) -> None:
        self.heard.put(report)

    def failed(self, error: Exception) -> None:
        self.heard.put(error)

    def next(self) -> Report | Exception:
        return self.heard.get(timeout=20)

    def report_that_wrote(self, name: str) -> Report:
        while True:
            heard = self.next()
            if isinstance(heard, Report) and name in heard.written:
                return heard


@pytest.fixture
def listener(space: SiteSpace) -> Iterator[Listener]:
    """Return what hears of a small site that is being watched."""
    space.write({"_config.yml": "title: one\n", "a.md": "---\n---\nold {{ site.title }}\n", "b.txt": "b"})
    heard = Listener()

    def load() -> Config:
        return configure(space.source, space.destination)

    config = load()
    regeneration = Regeneration(config, load, Console(quiet=True), audience=heard)
    build(config)
    thread = threading.Thread(target=regeneration.run)
    thread.start()
    try:
        yield heard
    finally:
        regeneration.stop()
        thread.join(20)
        assert not thread.is_alive()


def test_an_edit_is_built(space: SiteSpace, listener: Listener) -> None:
    space.write({"a.md": "---\n---\nnew\n"})
    listener.report_that_wrote("a.html")
    assert space.read("a.html") == "<p>new</p>\n"


def test_an_edit_of_the_configuration_is_built(space: SiteSpace, listener: Listener) -> None:
    space.write({"_config.yml": "title: two\n"})
    listener.report_that_wrote("a.html")
    assert space.read("a.html") == "<p>old two</p>\n"


def test_a_mistake_keeps_the_last_good_site_until_it_is_mended(space: SiteSpace, listener: Listener) -> None:
    space.write({"a.md": "---\n---\n{% nonsense %}\n"})
    assert isinstance(listener.next(), BuildFailed)
    assert space.read("a.html") == "<p>old one</p>\n"
    space.write({"a.md": "---\n---\nmended\n"})
    listener.report_that_wrote("a.html")
    assert space.read("a.html") == "<p>mended</p>\n"


def test_a_mistake_in_the_configuration_does_not_end_the_loop(space: SiteSpace, listener: Listener) -> None:
    space.write({"_config.yml": "title: [\n"})
    assert isinstance(listener.next(), ConfigError)
    space.write({"_config.yml": "title: three\n"})
    listener.report_that_wrote("a.html")


def test_what_a_new_configuration_names_is_watched(space: SiteSpace, listener: Listener) -> None:
    space.write({"_config.yml": "title: one\nexclude: [b.txt]\n"})
    while not isinstance(heard := listener.next(), Report) or "b.txt" not in heard.removed:
        continue
    space.write({"b.txt": "not seen", "a.md": "---\n---\nseen\n"})
    listener.report_that_wrote("a.html")
    assert not (space.destination / "b.txt").exists()


def test_a_burst_and_a_folder_that_vanishes_are_built(space: SiteSpace, listener: Listener) -> None:
    names = [f"many/{number}.txt" for number in range(500)]
    space.write(dict.fromkeys(names, "x"))
    while not all((space.destination / name).exists() for name in names):
        listener.next()
    for name in names:
        space.remove(name)
    (space.source / "many").rmdir()
    while (space.destination / "many").exists():
        listener.next()


def test_an_error_of_our_own_does_not_end_the_loop(space: SiteSpace, tmp_path: Path) -> None:
    space.write({"a.md": "---\n---\na\n"})
    heard = Listener()

    def broken() -> Config:
        raise RuntimeError("ours")

    regeneration = Regeneration(configure(space.source), broken, Console(quiet=True), audience=heard)
    regeneration.regenerate(ChangeSet(("a.md",)))
    regeneration.close()
    assert isinstance(heard.next(), RuntimeError)


def test_a_post_that_comes_due_is_built_though_no_file_changes(space: SiteSpace) -> None:
    space.write({"_posts/2027-01-01-later.md": "---\n---\nlater\n"})
    report = space.build()
    assert report.due is not None
    rung = threading.Event()
    alarm = Alarm(rung.set)
    alarm.set(report.due, report.due - datetime.timedelta(seconds=0.5))
    assert rung.wait(10)


def test_an_alarm_that_is_set_anew_rings_no_more_for_the_old_time() -> None:
    rung = threading.Event()
    alarm = Alarm(rung.set)
    alarm.set(TIMES[1], TIMES[0])
    alarm.set(None, TIMES[0])
    assert not rung.wait(1.3)
