"""Words that the Scala lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
abstract case catch def do else extends final finally for forSome if implicit lazy match new override private
protected requires return sealed super this throw try val var while with yield
""")
