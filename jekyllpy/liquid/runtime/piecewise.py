"""Functions that act on each place of a text by itself: of a long text only what differs from last time is done."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import accumulate

from jekyllpy.liquid.context import Context
from jekyllpy.liquid.filters.texts import split
from jekyllpy.liquid.runtime.clip import clipped, squeezed
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.values import Value

LONG = 1 << 16
"""Characters from which it is worth while to remember what a text became."""
PIECE = 1 << 12
"""Characters of a piece, at least, where a text is cut anew."""
ANCHOR = 1 << 6
"""Characters by which a piece is found again."""
ROOM = 1 << 26
"""Characters that are remembered in all."""

_CUT = re.compile(r"[\t-\r ][A-Za-z](?=[A-Za-z])")
"""Ends where a text can be cut: between two letters, a blank before the first.

What blanks become never looks across two letters. Nothing that begins and ends with a tag, or with a blank beside one,
holds a letter that follows a blank, so none of that reaches across either. What is made of the pieces can be cut where
they meet: the first letter stays, and of what is before it no more than the blanks can go.
"""

_UNSAFE = re.compile("[A-Za-z]|.*[\t-\r ][A-Za-z]", re.DOTALL)
"""Begins with a letter, or has one after a blank: what may lie across a cut."""

Act = Callable[[str], str]


class Piece:
    """A piece of a text, what functions made of it, and where in it separators were found."""

    __slots__ = ("found", "made", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.made: dict[str, Piece] = {}
        self.found: dict[str, tuple[int, ...]] = {}

    def become(self, name: str, act: Act) -> Piece:
        """Return what a function makes of the piece."""
        made = self.made.get(name)
        if made is None:
            made = self.made[name] = Piece(act(self.text))
        return made

    def places(self, separator: str) -> tuple[int, ...]:
        """Return where a separator is in the piece."""
        found = self.found.get(separator)
        if found is None:
            ends = accumulate(len(part) + len(separator) for part in self.text.split(separator)[:-1])
            found = self.found[separator] = tuple(end - len(separator) for end in ends)
        return found


class Root:
    """The pieces of a text that nothing here made, and how long it is with all that was made of it."""

    __slots__ = ("length", "pieces")

    def __init__(self, text: str, before: list[Piece]) -> None:
        self.pieces = pieces_of(text, before)
        self.length = len(text)


class Piecewise:
    """What long texts became last time; `page` names whose texts they are."""

    def __init__(self) -> None:
        self._page = ""
        self._roots: dict[tuple[str, str], Root] = {}
        self._texts: dict[int, tuple[str, list[Piece], Root]] = {}
        """The long texts of this page by their ids: while they are here no other text has the same."""

    @property
    def page(self) -> str:
        """Whose texts are coming."""
        return self._page

    @page.setter
    def page(self, name: str) -> None:
        self._page = name
        if self._texts:
            self._texts.clear()
            while sum(root.length for root in self._roots.values()) > ROOM:
                del self._roots[next(iter(self._roots))]

    def functions(self) -> dict[str, Callable[..., str]]:
        """Return the runtime's functions that act so, by the names under which templates call them."""
        return {"SQUEEZE": self._squeeze, "CLIPPED": self._clipped}

    def _squeeze(self, context: Context, value: Value) -> str:
        text = value if type(value) is str else to_s(value)
        return self.apply("squeeze", lambda piece: squeezed(context, piece), text)

    def _clipped(self, _: Context, text: str, elements: list[str]) -> str:
        return self.apply(" ".join(elements), lambda piece: clipped(piece, elements), text)

    def split(self, value: Value, separator: Value) -> list[str]:
        """Do what the filter does."""
        if type(value) is not str or len(value) < LONG or type(separator) is not str or _is_unsafe(separator):
            return split(value, separator)
        parts: list[str] = []
        start = place = 0
        for piece in self._known(value)[0]:
            for at in piece.places(separator):
                parts.append(value[start : place + at])
                start = place + at + len(separator)
            place += len(piece.text)
        if start:
            parts.append(value[start:])
            while parts and not parts[-1]:
                parts.pop()
        return parts if start else [value]

    def apply(self, name: str, act: Act, text: str) -> str:
        """Return what a function makes of a text; whoever gives one name gives one function with it."""
        if len(text) < LONG:
            return act(text)
        pieces, root = self._known(text)
        done = [piece.become(name, act) for piece in pieces]
        made = "".join([piece.text for piece in done])
        self._texts[id(made)] = made, done, root
        root.length += len(made)
        return made

    def _known(self, text: str) -> tuple[list[Piece], Root]:
        """Return the pieces of a text and where they come from."""
        known = self._texts.get(id(text))
        if known is not None:
            return known[1:]
        key = (self._page, text[:ANCHOR])
        before = self._roots.pop(key, None)
        root = Root(text, before.pieces if before is not None else [])
        self._roots[key] = root
        self._texts[id(text)] = text, root.pieces, root
        return root.pieces, root


def _is_unsafe(separator: str) -> bool:
    """Tell whether a separator may lie across a cut, or means something else."""
    return separator in ("", " ") or _UNSAFE.match(separator) is not None


def pieces_of(text: str, before: list[Piece]) -> list[Piece]:
    """Cut a text into pieces; where they are the same as before, those are taken."""
    count, place = _same(text, before)
    if count == len(before) and place == len(text):
        return before
    pieces = before[:count]
    place -= _drop(text, place, pieces)
    last, end = _same_at_end(text, before, count, place)
    at = count
    while place < end:
        at, stop = _found(text, before[at:last], at, place, end)
        pieces += [Piece(text[start:to]) for start, to in _cuts(text, place, stop)]
        place = stop
        begin = len(pieces)
        while at < last and place < end and _is_at(text, before[at], place, end):
            pieces.append(before[at])
            place += len(before[at].text)
            at += 1
        if place < end and len(pieces) > begin:
            place -= _drop(text, place, pieces)
    return pieces + before[last:]


def _same(text: str, before: list[Piece]) -> tuple[int, int]:
    """Return how many pieces a text begins with, and where they end."""
    place = 0
    for count, piece in enumerate(before):
        end = place + len(piece.text)
        if text[place:end] != piece.text:
            return count, place
        place = end
    return len(before), place


def _same_at_end(text: str, before: list[Piece], first: int, place: int) -> tuple[int, int]:
    """Return with which piece from one on the same end of both texts begins, and where in the text, after a place."""
    last, end = len(before), len(text)
    while last > first:
        start = end - len(before[last - 1].text)
        if start < place or text[start:end] != before[last - 1].text:
            break
        last, end = last - 1, start
    while last < len(before) and end > place and not _is_cut(text, end):
        end += len(before[last].text)
        last += 1
    return last, end


def _drop(text: str, place: int, pieces: list[Piece]) -> int:
    """Let the last piece go if a text cannot be cut behind it; return how long that was."""
    return 0 if not pieces or _is_cut(text, place) else len(pieces.pop().text)


def _found(text: str, sought: list[Piece], first: int, place: int, end: int) -> tuple[int, int]:
    """Return the first of some pieces that is in a text, about where it would be, and its place."""
    guess = place
    for number, piece in enumerate(sought):
        low, high = max(place, guess - 2 * PIECE), min(guess + 2 * PIECE, end)
        at = text.find(piece.text[:ANCHOR], low, high)
        if at >= 0 and _is_at(text, piece, at, end) and (at == place or _is_cut(text, at)):
            return first + number, at
        guess += len(piece.text)
    return first + len(sought), end


def _is_at(text: str, piece: Piece, place: int, end: int) -> bool:
    """Tell whether a piece is at a place before another one."""
    to = place + len(piece.text)
    return to <= end and text[place:to] == piece.text


def _is_cut(text: str, place: int) -> bool:
    """Tell whether a text can be cut at a place."""
    return place in (0, len(text)) or (place > 1 and _CUT.match(text, place - 2) is not None)


def _cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the pieces of a part of a text begin and end."""
    while end - start >= 2 * PIECE:
        found = _CUT.search(text, start + PIECE - 2)
        stop = min(found.end(), end) if found else end
        yield start, stop
        start = stop
    if start < end:
        yield start, end
