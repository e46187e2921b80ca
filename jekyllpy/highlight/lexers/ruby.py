"""Ruby as Rouge 3.30 reads it. Written from its answers.

What stands before a slash, a question mark or a percent sign decides what it begins: `expression` is where an
expression may begin, `argument` where a call's first argument may.
"""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import default, include, words
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups
from jekyllpy.highlight.lexers.ruby_texts import TEXT_STATES, open_heredoc, open_literal
from jekyllpy.highlight.words.ruby import ASKING, BANGING, BUILTINS, KEYWORDS, PSEUDO

DECIMAL = r"\d+(?:_\d+)*"
METHOD = r"[a-zA-Z_]\w*[!?]?|\*\*?|[-+]@?|[/%&|^`~]|\[\]=?|<<?|>>?|<=>?|>=|===?"


class RubyLexer(RougeLexer):
    """Ruby."""

    name = "Ruby"
    ascii_words = True
    start: ClassVar[tuple[str, ...]] = ("root", "expression")

    tokens: ClassVar[dict[str, Rules]] = {
        **TEXT_STATES,
        "blank": [
            (r"[ \t\r]+", Text),
            (r"\n\s*", Text, "expression"),
            (r"#.*", Comment.Single),
            (r"=begin\b", up_to(r"\n=end\b", Comment.Multiline)),
        ],
        "root": [
            include("blank"),
            (r"__END__", Comment.Preproc, "end-of-program"),
            include("numbers"),
            include("variables"),
            (r"::", Operator),
            include("strings"),
            (words(KEYWORDS, suffix=r"(?=\W|$)"), Keyword, "expression"),
            (words(PSEUDO, suffix=r"\b"), Keyword.Pseudo, "expression"),
            (
                r"(module)(\s+)([a-zA-Z_][a-zA-Z0-9_]*(?:::[a-zA-Z_][a-zA-Z0-9_]*)*)",
                by_groups(Keyword, Text, Name.Namespace),
            ),
            (r"(def\b)(\s*)", by_groups(Keyword, Text), "method-name"),
            (r"(class\b)(\s*)", by_groups(Keyword, Text), "class-name"),
            (words(ASKING, suffix=r"\?"), Name.Builtin, "expression"),
            (words(BANGING, suffix="!"), Name.Builtin, "expression"),
            (words(BUILTINS, suffix=r"\b"), Name.Builtin, "argument"),
            include("names"),
            (r"\*\*|<<?|>>?|>=|<=|<=>|=~|={3}|!~|&&?|\|\||\.", Operator, "expression"),
            include("signs"),
        ],
        "names": [
            (r"(<<[-~]?)([\"`']?)([a-zA-Z_]\w*)(\2)", open_heredoc),
            (r"(<<[-~]?)([\"'])()(\2)", open_heredoc),
            (r"\.{2,3}", Operator, "expression"),
            (r"[A-Z][a-zA-Z0-9_]*", Name.Constant, "argument"),
            (r"(\.)(\s*)([a-z_]\w*[!?]?|[*%&^`~+-/\[<>=])", by_groups(Punctuation, Text, Name.Function), "argument"),
            (r"[a-zA-Z_]\w*[?!]", Name, "expression"),
            (r"[a-zA-Z_]\w*", Name, "argument"),
        ],
        "signs": [
            (r"[-+/*%=<>&!^|~]=?", Operator, "expression"),
            (r"\?", Punctuation, ("ternary", "expression")),
            (r"[\[({,:\\;/]", Punctuation, "expression"),
            (r"[\])}]", Punctuation),
        ],
        "numbers": [
            (r"0_?[0-7]+(?:_[0-7]+)*", Number.Oct),
            (r"0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*", Number.Hex),
            (r"0b[01]+(?:_[01]+)*", Number.Bin),
            (rf"{DECIMAL}(?:\.{DECIMAL}(?:[eE][+-]?\d+)?|[eE][+-]?\d+)", Number.Float),
            (DECIMAL, Number.Integer),
        ],
        "variables": [
            (r"@@[a-zA-Z_]\w*", Name.Variable.Class),
            (r"@[a-zA-Z_]\w*", Name.Variable.Instance),
            (r"\$\w+|\$[!@&`'+~=/\\,;.<>_*$?:\"]|\$-[0adFiIlpvw]", Name.Variable.Global),
        ],
        "method-name": [
            (r"\s+", Text),
            (r"\(", Punctuation, "parentheses"),
            (rf"(?:([a-zA-Z_]\w*)(\.))?({METHOD})", by_groups(Name.Class, Operator, Name.Function), "#pop"),
            default("#pop"),
        ],
        "class-name": [
            (r"\s+", Text),
            (r"\w+(?:::\w+)+", Name.Class),
            (r"\(", Punctuation, ("parentheses", "expression")),
            (r"<<", Operator, ("#pop", "expression")),
            (r"[A-Z_]\w*", Name.Class, "#pop"),
            default("#pop"),
        ],
        "ternary": [
            (r"(:)(\s+)", by_groups(Punctuation, Text), ("#pop", "expression")),
            (r":(?![^#\n]*?[:\\])", Punctuation, ("#pop", "expression")),
            include("root"),
        ],
        "parentheses": [
            (r"(\))(\.|::)?", by_groups(Punctuation, Operator), "#pop"),
            (r"\(", Punctuation, ("parentheses", "expression")),
            include("root"),
        ],
        "argument": [
            (r"[/%]", Operator, ("#pop", "expression")),
            (r"(?=\n)", Text, "#pop"),
            default(("#pop", "spaced-argument")),
        ],
        "spaced-argument": [
            include("blank"),
            (r"[%/]=", Operator, ("#pop", "expression")),
            (r"/(?=\S|\s*/)", String.Regex, ("#pop", "regex")),
            include("literals"),
            (r"(?=\s*/)", Text, "#pop"),
            (r"\s+", Text, ("#pop", "expression")),
            default("#pop"),
        ],
        "expression": [
            (r"[ \t\r]+", Text),
            (r"/", String.Regex, ("#pop", "regex")),
            (
                r"\?(?:\\[MC]-)*(?:\\(?:[\\abefnrstv#\"']|x[a-fA-F0-9]{1,2}|[0-7]{1,3})|\S)(?!\w)",
                String.Char,
                "#pop",
            ),
            (r"(\s*)(%[rqswQWxiI]? \S* )", by_groups(Text, String.Other), "#pop"),
            include("literals"),
            default("#pop"),
        ],
        "literals": [(r"%([rqswQWxiI])?([^\w\s])", open_literal)],
        "heredoc-line": [(r"(?=\n)", Text, ("#pop", "heredoc")), include("root")],
        "field": [(r"\}", String.Interpol, "#pop"), include("root")],
        "end-of-program": [(r"[\s\S]+", Comment.Preproc, "#pop")],
    }
