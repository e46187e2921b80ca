"""Words that the Awk lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
break continue delete do else exit for getline if next nextfile print printf return while
""")

CONSTANTS = read_words("""
ARGC ARGV CONVFMT ENVIRON FILENAME FNR FS NF NR OFMT OFS ORS RS SUBSEP
""")

BUILTINS = read_words("""
atan2 cos exp gsub index int length log match rand sin split sprintf sqrt srand sub substr system tolower
toupper
""")
