"""Renders templates inside templates: Liquid's own include and render, and the run that Jekyll's tags share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jekyllpy.errors import FilterError, TagError
from jekyllpy.liquid.context import Context, enter, leave
from jekyllpy.liquid.runtime.loop_state import LoopState
from jekyllpy.values import Value

if TYPE_CHECKING:
    from jekyllpy.liquid.template import Template

Write = Callable[[str], object]
Run = Callable[[Context, Write, "Template"], "int | None"]


def run(context: Context, write: Write, template: Template) -> int | None:
    """Render a template in the variables that are there; return its signal."""
    context.depth = depth = context.depth + 1
    if depth > context.limits.include_depth:
        context.too_deep()
    signal = template.function(context, write)
    context.depth = depth - 1
    return signal


def run_in(context: Context, write: Write, template: Template, parameters: dict[str, Value]) -> int | None:
    """Render a template with more variables for a while; return its signal."""
    hidden = enter(context, tuple(parameters))
    context.variables.update(parameters)
    signal = run(context, write, template)
    leave(context, hidden)
    return signal


def run_with(
    context: Context, write: Write, template: Template, name: str, value: Value, *, how: Run = run
) -> int | None:
    """Render a template with one more variable for a while; return its signal. `how` renders it."""
    hidden = enter(context, (name,))
    context.variables[name] = value
    signal = how(context, write, template)
    leave(context, hidden)
    return signal


def find(context: Context, name: Value, tag: str) -> Template:
    """Find the template of a name."""
    if not isinstance(name, str):
        raise FilterError(f"Argument error in tag '{tag}' - Illegal template name")
    found = context.engine.partial(name) if context.engine else None
    if found is None:
        raise TagError(f"No such template '{name}'")
    return found


def include(
    context: Context, write: Write, name: Value, subject: tuple[Value] | None, alias: str | None,
    attributes: dict[str, Value],
) -> int | None:  # fmt: skip
    """Render a template once, or once for each item of a list that it is given."""
    template = find(context, name, "include")
    own_name = alias or name.rsplit("/", 1)[-1]
    value = subject[0] if subject else context.variables.get(name)
    if not isinstance(value, list):
        return run_in(context, write, template, attributes | {own_name: value})
    for item in value:
        signal = run_in(context, write, template, attributes | {own_name: item})
        if signal:
            return signal
    return None


def render(
    context: Context, write: Write, name: Value, subject: tuple[Value] | None, alias: str | None,
    attributes: dict[str, Value], each: bool,
) -> None:  # fmt: skip
    """Render a template that sees its parameters only."""
    template = find(context, name, "render")
    own_name = alias or name.rsplit("/", 1)[-1]
    if each and subject and isinstance(subject[0], (list, range)):
        loop = LoopState(name, len(subject[0]), None)
        for loop.index0, item in enumerate(subject[0]):
            _alone(context, write, template, attributes | {"forloop": loop, own_name: item})
        return
    _alone(context, write, template, attributes | ({own_name: subject[0]} if subject else {}))


def _alone(context: Context, write: Write, template: Template, variables: dict[str, Value]) -> None:
    """Render a template in variables of its own."""
    kept = context.variables, context.shadows, context.environment, context.loops
    context.variables, context.shadows, context.environment, context.loops = dict(variables), {}, variables, []
    run(context, write, template)
    context.variables, context.shadows, context.environment, context.loops = kept
