"""Ruby as Rouge 3.30 reads it. Written from its answers.

What stands before a slash, a question mark or a percent sign decides what it begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, include, words
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.ruby import BUILTINS, KEYWORDS, PSEUDO

NAME = r"[a-z_]\w*"
ASKING = (
    r"(?:autoload|block_given|const_defined|eql|equal|frozen|instance_of|is_a|iterator|kind_of|method_defined"
    r"|private_method_defined|protected_method_defined|public_method_defined|respond_to|tainted)\?"
    r"|(?:chomp|chop|exit|gsub|sub)!"
)
OPERATORS = r"\[\]=?|\*\*|<=>?|>=|===?|=~|[-+]@?|<<|>>|[~`!%&|^*/<>]"
CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}


def open_heredoc(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Remember a here-document; its text begins after the line."""
    yield match.start(1), Operator, match[1]
    yield match.start(2), Name.Constant, match[2] + match[3] + match[4]
    scan.memory.setdefault("heredocs", []).append((match[3], match[1] != "<<", True))
    scan.push("heredoc-line")


def read_heredocs(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read the here-documents that the line before has announced."""
    scan.pop()
    waiting = scan.memory.get("heredocs", [])
    scan.memory["heredocs"] = []
    pos = match.start()
    for word, indented, interpolated in waiting:
        space = r"[ \t]*" if indented else ""
        end = re.compile(rf"^{space}{re.escape(word)}[ \t\r]*$", re.MULTILINE).search(scan.text, pos + 1)
        stop = end.start() if end else len(scan.text)
        body = scan.text[pos:stop]
        if interpolated:
            yield from lexer.get_tokens_unprocessed(body, ("root", "heredoc"))
        else:
            yield pos, String.Heredoc, body
        if end:
            yield stop, Name.Constant, end.group()
        pos = end.end() if end else stop
    scan.pos = pos


def open_literal(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Begin `%w[…]` and its relatives; brackets within them pair up."""
    kind = String.Regex if match[1] == "r" else String.Other
    scan.memory.setdefault("literals", []).append((match[2], CLOSING.get(match[2], match[2]), kind, 1))
    if scan.stack[-1] == "expression":
        scan.pop()
    scan.push("argument", "literal" if match[1] in ("Q", "W", "r", "x", "I") else "raw-literal")
    yield match.start(), kind, match.group()


def read_delimiter(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a sign that may open or close the literal around it."""
    opened, closed, kind, depth = scan.memory["literals"].pop()
    sign = match.group()
    if sign == closed and depth == 1:
        flags = re.compile("[a-z]*").match(scan.text, match.end()) if kind is String.Regex else None
        yield match.start(), kind, sign + (flags.group() if flags else "")
        scan.pos = flags.end() if flags else match.end()
        scan.pop()
        return
    depth += 1 if sign == opened and opened != closed else -1 if sign == closed else 0
    scan.memory["literals"].append((opened, closed, kind, depth))
    yield match.start(), kind, sign


def read_in_literal(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read text of the literal around it."""
    yield match.start(), scan.memory["literals"][-1][2], match.group()


class RubyLexer(RougeLexer):
    """Ruby."""

    name = "Ruby"
    flags = re.ASCII | re.MULTILINE
    start: ClassVar[tuple[str, ...]] = ("root", "expression")

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\n\s*", Text, "expression"),
            include("blank"),
            (r"^__END__\n[\s\S]*|^__END__\Z", Comment.Preproc),
            include("strings"),
            (rf"(?:{NAME}|[A-Z]\w*)[!?]?:\s+", String.Symbol, "expression"),
            include("numbers"),
            (
                r"(?:defined\?|(?:" + "|".join(sorted(KEYWORDS - {"def", "class", "module", "end", "self"})) + r")\b)",
                Keyword,
                "expression",
            ),
            (r"(def)\b(\s*)", by_groups(Keyword, Text), "method"),
            (r"(class)(\s+)(<<)", by_groups(Keyword, Text, Operator)),
            (r"(class)(\s+)((?:[A-Z]\w*|::)+)", by_groups(Keyword, Text, Name.Class)),
            (r"(module)(\s+)((?:[A-Z]\w*|::)+)", by_groups(Keyword, Text, Name.Namespace)),
            (r"(?:class|module|def|end)\b", Keyword),
            (words(PSEUDO, suffix=r"\b"), Keyword.Pseudo, "argument"),
            (ASKING, Name.Builtin, "argument"),
            (words(BUILTINS, suffix=r"\b(?![!?])"), Name.Builtin, "argument"),
            (r"\$[a-zA-Z_]\w*|\$[!@&`'+~=/\\,;.<>_*$?:\"0-9-]", Name.Variable.Global),
            (r"@@[a-zA-Z_]\w*", Name.Variable.Class),
            (r"@[a-zA-Z_]\w*", Name.Variable.Instance),
            (r"(<<[-~]?)([\"`']?)([a-zA-Z_]\w*)(\2)", open_heredoc),
            (r"[A-Z]\w*", Name.Constant, "argument"),
            (rf"(\.)(\s*)((?:{NAME})[!?]?|\[|{OPERATORS})", by_groups(Punctuation, Text, Name.Function), "argument"),
            (rf"{NAME}[!?]?", Name, "argument"),
            (r"\*\*|<<?|>>?|\^|=>|&&?|\|\|?|::|\.\.\.?|=~|!~|->|[-+*/%=<>!~&|]", Operator, "expression"),
            (r"[\[({,;]", Punctuation, "expression"),
            (r"\?", Punctuation, ("ternary", "expression")),
            (r"[])}:\\]", Punctuation),
            (r"\.", Operator),
        ],
        "blank": [
            (r"^=begin\b[\s\S]*?^=end\b|^=begin\b[\s\S]*", Comment.Multiline),
            (r"#.*", Comment.Single),
            (r"\s+", Text),
        ],
        "expression": [
            include("blank"),
            (r"\?(?:\\[MC]-)*(?:\\(?:\S|[0-7]{1,3}|x[a-fA-F0-9]{1,2})|\S)(?!\w)", String.Char, "#pop"),
            (r"%([rQqWwIixs]?)([^\w\s])", open_literal),
            (r"% [^ \n]* ", String.Other, "#pop"),
            (r"/", String.Regex, ("#pop", "regex")),
            default("#pop"),
        ],
        "argument": [
            (r"([ \t]+)(/)(?![\s=])", by_groups(Text, String.Regex), ("#pop", "regex")),
            (r"[ \t]+(?=%[rQqWwIixs]?[^\w\s=])", Text, ("#pop", "expression")),
            default("#pop"),
        ],
        "ternary": [(r":(?!:)", Punctuation, ("#pop", "expression")), include("root")],
        "method": [
            (r"(self|[a-zA-Z_]\w*)(\.)", by_groups(Name.Class, Operator)),
            (rf"[a-zA-Z_]\w*[!?]?|{OPERATORS}", Name.Function, "#pop"),
            default("#pop"),
        ],
        "numbers": [
            (r"0_?[0-7]+(?:_[0-7]+)*", Number.Oct),
            (r"0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*", Number.Hex),
            (r"0b[01]+(?:_[01]+)*", Number.Bin),
            (r"\d+(?:_\d+)*(?:\.\d+(?:_\d+)*(?:[eE][+-]?\d+(?:_\d+)*)?|[eE][+-]?\d+(?:_\d+)*)", Number.Float),
            (r"\d+(?:_\d+)*", Number.Integer),
        ],
        "strings": [
            (r":'(?:\\.|[^\\'])*'", String.Symbol),
            (r':"', String.Symbol, "symbol"),
            (r"::", Operator),
            (
                r":(?:@{0,2}[a-zA-Z_]\w*[!?]?(?!\w)|\*\*|[-+]@|\[\]=?|[a-zA-Z_]\w*(?:[!?]|=(?![>=~]))?|<=>?|>=|===?|=~)",
                String.Symbol,
            ),
            (r"'(?:\\[\s\S]|[^\\'])*'", String.Single),
            (r'"', String.Double, "double"),
            (r"(?<!\.)`", String.Backtick, "backtick"),
        ],
        "interpolation": [
            (r"#\{", String.Interpol, "field"),
            (r"#@@?[a-z_]\w*|#\$[a-z_]\w*", String.Interpol),
        ],
        "escape": [(r"\\(?:[0-7]{1,3}|x[0-9a-fA-F]{1,2}|M-.|C-.|[\s\S])", String.Escape)],
        "field": [(r"\}", String.Interpol, "#pop"), include("root")],
        "double": [
            include("escape"),
            include("interpolation"),
            (r'"', String.Double, "#pop"),
            (r'[^\\"#]+|#', String.Double),
        ],
        "symbol": [
            include("escape"),
            include("interpolation"),
            (r'"', String.Symbol, "#pop"),
            (r'[^\\"#]+|#', String.Symbol),
        ],
        "backtick": [
            include("escape"),
            include("interpolation"),
            (r"`", String.Backtick, "#pop"),
            (r"[^\\`#]+|#", String.Backtick),
        ],
        "regex": [
            (r"/[mixounse]*", String.Regex, "#pop"),
            (r"\\[\s\S]?", String.Regex),
            include("interpolation"),
            (r"[^\\/#]+|#", String.Regex),
        ],
        "literal": [
            include("escape"),
            include("interpolation"),
            (r"[^\w\s#\\]", read_delimiter),
            (r"[\w\s]+|#", read_in_literal),
        ],
        "raw-literal": [
            (r"\\[\s\S]", read_in_literal),
            (r"[^\w\s\\]", read_delimiter),
            (r"[\w\s]+", read_in_literal),
        ],
        "heredoc": [include("escape"), include("interpolation"), (r"[^\\#]+|#", String.Heredoc)],
        "heredoc-line": [(r"\n", read_heredocs), include("root")],
    }
