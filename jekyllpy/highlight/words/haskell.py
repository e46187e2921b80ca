"""Words that the Haskell lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
_ case class data default deriving do else if in infix infixl infixr instance let newtype of then type where
""")
