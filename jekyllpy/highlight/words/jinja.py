"""Words that the Jinja lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
as autoescape block call context do else endautoescape endblock endcall endfilter endfor endif endmacro endset
endtrans endwith extends filter for from if ignore import include macro missing recursive reversed scoped set
trans with without
""")

TESTS = read_words("""
callable defined divisibleby equalto escaped even iterable lower mapping none number odd sameas sequence string
undefined upper
""")

TWIG_KEYWORDS = read_words("""
as autoescape block do else embed endautoescape endblock endembed endfilter endfor endif endmacro ends
endsandbox endset endspaceless extends filter flush for from if import include macro sandbox set spaceless
starts use with without
""")

TWIG_TESTS = read_words("""
constant defined divisibleby empty even iterable null odd sameas
""")
