"""Puts the template engine, the converters and the renderer of one build together."""

from __future__ import annotations

from jekyllpy.config.view import Config
from jekyllpy.liquid import Engine, Options, Source
from jekyllpy.model.index import SiteIndex
from jekyllpy.plugins.registry import Plugins
from jekyllpy.readers.layouts import Includes
from jekyllpy.render.identity import Identity
from jekyllpy.render.markdown_converter import MarkdownConverter
from jekyllpy.render.renderer import Renderer
from jekyllpy.render.sass_converter import SassConverter
