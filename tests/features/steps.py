"""The vocabulary of Jekyll's scenarios: a table of patterns and what they do to a `World`."""

from __future__ import annotations

import datetime
import re
import shutil
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.features.scenarios import Step
from tests.features.world import World

Action = Callable[..., None]


def run_step(world: World, step: Step) -> None:
    """Do what a step says; an unknown one is a mistake of the file."""
    for pattern, action in STEPS:
        found = re.fullmatch(pattern, step.text)
        if found is not None:
            action(world, step, *found.groups())
            return
    raise LookupError(f"no such step: {step.text}")


def _nothing(world: World, step: Step, *_: str | None) -> None:
    """Do nothing: what the step says is so anyway."""


def _blank_site(world: World, step: Step, path: str) -> None:
    Path(path).mkdir(parents=True, exist_ok=True)


def _page(world: World, step: Step, file: str, key: str | None, value: str | None, text: str) -> None:
    world.write(file, f"---\n{key or 'layout'}: {value or 'none'}\n---\n\n{text}\n")


def _file(world: World, step: Step, file: str, text: str) -> None:
    world.write(file, text)


def _layout(world: World, step: Step, name: str, kind: str, text: str) -> None:
    folder = "_layouts" if kind == "layout" else "_theme"
    world.write(f"{folder}/{name}.html", text)


def _file_with_block(world: World, step: Step, file: str) -> None:
    world.write(file, step.block)


def _page_with_block(world: World, step: Step, file: str) -> None:
    world.write(file, f"---\n---\n\n{step.block}\n")


def _entries(world: World, step: Step, kind: str, direction: str | None, folder: str | None) -> None:
    before = folder if direction == "in" else "."
    after = folder if direction == "under" else ""
    special = {"draft": "_drafts", "post": "_posts", "page": ""}[kind]
    for row in step.rows:
        name = f"{_slug(row.get('title'))}.{row.get('type') or 'markdown'}"
        world.write(f"{before}/{special}/{after}/{_day(row) if kind == 'post' else ''}{name}", _text(row, kind))


def _entries_within(world: World, step: Step, kind: str, folder: str) -> None:
    for row in step.rows:
        name = f"{_day(row) if kind == 'post' else ''}{_slug(row.get('title'))}.markdown"
        world.write(f"{folder}/_{kind}s/{name}", _text(row, "document"))


def _documents(world: World, step: Step, label: str) -> None:
    _documents_below(world, step, f"_{label}")


def _documents_within(world: World, step: Step, label: str, folder: str) -> None:
    _documents_below(world, step, f"{folder}/_{label}")


def _documents_nested(world: World, step: Step, inner: str, label: str, folder: str) -> None:
    _documents_below(world, step, f"{folder}/_{label}/{inner}")


def _documents_below(world: World, step: Step, folder: str) -> None:
    for row in step.rows:
        world.write(f"{folder}/{_slug(row.get('title'))}.md", _text(row, "document"))


def _configured(world: World, step: Step, key: str, value: str) -> None:
    world.configure(key, value)


def _configured_by_table(world: World, step: Step) -> None:
    for row in step.rows:
        world.configure(row["key"], row["value"])


def _configured_with_list(world: World, step: Step, key: str) -> None:
    world.write("_config.yml", f"{key}:\n" + "".join(f"- {row['value']}\n" for row in step.rows))


def _fixture_collections(world: World, step: Step, folder: str | None) -> None:
    assert world.fixtures is not None, "this scenario needs fixture collections"
    for name in ("_methods", "_thanksgiving", "_tutorials"):
        shutil.copytree(world.fixtures / name, Path(folder or "") / name, symlinks=True)


def _run(world: World, step: Step, line: str) -> None:
    world.run(line)


def _append(world: World, step: Step, file: str, text: str) -> None:
    with Path(file).open("a", encoding="utf-8") as stream:
        stream.write(text)


def _delete(world: World, step: Step, file: str) -> None:
    Path(file).unlink()


def _exists(world: World, step: Step, path: str, negative: str | None) -> None:
    assert Path(path).exists() is not bool(negative), f"{path}\n{world.output}"


def _sees(world: World, step: Step, negative: str | None, text: str, file: str) -> None:
    content = world.read(file)
    found = re.search(text, content, re.DOTALL | re.MULTILINE)
    assert (found is None) is bool(negative), f"{text!r} against {content!r}\n{world.output}"


def _sees_without_links(world: World, step: Step, negative: str | None, text: str, file: str) -> None:
    _sees(world, step, None if negative else "not ", text, file)


def _sees_plain(world: World, step: Step, text: str, file: str) -> None:
    _sees(world, step, None, text, file)


def _sees_exactly(world: World, step: Step, text: str, file: str) -> None:
    content = world.read(file).strip()
    assert content == text, f"{text!r} against {content!r}\n{world.output}"


def _sees_escaped(world: World, step: Step, text: str, file: str) -> None:
    _sees(world, step, None, re.escape(text), file)


def _sees_time(world: World, step: Step, file: str) -> None:
    _sees(world, step, None, datetime.datetime.now().astimezone().strftime("%H:%M"), file)


def _sees_today(world: World, step: Step, file: str) -> None:
    _sees(world, step, None, datetime.datetime.now().astimezone().date().isoformat(), file)


def _output_has(world: World, step: Step, negative: str | None, text: str) -> None:
    found = re.search(text, world.output, re.MULTILINE)
    assert (found is None) is bool(negative), f"{text!r} against\n{world.output}"


def _succeeds(world: World, step: Step) -> None:
    assert world.status == 0, world.output


def _fails(world: World, step: Step) -> None:
    assert world.status not in (0, 70, None), world.output


def _slug(title: str | None) -> str:
    """Make a file name of a title; without one any name will do."""
    title = "untitled" if title is None else title
    return re.sub(r"\s+", "-", re.sub(r"[^\w]", " ", title.lower(), flags=re.ASCII).strip())


def _day(row: Mapping[str, str]) -> str:
    return _when(row["date"]).strftime("%Y-%m-%d-")


def _when(text: str) -> datetime.datetime:
    from jekyllpy.dates.parse import parse_time
    from jekyllpy.dates.zones import local_zone

    zone = local_zone(None)
    return parse_time(text, zone, datetime.datetime.now(zone))


def _text(row: Mapping[str, str], kind: str) -> str:
    shown = dict(row)
    if kind == "post":
        shown["date"] = _when(row["date"]).strftime("%Y-%m-%d %H:%M:%S %z")
    front = "\n".join(f"{key}: {value}" for key, value in shown.items() if key != "content")
    filtered = row.get("input") and row.get("filter")
    content = f"{{{{ {row['input']} | {row['filter']} }}}}" if filtered else row.get("content", "")
    return f"---\n{front}\n---\n\n{content}\n"


def _waits(world: World, step: Step, seconds: str, _: str) -> None:
    """Nothing to wait for: what changed is told by its content, not by its time."""


def _only_elsewhere(world: World, step: Step, text: str, file: str) -> None:
    content = world.read(file)
    assert re.search(text, content) is None, f"{text!r} against {content!r} at {time.tzname}"


STEPS: tuple[tuple[str, Action], ...] = (
    (r'I have a blank site in "(.*)"', _blank_site),
    (r'I do not have a "(.*)" directory', _nothing),
    (r'I have an? "(.*)" page(?: with (.*) "(.*)")? that contains "(.*)"', _page),
    (r'I have an? "(.*)" file that contains "(.*)"', _file),
    (r'I have an? (.*) (layout|theme) that contains "(.*)"', _layout),
    (r'I have an? "(.*)" file with content:', _file_with_block),
    (r'I have an? "(.*)" page with content:', _page_with_block),
    (r"I have an? (.*) directory", _blank_site),
    (r'I have the following (draft|page|post)s?(?: (in|under) "([^"]+)")?:', _entries),
    (r'I have the following (draft|post)s? within the "(.*)" directory:', _entries_within),
    (r'I have the following documents? under the "(.*)" collection within the "(.*)" directory:', _documents_within),
    (
        r'I have the following documents? nested inside "(.*)" directory '
        r'under the "(.*)" collection within the "(.*)" directory:',
        _documents_nested,
    ),
    (r"I have the following documents? under the (.*) collection:", _documents),
    (r'I have a configuration file with "(.*)" set to "(.*)"', _configured),
    (r"I have a configuration file with:", _configured_by_table),
    (r'I have a configuration file with "([^"]*)" set to:', _configured_with_list),
    (r'I have fixture collections(?: in "(.*)" directory)?', _fixture_collections),
    (r"I wait (\d+) second(s?)", _waits),
    (r"I run jekyll(.*)", _run),
    (r'I change "(.*)" to contain "(.*)"', _append),
    (r'I delete the file "(.*)"', _delete),
    (r"the (.*) directory should +(not )?exist", _exists),
    (r'I should (not )?see "(.*)" in "(.*)" if platform does not support symlinks', _sees_without_links),
    (r'I should (not )?see "(.*)" in "(.*)" if platform supports symlinks', _sees),
    (r'I should see date "(.*)" in "(.*)" unless Windows', _sees_plain),
    (r'I should see date "(.*)" in "(.*)" if on Windows', _only_elsewhere),
    (r'I should see exactly "(.*)" in "(.*)"', _sees_exactly),
    (r'I should see escaped "(.*)" in "(.*)"', _sees_escaped),
    (r'I should (not )?see "(.*)" in the build output', _output_has),
    (r'I should (not )?see "(.*)" in "(.*)"', _sees),
    (r'the "(.*)" file should +(not )?exist', _exists),
    (r"I should see today's time in \"(.*)\"", _sees_time),
    (r"I should see today's date in \"(.*)\"", _sees_today),
    (r"I should get a zero exit[- ]status", _succeeds),
    (r"I should get a non-zero exit[- ]status", _fails),
)
