"""What open pages are told."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from jekyllpy.server.faults import Fault
from jekyllpy.server.reloads import Message, Page, Reloads


class Browser:
    """Keeps what it is told."""

    def __init__(self, reloads: Reloads, output: str | None = None, seen: str | None = None) -> None:
        self.told: list[dict[str, Any]] = []
        self.gone = False
        reloads.join(Page(self.hear, output, reloads.state if seen is None else seen), {"command": "hello"})
        assert self.told.pop(0) == {"command": "hello"}

    def hear(self, message: Message) -> bool:
        self.told.append(dict(message))
        return not self.gone

    @property
    def commands(self) -> list[str]:
        return [f"{each['command']} {each['path']}" if "path" in each else each["command"] for each in self.told]


# Changed outputs -> what a page that shows a.html is told.
CHANGES: list[tuple[list[str], list[str]]] = [
    ([], []),
    (["a.html"], ["reload /a.html"]),
    (["b.html"], []),
    (["b.html", "c/index.html"], []),
    (["js/x.js"], ["reload /js/x.js"]),
    (["feed.xml"], ["reload /feed.xml"]),
    (["css/a.css"], ["reload /css/a.css"]),
    (["css/a.css", "css/a.css.map"], ["reload /css/a.css"]),
    (["css/a.css", "css/b.css"], ["reload /css/a.css", "reload /css/b.css"]),
    (["css/a.css", "b.html"], ["reload /css/a.css"]),
    (["css/a.css", "a.html"], ["reload /a.html"]),
]


@pytest.mark.parametrize(("outputs", "commands"), CHANGES)
def test_a_page_is_told_what_concerns_it(outputs: list[str], commands: list[str]) -> None:
    reloads = Reloads()
    browser = Browser(reloads, "a.html")
    reloads.changed(outputs)
    assert browser.commands == commands


def test_a_page_that_is_not_known_is_told_everything() -> None:
    reloads = Reloads()
    browser = Browser(reloads)
    reloads.changed(["b.html"], "/blog/")
    assert browser.commands == ["reload /blog/b.html"]


def test_a_page_made_before_the_last_change_is_told_when_it_joins() -> None:
    reloads = Reloads()
    before = reloads.state
    reloads.changed(["a.html"])
    assert Browser(reloads, "a.html", before).commands == ["reload /"]
    assert Browser(reloads, "a.html").commands == []
    assert Browser(reloads, "a.html", "").commands == []


def test_a_page_of_an_earlier_run_is_told_when_it_joins() -> None:
    assert Browser(Reloads(), "a.html", Reloads().state).commands == ["reload /"]


def test_faults_are_shown_until_they_are_mended() -> None:
    reloads = Reloads()
    early = Browser(reloads, "a.html")
    reloads.failed([Fault("wrong tag", "a.md:3:1", "{% x %}\n^", "a hint", ["include x"])])
    late = Browser(reloads, "a.html")
    reloads.changed([])
    assert early.commands == late.commands == ["faults", "faults"]
    assert early.told[0]["faults"] == [
        {
            "message": "wrong tag",
            "place": "a.md:3:1",
            "excerpt": "{% x %}\n^",
            "hint": "a hint",
            "chain": ["include x"],
        }
    ]
    assert early.told[1]["faults"] == []


def test_a_page_that_joins_while_a_mistake_is_mended_hears_of_the_mistake_first() -> None:
    reloads = Reloads()
    reloads.failed([Fault("wrong tag")])
    told: list[bool] = []
    threads: list[threading.Thread] = []

    def hear(message: Message) -> bool:
        if message["command"] == "hello":  # the build that mends it ends while the page is greeted
            threads.append(threading.Thread(target=reloads.changed, args=([],)))
            threads[0].start()
        elif message["command"] == "faults":
            if message["faults"]:
                threads[0].join(0.05)
            told.append(bool(message["faults"]))
        return True

    reloads.join(Page(hear, "a.html", reloads.state), {"command": "hello"})
    threads[0].join()
    assert told == [True, False]


def test_many_and_long_faults_are_cut() -> None:
    reloads = Reloads()
    browser = Browser(reloads)
    reloads.failed([Fault("x" * 100_000)] * 1000)
    assert len(str(browser.told)) < 30_000


def test_a_page_that_left_is_forgotten() -> None:
    reloads = Reloads()
    browser = Browser(reloads)
    browser.gone = True
    reloads.changed(["a.html"])
    assert reloads.open_pages == 0
