"""Words that the Kotlin lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
abstract annotation as break by catch class companion const constructor continue crossinline do dynamic else
enum external false final finally for fun get if import in infix inline inner interface internal is lateinit
noinline null object open operator out override package private protected public reified return sealed set super
suspend tailrec this throw true try typealias typeof val var vararg when where while yield
""")
