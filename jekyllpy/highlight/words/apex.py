"""Words that the Apex lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
assert break case catch continue default delete do else finally for goto if insert instanceof new return switch
this throw try update while
""")

DECLARATIONS = read_words("""
abstract const enum extends final global implements inherited native private protected public sharing static
super synchronized testmethod throws transient virtual volatile with without
""")

QUERIES = read_words("""
AND ASC BY CATEGORY CUBE DATA DESC END FIRST FOR FROM GROUP HAVING LAST LIKE LIMIT NULLS OFFSET OR ORDER
REFERENCE ROLLUP SCOPE SELECT TRACKING TYPEOF UPDATE USING VIEW VIEWSTAT WHERE WITH
""")

TYPES = read_words("""
String boolean byte char double float int long short var void
""")
