"""Words that the Dart lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
as assert await break case catch continue default do else finally for if in is new rethrow return super switch
this throw try while with yield
""")

DECLARATIONS = read_words("""
abstract async const covariant dynamic extends external factory final get implements late native on operator
required set static sync typedef var
""")

TYPES = read_words("""
Comparable Dynamic Function List Map Never Null Object Pattern Set String Symbol Type Uri bool double enum int
num void
""")
