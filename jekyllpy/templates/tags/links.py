"""link and post_url: the URL of a source file or post, whose name may hold outputs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from jekyllpy.liquid.compiler.emitter import Emitter
from jekyllpy.liquid.syntax.nodes import Body
from jekyllpy.liquid.syntax.parser import Parser
from jekyllpy.liquid.syntax.tag import Tag
from jekyllpy.templates.tags.embedded import read_embedded

_BLANKS = " \t\n\v\f\r\0"


class Link(Tag):
    """`{% link path/to/file.md %}`."""

    function: ClassVar[str] = "jekyll_link"

    def parse(self, parser: Parser) -> None:
        """Read the path."""
        self.path = read_embedded(parser, self.markup.strip(_BLANKS), self.offset)

    def emit(self, code: Emitter) -> None:
        """Write the URL."""
        path, _ = code.captured(self.path)
        code.write_value(f"{self.function}(C, {path})")

    def bodies(self) -> Iterable[Body]:
        """Yield the path."""
        return (self.path,)


class PostUrl(Tag):
    """`{% post_url 2020-01-02-name %}`."""

    def emit(self, code: Emitter) -> None:
        """Write the URL."""
        code.write_value(f"jekyll_post_url(C, {self.markup.strip(_BLANKS)!r})")
