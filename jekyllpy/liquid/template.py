"""A template that can be rendered: compiled code tied to the filters, tags and runtime of its engine."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.compiled import Compiled, Reads
from jekyllpy.liquid.context import Context, Write
from jekyllpy.liquid.options import Source
from jekyllpy.values import Value

if TYPE_CHECKING:
    from jekyllpy.liquid.engine import Engine


class Template:
    """One parsed template; `render` gives its text."""

    __slots__ = ("_constants", "_engine", "_reads", "compiled", "function", "source")

    def __init__(self, source: Source, compiled: Compiled, engine: Engine) -> None:
        self.source = source
        self._engine = engine
        self._reads: Reads | None = None
        self._link(compiled)

    def _link(self, compiled: Compiled) -> None:
        """Tie code to the engine as it is now."""
        self.compiled = compiled
        self._constants = self._engine.constants
        # All templates share one table of names, in the place of Python's builtins, which they do not see.
        namespace: dict[str, Any] = {"__builtins__": self._engine.namespace(), "__liquid__": self}
        exec(compiled.code, namespace)
        self.function: Callable[[Context, Write], int | None] = namespace["render"]

    @property
    def reads(self) -> Reads:
        """Return what the template itself can read, found when first asked; its includes tell what they read."""
        if self._reads is None:
            self._reads = self._engine.reads(self.source)
        return self._reads

    @property
    def path(self) -> str:
        """Return the file that the template came from."""
        return self.source.path

    def render(self, scope: dict[str, Value], context: Context) -> str:
        """Render with the variables of a scope."""
        return self.render_tagged(scope, context)[0]

    def render_tagged(self, scope: dict[str, Value], context: Context) -> tuple[str, bool]:
        """Render, and tell whether Ruby would hold the text in US-ASCII, which Markdown's entities depend on."""
        engine = self._engine
        if self._constants is not engine.constants:
            self._link(engine.compiled(self.source))
        if not self._constants:
            return self._render(scope, context)
        kept = context.kept(scope)
        found = None
        engine.active.append(context)
        try:
            found = self._render(scope, context)
        except Exception:
            if not context.is_stale:
                raise
        finally:
            engine.active.pop()
        if found is not None and not context.is_stale:
            return found
        context.take_back(scope, kept)  # a template that was included sets what was taken for constant
        return self.render_tagged(scope, context)

    def _render(self, scope: dict[str, Value], context: Context) -> tuple[str, bool]:
        """Render once."""
        out: list[Value] = []
        context.begin(self._engine, scope)
        context.pieces = out
        try:
            self.function(context, out.append)
            text = context.join(out)
        except Exception as error:
            from jekyllpy.liquid.failures import located

            raise located(error, context) from error
        return text, context.is_us_ascii(text)

    def place(self, row: int) -> tuple[int, int]:
        """Tell line and column of a row of the compiled code, counted in the file."""
        return self.source.place(self.compiled.offset(row))
