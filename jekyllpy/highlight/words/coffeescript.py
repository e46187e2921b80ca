"""Words that the CoffeeScript lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
await break by catch class continue debugger delete do else export extends finally for if import instanceof loop
new return super switch then this throw try typeof until when while yield
""")

CONSTANTS = read_words("""
Infinity NaN false no null off on true undefined yes
""")

BUILTINS = read_words("""
Array Boolean Date Error Function Math Number Object Packages RegExp String decodeURI decodeURIComponent
document encodeURI encodeURIComponent eval isFinite isNaN netscape parseFloat parseInt sun window
""")
