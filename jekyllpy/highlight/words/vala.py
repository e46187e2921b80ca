"""Words that the Vala lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
abstract as async base break case catch const construct continue default delegate delete do dynamic else ensures
enum errordomain extern false finally for foreach get global if in inline interface internal is lock new null
out override owned private protected public ref requires return set signal sizeof static switch this throw
throws true try typeof unowned value var virtual void weak while yield
""")

TYPES = read_words("""
bool char double float int int16 int32 int64 int8 long short size_t ssize_t string uint uint16 uint32 uint64
uint8 ulong unichar ushort
""")
