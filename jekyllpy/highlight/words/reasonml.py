"""Words that the ReasonML lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
as assert begin class constraint do done downto else end exception external false for fun function functor if in
include inherit initializer lazy let module mutable new nonrec object of open rec sig struct switch then to true
try type val virtual when while with
""")

OPERATORS = read_words("""
and asr land lor lsl lxor mod or
""")

TYPES = read_words("""
array bool char float int list string unit
""")
