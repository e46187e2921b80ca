"""Fills permalink templates; knows placeholders as plain text, nothing about where they come from."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jekyllpy.errors import PermalinkError
from jekyllpy.permalinks.urls import escape_path, sanitize

KEY = re.compile(r":([a-z_]+)")


def expand(template: str, placeholders: Mapping[str, str | None]) -> str:
    """Give a document's URL; a key may end in `_` to part it from what follows, an unknown one is an error."""

    def fill(match: re.Match[str]) -> str:
        name = match[1].removesuffix("_")
        if name not in placeholders:
            raise PermalinkError(
                f"the permalink {template!r} names :{name}, which is no placeholder",
                hint=f"known are {', '.join(sorted(placeholders))}",
            )
        return escape_path(placeholders[name] or "") + match[1][len(name) :]

    return sanitize(KEY.sub(fill, template))


def expand_page(template: str, placeholders: Mapping[str, str | None]) -> str:
    """Give the URL of a page or static file; a key without a value takes its slash with it, others stay."""
    for name, value in placeholders.items():
        if ":" not in template:
            break
        if value is None:
            template = template.replace(f"/:{name}", "")
        else:
            template = template.replace(f":{name}", escape_path(value))
    return sanitize(template)
