"""What breaks a build or its ledger never breaks the next: it equals a clean build, whatever happened before."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from jekyllpy.build import build, configure
from jekyllpy.errors import OutputError
from jekyllpy.incremental.ledger import NAME
from jekyllpy.resident import Resident
from tests.sites import record
from tests.space import SiteSpace

SITE = {
    "_config.yml": "title: T\n",
    "_layouts/default.html": "<title>{{ page.title }}</title>{{ content }}{% include foot.html %}",
    "_includes/foot.html": "<footer>{{ site.title }}</footer>",
    "_posts/2020-01-01-one.md": "---\ntitle: One\nlayout: default\n---\nfirst",
    "index.html": "---\nlayout: default\n---\n{% for p in site.posts %}{{ p.title }} {{ p.content }}{% endfor %}",
    "files/note.txt": "text",
}
POST = "_posts/2020-01-01-one.md"
EDIT = {POST: "---\ntitle: Uno\nlayout: default\n---\nanother", "files/note.txt": "new"}
STEP = 64


@pytest.fixture
def site(space: SiteSpace, monkeypatch: pytest.MonkeyPatch) -> SiteSpace:
    monkeypatch.setenv("XDG_CACHE_HOME", str(space.root / "cache"))
    space.write(SITE)
    return space


def clean(space: SiteSpace) -> object:
    build(configure(space.source, space.root / "clean", options={"disable_disk_cache": True}))
    return record.tree(space.root / "clean")


def failing(
    at: int, function: Callable[..., object], times: int | None = None
) -> tuple[Callable[..., object], list[str]]:
    calls = iter(range(at))
    failed: list[str] = []

    def call(*arguments: object, **keywords: object) -> object:
        if next(calls, None) is None and (times is None or len(failed) < times):
            failed.append("failed")
            raise OSError(28, "No space left on device")
        return function(*arguments, **keywords)

    return call, failed


@pytest.mark.parametrize(
    ("owner", "name", "at"),
    [(Path, "write_bytes", at) for at in range(2)] + [(Path, "replace", at) for at in range(4)] + [(os, "utime", 0)],
)
def test_a_write_that_fails_leaves_nothing_wrong(site: SiteSpace, owner: object, name: str, at: int) -> None:
    site.build()
    site.write(EDIT)
    broken, failed = failing(at, getattr(owner, name))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(owner, name, broken)
        with contextlib.suppress(OutputError):  # a manifest that cannot be written is no error
            site.build()
    assert failed
    site.build()
    assert record.tree(site.destination) == clean(site)


WRITES = [(Path, "write_bytes", at) for at in range(2)] + [(Path, "replace", at) for at in range(2)]


class Watching:
    """A resident site that is told what was edited."""

    def __init__(self, site: SiteSpace) -> None:
        self.site = site
        self.resident = Resident()
        self.build(None)

    def build(self, names: Iterable[str] | None) -> None:
        paths = None if names is None else [str(self.site.source / name) for name in names]
        self.resident.build(lambda: configure(self.site.source, self.site.destination), paths)
        self.resident.settle()


@pytest.mark.parametrize("times", [1, None])
@pytest.mark.parametrize(("owner", "name", "at"), WRITES)
def test_a_write_that_fails_while_watching_leaves_nothing_wrong(
    site: SiteSpace, owner: object, name: str, at: int, times: int | None
) -> None:
    watching = Watching(site)
    site.write({POST: EDIT[POST]})
    broken, failed = failing(at, getattr(owner, name), times)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(owner, name, broken)
        with contextlib.suppress(OutputError):
            watching.build([POST])
    assert failed
    site.write({"index.html": SITE["index.html"] + "!"})
    watching.build(["index.html"] if times else ["index.html", POST])
    assert record.tree(site.destination) == clean(site)


KILLED = """
import os, pathlib, signal, sys
from jekyllpy.build import build, configure
calls = iter(range(int(sys.argv[3])))
replace = pathlib.Path.replace
def killed(self, target):
    if next(calls, None) is None:
        os.kill(os.getpid(), signal.SIGKILL)
    return replace(self, target)
pathlib.Path.replace = killed
build(configure(sys.argv[1], sys.argv[2]))
"""
KILLED_AT_A_CALL = """
import os, pathlib, signal, sys
from jekyllpy.build import configure
from jekyllpy.resident import Resident
source, destination, name, text, at = sys.argv[1:]
resident = Resident()
def build(paths):
    resident.build(lambda: configure(source, destination), paths)
    resident.settle()
if name:
    build(None)
    pathlib.Path(source, name).write_text(text)
calls = 0
def count(frame, event, argument):
    global calls
    calls += 1
    if calls == int(at):
        os.kill(os.getpid(), signal.SIGKILL)
sys.setprofile(count)
build([f"{source}/{name}"] if name else None)
resident.close()
sys.setprofile(None)
print(calls)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill a process that hard")
@pytest.mark.parametrize("name", ["", POST])
def test_a_process_that_is_killed_at_any_moment_leaves_nothing_wrong(site: SiteSpace, name: str) -> None:
    def run(at: int) -> subprocess.CompletedProcess[str]:
        arguments = [str(site.source), str(site.destination), name, EDIT[POST], str(at)]
        command = [sys.executable, "-c", KILLED_AT_A_CALL, *arguments]
        return subprocess.run(command, check=False, capture_output=True, text=True)

    site.build()
    site.write(EDIT)
    calls = int(run(0).stdout)
    moments, codes = random.Random(7), set()
    for at in sorted(moments.randrange(calls * 2 // 3, calls) for _ in range(6)):  # the rest only reads
        site.write({**SITE, "files/new.txt": str(at)})
        site.build()
        site.write(EDIT)
        codes.add(run(at).returncode)
        site.remove("files/new.txt")
        site.build()
        assert record.tree(site.destination) == clean(site), at
    assert -signal.SIGKILL in codes


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill a process that hard")
@pytest.mark.parametrize("at", range(4))
def test_a_process_that_is_killed_leaves_nothing_wrong(site: SiteSpace, at: int) -> None:
    site.build()
    site.write(EDIT)
    command = [sys.executable, "-c", KILLED, str(site.source), str(site.destination), str(at)]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    site.build()
    assert record.tree(site.destination) == clean(site)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill a process that hard")
@pytest.mark.parametrize("at", range(5))
def test_what_a_killed_process_added_is_not_left_over(site: SiteSpace, at: int) -> None:
    site.build()
    site.write({"_posts/2021-01-01-new.md": "---\ntitle: New\n---\n", "files/new.txt": "new"})
    command = [sys.executable, "-c", KILLED, str(site.source), str(site.destination), str(at)]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    site.remove("_posts/2021-01-01-new.md")
    site.remove("files/new.txt")
    site.build()
    assert record.tree(site.destination) == clean(site)


def test_a_ledger_that_is_cut_anywhere_costs_only_time(site: SiteSpace) -> None:
    site.build()
    ledger = site.source / ".jekyll-cache" / "jekyllpy" / NAME
    whole = ledger.read_bytes()
    site.write(EDIT)
    wanted = clean(site)
    for length in range(0, len(whole), STEP):
        ledger.write_bytes(whole[:length])
        site.build()
        assert record.tree(site.destination) == wanted, length


def test_a_ledger_that_is_cut_while_watching_costs_only_time(site: SiteSpace) -> None:
    watching = Watching(site)
    ledger = site.source / ".jekyll-cache" / "jekyllpy" / NAME
    whole = ledger.read_bytes()
    for length in range(0, len(whole), STEP * 32):
        ledger.write_bytes(whole[:length])
        site.write({POST: f"---\ntitle: {length}\nlayout: default\n---\n", "files/note.txt": str(length)})
        watching.build([POST])
        watching.build([POST, "files/note.txt"])
        watching.resident.close()
        assert record.tree(site.destination) == clean(site), length
        site.build()
        assert record.tree(site.destination) == clean(site), length


@pytest.mark.parametrize("step", [97, 1009])
def test_a_ledger_with_other_bytes_in_it_costs_only_time(site: SiteSpace, step: int) -> None:
    site.build()
    ledger = site.source / ".jekyll-cache" / "jekyllpy" / NAME
    whole = ledger.read_bytes()
    site.write(EDIT)
    wanted = clean(site)
    for place in range(step, len(whole), step * 4):
        ledger.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        site.build()
        assert record.tree(site.destination) == wanted, place
