"""Joining the events of one save, one checkout, one overflow."""

from __future__ import annotations

import threading

from jekyllpy.watch.changes import BURST, ChangeSet, Gathering


def test_the_events_of_one_save_are_one_change() -> None:
    gathering = Gathering(debounce=0.001)
    for path in ("/s/b", "/s/a", "/s/b"):
        gathering.add(path)
    assert gathering.take(5) == ChangeSet(("/s/a", "/s/b"))
    assert gathering.take(0) is None


def test_a_burst_asks_to_look_at_everything() -> None:
    gathering = Gathering(debounce=0.001)
    for number in range(BURST + 1):
        gathering.add(f"/s/{number}")
    changes = gathering.take(5)
    assert changes is not None
    assert changes.everything
    assert len(changes.paths) == BURST


def test_many_events_of_one_file_are_a_burst_as_well() -> None:
    gathering = Gathering(debounce=0.001)
    for _ in range(BURST + 1):
        gathering.add("/s/a")
    assert gathering.take(5) == ChangeSet(("/s/a",), everything=True)


def test_a_doubt_asks_to_look_at_everything() -> None:
    gathering = Gathering(debounce=0.001)
    gathering.doubt()
    assert gathering.take(5) == ChangeSet((), everything=True)


def test_a_change_that_never_rests_is_handed_over_all_the_same() -> None:
    gathering = Gathering(debounce=0.02, longest=0.05)
    end = threading.Event()

    def restless() -> None:
        while not end.wait(0.001):
            gathering.add("/s/log")

    thread = threading.Thread(target=restless)
    thread.start()
    try:
        changes = gathering.take(5)
    finally:
        end.set()
        thread.join()
    assert changes is not None
    assert changes.paths == ("/s/log",)


def test_stop_ends_a_wait_from_another_thread() -> None:
    gathering = Gathering()
    taken: list[ChangeSet | None] = []
    thread = threading.Thread(target=lambda: taken.append(gathering.take()))
    thread.start()
    gathering.stop()
    thread.join(5)
    assert taken == [None]
    assert gathering.stopped


def test_a_file_that_is_still_empty_is_waited_for() -> None:
    """An editor that cuts the file and then writes it may be slower than the time of rest."""
    gathering = Gathering(debounce=0.001, is_unfinished=lambda path: written.is_set() is False)
    written = threading.Event()
    gathering.add("/s/a")

    def write() -> None:
        written.set()
        gathering.add("/s/b")

    timer = threading.Timer(0.05, write)
    timer.start()
    assert gathering.take(5) == ChangeSet(("/s/a", "/s/b"))
    timer.join()


def test_a_file_that_stays_empty_is_handed_over() -> None:
    gathering = Gathering(debounce=0.001, is_unfinished=lambda path: True)
    gathering.add("/s/a")
    assert gathering.take(5) == ChangeSet(("/s/a",))
