"""What loops run over and what they remember, as compiled templates call it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from jekyllpy.errors import FilterError
from jekyllpy.liquid.runtime.compare import key_of
from jekyllpy.liquid.runtime.literals import MISSING
from jekyllpy.liquid.runtime.lookup import attribute
from jekyllpy.liquid.runtime.loop_state import LoopState, RowState
from jekyllpy.liquid.runtime.numbers import leading_integer, to_integer
from jekyllpy.values import Lazy, Value, force

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

CONTINUE: Final = object()
ONCE: Final = (0,)


def items(context: Context, collection: Value, title: str) -> Any:
    """Return all items of what is looped over."""
    found = plain_items(collection)
    length = length_of(found)
    context.turns += length
    if context.turns > context.limits.loop_turns:
        context.count_turns(0)
    context.offsets[title] = length
    return found


def plain_items(collection: Value) -> Any:
    """Return the items of a list, the pairs of a mapping, a text as one item, else nothing."""
    if type(collection) is list:
        return collection.copy()
    if type(collection) is Lazy:
        return plain_items(collection.force())
    if isinstance(collection, dict):
        return [[key, force(value)] for key, value in collection.items()]
    if type(collection) is range or isinstance(collection, (list, tuple)):
        return collection
    return [collection] if type(collection) is str and collection else []


def length_of(found: Any) -> int:
    """Count items; a range may be longer than Python's `len` allows."""
    return max(0, found.stop - found.start) if type(found) is range else len(found)


def segment(context: Context, collection: Value, title: str, start: Value, limit: Value, backwards: bool) -> Any:
    """Return the items from an offset on, so many, perhaps backwards; remember where the next segment begins."""
    first, stop = _bounds(context, title, start, limit)
    found = sliced(_uncopied(collection), first, stop, isinstance(collection, str))
    if found is collection:
        found = plain_items(found)
    return _counted(context, found, title, first, backwards)


def segment_of(
    context: Context, holder: Value, title: str, start: Value, limit: Value, backwards: bool, name: str
) -> Any:
    """Do so with what a value holds under a name; one with a `part` is asked for no more than is looped over.

    `part(name, first, stop)` returns those items, None where it has only all of them.
    """
    part = getattr(holder, "part", None)
    if part is not None:
        first, stop = _bounds(context, title, start, limit)
        is_part = first > 0 or stop is not None
        found = part(name, max(first, 0), None if stop is None else max(stop, 0)) if is_part else None
        if found is not None:
            return _counted(context, found, title, first, backwards)
    return segment(context, attribute(holder, name), title, start, limit, backwards)


def _bounds(context: Context, title: str, start: Value, limit: Value) -> tuple[int, int | None]:
    """Return where a segment begins and ends; nowhere if there is no limit."""
    read = whole if context.version == 4 else strict_whole
    first = context.offsets.get(title, 0) if start is CONTINUE else read(start)
    endless = limit is None or (limit is False and context.version == 4)
    return first, None if endless else read(limit) + first


def _counted(context: Context, found: Any, title: str, first: int, backwards: bool) -> Any:
    """Return the items of a segment as they are looped over, and remember where the next one begins."""
    context.count_turns(length_of(found))
    context.offsets[title] = first + length_of(found)
    return found[::-1] if backwards else found


def _uncopied(collection: Value) -> Any:
    """Return the items of what a part will be cut from."""
    return collection if type(collection) is list else plain_items(collection)


def whole(value: Value) -> int:
    """Read an offset or limit."""
    return leading_integer(value)


def strict_whole(value: Value) -> int:
    """Read an offset or limit as Liquid 5 does."""
    return 0 if value is None else to_integer(value)


def sliced(found: Any, first: int, stop: int | None, is_text: bool) -> Any:
    """Cut items; a text is one item whatever the offset."""
    if is_text or (first <= 0 and stop is None):
        return found
    return found[max(first, 0) : max(stop, 0)] if stop is not None else found[max(first, 0) :]


def rows(context: Context, collection: Value, start: Value, limit: Value) -> Any:
    """Return the items of a table; None where there is no table at all."""
    if collection is None or collection is False:
        return None
    first = whole(start)
    stop = None if limit is None else whole(limit) + first
    found = sliced(plain_items(collection), first, stop, isinstance(collection, str))
    context.count_turns(length_of(found))
    return found


def forloop(context: Context, title: str, length: int) -> LoopState:
    """Begin a loop inside those that run."""
    loops = context.loops
    state = LoopState(title, length, loops[-1] if loops else None)
    loops.append(state)
    return state


def tablerow(length: int, columns: Value) -> RowState:
    """Begin a table."""
    return RowState(length, whole(columns))


def span(first: Value, last: Value) -> range:
    """Make a range of two values."""
    return range(_bound(first), _bound(last) + 1)


def _bound(value: Value) -> int:
    """Read one end of a range: text by its leading digits, other values strictly."""
    if value is None or type(value) is str:
        return leading_integer(value)
    return to_integer(value)


def cycle(context: Context, name: Value, values: tuple[Value, ...]) -> Value:
    """Return the value whose turn it is."""
    key = key_of(name)
    at = context.cycles.get(key, 0)
    context.cycles[key] = 0 if at + 1 >= len(values) else at + 1
    return next(islice(values, at, None), None)


def changed(context: Context, text: str) -> bool:
    """Tell whether a text differs from the last one, and remember it."""
    last, context.last_change = context.last_change, text
    return last is MISSING or last != text


def bad_arity(given: int, minimum: int, maximum: int | None) -> Value:
    """Fail as Ruby does for a wrong number of arguments."""
    expected = f"{minimum}" if minimum == maximum else f"{minimum}+" if maximum is None else f"{minimum}..{maximum}"
    raise FilterError(f"wrong number of arguments (given {given}, expected {expected})")
