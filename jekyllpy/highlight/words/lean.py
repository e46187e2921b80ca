"""Words that the Lean lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
#check #eval #print #reduce abbreviation add_rewrite alias assume axiom begin by calc calc_refl calc_subst
calc_trans coercion conjecture constant constants context corollary def definition end example exit export
expose exposing extends from fun have help hiding hott hypothesis import include including inductive infix
infixl infixr inline instance irreducible lemma match namespace notation opaque opaque_hint open options
parameter parameters postfix precedence prefix private protected reducible renaming repeat section set_option
show tactic_hint theorem universe universes using variable variables with
""")
