"""Lean as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Comment, Error, Keyword, Name, Number, Operator, String, Text

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, by_word
from jekyllpy.highlight.words.lean import KEYWORDS

KINDS = kinds_of((KEYWORDS, Keyword), (("Sort", "Prop", "Type"), Keyword.Type))


class LeanLexer(RougeLexer):
    """Lean."""

    name = "Lean"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"(?=[\s-])", Guard(r"\s*--+\s+.*", r"\s*-*", Comment.Doc)),
            (r'"', String, "string"),
            (r"\d+", Number.Integer),
            (r"#?\w+", by_word(KINDS, Name)),
            (r"λ", Keyword),
            (r":=?", Text),
            (r"\.[0-9]*", Operator),
            (r"!=|[#&*+/@!`;<=>|~∀Π↔∧∨≠≤≥⊎¬⬝▸→∃ℕℤ≈×⌞⌟≡⟨⟩-]|⁻¹", Operator),
            (r"[\s(),\[\]αβ‹›]+", Text),
            (r".", Error),
        ],
        "string": [(r'"', String, "#pop"), (r"\\", String.Escape, "escape"), (r'[^\\"]+', String)],
        "escape": [(r"[nrt\"'\\]|[xX][0-9a-fA-F]+", String.Escape, "#pop")],
    }
