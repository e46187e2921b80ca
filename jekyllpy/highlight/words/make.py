"""Words that the Makefile lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

FUNCTIONS = read_words("""
abspath addprefix addsuffix and basename call dir error eval file filter filter-out findstring firstword flavor
foreach if join lastword notdir or origin patsubst realpath shell sort strip subst suffix value warning wildcard
word wordlist words
""")
