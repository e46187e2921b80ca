"""Smarty as Rouge 3.30 reads it, within the page it makes. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, String, Text

from jekyllpy.highlight.lexers.actions import up_to
from jekyllpy.highlight.lexers.embed import go_on_with_parent
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_word
from jekyllpy.highlight.words.smarty import BUILTINS

KINDS = dict.fromkeys(BUILTINS, Name.Builtin)


class SmartyLexer(RougeLexer):
    """Smarty's templates."""

    name = "Smarty"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\{\s+", go_on_with_parent),
            (r"\{\*", up_to(r"\*\}", Comment)),
            (r"\{/?(?![\s*])", Keyword, "tag"),
            (r"[\s\S][^{]*(?:\{(?![/a-zA-Z0-9$#*\"'])[^{]*)*", go_on_with_parent),
        ],
        "tag": [
            (r"\{/?(?![\s*])", Keyword, "#push"),
            (r"\}", Keyword, "#pop"),
            (r"\s+", Text),
            (r"[~!%^&*()+=|\[\]:;,.<>/@?-]", Operator),
            (r"#[a-zA-Z_]\w*#", Name.Variable),
            (r"\$[a-zA-Z_]\w*(?:\.\w+)*", Name.Variable),
            (r"(?:true|false|null)\b", Keyword.Constant),
            (r"[0-9](?:\.[0-9]*)?(?:eE[+-][0-9])?[flFLdD]?", Number),
            (r'"(?:\\.|[^\\"\n])*(?:"|\\")', String.Double),
            (r"'(?:\\.|[^\\'\n])*(?:'|\\')", String.Single),
            (r"[a-zA-Z_]\w*", by_word(KINDS, Name.Attribute)),
        ],
    }
