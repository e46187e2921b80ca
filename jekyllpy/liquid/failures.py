"""Finds where a render failed: the rows of compiled code on the way to the error are places in templates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jekyllpy.errors import JekyllpyError, LiquidError
from jekyllpy.liquid.context import Context

if TYPE_CHECKING:
    from jekyllpy.liquid.template import Template


def located(error: Exception, context: Context) -> Exception:
    """Return the error with its place and the chain of templates that led to it, innermost first."""
    if isinstance(error, JekyllpyError) and error.chain:
        return error
    steps = list(_steps(error))[::-1]
    found = error if isinstance(error, JekyllpyError) else LiquidError(_message(error))
    if not steps:
        return found
    template, line, column = steps[0]
    if found.path is None:
        found.path, found.line, found.column = template.path, line, column
        steps = steps[1:]
    found.chain = [f"{template.path}:{line}" for template, line, _ in steps] + context.chain
    return found


def _message(error: Exception) -> str:
    """Say what a Python error means to the author of a template."""
    if isinstance(error, RecursionError):
        return "Nesting too deep"
    if isinstance(error, MemoryError):
        return "out of memory"
    return f"{error}" or type(error).__name__


def _steps(error: Exception) -> Iterator[tuple[Template, int, int]]:
    """Yield the templates that were being rendered, outermost first, each with its place."""
    trace = error.__traceback__
    last: Template | None = None
    while trace is not None:
        template = trace.tb_frame.f_globals.get("__liquid__")
        if template is not None and trace.tb_frame.f_code.co_name != "<lambda>":
            yield (template, *template.place(trace.tb_lineno))
        last = template or last
        trace = trace.tb_next
