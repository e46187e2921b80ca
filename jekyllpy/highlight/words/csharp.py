"""Words that the C# lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
abstract add alias as ascending async await base break by case catch checked const continue default delegate
descending do else enum equals event explicit extern false finally fixed for foreach from get global goto group
if implicit in interface internal into is join let lock nameof new null on operator orderby out override params
partial private protected public readonly ref remove return sealed select set sizeof stackalloc static switch
this throw true try typeof unchecked unsafe value virtual void volatile where while yield
""")

TYPES = read_words("""
bool byte char decimal double dynamic float int long object sbyte short string uint ulong ushort var
""")

DIRECTIVES = read_words("""
define elif else endif endregion error if line pragma region undef warning
""")
