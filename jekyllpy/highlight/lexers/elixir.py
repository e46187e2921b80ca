"""Elixir as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import include, words
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import up_to
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan
from jekyllpy.highlight.lexers.ruby_texts import CLOSING, LITERALS, read_sign, read_text
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.elixir import KEYWORDS

NAME = r"[a-zA-Z_]\w*"
PLAIN = r"\b(?![?!])"
SYMBOL = (
    rf":(?:{NAME}(?:[?!]|=(?![>=]))?|<>|===?|>=?|<=?|<=>|&&?|%\(\)|%\[\]|%\{{\}}|\+\+?|--?|\|\|?|!|//|[%&`/|]|\*\*?|=?~|<-)"
    rf"|{NAME}[?!]?:(?!:)"
)
OPERATOR = (
    r"%=|\*=|\*\*=|\+=|-=|\^=|\|\|=|<=>|<(?![<=])|>(?![<=>])|<=|>=|===|==|=~|!=|!~|&(?:&&?|(?!\d))|\|\||[\^*+\-/|]|<<|>>"
    r"|[=.]|~~~"
)


def open_sigil(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Begin a sigil; its letter says whether it is a regular expression, a list, and reads fields."""
    letter = match[1] or ""
    kind = String.Regex if letter in ("R", "r") else String.Other
    scan.memory.setdefault(LITERALS, []).append((match[2], CLOSING.get(match[2], match[2]), kind))
    if letter in ("R", "r"):
        scan.push("regex-flags")
    if letter in ("W", "w"):
        scan.push("list-flags")
    scan.push("sigil" if letter in ("S", "R", "C", "W") else "raw-sigil")
    yield match.start(), kind, match.group()


def close_sigil(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found] | None:
    """End a sigil at its own delimiter; decline at any other sign."""
    _, closed, kind = scan.memory[LITERALS][-1]
    if match.group() != closed:
        return None
    scan.memory[LITERALS].pop()
    scan.pop()
    return iter([(match.start(), kind, closed)])


class ElixirLexer(RougeLexer):
    """Elixir."""

    name = "Elixir"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"#.*", Comment.Single),
            (words(KEYWORDS, suffix=PLAIN), Keyword),
            (r"do\b", Keyword),
            (rf"(?:import|require|use|recur|quote|unquote|super|refer){PLAIN}", Keyword.Namespace),
            (r"(?:and|not|or|when|xor|in)\b", Operator.Word),
            (OPERATOR, Operator),
            (SYMBOL, String.Symbol),
            (r':"', String.Symbol, "symbol"),
            (rf"(?:nil|true|false){PLAIN}|[A-Z]\w*\b", Name.Constant),
            (rf"__(?:FILE|LINE|MODULE|MAIN|FUNCTION)__{PLAIN}", Name.Builtin.Pseudo),
            (r"[a-zA-Z_!]\w*[!?]?", Name),
            (r"::|[%(){};,/|:\\\[\]]", Punctuation),
            (rf"@{NAME}|&\d", Name.Variable),
            (r"\d(?:_?\d)*\.(?![^\d\s])(?:_?\d)+(?:[eE][-+]?\d(?:_?\d)*)?\b", Number.Float),
            (r"0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*\b", Number.Hex),
            (r"0o[0-7](?:_?[0-7])*\b", Number.Oct),
            (r"0b[01](?:_?[01])*\b", Number.Bin),
            (r"\d(?:_?\d)*\b", Number.Integer),
            (r'"""', up_to(r'"""', String.Doc)),
            (r"'''", up_to(r"'''", String.Doc)),
            (r'"', String.Double, "double"),
            (r"'", String.Single, "single"),
            (
                r"\?(?:\\(?:x\d{1,2}|[0-9a-fA-F]{1,2}(?![0-9a-fA-F])\b|0[0-7]{0,2}(?![0-7])\b[^x0MC])"
                r"|(?:\\[MC]-)+\w|[^\s\\])",
                String.Other,
            ),
            (r"~([A-Za-z])?([{\[(<|/'\"])", open_sigil),
        ],
        "double": [
            include("escapes"),
            include("field"),
            (r'[^#"\\]+', String.Double),
            (r'"', String.Double, "#pop"),
            (r"[#\\]", String.Double),
        ],
        "single": [
            include("escapes"),
            include("field"),
            (r"[^#'\\]+", String.Single),
            (r"'", String.Single, "#pop"),
            (r"[#\\]", String.Single),
        ],
        "field": [(r"#\{", String.Interpol, "interpolation")],
        "interpolation": [(r"\}", String.Interpol, "#pop"), include("root")],
        "escapes": [(r"\\(?:x[0-9a-fA-F]{2}|u\{?\d+\}?|[\\abdefnrstv0\"'])", String.Escape)],
        "symbol": [(r'"', String.Symbol, "#pop"), include("field"), (r'[^#"]+', String.Symbol)],
        "sigil": [(r"[^\w\s]", close_sigil), include("field"), (r"#", read_sign), (r"(?=[^#\\])", read_text)],
        "raw-sigil": [(r"[^\w\s]", close_sigil), (r"[\\#]", read_sign), (r"(?=[^#\\])", read_text)],
        "regex-flags": [(r"[fgimrsux]*", String.Regex, "#pop")],
        "list-flags": [(r"[csa]?", String.Other, "#pop")],
    }
