"""Reads the `sass:` settings of a site with the converter's defaults; knows values, no config file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from jekyllpy.values import Value, is_true

STYLES = ("nested", "expanded", "compact", "compressed")


class Settings(NamedTuple):
    """What of the settings matters to libsass."""

    style: str
    source_map: bool
    precision: int
    line_comments: bool
    add_charset: bool


def read_settings(settings: Mapping[str, Value], environment: str) -> Settings:
    """Read the settings; an unknown style is the default one, and any word but `never` wants a source map."""
    style = str(settings.get("style", "")).removeprefix(":")
    wanted = str(settings.get("sourcemap", "always")).removeprefix(":")
    precision = settings.get("precision")
    return Settings(
        style=style if style in STYLES else "compact",
        source_map=wanted != "never" and (wanted != "development" or environment == "development"),
        precision=precision if type(precision) is int else 10,
        line_comments=is_true(settings.get("line_comments")),
        add_charset=is_true(settings.get("add_charset")),
    )
