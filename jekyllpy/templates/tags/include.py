"""include and include_relative, with Jekyll's own grammar: a bare name, then parameters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from jekyllpy.liquid.compiler.emitter import Emitter
from jekyllpy.liquid.syntax.expressions import Condition, Expression, Literal
from jekyllpy.liquid.syntax.nodes import Body
from jekyllpy.liquid.syntax.parser import Parser
from jekyllpy.liquid.syntax.patterns import pattern
from jekyllpy.liquid.syntax.tag import Tag
from jekyllpy.templates.tags.embedded import read_embedded

_BLANKS = " \t\n\v\f\r\0"
_VARIABLE = pattern(r"([^{]*(?:\{\{\s*[\w\-.]+\s*(?:\|.*)?\}\}[^\s{}]*)+)(.*)")
_PARAMETER = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|([\w.-]+))""", re.A)
_SPACE = re.compile(r"\s+", re.A)


class Include(Tag):
    """`{% include name.html key="text" other=variable %}`."""

    interrupts: ClassVar[bool] = True
    function: ClassVar[str] = "jekyll_include"

    def parse(self, parser: Parser) -> None:
        """Read the name, which may hold outputs, and the parameters."""
        markup = self.markup.strip(_BLANKS)
        self.name_body: Body | None = None
        self.file: str | None = None
        match = _VARIABLE.search(markup)
        if match:
            file, rest = match.group(1).strip(_BLANKS), match.group(2).strip(_BLANKS)
            self.name_body = read_embedded(parser, file, self.offset)
            self.parameters: dict[str, Expression] | None = self._parameters(parser, rest)
            return
        parts = _SPACE.split(markup, maxsplit=1)
        self.file = parts[0]
        self.parameters = self._parameters(parser, parts[1]) if len(parts) > 1 else None

    def _parameters(self, parser: Parser, markup: str) -> dict[str, Expression]:
        """Read the parameters; anything else is an error."""
        found: dict[str, Expression] = {}
        at = self._skip(markup, 0)
        while at < len(markup):
            match = _PARAMETER.match(markup, at)
            if not match or not (match.end() == len(markup) or _SPACE.match(markup, match.end())):
                raise parser.error(
                    f"Invalid syntax for {self.name} tag: {markup}",
                    f"{{% {self.name} file.ext param='value' param2='value' %}}",
                )
            key, double, single, variable = match.groups()
            if variable is not None:
                found[key] = parser.expression(variable)
            else:
                quote, text = ('"', double) if double is not None else ("'", single)
                found[key] = Literal(text.replace(f"\\{quote}", quote))
            at = self._skip(markup, match.end())
        return found

    def _skip(self, markup: str, at: int) -> int:
        """Return where blanks end."""
        match = _SPACE.match(markup, at)
        return match.end() if match else at

    def emit(self, code: Emitter) -> None:
        """Call the include; a break in it is ours."""
        name = code.captured(self.name_body)[0] if self.name_body else repr(self.file)
        parameters = "None"
        if self.parameters is not None:
            pairs = ", ".join(f"{key!r}: {code.value(value)}" for key, value in self.parameters.items())
            parameters = f"{{{pairs}}}"
        signal = code.temp("g")
        code.line(f"{signal} = {self.function}(C, {code.writer or 'IGNORE'}, {name}, {parameters})")
        if code.head:
            code.line("head = C.head")
        code.propagate(signal)

    @property
    def includes(self) -> tuple[str, ...]:
        """Return the name of the template, `*` where it is computed."""
        return (self.file or "*",)

    def expressions(self) -> Iterable[Expression | Condition]:
        """Yield the parameters."""
        return list((self.parameters or {}).values())

    def bodies(self) -> Iterable[Body]:
        """Yield the name if it is rendered."""
        return (self.name_body,) if self.name_body else ()


class IncludeRelative(Include):
    """`{% include_relative name.md %}`: as include, from beside the page."""

    function: ClassVar[str] = "jekyll_include_relative"
