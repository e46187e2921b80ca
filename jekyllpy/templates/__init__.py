"""What templates see and may call: payloads, Jekyll's own tags and filters."""

from __future__ import annotations

from jekyllpy.liquid.engine import Engine
from jekyllpy.templates.filters import add_filters
from jekyllpy.templates.tags import add_tags


def register_all(engine: Engine) -> None:
    """Add Jekyll's tags and filters to an engine."""
    add_filters(engine)
    add_tags(engine)
