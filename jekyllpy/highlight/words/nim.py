"""Words that the Nim lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
addr as asm atomic bind block break case cast const continue converter defer discard distinct do elif else end
enum except export finally for from func generic if import include interface iterator let macro method mixin nil
object of out proc ptr raise ref return static template try tuple type using var when while with without yield
""")

OPERATORS = read_words("""
and div in is isnot mod not notin or shl shr xor
""")

TYPES = read_words("""
array bool char float float32 float64 int int16 int32 int64 int8 range seq set string
""")
