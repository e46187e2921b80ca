"""Hy as Rouge 3.30 reads it: as Clojure, with words of its own. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Keyword, Name

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.clojure import rules_of
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules
from jekyllpy.highlight.words.hylang import BUILTINS, KEYWORDS


class HylangLexer(RougeLexer):
    """Hy."""

    name = "Hy"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = rules_of(kinds_of((KEYWORDS, Keyword), (BUILTINS, Name.Builtin)))
