"""What compress.html does to a page, in few steps: runs of blanks to one, and the blanks around tags out.

The second takes two passes where the loop takes 177; equal by count, see `clipped`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from string import ascii_letters, digits
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.values import Value

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

_TAG = re.compile("(?:</?[A-Za-z0-9]*>?)?")
_BLANKS = re.compile(" +")
_NAME = re.compile(r"[A-Za-z0-9]+\Z")
_MEANS_SOMETHING = frozenset(" <>/" + ascii_letters + digits)


def squeezed(context: Context, value: Value) -> str:
    """Do `split: " " | join: " "` in one step; only ASCII blanks are blanks."""
    text = value if type(value) is str else to_s(value)
    words = text.encode("utf-8", "surrogatepass").split()
    context.squeezed = b" ".join(words).decode("utf-8", "surrogatepass")
    return context.squeezed


def can_clip(text: Value, elements: Any) -> bool:
    """Tell whether the short cut gives what the loop would: plain names, and text."""
    if type(text) is not str:
        return False
    try:
        return _are_plain(tuple(elements))
    except TypeError:
        return False


@lru_cache(maxsize=8, typed=True)
def _are_plain(elements: tuple[Any, ...]) -> bool:
    """Tell whether all names are letters and digits."""
    return all(type(name) is str and _NAME.match(name) for name in elements)


class Taken(dict[tuple[str, str], int]):
    """How many patterns fit between two tags, counted once for each pair."""

    def __init__(self, elements: tuple[str, ...]) -> None:
        super().__init__()
        self._closing = {f"</{name}>": elements.count(name) for name in elements}
        self._opening = [f"<{name}" for name in elements]

    def __missing__(self, key: tuple[str, str]) -> int:
        """Count the patterns."""
        taken = sum(self._closing.get(tag, 0) for tag in key) + sum(map(key[1].startswith, self._opening))
        self[key] = taken
        return taken


_taken = lru_cache(maxsize=4)(Taken)


def clipped_in(context: Context, text: str, elements: list[str]) -> str:
    """Take blanks out; what was squeezed just before is not searched for runs of blanks again."""
    return _clipped_singles(text, elements) if text == context.squeezed else clipped(text, elements)


def clipped(text: str, elements: list[str]) -> str:
    """Take out blanks before `<name` and `</name>` and after `</name>`, one for every pattern that fits there.

    The loop replaces one pattern after the other in the whole text. A pattern takes at most one blank from a run of
    blanks, none makes or breaks a tag, so each run loses as many blanks as there are patterns that touch it.
    """
    if "  " not in text or not ("  <" in text or ">  " in text):
        return _clipped_singles(text, elements)
    mark = next(char for char in map(chr, range(0x110000)) if char not in text and char not in _MEANS_SOMETHING)
    return _clipped_singles(_clipped_runs(text, elements, mark), elements).replace(mark, " ")


def _clipped_runs(text: str, elements: list[str], mark: str) -> str:
    """Do so for runs of several blanks; those that stay are written as `mark`, because they have lost enough."""
    taken, longest = _taken(tuple(elements)), max(map(len, elements)) + 3
    parts: list[str] = []
    kept_from, start = 0, text.find("  ")
    while start >= 0:
        end = _BLANKS.match(text, start).end()  # type: ignore[union-attr]  # there are blanks
        if text.startswith("<", end) or text.startswith(">", max(start - 1, 0)):
            close = text[max(start - longest, 0) : start]
            close = close[max(close.rfind("<"), 0) :]
            tag = _TAG.match(text, end)[0]  # type: ignore[index]  # nothing is a match as well
            parts += text[kept_from:start], mark * (end - start - taken[close, tag])
            kept_from = end
        start = text.find("  ", end)
    return "".join(parts) + text[kept_from:]


def _clipped_singles(text: str, elements: list[str]) -> str:
    """Do the same where no tag has more than one blank beside it, without a call for each tag."""
    before, after = _patterns(tuple(elements))
    return "".join(after.split("<".join(before.split(text))))


@lru_cache(maxsize=4)
def _patterns(elements: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile what finds a blank before any tag, and one after a closing tag, which it keeps.

    `<a` opens each tag that begins with an `a`: where that is a name, there is no need to tell the longer ones.
    """
    opening = [name for name in elements if not any(name != other and name.startswith(other) for other in elements)]
    closing = f"/{_any_of(elements)}>"
    return re.compile(f" <(?={closing}|{_any_of(opening)})"), re.compile(f"(<{closing}) ")


def _any_of(words: Iterable[str]) -> str:
    """Write a pattern for some words that looks at each letter once."""
    tails: dict[str, list[str]] = {}
    for word in words:
        tails.setdefault(word[:1], []).append(word[1:])
    ends = tails.pop("", None) is not None
    choices = [first + _any_of(others) for first, others in sorted(tails.items())]
    if not choices:
        return ""
    return f"(?:{'|'.join(choices)}){'?' if ends else ''}"
