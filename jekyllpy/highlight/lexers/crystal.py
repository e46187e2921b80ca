"""Crystal as Rouge 3.30 reads it: much like Ruby. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import default, include, words
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups
from jekyllpy.highlight.lexers.ruby import RubyLexer
from jekyllpy.highlight.lexers.ruby_texts import open_literal
from jekyllpy.highlight.words.crystal import ASKING, BANGING, BUILTINS, KEYWORDS, PSEUDO

ESCAPES = r"\\u[a-fA-F0-9]{4}|\\u\{[a-fA-F0-9]{1,6}\}|\\[abefnrtv]"


class CrystalLexer(RougeLexer):
    """Crystal."""

    name = "Crystal"
    ascii_words = True
    start: ClassVar[tuple[str, ...]] = ("root", "expression")

    tokens: ClassVar[dict[str, Rules]] = {
        **RubyLexer.tokens,
        "root": [
            include("blank"),
            (r"__END__", Comment.Preproc, "end-of-program"),
            include("numbers"),
            (r"@\[[^\]]+\]", Name.Decorator),
            include("variables"),
            (r"::", Operator),
            include("strings"),
            (words(KEYWORDS, suffix=r"\b"), Keyword, "expression"),
            (words(PSEUDO, suffix=r"\b"), Keyword.Pseudo, "expression"),
            (
                r"(module)(\s+)([a-zA-Z_][a-zA-Z0-9_]*(?:::[a-zA-Z_][a-zA-Z0-9_]*)*)",
                by_groups(Keyword, Text, Name.Namespace),
            ),
            (r"(def|macro\b)(\s*)", by_groups(Keyword, Text), "method-name"),
            (r"(class\b)(\s*)", by_groups(Keyword, Text), "class-name"),
            (words(ASKING, suffix=r"\?"), Name.Builtin, "expression"),
            (words(BANGING, suffix="!"), Name.Builtin, "expression"),
            (words(BUILTINS, suffix=r"\b"), Name.Builtin, "argument"),
            include("names"),
            (r"\*\*|//|>=|<=|<<?|>>?|=~|={3}|!~|&&?|\|\||\.", Operator, "expression"),
            (r"\{%|%\}", Punctuation),
            include("signs"),
        ],
        "numbers": [
            (r"0o[0-7]+(?:_[0-7]+)*", Number.Oct),
            (r"0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*", Number.Hex),
            (r"0b[01]+(?:_[01]+)*", Number.Bin),
            (r"\d+(?:\.\d+(?:[eE][+-]?\d+)?(?:_[fF]32)?|[eE][+-]?\d+|_[fF]32)", Number.Float),
            (r"\d+(?:_\d+)*(?:_[iu]\d+)?", Number.Integer),
        ],
        "strings": [
            (r":@{0,2}[a-zA-Z_]\w*[!?]?", String.Symbol),
            (
                r":(?:===|=?~|\[\][=?]?|\*\*=?|//=?|[=^*/+-]=?|&[&*+-]?=?|\|\|?=?|![=~]?|%=?|<=>|<<?=?|>>?=?|\.\.\.?)",
                String.Symbol,
            ),
            (r":'(?:\\[\\']|[^'\\]|\\(?![\\']))*(?:'|\\')", String.Symbol),
            (r':"', String.Symbol, "symbol"),
            (r"[a-z_]\w*?[?!]?:\s+", String.Symbol, "expression"),
            (r'"', String.Double, "double"),
            (r"`", String.Backtick, "backtick"),
            (
                rf"(')({ESCAPES})?((?:\\[\\']|[^'\\]|\\(?![\\']))*(?:'|\\'))",
                by_groups(String.Single, String.Escape, String.Single),
            ),
        ],
        "escapes": [
            include("interpolation"),
            (r"\\(?:[\\abefnrstv#\"']|x[a-fA-F0-9]{1,2}|[0-7]{1,3})", String.Escape),
            (r"\\u(?:[a-fA-F0-9]{4}|\{[^}]+\})", String.Escape),
            (r"\\.", String.Escape),
        ],
        "class-name": [
            (r"\s+", Text),
            (r"\(", Punctuation, ("parentheses", "expression")),
            (r"<<", Operator, ("#pop", "expression")),
            (r"[A-Z_]\w*", Name.Class, "#pop"),
            default("#pop"),
        ],
        "ternary": [(r":(?!:)", Punctuation, ("#pop", "expression")), include("root")],
        "argument": [
            (r"/", Operator, ("#pop", "expression")),
            (r"(?=\n)", Text, "#pop"),
            default(("#pop", "spaced-argument")),
        ],
        "literals": [(r"%([rqswQWxiI])?([^\w\s}])", open_literal)],
    }
