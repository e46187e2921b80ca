"""Variables and the steps into them as Python source, and the local names that hold what was read."""

from __future__ import annotations

from jekyllpy.liquid.compiler import known
from jekyllpy.liquid.compiler.literals import literal
from jekyllpy.liquid.compiler.scope import Counted, Scope
from jekyllpy.liquid.syntax.expressions import Expression, Key, Literal, Lookup

_COMMANDS = {"size": "SIZE", "first": "FIRST", "last": "LAST"}
_COUNTERS: dict[str, str] = {
    "index": "({i} + 1)",
    "index0": "{i}",
    "first": "({i} == 0)",
    "last": "({i} == {n} - 1)",
    "length": "{n}",
    "rindex": "({n} - {i})",
    "rindex0": "({n} - {i} - 1)",
}


def reading(scope: Scope, expression: Expression) -> tuple[str, str]:
    """Write a read that is sure to be evaluated, and the name that holds what it gave from then on."""
    variable = variable_of(scope, expression)
    if variable:
        return _kept(scope, expression, variable)  # type: ignore[arg-type]  # only lookups have a variable
    name = scope.temp()
    return f"({name} := {scope.value(expression)})", name


def asked(scope: Scope, expression: Expression) -> str:
    """Write a read that is sure to be evaluated."""
    variable = variable_of(scope, expression)
    return _kept(scope, expression, variable)[0] if variable else scope.value(expression)  # type: ignore[arg-type]


def variable_of(scope: Scope, expression: Expression) -> str | None:
    """Return the one variable that a lookup reads, if all steps into it are known and it does not count."""
    if type(expression) is not Lookup or type(expression.name) is not Literal:
        return None
    name = expression.name.value
    if type(name) is not str or type(scope.local(name)) is Counted:
        return None
    for key in expression.keys:
        if type(key.value) is not Literal and known.constant(scope, key.value) is None:
            return None
    return None if name in scope.constants and known.constant(scope, expression) else name


def _kept(scope: Scope, lookup: Lookup, variable: str) -> tuple[str, str]:
    """Write a lookup; what its last step goes from is kept as well, since its neighbours are often read next."""
    source, keys = _begun(scope, lookup)
    base = _stepped(scope, source, keys[:-1])
    first, name = named(scope, base, base, variable)
    if not keys:
        return first, name
    return named(scope, _step(scope, name, keys[-1]), _step(scope, first, keys[-1]), variable)


def named(scope: Scope, source: str, written: str, variable: str) -> tuple[str, str]:
    """Give what an expression says a name, unless it has one; it is written otherwise the first time."""
    name = source if source.isidentifier() else scope.repeats.find(source)
    if name:
        return name, name
    name = scope.temp()
    scope.repeats.keep(source, name, variable)
    return f"({name} := {written})", name


def lookup(scope: Scope, expression: Lookup) -> str:
    """Write a variable and the steps into it."""
    source = _stepped(scope, *_begun(scope, expression))
    return scope.repeats.find(source) or source


def _stepped(scope: Scope, source: str, keys: list[Key]) -> str:
    """Write steps into a value, from the last one on that is known."""
    for key in keys:
        source = _step(scope, scope.repeats.find(source) or source, key)
    return source


def _begun(scope: Scope, lookup: Lookup) -> tuple[str, list[Key]]:
    """Write what a lookup begins with, and return the steps that are left."""
    keys = list(lookup.keys)
    if _is_common(scope, lookup):
        step = keys.pop(0).value
        return f"OF(V, {literal(lookup.name.value)}, {literal(step.value)})", keys  # type: ignore[union-attr]
    if not isinstance(lookup.name, Literal):
        return f"ROOT(V, {scope.value(lookup.name)})", keys
    if type(lookup.name.value) is not str:
        return f"ROOT(V, {literal(lookup.name.value)})", keys
    return _root(scope, lookup.name.value, keys), keys


def _is_common(scope: Scope, lookup: Lookup) -> bool:
    """Tell whether a lookup begins as most do: a variable, then a key that is written out."""
    if scope.strict or not lookup.keys or not isinstance(lookup.name, Literal):
        return False
    name, key = lookup.name.value, lookup.keys[0]
    is_written = isinstance(key.value, Literal) and type(key.value.value) is str and not key.command
    return type(name) is str and scope.local(name) is None and is_written


def _root(scope: Scope, name: str, keys: list[Key]) -> str:
    """Write a variable; of a counted loop only the answer is written, and its key is used up."""
    local = scope.local(name)
    if isinstance(local, Counted):
        answer = counter_key(keys[0]) if keys else None
        if answer:
            del keys[0]
            return _COUNTERS[answer].format(i=local.turn, n=local.size)
        return local.object
    if local:
        return local
    return f"ROOT(V, {name!r})" if scope.strict else f"V.get({name!r})"


def counter_key(key: Key) -> str | None:
    """Return the question to a loop that a plain counter can answer."""
    name = key.value.value if isinstance(key.value, Literal) else None
    return name if isinstance(name, str) and name in _COUNTERS else None


def _step(scope: Scope, source: str, key: Key) -> str:
    """Write one step into a value."""
    if key.command and isinstance(key.value, Literal):
        return f"{_COMMANDS[key.value.value]}({source})"
    place = known.constant(scope, key.value)
    if place is not None and type(place.value) is str:
        return f"G({source}, {place.value!r})"
    if place is not None and type(place.value) is int and not scope.strict:
        return f"AT({source}, {literal(place.value)})"
    return f"I({source}, {scope.value(key.value)})"
