"""A template that can be rendered: compiled code tied to the filters, tags and runtime of its engine."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.compiled import Compiled
from jekyllpy.liquid.context import Context, Write
from jekyllpy.liquid.options import Source
from jekyllpy.values import Value

if TYPE_CHECKING:
    from jekyllpy.liquid.engine import Engine


class Template:
    """One parsed template; `render` gives its text."""

    __slots__ = ("_engine", "compiled", "function", "source")

    def __init__(self, source: Source, compiled: Compiled, engine: Engine) -> None:
        self.source = source
        self.compiled = compiled
        self._engine = engine
        # All templates share one table of names, in the place of Python's builtins, which they do not see.
        namespace: dict[str, Any] = {"__builtins__": engine.namespace(), "__liquid__": self}
        exec(compiled.code, namespace)
        self.function: Callable[[Context, Write], int | None] = namespace["render"]

    @property
    def path(self) -> str:
        """Return the file that the template came from."""
        return self.source.path

    def render(self, scope: dict[str, Value], context: Context) -> str:
        """Render with the variables of a scope."""
        return self.render_tagged(scope, context)[0]

    def render_tagged(self, scope: dict[str, Value], context: Context) -> tuple[str, bool]:
        """Render, and tell whether Ruby would hold the text in US-ASCII, which Markdown's entities depend on."""
        out: list[str] = []
        context.begin(self._engine, scope)
        try:
            self.function(context, out.append)
            text = context.join(out)
        except Exception as error:
            from jekyllpy.liquid.failures import located

            raise located(error, context) from error
        return text, self._engine.options.version == 4 and context.head and text.isascii()

    def place(self, row: int) -> tuple[int, int]:
        """Tell line and column of a row of the compiled code, counted in the file."""
        places = self.compiled.places
        line, column = places[min(max(row - 1, 0), len(places) - 1)] if places else (1, 1)
        return line + self.source.line - 1, column
