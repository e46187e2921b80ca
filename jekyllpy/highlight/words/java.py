"""Words that the Java lexer knows; knows nothing else.

Source: answers of Rouge 3.30.0 (MIT licence), asked word by word.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
assert break case catch continue default do else finally for goto if instanceof new return switch this throw try
while
""")

DECLARATIONS = read_words("""
abstract class const enum extends final implements interface native private protected public static strictfp
super synchronized throws transient volatile
""")

TYPES = read_words("""
boolean byte char double float int long short var void
""")

CONSTANTS = read_words("""
false null true
""")
