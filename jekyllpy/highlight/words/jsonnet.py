"""Words that the Jsonnet lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
assert else error for if import importstr in local self super tailstrict then
""")

BUILTINS = read_words("""
abs acos asin assertEqual atan ceil char codepoint cos escapeStringBash escapeStringDollars escapeStringJson
escapeStringPython exp exponent filter filterMap flattenArrays floor foldl foldr force format join length lines
log makeArray manifestIni manifestPython manifestPythonVars mantissa map max min mod objectFields objectHas pow
range set setDiff setInter setMember setUnion sin sort split sqrt stringChars substr tan thisFile toString type
uniq
""")
