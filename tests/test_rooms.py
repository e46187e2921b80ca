"""The rooms of the house: what imports what, read from the code with `ast`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "jekyllpy"

ROWS = {
    "errors": 0,
    "values": 0,
    "keys": 0,
    "hashing": 0,
    "dates": 0,
    "yaml_data": 1,
    "liquid": 1,
    "highlight": 1,
    "sass": 1,
    "permalinks": 1,
    "incremental": 1,
    "watch": 1,
    "server": 1,
    "markdown": 2,
    "config": 2,
    "model": 3,
    "readers": 4,
    "plugins": 4,
    "output": 4,
    "templates": 5,
    "render": 6,
    "bundled": 6,
    "build": 7,
    "resident": 8,
    "explanation": 8,
    "commands": 9,
    "__main__": 9,
}

# Where the rows of one number lean on each other without a cycle; ARCHITECTURE.md says why.
ALLOWED = {("keys", "values"), ("yaml_data", "dates"), ("__main__", "commands")}

DOORS = {
    "ruamel": "yaml_data",
    "mistune": "markdown",
    "markdown_it": "markdown",
    "mdit_py_plugins": "markdown",
    "pygments": "highlight",
    "sass": "sass",
    "slugify": "permalinks",
    "watchdog": "watch",
}

MODULES = sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return parts[0]


def imports_of(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            yield node.lineno, node.module
        elif isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name


def ids(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("path", [path for path in MODULES if room_of(path) != "__init__"], ids=ids)
def test_a_room_imports_only_rooms_of_lower_rows(path: Path) -> None:
    room = room_of(path)
    for line, module in imports_of(path):
        if not module.startswith("jekyllpy"):
            continue
        parts = module.split(".")
        assert len(parts) > 1 or room == "commands", f"{path}:{line}: import names from the module that defines them"
        other = parts[1] if len(parts) > 1 else room
        if other != room and (room, other) not in ALLOWED:
            assert ROWS[other] < ROWS[room], (
                f"{path}:{line}: {room} (row {ROWS[room]}) imports {other} (row {ROWS[other]})"
            )


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_each_library_comes_in_by_one_door(path: Path) -> None:
    for line, module in imports_of(path):
        door = DOORS.get(module.partition(".")[0])
        assert door in (None, room_of(path)), f"{path}:{line}: {module} is only for {door}"


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), f"{path} has no docstring"


def test_every_room_of_the_table_exists() -> None:
    rooms = {room_of(path) for path in MODULES} - {"__init__"}
    assert rooms <= set(ROWS)
    assert {"utils", "helpers", "common", "base"}.isdisjoint(rooms)
