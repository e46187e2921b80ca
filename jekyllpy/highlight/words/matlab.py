"""Words that the MATLAB lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from pathlib import Path

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
arguments break case catch classdef continue else elseif end for function global if import methods otherwise
parfor persistent properties return spmd switch try while
""")

BUILTINS = read_words(Path(__file__).with_suffix(".txt").read_text("utf-8"))
