"""Functions that act on each place of a text by itself: of a long text only what differs from last time is done."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from jekyllpy.liquid.context import Context
from jekyllpy.liquid.runtime.clip import clipped, squeezed
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.values import Value

LONG = 1 << 16
"""Characters from which it is worth while to remember what a text became."""
PIECE = 1 << 13
"""Characters between two places at which a text is cut, at least."""
ANCHOR = 1 << 6
"""Characters by which a place is found again."""
ROOM = 1 << 26
"""Characters that are remembered in all."""

_IN_A_WORD = re.compile(r"[^\t-\r ](?=[^\t-\r ])")
_BEFORE_A_WORD = re.compile(" (?=[A-Za-z])")

Act = Callable[[str], str]
Cut = Callable[[str, int], int]
"""Finds the next place from one on at which a text can be cut: what is made of the two sides is what is made of all."""
Marks = list[tuple[int, int]]
Span = tuple[int, int, int]


class Done(NamedTuple):
    """A text, what was made of it, and where the pieces of both begin."""

    text: str
    made: str
    marks: Marks


class Part(NamedTuple):
    """What was made of a part of a text, where the pieces of both begin, and how long that part is."""

    made: str
    marks: Marks
    length: int


class Piecewise:
    """What long texts became last time; `page` names whose texts they are."""

    def __init__(self) -> None:
        self.page = ""
        self._done: dict[tuple[str, str, str], Done] = {}
        self._room = ROOM

    def functions(self) -> dict[str, Callable[..., str]]:
        """Return the runtime's functions that act so, by the names under which templates call them."""
        return {"SQUEEZE": self._squeeze, "CLIPPED": self._clipped}

    def _squeeze(self, context: Context, value: Value) -> str:
        text = value if type(value) is str else to_s(value)
        return self.apply("squeeze", lambda piece: squeezed(context, piece), within_a_word, text)

    def _clipped(self, _: Context, text: str, elements: list[str]) -> str:
        return self.apply(" ".join(elements), lambda piece: clipped(piece, elements), before_a_word, text)

    def apply(self, name: str, act: Act, cut: Cut, text: str) -> str:
        """Return what a function makes of a text; whoever gives one name gives one function with it."""
        if len(text) < LONG:
            return act(text)
        key = (name, self.page, text[:64])
        before = self._done.pop(key, None)
        done = _again(before or Done("", "", []), act, cut, text)
        if before is not None:
            self._room += len(before.text) + len(before.made)
        self._room -= len(done.text) + len(done.made)
        self._done[key] = done
        while self._room < 0 and self._done:
            oldest = self._done.pop(next(iter(self._done)))
            self._room += len(oldest.text) + len(oldest.made)
        return done.made


def within_a_word(text: str, place: int) -> int:
    """Find a place with no blank on either side: what blanks become never looks across it."""
    found = _IN_A_WORD.search(text, place - 1)
    return found.end() if found else len(text)


def before_a_word(text: str, place: int) -> int:
    """Find a place between a blank and a letter: no tag with the blanks that are taken around it reaches across."""
    found = _BEFORE_A_WORD.search(text, place - 1)
    return found.end() if found else len(text)


def _all(act: Act, cut: Cut, text: str, start: int, end: int) -> Part:
    """Do all pieces between two places of a text."""
    pieces: list[str] = []
    marks: Marks = []
    made = 0
    for place, stop in _pieces(cut, text, start, end):
        marks.append((place - start, made))
        pieces.append(act(text[place:stop]))
        made += len(pieces[-1])
    return Part("".join(pieces), marks, end - start)


def _pieces(cut: Cut, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = min(cut(text, start + PIECE), end) if start + PIECE < end else end
        yield start, stop
        start = stop


def _again(before: Done, act: Act, cut: Cut, text: str) -> Done:
    """Do the pieces of a text that differ, and take the others as they were made."""
    marks = [*before.marks, (len(before.text), len(before.made))]
    parts: list[Part] = []
    place = 0
    for old, new, count in _joined(_same(before.text, text, (0, len(before.text)), (0, len(text)))):
        is_first, is_last = old == new == 0, (old + count, new + count) == (len(before.text), len(text))
        inside = [mark for mark in marks if old + (not is_first) <= mark[0] < old + count + is_last]
        if len(inside) > 1:
            parts += _all(act, cut, text, place, inside[0][0] + new - old), _between(before, inside)
            place = inside[-1][0] + new - old
    return _put_together(text, [*parts, _all(act, cut, text, place, len(text))])


def _between(done: Done, marks: Marks) -> Part:
    """Return what was done between the first and the last of some marks."""
    (start, made), (end, made_end) = marks[0], marks[-1]
    return Part(done.made[made:made_end], [(at - start, to - made) for at, to in marks[:-1]], end - start)


def _put_together(text: str, parts: Iterable[Part]) -> Done:
    """Put what was done one after the other into one."""
    marks: Marks = []
    at = to = 0
    for part in parts:
        marks += [(at + place, to + made) for place, made in part.marks]
        at, to = at + part.length, to + len(part.made)
    return Done(text, "".join([part.made for part in parts]), marks)


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Make one of the spans that follow each other in both texts."""
    joined: list[Span] = [(0, 0, 0)]
    for old, new, count in spans:
        before = joined[-1]
        if (before[0] + before[2], before[1] + before[2]) == (old, new):
            joined[-1] = (before[0], before[1], before[2] + count)
        else:
            joined.append((old, new, count))
    return joined


def _same(one: str, other: str, here: tuple[int, int], there: tuple[int, int]) -> Iterator[Span]:
    """Yield what two texts have in common between some places, in its order: where in each, and how long it is."""
    (start, end), (at, to) = here, there
    count = _count(min(end - start, to - at), lambda a, b: one[start + a : start + b] == other[at + a : at + b])
    yield start, at, count
    left, right = min(end - start, to - at) - count, (start + count, at + count)
    tail = _count(left, lambda a, b: one[end - b : end - a] == other[to - b : to - a])
    middle = (right[0] + end - tail) // 2
    guess = middle + at - start
    found = other.find(one[middle : middle + ANCHOR], max(guess - PIECE, right[1]), min(guess + PIECE, to - tail))
    if left - tail > PIECE and found >= 0:
        yield from _same(one, other, (right[0], middle), (right[1], found))
        yield from _same(one, other, (middle, end - tail), (found, to - tail))
    yield end - tail, to - tail, tail


def _count(most: int, is_same: Callable[[int, int], bool]) -> int:
    """Count how far two texts go on being the same; `is_same` compares what is between two places."""
    same, step, grows = 0, ANCHOR, True
    while step:
        if same + step <= most and is_same(same, same + step):
            same += step
            step *= 2 if grows and step < PIECE else 1
        else:
            grows = False
        step //= 1 if grows else 2
    return same
