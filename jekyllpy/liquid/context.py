"""What lasts while one page renders: its variables, counters, registers, and what filters and tags may ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import LiquidError
from jekyllpy.liquid.options import Limits
from jekyllpy.liquid.runtime.literals import MISSING
from jekyllpy.liquid.runtime.loop_state import LoopState
from jekyllpy.liquid.runtime.text import printed
from jekyllpy.values import Lazy, Value

if TYPE_CHECKING:
    from jekyllpy.liquid.engine import Engine


class Shadow:
    """A variable that a loop or include hides for a while, and the one that was hidden before it."""

    __slots__ = ("context", "name", "outer", "value")

    def __init__(self, context: Context, name: str, value: Value, outer: Shadow | None) -> None:
        self.context = context
        self.name = name
        self.value = value
        self.outer = outer

    def __setitem__(self, name: str, value: Value) -> None:
        """Set the outermost variable of the name, under all that hides it; a counter then no longer shows."""
        inner: Shadow | None = None
        shadow = self
        while shadow.outer is not None:
            inner, shadow = shadow, shadow.outer
        if shadow.value is not COUNTER:
            shadow.value = value
            return
        self.context.assigned.add(name)
        if inner is None:
            self.context.variables[name] = value
        else:
            inner.value = value


class Scope(dict[Any, Value]):
    """Variables that hear of it when a loop or an include hides one of them for a while."""

    def hide(self, name: str) -> None:
        """Hear that a variable is hidden."""

    def restore(self, name: str, value: Value) -> None:
        """Show a hidden variable again; `MISSING` is none."""


class LateVariables(dict[Any, Value]):
    """Variables of which some come late; they are made when a template asks for them."""

    def get(self, key: Any, default: Value = None) -> Value:
        """Return a variable, forced."""
        found = super().get(key, default)
        return found.force() if type(found) is Lazy else found


class Context:
    """The state of one page's render; a page, its layouts and includes share one."""

    __slots__ = (
        "assigned",
        "chain",
        "chains",
        "cycles",
        "depth",
        "engine",
        "environment",
        "head",
        "is_stale",
        "last_change",
        "limits",
        "loops",
        "offsets",
        "page",
        "pending",
        "pieces",
        "services",
        "shadows",
        "squeezed",
        "turns",
        "variables",
        "version",
    )

    def __init__(self, page: str, services: Any = None, chain: Iterable[str] = ()) -> None:
        self.page = page
        self.services = services
        self.chain = list(chain)
        self.engine: Engine | None = None
        self.chains: dict[str, dict[str, Value]] = {}
        self.limits = Limits()
        self.variables: dict[Any, Value] = {}
        self.environment: dict[Any, Value] = {}
        self.shadows: dict[str, Shadow] = {}
        self.assigned: set[str] = set()
        self.loops: list[LoopState] = []
        self.pending: list[int] = []
        self.pieces: list[Value] = []
        self.offsets: dict[str, int] = {}
        self.cycles: dict[Any, int] = {}
        self.last_change: Value = MISSING
        self.head = False
        self.is_stale = False
        self.squeezed = ""
        self.depth = 0
        self.turns = 0
        self.version = 4

    def begin(self, engine: Engine, scope: dict[str, Value]) -> None:
        """Start a template of the page: assigned variables go, counters and cycles stay."""
        self.engine = engine
        self.chains = engine.chains
        self.limits = engine.options.limits
        self.version = engine.options.version
        self.environment = scope
        self.variables = LateVariables(scope) if Lazy in map(type, scope.values()) else dict(scope)
        self.shadows = {}
        self.assigned = set()
        self.loops = []
        self.pending = []
        self.depth = 0

    def kept(self, scope: dict[str, Value]) -> tuple[Any, ...]:
        """Return what a render may change that outlasts it."""
        return dict(scope), self.cycles.copy(), self.offsets.copy(), self.last_change, self.turns

    def is_us_ascii(self, text: str) -> bool:
        """Tell whether Ruby would hold what was rendered in US-ASCII, which Markdown's entities depend on."""
        return self.version == 4 and self.head and text.isascii()

    def take_back(self, scope: dict[str, Value], kept: tuple[Any, ...]) -> None:
        """Undo a render."""
        scope.clear()
        before, self.cycles, self.offsets, self.last_change, self.turns = kept
        scope.update(before)
        self.is_stale = False

    def count_turns(self, turns: int) -> None:
        """Count turns of loops, and stop a template that takes too many."""
        self.turns += turns
        if self.turns > self.limits.loop_turns:
            raise LiquidError(f"too many loop turns: more than {self.limits.loop_turns} (liquid.limits.loop_turns)")

    def join(self, pieces: list[Value]) -> str:
        """Put output together: texts, and values that are printed now; unless it has grown out of all reason."""
        try:
            self.check_length(sum(map(len, pieces)))
            return "".join(pieces)
        except TypeError:
            texts = [piece if type(piece) is str else printed(piece) for piece in pieces]
            self.check_length(sum(map(len, texts)))
            return "".join(texts)

    def check_length(self, length: int) -> None:
        """Stop output that is too long."""
        if length > self.limits.output:
            raise LiquidError(f"output too long: more than {self.limits.output} characters (liquid.limits.output)")

    def too_deep(self) -> None:
        """Stop includes that go on without end."""
        raise LiquidError(
            f"Nesting too deep: more than {self.limits.include_depth} includes (liquid.limits.include_depth)"
        )


Write = Callable[[Value], object]


def enter(context: Context, names: tuple[str, ...]) -> list[Shadow]:
    """Hide variables: what is set under these names now goes when `leave` is called."""
    hidden = []
    shadows, variables = context.shadows, context.variables
    for name in names:
        shadow = Shadow(context, name, dict.get(variables, name, MISSING), shadows.get(name))
        shadows[name] = shadow
        hidden.append(shadow)
        if isinstance(variables, Scope):
            variables.hide(name)
    return hidden


def leave(context: Context, hidden: list[Shadow]) -> None:
    """Show the hidden variables again."""
    shadows, variables = context.shadows, context.variables
    for shadow in reversed(hidden):
        if shadow.outer is None:
            del shadows[shadow.name]
        else:
            shadows[shadow.name] = shadow.outer
        if isinstance(variables, Scope):
            variables.restore(shadow.name, shadow.value)
        elif shadow.value is MISSING:
            variables.pop(shadow.name, None)
        else:
            variables[shadow.name] = shadow.value


COUNTER = object()


def count(context: Context, name: str, step: int) -> int:
    """Move a counter; it shows as a variable unless one of that name was assigned."""
    environment, variables = context.environment, context.variables
    old = environment.get(name, MISSING)
    if variables.get(name, MISSING) is not old and name not in context.shadows:
        context.assigned.add(name)
    number = 0 if old is MISSING or old is None or old is False else old
    if type(number) not in (int, float):
        raise LiquidError(f"cannot count: {name} is {type(number).__name__}")
    environment[name] = number + step
    _show(context, name, number + step)
    return int(number) if type(number) is int else number


def _show(context: Context, name: str, value: Value) -> None:
    """Let a counter be read as a variable, under whatever hides it."""
    shadow = context.shadows.get(name)
    inner = None
    while shadow is not None and shadow.outer is not None:
        inner, shadow = shadow, shadow.outer
    if shadow is None:
        context.shadows[name] = Shadow(context, name, COUNTER, None)
    elif shadow.value is not COUNTER:
        shadow.outer = Shadow(context, name, COUNTER, None)
        inner = shadow
    if name in context.assigned:
        return
    if inner is None:
        context.variables[name] = value
    else:
        inner.value = value
