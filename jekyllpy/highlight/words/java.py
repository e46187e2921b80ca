"""Words that the Java lexer knows; knows nothing else.

Source: answers of Rouge 3.30.0 (MIT licence), asked word by word.
"""

from __future__ import annotations

KEYWORDS = frozenset(
    """
assert break case catch continue default do else finally for goto if instanceof new return switch this throw try
while
""".split()
)

DECLARATIONS = frozenset(
    """
abstract class const enum extends final implements interface native private protected public static strictfp
super synchronized throws transient volatile
""".split()
)

TYPES = frozenset(
    """
boolean byte char double float int long short var void
""".split()
)

CONSTANTS = frozenset(
    """
false null true
""".split()
)
