"""Words that the Swift lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
Self Type __COLUMN__ __FILE__ __FUNCTION__ __LINE__ as associativity async await break case catch continue
default defer didSet do dynamicType else fallthrough for get guard if in infix inout is isolated mutating new
none nonmutating operator override postfix precedence precedencegroup prefix repeat rethrows return self set
super switch throw throws try unowned weak where while willSet
""")

DECLARATIONS = read_words("""
actor associatedtype class convenience deinit dynamic enum extension fileprivate final func import indirect init
internal lazy let nonisolated open optional private protocol public required some static struct subscript
typealias var
""")
