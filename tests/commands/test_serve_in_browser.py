"""A page stays open while its site is edited: what a reader of the screen sees, and how soon."""

from __future__ import annotations

import statistics
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.browsing import PROGRAM, Browser
from tests.commands.serving import Serving
from tests.server.talking import get

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no Chromium on this machine")

LAYOUT = (
    "<!DOCTYPE html><html><head><title>t</title><link rel=stylesheet href=/main.css></head>"
    "<body>{{ content }}<div style='height:5000px'></div></body></html>"
)
OVERLAY = "document.getElementById('jekyllpy-overlay')"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Return a browser for all tests here."""
    with Browser(tmp_path_factory.mktemp("profile")) as running:
        yield running


FILES = {
    "_layouts/page.html": LAYOUT,
    "index.md": "---\nlayout: page\n---\nfirst text\n",
    "other.md": "---\nlayout: page\n---\nanother page\n",
    "main.css": "---\n---\nbody { color: rgb(1, 1, 1) }\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the source of a small site."""
    source = tmp_path_factory.mktemp("served")
    (source / "_layouts").mkdir()
    (source / "_data").mkdir()
    for name, text in FILES.items():
        (source / name).write_text(text)
    return source


@pytest.fixture(scope="module")
def running(site: Path) -> Iterator[Serving]:
    """Return the served site."""
    with Serving(site, "--port", "0") as serving:
        yield serving


@pytest.fixture
def serving(running: Serving, browser: Browser, site: Path) -> Serving:
    """Return the served site as it was at first, open in the browser."""
    for name, text in FILES.items():
        if (site / name).read_text() != text:
            (site / name).write_text(text)
    until_all_is_told(running, site)
    browser.open(running.address)
    browser.wait_until("document.body && document.body.innerText.includes('first text') && !!window.LiveReload")
    return running


def until_all_is_told(serving: Serving, site: Path) -> None:
    """Wait until pages have heard of all that was written: an output is there before, and a page of then reloads."""
    mark = f"mark-{len(list((site / '_data').iterdir()))}.yml"
    (site.parent / mark).write_text("a: 1\n")
    (site.parent / mark).replace(site / "_data" / mark)  # one event, one build, and nothing that a page shows
    serving.wait_for(mark)
    serving.wait_for("...done in")


def wait_for(serving: Serving, target: str, content: bytes) -> None:
    """Ask the server until it has the content."""
    pause = threading.Event()
    while content not in get(serving.port, target).body:
        pause.wait(0.01)


def page(text: str) -> str:
    return f"---\nlayout: page\n---\n{text}\n"


def shows(text: str) -> str:
    return f"!!document.body && document.body.innerText.includes({text!r})"


def test_an_edit_is_seen_without_touching_the_browser(serving: Serving, browser: Browser, site: Path) -> None:
    times = []
    for number in range(20):
        (site / "index.md").write_text(page(f"edit number {number}."))
        times.append(browser.wait_until(shows(f"edit number {number}.")))
        browser.wait_until("document.readyState === 'complete' && !!window.LiveReload")
    milliseconds = 1000 * statistics.median(times)
    sys.stdout.write(f"from write to visible, median of 20: {milliseconds:.0f} ms, most {1000 * max(times):.0f} ms\n")


def test_the_place_on_the_page_is_kept(serving: Serving, browser: Browser, site: Path) -> None:
    browser.ask("scrollTo(0, 1234)")
    (site / "index.md").write_text(page("below"))
    browser.wait_until(shows("below"))
    browser.wait_until("scrollY === 1234")


def test_a_style_sheet_is_swapped_in_place(serving: Serving, browser: Browser, site: Path) -> None:
    browser.ask("window.untouched = true")
    (site / "main.css").write_text("---\n---\nbody { color: rgb(2, 2, 2) }\n")
    browser.wait_until("getComputedStyle(document.body).color === 'rgb(2, 2, 2)'")
    browser.wait_until("document.querySelectorAll('link[rel=stylesheet]').length === 1")
    assert browser.ask("window.untouched") is True


def test_an_edit_of_another_page_leaves_this_one_alone(serving: Serving, browser: Browser, site: Path) -> None:
    browser.ask("window.untouched = true")
    (site / "other.md").write_text(page("another text"))
    wait_for(serving, "/other", b"another text")
    (site / "main.css").write_text("---\n---\nbody { color: rgb(3, 3, 3) }\n")
    browser.wait_until("getComputedStyle(document.body).color === 'rgb(3, 3, 3)'")
    assert browser.ask("window.untouched") is True


def test_a_mistake_is_shown_over_the_last_good_page_until_it_is_mended(
    serving: Serving, browser: Browser, site: Path
) -> None:
    (site / "index.md").write_text(page("second text {% nonsense %}"))
    browser.wait_until(f"!!{OVERLAY}")
    text = browser.ask(f"{OVERLAY}.shadowRoot.textContent")
    assert "index.md:4:" in text
    assert "nonsense" in text
    assert browser.ask(shows("first text")) is True
    browser.ask("location.reload()")
    browser.wait_until(f"document.readyState === 'complete' && !!{OVERLAY}")
    (site / "index.md").write_text(page("second text"))
    browser.wait_until(shows("second text") + f" && !{OVERLAY}")


def test_a_mended_mistake_that_changes_nothing_takes_the_overlay_away(
    serving: Serving, browser: Browser, site: Path
) -> None:
    browser.ask("window.untouched = true")
    (site / "index.md").write_text(page("first text {% nonsense %}"))
    browser.wait_until(f"!!{OVERLAY}")
    (site / "index.md").write_text(page("first text"))
    browser.wait_until(f"!{OVERLAY}")
    assert browser.ask("window.untouched") is True


def test_a_page_waits_for_a_server_that_is_started_again(tmp_path: Path, browser: Browser) -> None:
    site = tmp_path / "site"
    (site / "_layouts").mkdir(parents=True)
    for name, text in FILES.items():
        (site / name).write_text(text)
    with Serving(site, "--port", "0") as first:
        port = first.port
        browser.open(first.address)
        browser.wait_until(shows("first text") + " && !!window.LiveReload")
    (site / "index.md").write_text(page("in the meantime"))
    with Serving(site, "--port", str(port)):
        browser.wait_until(shows("in the meantime"))
