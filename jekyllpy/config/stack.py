"""Which Jekyll stack we answer as: the `jekyllpy:` map of the configuration, and the rules that differ by version."""

from __future__ import annotations

from typing import NamedTuple, TypeVar

from jekyllpy.errors import ConfigError
from jekyllpy.values import Value
from jekyllpy.yaml_data import Dialect

T = TypeVar("T")

LIQUIDS = (4, 5)
YAMLS: tuple[Dialect, ...] = ("safe_yaml", "psych")
SASSES = ("libsass",)


class Stack(NamedTuple):
    """The reference whose output ours equals: upstream Jekyll 4 unless the configuration says otherwise."""

    jekyll: str = "4.4.1"
    liquid: int = 4
    yaml: Dialect = "safe_yaml"
    sass: str = "libsass"


class Rules(NamedTuple):
    """What differs between Jekyll's versions; each field is one rule, so that no version is asked for elsewhere."""

    extra_excludes: tuple[str, ...] = ()
    marks_lines: bool = False
    """Whether the `highlight` tag obeys `mark_lines`."""


# (first version for which the row holds, its rules); the last row that is not newer than the stack's version counts.
RULES: tuple[tuple[tuple[int, ...], Rules], ...] = (
    ((4, 0, 0), Rules()),
    ((4, 4, 0), Rules(marks_lines=True)),
    ((4, 4, 2), Rules(marks_lines=True, extra_excludes=(".ruby-lsp",))),
)


def rules_of(stack: Stack) -> Rules:
    """Find the rules of the stack's Jekyll version."""
    return rules_for(stack.jekyll)


def rules_for(jekyll: str) -> Rules:
    """Find the rules of a Jekyll version."""
    version = tuple(int(part) for part in jekyll.split(".") if part.isdigit())
    found = RULES[0][1]
    for first, rules in RULES:
        if version >= first:
            found = rules
    return found


def read_stack(value: Value) -> Stack:
    """Read the `jekyllpy:` map; a wrong type or an unknown choice is a `ConfigError` naming the key."""
    if value is None:
        return Stack()
    if not isinstance(value, dict):
        raise ConfigError(f"'jekyllpy' should be a map, but was {value!r}", hint="for example: jekyllpy: {liquid: 5}")
    default = Stack()
    return Stack(
        jekyll=str(value.get("jekyll", default.jekyll)),
        liquid=_choice(value, "liquid", default.liquid, LIQUIDS),
        yaml=_choice(value, "yaml", default.yaml, YAMLS),
        sass=_choice(value, "sass", default.sass, SASSES),
    )


def _choice(value: dict[str, Value], key: str, default: T, choices: tuple[T, ...]) -> T:
    chosen: T = value.get(key, default)
    if chosen not in choices:
        allowed = ", ".join(map(str, choices))
        raise ConfigError(f"'jekyllpy.{key}' is {chosen!r}, expected one of: {allowed}")
    return chosen
