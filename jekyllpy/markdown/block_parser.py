"""The block loop: kramdown's ordered choice of rules at one place, in mistune's registry; knows no single rule."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any, TypeAlias

from mistune import BlockParser, BlockState

from jekyllpy.markdown.blocks import block_rules
from jekyllpy.markdown.blocks.paragraphs import PLAIN
from jekyllpy.markdown.characters import STRIPPED
from jekyllpy.markdown.document import MAX_DEPTH, Token
from jekyllpy.markdown.late import late
from jekyllpy.markdown.options import Options
from jekyllpy.markdown.span_parser import KramdownInlineParser
from jekyllpy.markdown.state import KramdownState

Match: TypeAlias = Callable[[str, int], re.Match[str] | None]
Step: TypeAlias = tuple[Match, Callable[[re.Match[str], Any], int | None]]

_LINE = late(r".*\n?")
_PLAIN_LINE = late(r"(?:[A-Za-z`]|\[(?![^\]\n]*\]:))[^|\n]*\n\Z").match  # a paragraph, whatever stands around it


class KramdownBlockParser(BlockParser):
    """mistune's block parser with kramdown's rules; `register` adds one, before another or ahead of paragraphs."""

    state_cls = KramdownState

    def __init__(self, options: Options, inline: KramdownInlineParser) -> None:
        self._first: dict[str, str | None] = {}
        self._steps: dict[str, tuple[Step, ...]] = {}
        self.extended = False  # rules of others are there: no line is known to be plain
        super().__init__()
        self.inline = inline  # rows of tables need to know where code is
        self.rules, self.specification, self._methods = [], {}, {}
        for rule in block_rules(options):
            self._first[rule.name] = rule.first
            self.register(rule.name, rule.pattern, rule.parse)

    def register(self, name: str, pattern: str | None, func: Any, before: str | None = None) -> None:
        """Register a rule as mistune does; without `before` it is tried ahead of paragraphs."""
        if before is None and name not in self.rules and "paragraph" in self.rules:
            before = "paragraph"
        super().register(name, pattern, func, before)
        self._methods[name] = partial(func, self)
        self._steps = {}
        self.extended = any(each not in self._first for each in self.rules)

    def _steps_for(self, first: str) -> tuple[Step, ...]:
        """Return the rules that may begin with a character, in order."""
        steps: list[Step] = []
        for name in self.rules:
            characters = self._first.get(name)
            if name == PLAIN and self.extended:
                continue
            if characters is None or first in characters:
                pattern = self.specification[name].removeprefix("^")
                steps.append((re.compile(pattern).match, self._methods[name]))
        self._steps[first] = tuple(steps)
        return self._steps[first]

    def parse(self, state: BlockState, rules: list[str] | None = None) -> None:
        """Read blocks until the text ends or a rule stops this level."""
        assert isinstance(state, KramdownState)
        known = self._steps
        while state.cursor < state.cursor_max and not state.stopped:
            begin, src = state.cursor, state.src
            first = src[begin] if src[begin] < "\x80" else "\x80"
            for match, method in known.get(first) or self._steps_for(first):
                found = match(src, state.cursor)
                if found is not None:
                    end = method(found, state)
                    if end is not None:
                        state.cursor = end
                        break
            if state.cursor <= begin and not state.stopped:
                self._keep_line(state)

    def _keep_line(self, state: KramdownState) -> None:
        """Take a line that no rule wants as text, as kramdown does; reading always ends."""
        found = _LINE.match(state.src, state.cursor)
        assert found is not None
        if state.tokens and state.tokens[-1]["type"] == "raw_text":
            state.tokens[-1]["text"] += found[0]
        else:
            state.tokens.append({"type": "raw_text", "text": found[0]})
        state.cursor = found.end()

    def fill(self, parent: KramdownState, element: Token, src: str) -> None:
        """Read a text into the children of an element; too deep a nesting stays text."""
        if _PLAIN_LINE(src) and not self.extended and not element["children"]:
            element["children"].append({"type": "paragraph", "text": src.rstrip(STRIPPED)})
            return
        state = parent.inside(element, src)
        if state.level > MAX_DEPTH:
            state.new({"type": "paragraph", "text": src.strip()})
            return
        self.parse(state)
