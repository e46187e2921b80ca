"""Words that the ReScript lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
and as assert constraint downto else exception export external for if import in include lazy let module mutable
of open private rec switch to try type when while with
""")

OPERATORS = read_words("""
asr land lor lsl lsr lxor mod or
""")

TYPES = read_words("""
array bool char exn float format int list option ref string unit
""")
