"""The span loop: from trigger to trigger, ordered choice at each, up to a stop; in mistune's registry."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, MutableMapping
from functools import partial
from typing import Any, TypeAlias

from mistune import InlineParser

from jekyllpy.markdown.document import Document, Token
from jekyllpy.markdown.options import Options
from jekyllpy.markdown.runs import RUN, RUN_IN_LINK
from jekyllpy.markdown.span_state import SpanState, Stop
from jekyllpy.markdown.spans import span_rules
from jekyllpy.markdown.spans.simple import Scanner, make_scanner

Match: TypeAlias = Callable[[str, int], re.Match[str] | None]
Step: TypeAlias = tuple[Match, Callable[[re.Match[str], Any], int | None]]


class KramdownInlineParser(InlineParser):
    """mistune's inline parser with kramdown's rules; `register` adds one, before another or last."""

    state_cls = SpanState

    def __init__(self, options: Options) -> None:
        self._first: dict[str, str | None] = {}
        self._steps: dict[str, tuple[Step, ...]] = {}
        self._chains: dict[tuple[str, ...], KramdownInlineParser] = {}
        self._scanner: Scanner | None = None
        self.whole = self  # the parser with all rules, also for one that has only some
        self._foreign: re.Pattern[str] | None = None
        self.extended = False  # rules of others are there: no text is known to be plain
        super().__init__()
        self.options = options
        self.rules, self.specification, self._methods = [], {}, {}
        for rule in span_rules(options):
            self._first[rule.name] = rule.first
            self.register(rule.name, rule.pattern, rule.parse)

    def register(
        self,
        name: str,
        pattern: str | None,
        func: Any,
        before: str | None = None,
        *,
        start_chars: str | Iterable[str] | None = None,
    ) -> None:
        """Register a rule as mistune does; where it may begin is found by its pattern, hints are not needed."""
        super().register(name, pattern, func, before)
        self._methods[name] = partial(func, self)
        self._steps = {}
        self._scanner = None
        foreign = [self.specification[rule] for rule in self.rules if rule not in self._first]
        self.extended = bool(foreign)
        self._foreign = re.compile("|".join(f"(?:{each})" for each in foreign)) if foreign else None

    def _steps_for(self, first: str) -> tuple[Step, ...]:
        """Return the rules that may begin with a character, in order."""
        steps: list[Step] = []
        for name in self.rules:
            characters = self._first.get(name)
            if characters is None or first in characters:
                steps.append((re.compile(self.specification[name]).match, self._methods[name]))
        self._steps[first] = tuple(steps)
        return self._steps[first]

    def chain(self, rules: tuple[str, ...]) -> KramdownInlineParser:
        """Return a parser that has only some of the rules."""
        found = self._chains.get(rules)
        if found is None:
            found = KramdownInlineParser(self.options)
            found.rules = [name for name in found.rules if name in rules]
            found._steps = {}
            found.whole = self.whole
            self._chains[rules] = found
        return found

    def __call__(self, s: str, env: MutableMapping[str, Any]) -> list[Token]:
        """Read a text into span tokens."""
        return self.read(s, env["document"])

    def read(self, text: str, document: Document) -> list[Token]:
        """Read a text into span tokens; plain text and simple spans take one step each."""
        if self._foreign is not None:
            return self._read_slowly(text, document)
        match, makers = self._scanner or self._make_scanner()
        tokens: list[Token] = []
        state: SpanState | None = None  # few texts need one
        here, size = 0, len(text)
        while here < size:
            found = match(text, here)
            make, end = makers.get(found.lastindex), found.end()
            if make is not None:
                if found[1]:
                    _add_text(tokens, found[1])
                tokens.append(make(found))
                here = end
                continue
            if here < end < size:
                end = self._step_back(end, text, here)
            if here < end:
                _add_text(tokens, text[here:end])
            here = end
            if here < size:
                state = state or self._state_of(text, document, tokens)
                here = self._take(state, text, here)
        return tokens

    def _read_slowly(self, text: str, document: Document) -> list[Token]:
        """Read a text in which rules of others may begin anywhere."""
        state = self._state_of(text, document, [])
        self.fill(state, None)
        return state.tokens

    def _make_scanner(self) -> Scanner:
        self._scanner = make_scanner(self.rules)
        return self._scanner

    def _state_of(self, text: str, document: Document, tokens: list[Token]) -> SpanState:
        """Return a state that reads a text into these tokens."""
        state = SpanState({"document": document})
        state.read(text)
        state.tokens = tokens
        return state

    def read_inside(self, outer: SpanState, text: str, kind: str) -> list[Token]:
        """Read a text that stands in an element, as deep as the outer text is but not within what it is within."""
        state = SpanState(outer.env)
        state.read(text)
        state.nesting, state.effort = outer.nesting, min(state.effort, outer.effort)
        saved = state.enter(kind)
        self.fill(state, None)
        return state.leave(saved)

    def only(self, rules: tuple[str, ...], text: str, document: Document) -> list[Token]:
        """Read a text with some of the rules only."""
        return self.chain(rules).read(text, document)

    def fill(self, state: SpanState, stop: Stop | None, in_link: bool = False) -> bool:
        """Read spans until the text ends, or until the place for a stop; the cursor is then there."""
        src, size, visited = state.src, len(state.src), state.visited
        dead = state.dead
        run = RUN_IN_LINK if in_link else RUN
        while (here := state.cursor) < size:
            if visited is not None:
                if here in dead:  # type: ignore[operator]  # it comes with the places visited
                    return False
                visited.append(here)
            end = run(src, here).end()  # type: ignore[union-attr]  # a run may be empty
            if end > here:
                end = self._step_back(end, src, here) if end < size or self._foreign else end
                state.add_text(src[here:end])
                state.cursor = end
                if end >= size:
                    break
            if stop is not None and stop(state, src, end):
                return True
            state.cursor = self._take(state, src, end)
        state.cursor = size
        return False

    def _take(self, state: SpanState, src: str, here: int) -> int:
        """Let the rules have what stands at a place, or take its character as text; return where reading goes on."""
        state.effort -= 1
        state.cursor = here
        first = src[here]
        for match, method in self._steps.get(first) or self._steps_for(first):
            found = match(src, here)
            if found is not None:
                after = method(found, state)
                if after is not None:
                    return after
        state.add_text(first)
        return here + 1

    def _step_back(self, end: int, src: str, here: int) -> int:
        """Step back from where a run ends to where a rule begins; some begin before their trigger."""
        trigger = src[end : end + 1]
        if trigger in ("'", '"') or (trigger == ">" and src[end - 1] == " "):
            end -= src[end - 1] != "_"  # those within words were taken on their own
        elif trigger == "\n" and end - here >= 2:
            end -= 2
        if self._foreign is not None:
            found = self._foreign.search(src, here, end)
            return found.start() if found else end
        return end


def _add_text(tokens: list[Token], text: str) -> None:
    """Append text, to the text before it if there is one."""
    if tokens and tokens[-1]["type"] == "text":
        tokens[-1]["raw"] += text
    else:
        tokens.append({"type": "text", "raw": text})
