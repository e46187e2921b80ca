"""Tells whether an entry is current, and why not: one walk for the decision and for the reason that is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from jekyllpy.incremental.ledger import Entry
from jekyllpy.incremental.reads import FILES, REBUILT, UNTRACKED

IsSame = Callable[[str, str], bool]
"""Tells whether a key stands for what an entry has of it."""


def reasons(
    entry: Entry | None,
    own: str,
    is_same: IsSame,
    has_output: Callable[[Entry], bool],
    told: Callable[[str], str] = str,
) -> Iterator[str]:
    """Yield the reasons to render again, the cheapest to find first; none means that the entry is current.

    `told` says what a key names.
    """
    if entry is None:
        yield "it was not rendered before"
        return
    if entry.own != own:
        yield "its own file, front matter or URL changed"
    if UNTRACKED in entry.reads:
        yield "it read something that cannot be checked"
    if REBUILT in entry.reads:
        yield "it brings other pages about"
    if FILES in entry.reads:
        yield "it may import other files, which its converter looks at"
    for key, known in entry.reads.items():
        if key not in (UNTRACKED, REBUILT, FILES) and not is_same(key, known):
            yield f"{told(key)} changed"
    if not has_output(entry):
        yield "its output is gone or was changed by others"
