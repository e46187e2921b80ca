"""Nix as Rouge 3.30 reads it: paths, strings with expressions in them, sets. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules

SECTIONS = r"(?:/[a-zA-Z0-9._-]+)+"
RESERVED = "rec|assert|map|abort|baseNameOf|builtins|derivation|fetchTarball|import|isNull|removeAttrs|throw|toString"


class NixLexer(RougeLexer):
    """Nix."""

    name = "Nix"

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"#.*", Comment),
            (r"/\*", Comment, "remark"),
            (r"true|false|null", Keyword.Constant),
            (r"[0-9]", Number.Integer),
            (rf"~?{SECTIONS}", String.Other),
            (r"(?=[a-zA-Z0-9._-])", Guard(rf"[a-zA-Z0-9._-]+{SECTIONS}", r"[a-zA-Z0-9._-]+", String.Other)),
            (r"(?=[a-z+])", Guard(rf"[a-z+]+:///?[a-zA-Z0-9._-]+{SECTIONS}", r"[a-z+]+", String.Other)),
            (r'"', String.Double, "string"),
            (r"''", String.Double, "indented-string"),
            (r"(?:with|in|inherit)\b", Keyword.Namespace),
            (r"let\b", Keyword.Declaration),
            (r"(?:if|then|else)\b", Keyword),
            (rf"(?:{RESERVED})\b", Keyword.Reserved),
            (r"[.?+!*<>=@-]|//?|&&|\|\|", Operator),
            (r"[$;,:]", Punctuation),
            (r"[a-zA-Z_][a-zA-Z0-9-]*", Name.Variable),
            (r"\(", Punctuation, "parentheses"),
            (r"\{", Punctuation, "set"),
            (r"\[", Punctuation, "list"),
        ],
        "remark": [(r"\*/", Comment, "#pop"), (r"[^*\n]+|\*", Comment)],
        "parentheses": [include("root"), (r"\)", Punctuation, "#pop")],
        "set": [include("root"), (r"\}", Punctuation, "#pop")],
        "list": [include("root"), (r"\]", Punctuation, "#pop")],
        "field": [include("root"), (r"\}", String.Interpol, "#pop")],
        "string": [
            (r"\\.|\$\$", String.Escape),
            (r"\$\{", String.Interpol, "field"),
            (r'"', String.Double, "#pop"),
            (r'[^\\$"\n]+|.', String.Double),
        ],
        "indented-string": [
            (r"'''|''\$|\$\$|''\\.", String.Escape),
            (r"\$\{", String.Interpol, "field"),
            (r"''", String.Double, "#pop"),
            (r"[^'$\n]+|.", String.Double),
        ],
    }
