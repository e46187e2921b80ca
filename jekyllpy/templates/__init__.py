"""What templates see and may call: payloads, Jekyll's own tags and filters."""

from __future__ import annotations

from jekyllpy.config.stack import NEWEST, Rules
from jekyllpy.liquid.engine import Engine
from jekyllpy.templates.filters import add_filters
from jekyllpy.templates.tags import add_tags


def register_all(engine: Engine, rules: Rules = NEWEST) -> None:
    """Add the tags and filters that a version of Jekyll has to an engine."""
    add_filters(engine, rules)
    add_tags(engine)
