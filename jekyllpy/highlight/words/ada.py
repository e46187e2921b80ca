"""Words that the Ada lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
abort abstract accept access aliased all array at begin body case constant declare delay delta digits do else
elsif end exception exit for generic goto if in interface is limited loop new null of others out overriding
pragma private protected raise range record renames requeue return reverse select separate some synchronized
tagged task terminate then until use when while with
""")

OPERATORS = read_words("""
abs and mod not or rem xor
""")

DECLARATIONS = read_words("""
entry function package procedure subtype type
""")

BUILTINS = read_words("""
boolean character constraint_error duration float integer long_float long_integer long_long_float
long_long_integer natural positive program_error short_float short_integer short_short_integer storage_error
string tasking_error wide_character wide_string wide_wide_character wide_wide_string
""")
