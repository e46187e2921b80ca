"""Erlang as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import words
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, by_groups
from jekyllpy.highlight.words.erlang import BUILTINS, KEYWORDS, OPERATORS

ATOM = r"(?:[a-z][a-zA-Z0-9_]*|'[^\n']*[^\\]')"
VARIABLE = r"[A-Z_][a-zA-Z0-9_]*"
ESCAPE = r"\\(?:[bdefnrstv'\"\\/]|[0-7][0-7]?[0-7]?|\^[a-zA-Z])"
MACRO = rf"(?:{VARIABLE}|{ATOM})"


class ErlangLexer(RougeLexer):
    """Erlang."""

    name = "Erlang"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"(?=%)", Guard(r"%.*\n", r".*", Comment)),
            (words(KEYWORDS, suffix=r"\b"), Keyword),
            (words(BUILTINS, suffix=r"\b"), Name.Builtin),
            (words(OPERATORS, suffix=r"\b"), Operator.Word),
            (r"^-", Punctuation, "directive"),
            (r"\+\+?|--?|\*|/|<|>|/=|=:=|=/=|=<|>=|==?|<-|!|\?", Operator),
            (r'"', String, "string"),
            (r"<<|>>", Name.Label),
            (rf"({ATOM})(:)", by_groups(Name.Namespace, Punctuation)),
            (rf"({ATOM})(\s*)(\()", by_groups(Name.Function, Text, Punctuation)),
            (r"[+-]?(?:[2-9]|[12][0-9]|3[0-6])#[0-9a-zA-Z]+", Number.Integer),
            (r"[+-]?\d+", Number.Integer),
            (r"[\]\[:_@\".{}()|;,]", Punctuation),
            (VARIABLE, Name.Variable),
            (ATOM, Name),
            (rf"\$(?:{ESCAPE}|\\[ %]|[^\\])", String.Char),
            (rf"#{ATOM}(?::?\.{ATOM})?", Name.Label),
        ],
        "string": [
            (ESCAPE, String.Escape),
            (r'"', String, "#pop"),
            (r"~[0-9.*]*[~#+bBcdefginpPswWxX]", String.Interpol),
            (r'[^"\\~]+|~', String),
        ],
        "directive": [
            (rf"(define)(\s*)(\()({MACRO})", by_groups(Name.Entity, Text, Punctuation, Name.Constant), "#pop"),
            (rf"(record)(\s*)(\()({MACRO})", by_groups(Name.Entity, Text, Punctuation, Name.Label), "#pop"),
            (ATOM, Name.Entity, "#pop"),
        ],
    }
