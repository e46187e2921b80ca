"""Words that the Io lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

BUILTINS = read_words("""
args call clone do doFile doString else elseif for if list method return super then
""")
