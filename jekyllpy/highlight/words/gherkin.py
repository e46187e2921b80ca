"""Words that the Gherkin lexer knows, in all its languages; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from pathlib import Path

# A line is the kind of a word and the word, in Rouge's order; a blank at its end is written as an underscore.
ROWS = [row.split(" ", 1) for row in Path(__file__).with_suffix(".txt").read_text("utf-8").splitlines()]


def read_kind(kind: str) -> list[str]:
    """Return the words of a kind."""
    return [word.replace("_", " ") for name, word in ROWS if name == kind]


STEPS = read_kind("step")
ELEMENTS = frozenset(read_kind("element"))
EXAMPLES = frozenset(read_kind("examples"))
FEATURES = frozenset(read_kind("feature"))
