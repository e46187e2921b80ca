"""The span loop: from trigger to trigger, ordered choice at each, up to a stop; in mistune's registry."""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping
from typing import Any, TypeAlias

from mistune import InlineParser

from jekyllpy.markdown.document import Document, Token
from jekyllpy.markdown.options import Options
from jekyllpy.markdown.span_state import SpanState
from jekyllpy.markdown.spans import span_rules

Match: TypeAlias = Callable[[str, int], re.Match[str] | None]
Step: TypeAlias = tuple[Match, Callable[[re.Match[str], Any], int | None]]
Accept: TypeAlias = Callable[[SpanState, re.Match[str]], bool]

# Text up to the next character that can begin a span or, in a link, end it.
_RUN = r"(?:[^\\*_`<\[\]!\"'${{&.\->~\n{more}]+|\.(?!\.\.)|-(?!-)|!(?!\[)|\$(?!\$)|{{(?!:)|>(?!>)|~(?!~)|(?<!  )\n{also})*+"
RUN = re.compile(_RUN.format(more="", also=r"|\]")).match
RUN_IN_LINK = re.compile(_RUN.format(more="", also="")).match


class KramdownInlineParser(InlineParser):
    """mistune's inline parser with kramdown's rules; `register` adds a rule to the chain, before another one or last."""

    SPECIFICATION = {}  # noqa: RUF012  (mistune's class attribute; the rules come with the options)
    DEFAULT_RULES = ()
    state_cls = SpanState

    def __init__(self, options: Options) -> None:
        self._first: dict[str, str | None] = {}
        self._steps: dict[str, tuple[Step, ...]] = {}
        self._chains: dict[tuple[str, ...], KramdownInlineParser] = {}
        self.whole = self  # the parser with all rules, also for one that has only some
        self._foreign: re.Pattern[str] | None = None
        super().__init__()
        self.options = options
        self.rules = []
        for rule in span_rules(options):
            self._first[rule.name] = rule.first
            self.register(rule.name, rule.pattern, rule.parse)

    def register(self, name: str, pattern: str | None, func: Any, before: str | None = None) -> None:
        """Register a rule as mistune does."""
        super().register(name, pattern, func, before)
        self._steps = {}
        foreign = [self.specification[rule] for rule in self.rules if rule not in self._first]
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

    def read(self, text: str, document: Document, raw: bool = False) -> list[Token]:
        """Read a text into span tokens; plain text takes one step."""
        state = SpanState({"document": document})
        state.read(text)
        state.raw = raw
        self.fill(state, None)
        return state.tokens

    def read_inside(self, outer: SpanState, text: str, kind: str) -> list[Token]:
        """Read a text that stands in an element, as deep and within what the outer text is."""
        state = SpanState(outer.env)
        state.read(text)
        state.within, state.nesting, state.effort = outer.within, outer.nesting, min(state.effort, outer.effort)
        saved = state.enter(kind)
        self.fill(state, None)
        return state.leave(saved)

    def only(self, rules: tuple[str, ...], text: str, document: Document) -> list[Token]:
        """Read a text with some of the rules only."""
        return self.chain(rules).read(text, document)

    def fill(self, state: SpanState, stop: Match | None, accept: Accept | None = None, in_link: bool = False) -> bool:
        """Read spans until the text ends, or until a stop is accepted; the cursor is then at the stop."""
        src, size, known = state.src, len(state.src), self._steps
        run = RUN_IN_LINK if in_link else RUN
        while state.cursor < size:
            here = state.cursor
            end = self._next(run(src, here).end(), state, src, here)  # type: ignore[union-attr]
            if end > here:
                state.add_text(src[here:end])
                if end >= size:
                    break
            state.cursor = end
            state.effort -= 1
            if stop is not None:
                found = stop(src, end)
                if found is not None and (accept is None or accept(state, found)):
                    return True
            for match, method in known.get(src[end]) or self._steps_for(src[end]):
                found = match(src, end)
                if found is not None:
                    after = method(found, state)
                    if after is not None:
                        state.cursor = after
                        break
            else:
                state.add_text(src[end])
                state.cursor = end + 1
        state.cursor = size
        return False

    def _next(self, end: int, state: SpanState, src: str, here: int) -> int:
        """Step back from where a run ends to where a rule begins; some begin before their trigger."""
        if end > here and end < len(src):
            trigger = src[end]
            if trigger in "\"'" or (trigger == ">" and src[end - 1] == " "):
                end -= 1
            elif trigger == "\n" and end - here >= 2:
                end -= 2
        if self._foreign is not None and end > here:
            found = self._foreign.search(src, here, end)
            return found.start() if found else end
        return end
