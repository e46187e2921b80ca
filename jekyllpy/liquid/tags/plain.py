"""comment and raw, and Liquid 5's echo, liquid and `#`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from jekyllpy.liquid.compiler.emitter import Emitter
from jekyllpy.liquid.syntax.expressions import Condition, Expression
from jekyllpy.liquid.syntax.nodes import Body
from jekyllpy.liquid.syntax.parser import Parser, Stop
from jekyllpy.liquid.syntax.patterns import BLANK, pattern
from jekyllpy.liquid.syntax.tag import Tag

_RAW_TAG = pattern(r"(.*)\{%\s*(\w+)\s*(.*)?%\}\Z")


class Comment(Tag):
    """`{% comment %}`: what is in it is parsed, and may fail, but does nothing."""

    block: ClassVar[bool] = True
    dynamic: ClassVar[bool] = False
    blank: ClassVar[bool] = True

    def parse(self, parser: Parser) -> None:
        """Read up to the end tag, whatever tags are in between."""
        inside = Body()

        def go_on(_: Stop) -> Body:
            return inside

        parser.block(self.name, inside, go_on)

    def emit(self, code: Emitter) -> None:
        """Write nothing."""


class Raw(Tag):
    """`{% raw %}`: its body is text."""

    block: ClassVar[bool] = True
    dynamic: ClassVar[bool] = False

    def parse(self, parser: Parser) -> None:
        """Take tokens up to the end tag as they are."""
        if not BLANK.match(self.markup):
            raise parser.error("Syntax error in tag 'raw' - Valid syntax: raw")
        parts: list[str] = []
        for token in parser.raw_tokens():
            match = _RAW_TAG.match(token.text)
            ends = match is not None and match.group(2) == "endraw"
            if match and (ends or parser.version == 4):
                parts.append(match.group(1))
            if ends:
                self.text = "".join(parts)
                return
            parts.append(token.text)
        raise parser.error("'raw' tag was never closed")

    @property
    def blank(self) -> bool:
        """Tell whether there is nothing in it."""
        return not self.text

    def emit(self, code: Emitter) -> None:
        """Write the text."""
        code.text(self.text)


class Echo(Tag):
    """`{% echo %}`: an output in the shape of a tag."""

    dynamic: ClassVar[bool] = False

    def parse(self, parser: Parser) -> None:
        """Read the expression."""
        self.value = parser.filtered(self.markup)

    def emit(self, code: Emitter) -> None:
        """Write the value."""
        code.output(self.value, head=False)

    def expressions(self) -> Iterable[Expression | Condition]:
        """Yield the expression."""
        return (self.value,)


class InlineComment(Tag):
    """`{% # … %}`: every line of it begins with `#`."""

    dynamic: ClassVar[bool] = False
    blank: ClassVar[bool] = True

    def parse(self, parser: Parser) -> None:
        """Refuse a line without its `#`."""
        lines = self.markup.split("\n")[1:]
        if any(line.strip() and not line.strip().startswith("#") for line in lines):
            raise parser.error("Syntax error in tag '#' - Each line of comments must be prefixed by the '#' character")

    def emit(self, code: Emitter) -> None:
        """Write nothing."""


class Liquid(Tag):
    """`{% liquid %}`: a tag a line; what it holds is as if it stood there in braces."""

    dynamic: ClassVar[bool] = False

    def parse(self, parser: Parser) -> None:
        """Read the lines as tags."""
        from jekyllpy.liquid.syntax.tokens import Token

        lines = [line.strip(" \t\r\v\f") for line in self.markup.split("\n")]
        tokens = [Token("{% " + line + " %}", self.offset) for line in lines if line]
        parser.nested(tokens, self.body)

    @property
    def blank(self) -> bool:
        """Tell whether no line prints."""
        return self.body.blank

    def emit(self, code: Emitter) -> None:
        """Write what the lines do."""
        code.body(self.body)

    def bodies(self) -> Iterable[Body]:
        """Yield the lines."""
        return (self.body,)
