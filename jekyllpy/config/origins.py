"""Finds out where each setting of a configuration came from: defaults, theme, a file, the command line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from jekyllpy.config.defaults import DEFAULTS
from jekyllpy.config.load import NAMES, read_config_file
from jekyllpy.config.places import place_of
from jekyllpy.config.view import Config
from jekyllpy.values import Value


class Origin(NamedTuple):
    """One setting: its key with dots, its value, and the place that decided it."""

    key: str
    value: Value
    place: str


def origins(config: Config, options: Mapping[str, Value]) -> list[Origin]:
    """Return all settings with their origin, sorted by key."""
    layers = list(_layers(config, options))
    found = []
    for key, value in sorted(_leaves(config.data)):
        place = "worked out from the other settings"
        for name, layer in layers:
            if key in layer and (layer[key] is not None or value is None):
                _, line = place_of(key, [name]) if name in config.files else (None, None)
                shown = f"{name}:{line}" if line else name
                place = shown if layer[key] == value else f"{shown}, completed"
        found.append(Origin(key, value, place))
    return found


def _layers(config: Config, options: Mapping[str, Value]) -> Iterator[tuple[str, dict[str, Value]]]:
    yield "default", dict(_leaves(DEFAULTS))
    if config.theme_root is not None and not config.ignore_theme_config:
        for name in NAMES[:1]:
            file = config.theme_root / name
            if file.is_file():
                theirs = read_config_file(file, config.stack.yaml)
                yield f"theme ({file})", dict(_leaves(theirs))
    for file_name in config.files:
        yield file_name, dict(_leaves(read_config_file(Path(file_name), config.stack.yaml)))
    yield "command line", dict(_leaves(options))


def _leaves(data: Mapping[str, Value], prefix: str = "") -> Iterator[tuple[str, Value]]:
    for key, value in data.items():
        if isinstance(value, dict) and value:
            yield from _leaves(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value
