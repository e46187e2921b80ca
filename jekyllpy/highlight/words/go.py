"""Words that the Go lexer knows; knows nothing else.

Source: answers of Rouge 3.30.0 (MIT licence), asked word by word.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
break case chan const continue default defer else fallthrough for func go goto if import interface map package
range return select struct switch type var
""")

TYPES = read_words("""
bool byte complex128 complex64 error float32 float64 int int16 int32 int64 int8 rune string uint uint16 uint32
uint64 uint8 uintptr
""")

BUILTINS = read_words("""
append cap close complex copy delete imag len make new panic print println real recover
""")

CONSTANTS = read_words("""
false iota nil true
""")
