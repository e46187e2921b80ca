"""Words that the Eiffel lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
Precursor Void across agent alias all and as assign attached attribute check class convert create debug deferred
detachable do else elseif end ensure expanded export external feature from frozen if implies inherit inspect
invariant like local loop not note obsolete old once or redefine rename require rescue retry select separate
some then undefine until variant when xor
""")
