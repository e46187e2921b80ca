"""The template language: Liquid compiled to Python code. Has never heard of a site."""

from __future__ import annotations

from jekyllpy.liquid.context import Context
from jekyllpy.liquid.engine import Engine
from jekyllpy.liquid.options import Limits, Options, Source
from jekyllpy.liquid.template import Template

__all__ = ["Context", "Engine", "Limits", "Options", "Source", "Template"]
