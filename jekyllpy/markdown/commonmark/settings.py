"""The `commonmark:` map of the configuration: which of cmark's options and extensions a site switches on."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any, NamedTuple

log = logging.getLogger("jekyllpy.markdown")

# What commonmarker 0.23 takes, in its order.
OPTIONS = (
    *("DEFAULT", "SOURCEPOS", "UNSAFE", "VALIDATE_UTF8", "SMART", "LIBERAL_HTML_TAG", "FOOTNOTES"),
    *("STRIKETHROUGH_DOUBLE_TILDE", "HARDBREAKS", "NOBREAKS", "GITHUB_PRE_LANG", "TABLE_PREFER_STYLE_ATTRIBUTES"),
    "FULL_INFO_STRING",
)
EXTENSIONS = ("table", "strikethrough", "autolink", "tagfilter", "tasklist")
NOT_OURS = frozenset(("SOURCEPOS", "LIBERAL_HTML_TAG"))


class Settings(NamedTuple):
    """What is switched on."""

    options: frozenset[str] = frozenset()
    extensions: frozenset[str] = frozenset()


def read_settings(mapping: Any) -> Settings:
    """Read the map; what cmark does not know is told and left out, what is no list counts as none."""
    given = mapping if isinstance(mapping, dict) else {}
    options = [str(each).upper() for each in _items(given.get("options"))]
    extensions = [str(each) for each in _items(given.get("extensions"))]
    for name in NOT_OURS.intersection(options):
        log.warning("CommonMark: the option %s has no effect here.", name)
    return Settings(_known(options, OPTIONS, "option"), _known(extensions, EXTENSIONS, "extension"))


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _known(names: Iterable[str], valid: tuple[str, ...], kind: str) -> frozenset[str]:
    for name in names:
        if name not in valid:
            log.warning("CommonMark: %s is not a valid %s. Valid %ss: %s", name, kind, kind, ", ".join(valid))
    return frozenset(names).intersection(valid)
