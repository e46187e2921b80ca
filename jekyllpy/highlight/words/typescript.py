"""Words that the TypeScript lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

RESERVED = read_words("""
any declare default enum implements interface keyof module namespace number package private protected public
string void
""")

CONSTANTS = read_words("""
Infinity NaN false null true undefined
""")

DECLARATIONS = read_words("""
abstract class const constructor extends function get let set static type var with
""")

KEYWORDS = read_words("""
as async await break case catch continue debugger default delete do else export finally for from if implements
import in instanceof is namespace new of private protected public readonly return static super switch this throw
try typeof void while yield
""")

BUILTINS = read_words("""
Array ArrayBuffer Boolean DataView Date Error Float32Array Float64Array Function Int16Array Int32Array Int8Array
Map Math Number Object Packages Partial Pick Promise Proxy Readonly Record Reflect RegExp Set String Symbol
Uint16Array Uint16ClampedArray Uint32Array Uint32ClampedArray Uint8Array Uint8ClampedArray WeakMap WeakSet
decodeURI decodeURIComponent document encodeURI encodeURIComponent eval global isFinite isNaN navigator netscape
parseFloat parseInt self sun window
""")
