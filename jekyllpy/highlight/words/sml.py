"""Words that the SML lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
abstype and andalso as case datatype do else end eqtype exception fn fun functor handle if in include infix
infixr let local nonfix of op open orelse raise rec sharing sig signature struct structure then type val where
while with withtype
""")
