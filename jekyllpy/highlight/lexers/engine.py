"""Pygments' RegexLexer driven the way Rouge drives its lexers; knows no language.

What Rouge does otherwise: a character that no rule takes is an error, also a line end, and the state stays;
actions may push, pop and look at the stack; each rule sees the text as beginning where it starts; after a few steps
that took nothing a character is an error, so that no table can go round for ever.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from re import Match, Pattern
from typing import Any, ClassVar

from pygments.lexer import RegexLexer, RegexLexerMeta
from pygments.token import Error, _TokenType

from jekyllpy.highlight.lexers.ruby_classes import compiled
from jekyllpy.highlight.spans import Found

IDLE_STEPS = 5  # so many in a row may take nothing
Rules = list[Any]  # what Pygments allows in a state: tuples of regex, action and new state, includes, words
Action = Callable[["RougeLexer", Match[str], "Scan"], Iterator[Found] | None]  # None: try the next rule


class Scan:
    """Where a lexer is in its text: the position, the stack of states, and what rules wish to remember."""

    __slots__ = ("memory", "notes", "pos", "stack", "text")

    def __init__(self, text: str, stack: list[str]) -> None:
        self.text = text
        self.pos = 0
        self.stack = stack
        self.memory: dict[str, Any] = {}
        self.notes: dict[object, Any] = {}  # found out about this text, and forgotten with it

    def push(self, *states: str) -> None:
        """Enter states."""
        self.stack.extend(states)

    def pop(self, count: int = 1) -> None:
        """Leave states; the first one stays."""
        del self.stack[max(1, len(self.stack) - count) :]

    def goto(self, state: str) -> None:
        """Change the present state for another."""
        self.stack[-1] = state

    def reset(self) -> None:
        """Leave all states and begin with the first one."""
        self.stack[:] = ["root"]

    def find_end(self, pattern: Pattern[str], start: int) -> int:
        """Return where a pattern ends that is searched from a place on, -1 if it is absent; that is found out once."""
        if pattern in self.notes:
            return -1
        found = pattern.search(self.text, start)
        if found is None:
            self.notes[pattern] = True
        return found.end() if found else -1


class States(dict[str, Any]):
    """The states of a lexer, each with its rules compiled when a text first enters it."""

    def __init__(self, lexer: Any, rules: Mapping[str, Any]) -> None:
        super().__init__()
        self._lexer = lexer
        self._rules = rules

    def __missing__(self, state: str) -> Any:
        return self._lexer._process_state(self._rules, self, state)


class LateStates(RegexLexerMeta):
    """Pygments compiles all states of a lexer at once; a page with three lines of code enters few of them."""

    def process_tokendef(cls, name: str, tokendefs: Mapping[str, Any] | None = None) -> States:  # noqa: N805
        """Return the states of a lexer."""
        states: States = States(cls, tokendefs or cls.tokens[name])  # type: ignore[attr-defined]
        cls._all_tokens[name] = states  # type: ignore[attr-defined]
        return states

    def _process_regex(cls, regex: Any, rflags: int, state: str) -> Any:  # noqa: N805
        """Compile a rule's pattern."""
        pattern = regex if isinstance(regex, str) else regex.get()
        return compiled(pattern, rflags, ascii_words=cls.ascii_words).match  # type: ignore[attr-defined]


class RougeLexer(RegexLexer, metaclass=LateStates):
    """A table of states and rules, read as Rouge reads its own."""

    start: ClassVar[tuple[str, ...]] = ("root",)
    ascii_words: ClassVar[bool] = False  # whether `\w` takes no letters but ASCII's, as Ruby's does

    def begin(self, text: str) -> Scan:
        """Return a scan that stands before the first character."""
        return Scan(text, list(self.start))

    def get_tokens_unprocessed(self, text: str, stack: Any = None) -> Iterator[Found]:
        """Yield position, kind and text of every token; no text is added, dropped or changed."""
        scan = self.begin(text)
        if stack:
            scan.stack = list(stack)
        return self.run(scan)

    def resume(self, scan: Scan, text: str) -> Iterator[Found]:
        """Read more text in the state where the last ended; for a language inside another."""
        scan.text, scan.pos, scan.notes = text, 0, {}
        return self.run(scan)

    def run(self, scan: Scan) -> Iterator[Found]:
        """Apply the rules of the state on top until the text is used up."""
        tables: Mapping[str, Any] = self._tokens  # type: ignore[attr-defined]
        text, stack, end, idle = scan.text, scan.stack, len(scan.text), 0
        while scan.pos < end:
            pos = scan.pos
            for matches, action, new_state in tables[stack[-1]]:
                match = matches(text, pos)
                if not match:
                    continue
                scan.pos = match.end()
                if action is not None:
                    if type(action) is _TokenType:
                        yield pos, action, match.group()
                    else:
                        found = action(self, match, scan)
                        if found is None:
                            scan.pos = pos
                            continue
                        yield from found
                if new_state is not None:
                    change(scan, new_state)
                idle = idle + 1 if scan.pos == pos else 0
                break
            else:
                match = None
            if match is None or idle > IDLE_STEPS:
                yield pos, Error, text[pos]
                scan.pos = pos + 1


def change(scan: Scan, new_state: Any) -> None:
    """Change the stack as Pygments' tables say it: a tuple of names, or a number of states to leave."""
    if type(new_state) is tuple:
        for state in new_state:
            if state == "#pop":
                scan.pop()
            elif state == "#push":
                scan.push(scan.stack[-1])
            else:
                scan.push(state)
    elif new_state == "#push":
        scan.push(scan.stack[-1])
    else:
        scan.pop(-new_state)


def by_word(kinds: Mapping[str, _TokenType], default: _TokenType) -> Action:
    """Return an action that looks the whole match up in a table of words."""

    def look_up(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
        word = match.group()
        yield match.start(), kinds.get(word, default), word

    return look_up


def by_groups(*kinds: _TokenType) -> Action:
    """Return an action that gives each group of the match its kind, as far as it took part."""

    def split(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
        for number, kind in enumerate(kinds, start=1):
            if match[number]:
                yield match.start(number), kind, match[number]

    return split


class Guard:
    """An action that looks for a costly pattern once in a run of text: where it failed, it fails to the run's end.

    Without it, a rule that searches forward for what never comes costs the square of the text's length.
    """

    def __init__(self, pattern: str, run: str, action: Action | _TokenType, flags: int = re.MULTILINE) -> None:
        self.pattern = compiled(pattern, flags)
        self.run = compiled(run, flags)
        self.action = action

    def __call__(self, lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
        """Act on the pattern if it matches here; else note how far it can't, and decline."""
        start = match.start()
        if start < scan.notes.get(self, -1):
            return None
        found = self.pattern.match(scan.text, start)
        if found is None:
            run = self.run.match(scan.text, start)
            scan.notes[self] = run.end() if run else start
            return None
        scan.pos = found.end()
        if isinstance(self.action, _TokenType):
            return iter([(start, self.action, found.group())])
        return self.action(lexer, found, scan)
