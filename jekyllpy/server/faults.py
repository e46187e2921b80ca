"""`Fault`: one mistake as the overlay in the browser shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

MOST = 10
LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake: `place` is `path:line:column`, `excerpt` the line with a caret, `chain` the way to the template."""

    message: str
    place: str = ""
    excerpt: str = ""
    hint: str = ""
    chain: Sequence[str] = ()


def described(faults: Sequence[Fault]) -> list[Mapping[str, object]]:
    """Return the first faults as plain data for the browser; none of it is markup."""
    return [
        {
            "message": fault.message[:LONGEST],
            "place": fault.place[:LONGEST],
            "excerpt": fault.excerpt[:LONGEST],
            "hint": fault.hint[:LONGEST],
            "chain": [link[:LONGEST] for link in fault.chain[:MOST]],
        }
        for fault in faults[:MOST]
    ]
