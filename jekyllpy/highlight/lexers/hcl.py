"""HashiCorp's language and Terraform's as Rouge 3.30 reads them. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text, _TokenType

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan
from jekyllpy.highlight.lexers.shell import close_heredoc, open_heredoc
from jekyllpy.highlight.spans import Found

BLOCKS = ("terraform", "module", "provider", "variable", "resource", "data", "provisioner", "output")
WORDS: dict[str, _TokenType] = dict.fromkeys(("true", "false", "null"), Keyword.Constant)
TERRAFORM_WORDS: dict[str, _TokenType] = {
    **WORDS,
    **dict.fromkeys(BLOCKS, Keyword),
    "var": Keyword.Declaration,
    "local": Keyword.Declaration,
}


def read_word(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a word; but for constants, what it names may follow."""
    words = TERRAFORM_WORDS if isinstance(lexer, TerraformLexer) else WORDS
    kind = words.get(match.group(), Name.Other)
    if kind is not Keyword.Constant:
        scan.push("composite")
    yield match.start(), kind, match.group()


def read_term(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a word of an expression."""
    yield match.start(), TERRAFORM_WORDS.get(match.group(), Name.Other), match.group()


class HclLexer(RougeLexer):
    """HCL."""

    name = "HCL"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "remark": [(r"\*/", Comment.Multiline, "#pop"), (r"[^*/]+|[*/]", Comment.Multiline)],
        "blank": [
            (r"\s+", Text),
            (r"(?://|#).*", Comment.Single),
            (r"/\*", Comment.Multiline, "remark"),
        ],
        "primitives": [
            (r"[0-9]+\.[0-9]+(?:[eE][0-9]+)?[fd]?(?:[kKmMgG]b?)?", Number.Float),
            (r"[0-9]+(?:[kKmMgG]b?)?", Number.Integer),
            (r'"', String.Double, "double"),
            (r"'", String.Single, "single"),
            (r"(<<-?)(\s*)('?)(\\?)(\w+)(\3)", open_heredoc),
        ],
        "root": [
            include("blank"),
            include("primitives"),
            (r"\{", Punctuation, "hash"),
            (r"\[", Punctuation, "array"),
            (r"[$a-zA-Z_]\w*", read_word),
        ],
        "composite": [
            include("blank"),
            (r"\{", Punctuation, ("#pop", "hash")),
            (r"\[", Punctuation, ("#pop", "array")),
            include("root"),
            default("#pop"),
        ],
        "hash": [include("blank"), (r"=", Punctuation), (r"\}", Punctuation, "#pop"), include("root")],
        "array": [include("blank"), (r",", Punctuation), (r"\]", Punctuation, "#pop"), include("root")],
        "double": [(r'[^\\"]+', String.Double), (r'\\"', String.Escape), (r'"', String.Double, "#pop")],
        "single": [(r"[^\\']+", String.Single), (r"\\'", String.Escape), (r"'", String.Single, "#pop")],
        "heredoc": [(r"\n", String.Heredoc, "heredoc-line"), (r"[^$\n]+|\$", String.Heredoc)],
        "heredoc-line": [(r"\s*(\w+)\s*\n", close_heredoc), default("#pop")],
    }


class TerraformLexer(HclLexer):
    """Terraform: expressions within strings."""

    name = "Terraform"

    tokens: ClassVar[dict[str, Rules]] = {
        **HclLexer.tokens,
        "hash": [(r"[.,()*]", Punctuation), *HclLexer.tokens["hash"]],
        "array": [(r"[.,()*]", Punctuation), *HclLexer.tokens["array"]],
        "escapes": [(r"\\.", String.Escape), (r"\$\{", Keyword, "interpolation")],
        "double": [(r'[^\\"$]+', String.Double), include("escapes"), (r'"', String.Double, "#pop")],
        "single": [(r"[^\\'$]+", String.Single), include("escapes"), (r"'", String.Single, "#pop")],
        "interpolation": [
            (r"\}", Keyword, "#pop"),
            (r'"/', String.Delimiter, ("#pop", "regex")),
            include("primitives"),
            (r"\s+", Text),
            (r"\+\+|--|~|&&|\|\||\\(?=\n)|<<|>>>?|==|!=|[-<>+*%&|^/!=?:]=?", Operator),
            (r"[(\[,)\].]", Punctuation),
            (r"[$a-zA-Z_-][a-zA-Z0-9_-]*", read_term),
        ],
        "regex": [
            (r'[^"/\\]+|\\.', String.Regex),
            (r'/"', String.Delimiter, "#pop"),
            (r'["/]', String.Regex),
        ],
    }
