"""Words that the Mathematica lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from pathlib import Path

from jekyllpy.highlight.words import read_words

BUILTINS = read_words(Path(__file__).with_suffix(".txt").read_text("utf-8"))
