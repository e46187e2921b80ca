"""Reads scenarios from Gherkin files; outlines and backgrounds are expanded by the parser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a scenario with what hangs on it: a text block or the rows of a table."""

    text: str
    block: str = ""
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Scenario:
    """One scenario of a file; `name` is the file's stem and the scenario's title."""

    name: str
    steps: tuple[Step, ...]


def read_scenarios(folder: Path) -> Iterator[Scenario]:
    """Yield the scenarios of all Gherkin files in a folder; equal names get a number."""
    for path in sorted(folder.glob("*.feature")):
        seen: dict[str, int] = {}
        document = Parser().parse(path.read_text(encoding="utf-8"))
        for pickle in Compiler().compile({**document, "uri": path.name}):
            title = pickle["name"]
            seen[title] = seen.get(title, 0) + 1
            number = f" ({seen[title]})" if seen[title] > 1 else ""
            yield Scenario(f"{path.stem}: {title}{number}", tuple(_step(step) for step in pickle["steps"]))


def _step(step: Any) -> Step:
    argument = step.get("argument") or {}
    block = argument.get("docString", {}).get("content", "")
    cells = [[cell["value"] for cell in row["cells"]] for row in argument.get("dataTable", {}).get("rows", [])]
    rows = tuple(dict(zip(cells[0], row, strict=True)) for row in cells[1:]) if cells else ()
    return Step(step["text"], block, rows)
