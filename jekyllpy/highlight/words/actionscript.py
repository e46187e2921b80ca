"""Words that the ActionScript lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
break case catch continue default delete do else finally for if in is new return switch this throw try typeof
while with
""")

RESERVED = read_words("""
class const dynamic extends final flash_proxy get implements import include interface internal namespace native
object_proxy override package private protected public set static super trace
""")

BUILTINS = read_words("""
Class Function Math Object RegExp decodeURI decodeURIComponent encodeURI encodeURIComponent eval isFinite isNaN
parseFloat parseInt this void
""")
