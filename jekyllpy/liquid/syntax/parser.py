"""The parser: walks the tokens of a template and builds its nodes; every tag reads its own markup through it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple, TypeVar

from jekyllpy.errors import LiquidSyntaxError
from jekyllpy.liquid.options import Options, Source
from jekyllpy.liquid.syntax import lax, strict
from jekyllpy.liquid.syntax.expressions import Comparison, Condition, Expression, Filtered, parse_expression
from jekyllpy.liquid.syntax.nodes import Body, Node, Output, Text
from jekyllpy.liquid.syntax.patterns import BLANK, pattern
from jekyllpy.liquid.syntax.tokens import Token, cut

_TAG = {
    4: pattern(r"\{%-?\s*(\w+)\s*(.*?)-?%\}\Z"),
    5: pattern(r"\{%-?\s*(#|\w+)\s*(.*?)-?%\}\Z"),
}
_OUTPUT = pattern(r"\{\{-?(.*?)-?\}\}\Z")
_PATH = pattern(r"\s*([a-zA-Z_][\w-]*(?:\.[a-zA-Z_][\w-]*)*)\s*\Z")
_BLANKS = " \t\n\v\f\r\0"
_LOG = logging.getLogger("jekyllpy.liquid")
_Result = TypeVar("_Result")


class Stop(NamedTuple):
    """A tag that no body knows, on which its block decides: `else`, `endif` … or a mistake."""

    name: str
    markup: str
    offset: int


class Warned(NamedTuple):
    """A mistake that the lax parser forgave."""

    message: str
    line: int
    column: int


class Parser:
    """The state of one parse: where it is, how deep, and what it forgave."""

    def __init__(self, source: Source, options: Options, tags: Mapping[str, Callable[[str, str, int], Node]]) -> None:
        self.source = source
        self.options = options
        self.version = options.version
        self.tags = tags
        self.warnings: list[Warned] = []
        self.depth = 0
        self.offset = 0
        self.trim = False
        self._tokens = cut(source.text)

    def document(self) -> Body:
        """Read the whole template."""
        body = Body()
        stop = self.body(body)
        if stop is not None:
            self.offset = stop.offset
            if stop.name in ("else", "end"):
                raise self.error(f"Unexpected outer '{stop.name}' tag")
            raise self.unknown_tag(stop.name)
        return body

    def body(self, body: Body) -> Stop | None:
        """Read nodes into a body until a tag that is not registered; None at the end of the template."""
        for token in self._tokens:
            self.offset = token.offset
            if token.text.startswith("{%"):
                stop = self._tag(body, token)
                if stop:
                    return stop
            elif token.text.startswith("{{"):
                self._output(body, token)
            else:
                self._text(body, token)
        return None

    def block(self, name: str, body: Body, branch: Callable[[Stop], Body | None] | None = None) -> None:
        """Read a block's bodies up to its end tag; `branch` answers tags like else with the next body."""
        opened = self.offset
        self.depth += 1
        if self.depth > self.options.limits.depth:
            raise self.error(f"Nesting too deep: more than {self.options.limits.depth} blocks (liquid.limits.depth)")
        while (stop := self._next_stop(body, name, opened)).name != f"end{name}":
            self.offset = stop.offset
            following = branch(stop) if branch else None
            if following is None:
                raise self._misplaced(name, stop)
            body = following
        self.depth -= 1

    def nested(self, tokens: list[Token], body: Body) -> None:
        """Read tokens that a tag brings itself; they must end what they begin."""
        kept = self._tokens, self.trim, self.tags
        self._tokens = iter(tokens)
        self.tags = {name: tag for name, tag in self.tags.items() if name not in ("liquid", "raw")}
        stop = self.body(body)
        if stop is not None:
            raise self.unknown_tag(stop.name)
        self._tokens, self.trim, self.tags = kept

    def raw_tokens(self) -> Iterator[Token]:
        """Return the tokens that are left, for tags that read their body as text."""
        return self._tokens

    def filtered(self, markup: str) -> Filtered:
        """Read an expression with filters."""
        path = _PATH.match(markup)
        if path and self.options.error_mode != "lax":
            return Filtered(parse_expression(path.group(1), self.version))
        return self.switch(
            markup,
            lambda: strict.filtered(markup, self.version),
            lambda: lax.filtered(markup, self.version),
        )

    def condition(self, markup: str) -> Condition:
        """Read a condition."""
        path = _PATH.match(markup)
        if path and self.options.error_mode != "lax" and "contains" not in markup:
            return Comparison(parse_expression(path.group(1), self.version))
        return self.switch(
            markup,
            lambda: strict.condition(markup, self.version),
            lambda: lax.condition(markup, self.version),
        )

    def expression(self, markup: str) -> Expression:
        """Read a single expression; there is only one way to read it."""
        return parse_expression(markup, self.version)

    def switch(self, markup: str, exact: Callable[[], _Result], lenient: Callable[[], _Result]) -> _Result:
        """Read strictly, leniently, or strictly first and leniently where that fails, as the mode says."""
        if self.options.error_mode == "lax":
            return self._placed(lenient)
        try:
            return exact()
        except LiquidSyntaxError as error:
            line, column = self.place(self.offset)
            message = f'{error.message} in "{markup.strip()}"'
            if self.options.error_mode == "strict":
                raise LiquidSyntaxError(message, path=self.source.path, line=line, column=column) from error
            self.warnings.append(Warned(message, line, column))
        return self._placed(lenient)

    def place(self, offset: int) -> tuple[int, int]:
        """Tell line (of the file) and column of an offset."""
        return self.source.place(offset)

    def error(self, message: str, hint: str | None = None) -> LiquidSyntaxError:
        """Make a syntax error for the place where the parser is."""
        line, column = self.place(self.offset)
        return LiquidSyntaxError(message, path=self.source.path, line=line, column=column, hint=hint)

    def unknown_tag(self, name: str) -> LiquidSyntaxError:
        """Make the error for a tag that nobody knows, naming the nearest that somebody does."""
        from difflib import get_close_matches

        near = get_close_matches(name, self.tags, n=1)
        return self.error(f"Unknown tag '{name}'", f"did you mean {near[0]!r}?" if near else None)

    def _placed(self, read: Callable[[], _Result]) -> _Result:
        """Read, and give a syntax error without a place the one where the parser is."""
        try:
            return read()
        except LiquidSyntaxError as error:
            if error.line is None:
                raise self.error(error.message, error.hint) from error
            raise

    def _next_stop(self, body: Body, name: str, opened: int) -> Stop:
        """Read a body up to the tag that stops it."""
        stop = self.body(body)
        if stop is None:
            self.offset = opened
            raise self.error(f"'{name}' tag was never closed")
        return stop

    def _misplaced(self, name: str, stop: Stop) -> LiquidSyntaxError:
        """Make the error for a tag that has no business in a block."""
        if stop.name == "else":
            return self.error(f"{name} tag does not expect 'else' tag")
        if stop.name.startswith("end"):
            return self.error(f"'{stop.name}' is not a valid delimiter for {name} tags. use end{name}")
        return self.unknown_tag(stop.name)

    def _text(self, body: Body, token: Token) -> None:
        """Add literal text, cut where the tag before asked for it."""
        text = token.text.lstrip(_BLANKS) if self.trim else token.text
        self.trim = False
        body.nodes.append(Text(text, token.offset))
        body.blank = body.blank and BLANK.match(text) is not None

    def _output(self, body: Body, token: Token) -> None:
        """Add an output."""
        self._control(body, token)
        match = _OUTPUT.match(token.text)
        if not match:
            raise self.error(f"Variable '{_shown(token)}' was not properly terminated with regexp: /\\}}\\}}/")
        body.nodes.append(Output(self.filtered(match.group(1)), token.offset))
        body.blank = False

    def _tag(self, body: Body, token: Token) -> Stop | None:
        """Add a tag, or return the stop that an unregistered name is."""
        self._control(body, token)
        match = _TAG[self.version].match(token.text)
        if not match:
            raise self.error(f"Tag '{_shown(token)}' was not properly terminated with regexp: /\\%\\}}/")
        name, markup = match.groups()
        make = self.tags.get(name)
        if make is None:
            return Stop(name, markup, token.offset)
        self.add(body, make(name, markup, token.offset))
        return None

    def add(self, body: Body, node: Node) -> None:
        """Let a tag read itself and add it to a body."""
        node.parse(self)
        body.nodes.append(node)
        body.blank = body.blank and node.blank
        body.height = max(body.height, max((1 + inner.height for inner in node.bodies()), default=0))

    def _control(self, body: Body, token: Token) -> None:
        """Obey the dashes of a tag: cut the text before it, and remember to cut the text after."""
        if token.text[2:3] == "-" and body.nodes and isinstance(previous := body.nodes[-1], Text):
            previous.text = previous.text.rstrip(_BLANKS)
        self.trim = token.text[-3:-2] == "-"


def always(value: Expression) -> Comparison:
    """Make the condition that asks for the truth of a value."""
    return Comparison(value)


def _shown(token: Token) -> str:
    """Cut what an error quotes to a decent length."""
    return token.text if len(token.text) <= 80 else token.text[:77] + "..."
