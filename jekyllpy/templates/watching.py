"""Watches one include while it renders: which variables around it it reads first, and which it sets."""

from __future__ import annotations

from jekyllpy.incremental.reads import FILES, REBUILT, UNTRACKED, Asked, Recorder
from jekyllpy.liquid.constants import SCALARS
from jekyllpy.liquid.context import Context, Scope, Shadow
from jekyllpy.liquid.runtime.literals import MISSING
from jekyllpy.values import Lazy, Value

UNKEPT = frozenset({UNTRACKED, REBUILT, FILES, "list related_posts"})
"""Notes of what is not the same for the next page, or cannot be checked."""


class Watched(Scope):
    """A copy of the variables for the time of one include: what is read first, and what is set."""

    __slots__ = ("_hidden", "read", "written")

    def __init__(self, outer: dict[str, Value]) -> None:
        super().__init__(outer)
        self.read: dict[str, Value] = {}
        self.written: set[str] = set()
        self._hidden: dict[str, list[bool]] = {}

    def get(self, key: str, default: Value = None) -> Value:
        """Return a variable, forced; the first read of one that came from outside is kept."""
        found = dict.get(self, key, default)
        if type(found) is Lazy:
            found = found.force()
        if key not in self.written and key not in self.read:
            self.read[key] = found
        return found

    def __setitem__(self, key: str, value: Value) -> None:
        dict.__setitem__(self, key, value)
        self.written.add(key)

    def hide(self, name: str) -> None:
        """Remember whether a variable was set in here before it is hidden."""
        self._hidden.setdefault(name, []).append(name in self.written)

    def restore(self, name: str, value: Value) -> None:
        """Show a variable as it was before it was hidden."""
        if value is MISSING:
            dict.pop(self, name, None)
        else:
            dict.__setitem__(self, name, value)
        if not self._hidden[name].pop():
            self.written.discard(name)


class Offsets(dict[str, int]):
    """Where the loops of one include ended, before those around it."""

    __slots__ = ("outer",)

    def __init__(self, outer: dict[str, int]) -> None:
        super().__init__()
        self.outer = outer

    def get(self, key: str, default: Value = None) -> Value:
        """Return where a loop of that title ended last."""
        found = dict.get(self, key, MISSING)
        return self.outer.get(key, default) if found is MISSING else found


class Hidden(dict[str, Shadow]):
    """What loops and includes hide for the time of one include; an assignment to something hidden shows."""

    __slots__ = ("touched",)

    def __init__(self, before: dict[str, Shadow]) -> None:
        super().__init__(before)
        self.touched = False

    def get(self, key: str, default: Value = None) -> Value:
        """Return the shadow of a name; only an assignment gives a default."""
        found = dict.get(self, key, default)
        if default is not None and found is not default:
            self.touched = True
        return found


class Watching:
    """One include while it renders: in variables of its own, whose changes come out at the end."""

    def __init__(self, context: Context, recorder: Recorder) -> None:
        self.context = context
        self.variables = Watched(context.variables)
        self.shadows = Hidden(context.shadows)
        self.offsets = Offsets(context.offsets)
        self.pieces: list[Value] = []
        self.notes: set[str] = set()
        self.asked: set[Asked] = set()
        self.left: dict[str, Value] = {}
        self.turns = -context.turns
        self.is_impure = False
        self._recorder = recorder
        self._outside = context.variables, context.shadows, context.offsets
        self._noted = recorder.current, recorder.asked
        context.variables, context.shadows, context.offsets = self.variables, self.shadows, self.offsets
        recorder.current, recorder.asked = self.notes, self.asked

    def close(self) -> None:
        """Give the variables that were set to whoever renders around it."""
        context = self.context
        context.variables, context.shadows, offsets = self._outside
        self._recorder.current, self._recorder.asked = self._noted
        context.offsets = offsets
        offsets.update(self.offsets)
        self.turns += context.turns
        own, outer = self.variables, context.variables
        if isinstance(outer, Watched):
            for name in own.read:
                outer.get(name)
        for name in own.written:
            outer[name] = self.left[name] = own[name]

    def is_unkept(self) -> bool:
        """Tell whether something happened that would have to happen again."""
        if self.is_impure or self.shadows.touched or self.notes & UNKEPT:
            return True
        return not all(type(value) in SCALARS for value in self.left.values())
