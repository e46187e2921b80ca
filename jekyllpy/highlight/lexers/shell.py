"""Shell scripts as Rouge 3.30 reads them: words, expansions, here-documents and `case`. Written from its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, include, words
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.shell import BUILTINS, KEYWORDS


def open_heredoc(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Remember the word that ends a here-document; its quotes, if any, don't matter to Rouge."""
    kinds = (Operator, Text, String.Heredoc, String.Heredoc, Name.Constant, String.Heredoc)
    for number, kind in enumerate(kinds, start=1):
        yield match.start(number), kind, match[number]
    scan.memory["heredoc"] = match[5]
    scan.push("heredoc")


def close_heredoc(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """End a here-document at its word."""
    if match[1] == scan.memory["heredoc"]:
        yield match.start(), Name.Constant, match.group()
        scan.pop(2)
        return
    yield match.start(), String.Heredoc, match.group()


class ShellLexer(RougeLexer):
    """sh, bash, zsh and ksh."""

    name = "Shell"
    flags = re.ASCII

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [include("basic"), include("data")],
        "basic": [
            (r"#.*", Comment),
            (words(KEYWORDS, suffix=r"\s*(?u:\b)"), Keyword),
            (r"case\b", Keyword, "case"),
            (words(BUILTINS, suffix=r"\s*(?u:\b)(?![.-])"), Name.Builtin),
            (r"\.(?=\s)", Name.Builtin),
            (r"(\w+)(=)", by_groups(Name.Variable, Operator)),
            (r"[\[\]{}()!=>]", Operator),
            (r"&&|\|\|", Operator),
            (r"<<<", Operator),
            (r"(<<-?)(\s*)(['\"]?)(\\?)(\w+)(\3)", open_heredoc),
        ],
        "data": [
            (r"\s+", Text),
            (r"\\.?", String.Escape),
            (r"\$?\"", String.Double, "double"),
            (r"\$'", String.Single, "ansi"),
            (r"'", String.Single, "single"),
            (r"\*", Keyword),
            (r";", Punctuation),
            (r"-[-\w]+", Name.Tag),
            (r"[^=*\s{}()$\"'`;\\<]+", Text),
            (r"<", Text),
            include("interpolation"),
        ],
        "interpolation": [
            (r"(?m)\\$", String.Escape),
            (r"\\.", String.Escape),
            (r"\$\(\(", Keyword, "math"),
            (r"\$\(", String.Interpol, "paren"),
            (r"\$\{#?", Keyword, "curly"),
            (r"`", String.Backtick, "backticks"),
            (r"\$#?(?:\w+|.)", Name.Variable),
        ],
        "double": [
            (r"(?:\$#?)?\"", String.Double, "#pop"),
            (r"\\.?", String.Escape),
            (r"[^\"`\\$]+", String.Double),
            include("interpolation"),
        ],
        "ansi": [(r"'", String.Single, "#pop"), (r"\\.", String.Escape), (r"[^\\']+", String.Single)],
        "single": [(r"'", String.Single, "#pop"), (r"[^']+", String.Single)],
        "backticks": [(r"`", String.Backtick, "#pop"), include("root")],
        "paren": [(r"\)", String.Interpol, "#pop"), (r"\(", Operator, "inner"), include("root")],
        "inner": [(r"\(", Operator, "#push"), (r"\)", Operator, "#pop"), include("root")],
        "math": [
            (r"\)\)", Keyword, "#pop"),
            (r"[-+*/%^|&!]|\*\*|\|\|", Operator),
            (r"\d+(?:#\w+)?", Number),
            include("root"),
        ],
        "curly": [
            (r"\}", Keyword, "#pop"),
            (r":-", Keyword),
            (r"\w+", Name.Variable),
            (r"[^}:\"'`$]+", Punctuation),
            include("root"),
        ],
        "case": [
            (r"esac\b", Keyword, "#pop"),
            (r"\|", Punctuation),
            (r"\)", Punctuation, "stanza"),
            include("root"),
        ],
        "stanza": [(r";;", Punctuation, "#pop"), include("root")],
        "heredoc": [
            (r"\n", String.Heredoc, "heredoc-line"),
            (r"[^$\n\\]+", String.Heredoc),
            include("interpolation"),
            (r"\$", String.Heredoc),
        ],
        "heredoc-line": [(r"\s*(\w+)\s*\n", close_heredoc), default("#pop")],
    }
