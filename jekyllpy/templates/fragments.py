"""Includes that were rendered before: the same template over the same variables and the same data is rendered once.

What an include reads of the variables around it is watched while it runs, what it reads of the site is noted as
always. It is taken again where all of that is the same, with what it wrote, the variables it left and its notes. It
knows no page: what reads the page itself, counts, or looks at a loop around it is never kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import CodeType
from typing import Protocol, TypeAlias

from jekyllpy.incremental.digests import OPEN
from jekyllpy.incremental.reads import Asked, Recorder, is_settled
from jekyllpy.liquid.constants import SCALARS
from jekyllpy.liquid.context import COUNTER, Context, Write
from jekyllpy.liquid.runtime.literals import MISSING
from jekyllpy.liquid.runtime.partials import run
from jekyllpy.liquid.template import Template
from jekyllpy.templates.payload.tracked import Tracked
from jekyllpy.templates.watching import Watching
from jekyllpy.values import Value

Token: TypeAlias = "str | tuple[object, ...]"

Unsettled: TypeAlias = tuple[str, dict[str, Value], str, Value]
"""A key of which the answer changes while the site renders: who holds the answer, under which name, and what it was."""

PAGE_BOUND = frozenset({"page", "content", "layout", "paginator"})
"""Variables that are another page's next time; an include that reads them is rendered anew."""

IMPURE = frozenset(
    {"CYCLE", "CHANGED", "INCREMENT", "DECREMENT", "ROWS", "TABLEROW", "CONTINUE", "INCLUDE", "RENDER"}
) | {
    "jekyll_include_relative",
    "parentloop",
}
"""Names and texts in compiled code that remembers from one turn to the next, or asks where it runs."""

PATIENCE = 40
"""Renders in a row of which none could be kept, after which an include is no longer watched."""
LONGEST = 1 << 27
"""Characters that are kept in all."""


class Notes(Protocol):
    """What says what is behind a note."""

    def digest(self, key: str) -> str:
        """Return what a note stands for now."""

    def holder_of(self, key: str) -> tuple[dict[str, Value], str]:
        """Return the mapping that has what a note names, and under which name; where none has it, an empty one."""


class Fragment:
    """What one include made: its text, the variables it left, what it read and what that digested to."""

    __slots__ = (
        "asked",
        "build",
        "digests",
        "head",
        "inputs",
        "left",
        "notes",
        "offsets",
        "template",
        "text",
        "turns",
        "unsettled",
    )

    def __init__(self, template: Template, text: str) -> None:
        self.template = template
        self.text = text
        self.build = 0
        self.head = False
        self.turns = 0
        self.inputs: dict[str, Value] = {}
        self.left: dict[str, Value] = {}
        self.offsets: dict[str, int] = {}
        self.notes: frozenset[str] = frozenset()
        self.asked: frozenset[Asked] = frozenset()
        self.digests: dict[str, str] = {}
        self.unsettled: tuple[Unsettled, ...] = ()

    def fits(self, context: Context) -> bool:
        """Tell whether the variables that it leaves can be set: none of them is hidden by a loop or an include."""
        return self.left.keys().isdisjoint(context.shadows)

    def differs(self, other: Fragment) -> set[str] | None:
        """Return the variables that it leaves otherwise than another one; None where more differs, but for its text.

        A variable that the other one does not leave may be hidden where that one was taken in.
        """
        mine, others = ((each.head, each.offsets, each.turns, each.inputs.keys()) for each in (self, other))
        if mine != others or not self.left.keys() <= other.left.keys():
            return None
        return {name for name, value in other.left.items() if self.left.get(name, MISSING) != value}


class Step:
    """A variable that an include reads next, and where each of its values leads."""

    __slots__ = ("name", "ways")

    def __init__(self, name: str) -> None:
        self.name = name
        self.ways: dict[Token, Step | Fragment] = {}


class Known:
    """What is known of one include: whether it may be taken again at all, and what it made so far."""

    __slots__ = ("is_pure", "start", "template", "vain")

    def __init__(self, template: Template) -> None:
        self.template = template
        names = set(_names(template.compiled.code))
        self.is_pure = not (names & IMPURE or any(name.startswith("tag_") for name in names))
        self.start = Step("")
        self.vain = 0


class Fragments:
    """The includes of one engine that may be taken again.

    `site` says what a note stands for now, `warnings` how many were told so far.
    """

    def __init__(self, recorder: Recorder, site: Notes, warnings: Callable[[], int]) -> None:
        self.build = 1
        self.patience = PATIENCE
        self._warnings = warnings
        self._recorder = recorder
        self._site = site
        self._digest = site.digest
        self._constants: dict[int, str] = {}
        self._known: dict[int, Known] = {}
        self._open: list[Watching] = []
        self._room = LONGEST

    def add_constant(self, name: str, value: dict[str, Value]) -> None:
        """Name a mapping that stays the same object, with the same content, as long as this is used."""
        self._constants[id(value)] = name

    def run(self, context: Context, write: Write, template: Template) -> int | None:
        """Render an include, or write what it made before."""
        known = self._known.get(id(template))
        if known is None:
            known = self._known[id(template)] = Known(template)
        if not known.is_pure or known.vain > self.patience or _counts(context):
            for each in self._open:
                each.is_impure = each.is_impure or not known.is_pure
            if not self._open:
                self._recorder.reads.askers.append(template)
            return run(context, write, template)
        found = self._find(known, context.variables)
        if type(found) is Fragment and found.fits(context) and self.is_current(found):
            self._replay(context, write, found)
            return None
        return self._run(context, write, known)

    # -- what is known

    def _find(self, known: Known, variables: dict[str, Value]) -> Step | Fragment | None:
        step: Step | Fragment | None = known.start.ways.get("")
        while type(step) is Step:
            token = self._token(step.name, variables.get(step.name))
            step = None if token is None else step.ways.get(token)
        return step

    def _token(self, name: str, value: Value) -> Token | None:
        """Return what stands for the value of a variable; None where nothing can."""
        kind = type(value)
        if kind is str:
            return None if name in PAGE_BOUND else value
        if value is None:
            return ()
        if name in PAGE_BOUND:
            return None
        if kind is dict:
            return self._of_mapping(name, value)
        if isinstance(value, Tracked):
            return ("", value.identity)
        return (kind, repr(value)) if kind in SCALARS else None

    def _of_mapping(self, name: str, value: dict[str, Value]) -> Token | None:
        if id(value) in self._constants:
            return ("constant", self._constants[id(value)])
        if name != "include":
            return None
        parts = [(key, self._token("", each)) for key, each in value.items()]
        return None if any(part is None for _, part in parts) else tuple(parts)

    def is_current(self, fragment: Fragment) -> bool:
        """Tell whether all that an include read of the site is as it was."""
        digest = self._digest
        known = fragment.digests
        if fragment.build == self.build:
            for key, holder, facet, text in fragment.unsettled:
                if dict.get(holder, facet) is not text and digest(key) != known[key]:
                    return False
            return True
        if any(digest(key) != each for key, each in known.items()):
            return False
        fragment.build = self.build
        return True

    def again(self, fragment: Fragment, context: Context) -> Fragment | None:
        """Return what an include makes now of the same variables; None where that cannot be told."""
        known = self._known[id(fragment.template)]
        found = self._find(known, fragment.inputs)
        if isinstance(found, Fragment) and self.is_current(found):
            return found
        engine = context.engine
        if engine is None:
            return None
        with self._recorder.recording():
            context.begin(engine, dict(fragment.inputs))
            try:
                self._run(context, _nowhere, known)
            except Exception:  # whoever takes it in renders it again, and tells
                return None
        found = self._find(known, fragment.inputs)
        return found if isinstance(found, Fragment) and self.is_current(found) else None

    # -- rendering

    def _replay(self, context: Context, write: Write, fragment: Fragment) -> None:
        write(fragment.text)
        self._note(fragment, write)
        for name, value in fragment.left.items():
            context.variables[name] = value
        context.offsets.update(fragment.offsets)
        context.head = fragment.head
        if fragment.turns:
            context.count_turns(fragment.turns)

    def _note(self, fragment: Fragment, write: Write) -> None:
        """Let whoever renders now have read what the fragment read, whose text was written last."""
        if self._open:
            self._recorder.take(fragment.notes, fragment.asked)
            return
        reads, pieces = self._recorder.reads, getattr(write, "__self__", ())
        reads.parts.append(fragment)
        reads.places.append((pieces, len(pieces) - 1))

    def _run(self, context: Context, write: Write, known: Known) -> int | None:
        warned = self._warnings()
        watching = Watching(context, self._recorder)
        self._open.append(watching)
        try:
            signal = run(context, watching.pieces.append, known.template)
            text = context.join(watching.pieces)
        finally:
            self._open.pop()
            watching.close()
        write(text)
        watching.is_impure = watching.is_impure or warned != self._warnings()
        fragment = None if signal else self._made(watching, known, text)
        if fragment is None:
            known.vain += 1
            self._recorder.take(watching.notes, watching.asked)
            if not self._open:
                self._recorder.reads.names.update(watching.variables.read)
            for each in self._open:
                each.is_impure = each.is_impure or watching.is_impure
        else:
            known.vain = 0
            self._note(fragment, write)
        return signal

    def _made(self, watching: Watching, known: Known, text: str) -> Fragment | None:
        """Keep what an include made; None where it may not be taken again."""
        if watching.is_unkept() or len(text) > self._room:
            return None
        tokens = [(name, self._token(name, value)) for name, value in watching.variables.read.items()]
        if any(token is None for _, token in tokens):
            return None
        fragment = Fragment(known.template, text)
        fragment.inputs = watching.variables.read
        fragment.left = watching.left
        fragment.offsets = dict(watching.offsets)
        fragment.head = watching.context.head
        fragment.turns = watching.turns
        fragment.notes = frozenset(watching.notes)
        fragment.asked = frozenset(watching.asked)
        with self._recorder.recording():
            fragment.digests = {key: self._digest(key) for key in watching.notes}
        if OPEN in fragment.digests.values():
            return None
        fragment.unsettled = tuple(self._text_of(key) for key in watching.notes if not is_settled(key))
        fragment.build = self.build
        self._keep(known, tokens, fragment)
        return fragment

    def _text_of(self, key: str) -> Unsettled:
        """Return where the text that a key names is found, and the text that is there now."""
        holder, facet = self._site.holder_of(key)
        return key, holder, facet, dict.get(holder, facet, MISSING)

    def _keep(self, known: Known, tokens: list[tuple[str, Token | None]], fragment: Fragment) -> None:
        ways = known.start.ways
        way: Token = ""
        for name, token in tokens:
            step = ways.get(way)
            if not isinstance(step, Step) or step.name != name:
                step = ways[way] = Step(name)
            ways, way = step.ways, token if token is not None else ""
        before = ways.get(way)
        if isinstance(before, Fragment):
            self._room += len(before.text)
        ways[way] = fragment
        self._room -= len(fragment.text)


def _counts(context: Context) -> bool:
    """Tell whether a counter shows as a variable: that is told of no assignment."""
    for shadow in context.shadows.values():  # noqa: SIM110  (for each include; a generator costs as much as all the rest)
        if shadow.value is COUNTER:
            return True
    return False


def _nowhere(_: Value) -> None:
    """Write nothing."""


def may_read(template: object, name: str) -> bool:
    """Tell whether a template can ask for a variable, as far as its code shows."""
    if not isinstance(template, Template):
        return True
    names = set(_names(template.compiled.code))
    return "ROOT" in names or (name in names and template.reads.may_read((name,)))


def _names(code: CodeType) -> Iterator[str]:
    """Yield the names and texts of compiled code and all that is inside it."""
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names(constant)
        elif isinstance(constant, str):
            yield constant
