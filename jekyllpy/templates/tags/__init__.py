"""Jekyll's own tags, one file a family; their classes are imported only when a template is compiled."""

from __future__ import annotations

from jekyllpy.liquid.engine import Engine
from jekyllpy.templates.tags import calls

_ROOM = "jekyllpy.templates.tags"

TAGS = {
    "include": f"{_ROOM}.include:Include",
    "include_relative": f"{_ROOM}.include:IncludeRelative",
    "highlight": f"{_ROOM}.highlight:Highlight",
    "link": f"{_ROOM}.links:Link",
    "post_url": f"{_ROOM}.links:PostUrl",
}


def add_tags(engine: Engine) -> None:
    """Add Jekyll's tags to an engine, and the functions that they call."""
    for name, tag in TAGS.items():
        engine.add_tag(name, tag)
    for name, function in calls.FUNCTIONS.items():
        engine.add_function(name, function)
