"""Words that the R lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

FUNCTIONS = read_words("""
Arg Conj Im Mod Re UseMethod abs acos acosh all any anyNA as.call as.character as.complex as.double
as.environment as.integer as.logical as.null.default as.numeric as.raw asin asinh atan atanh attr attributes
baseenv browser c call ceiling class cos cosh cospi cummax cummin cumprod cumsum digamma dim dimnames emptyenv
exp expression floor forceAndCall gamma gc.time globalenv interactive invisible is.array is.atomic is.call
is.character is.complex is.double is.environment is.expression is.finite is.function is.infinite is.integer
is.language is.list is.logical is.matrix is.na is.name is.nan is.null is.numeric is.object is.pairlist is.raw
is.recursive is.single is.symbol lazyLoadDBfetch length lgamma list log max min missing names nargs nzchar
oldClass on.exit pos.to.env proc.time prod quote range rep retracemem return round seq.int seq_along seq_len
sign signif sin sinh sinpi sqrt standardGeneric substitute sum switch tan tanh tanpi tracemem trigamma trunc
unclass untracemem xtfrm
""")

KEYWORDS = read_words("""
break else for function if in next repeat while
""")

CONSTANTS = read_words("""
FALSE Inf NA NA_character_ NA_complex_ NA_integer_ NA_real_ NULL NaN TRUE
""")

BUILTINS = read_words("""
F LETTERS T letters month.abb month.name pi
""")
