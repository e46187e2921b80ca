"""jekyll-commonmark-ghpages 0.5: `markdown: CommonMarkGhPages`, with headings and code as GitHub Pages shows them.

What the `highlight` tag writes is protected from the processor, to which a blank line would be the end of its HTML.
"""

from __future__ import annotations

from typing import Any

from jekyllpy.bundled import commonmark
from jekyllpy.config.view import Config
from jekyllpy.liquid.compiler.emitter import Emitter
from jekyllpy.liquid.context import Context
from jekyllpy.plugins.protocols import MarkdownProcessor
from jekyllpy.plugins.registry import Plugins
from jekyllpy.templates.services import services
from jekyllpy.templates.tags.calls import highlight
from jekyllpy.templates.tags.highlight import Highlight

NAME = "CommonMarkGhPages"


class ProtectedHighlight(Highlight):
    """`{% highlight ruby %}` whose line ends the processor takes for breaks, and gives back."""

    def emit(self, code: Emitter) -> None:
        """Write the figure."""
        text, signal = code.captured(self.body)
        code.write_value(f"{code.tag_function(self.name)}(C, {text}, {self.language!r}, {self.options!r})")
        code.propagate(signal)

    @staticmethod
    def render(context: Context, body: str, language: str, options: dict[str, Any]) -> str:
        """Return the figure, the line ends in its code protected; Rouge's only, as in the gem."""
        from jekyllpy.markdown.commonmark import LINE_END

        figure = highlight(context, body, language, options)
        if services(context).highlighter != "rouge":
            return figure
        begin, end = figure.index("<code"), figure.rindex("</code>")
        return figure[:begin] + figure[begin:end].replace("\r\n", "\n").replace("\n", LINE_END) + figure[end:]


def make(config: Config) -> MarkdownProcessor:
    """Make the processor of a site."""
    from jekyllpy.markdown.commonmark import commonmark_of_pages

    return commonmark_of_pages(config.find("commonmark"))


def register(plugins: Plugins) -> None:
    """Register both processors, as the gem needs the other one, and the tag where its processor is chosen."""
    commonmark.register(plugins)
    plugins.add_markdown(NAME, make)
    if plugins.config.markdown == NAME:
        plugins.add_tag("highlight", ProtectedHighlight)
