"""YAML as Rouge 3.30 reads it: indentation decides where a plain or block scalar ends. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Error, Keyword, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.spans import Found

Indicator = Punctuation.Indicator
URI = r"[a-zA-Z0-9_;/?:@&=+$,.!~*'()\[\]%-]"
ANCHOR = r"[\w-]+"
PLAIN = r"[^\s?:,\[\]{}#&*!|>'\"%@`]"
KEY = r"[^#,:?\[\]{}\"'\n]+"


class YamlScan(Scan):
    """A scan that knows how deep its lines are."""

    __slots__ = ("levels", "next_indent", "scalar_indent")

    def __init__(self, text: str, stack: list[str]) -> None:
        super().__init__(text, stack)
        self.begin_document()

    def begin_document(self) -> None:
        """Begin a document: nothing is indented."""
        self.levels = [0]
        self.next_indent = 0
        self.scalar_indent: int | None = None

    def take_indent(self, width: int) -> int:
        """Take the indentation of a new line; return how much of it the present level accounts for."""
        self.next_indent = width
        if width >= self.levels[-1]:
            return width
        while width < self.levels[-1]:
            self.levels.pop()
        return self.levels[-1]

    def enter(self) -> None:
        """Make the indentation seen so far the present level."""
        if self.levels[-1] < self.next_indent:
            self.levels.append(self.next_indent)


def begin_document(lexer: RougeLexer, match: Match[str], scan: YamlScan) -> Iterator[Found]:
    """Read what begins a document, or is said of one."""
    scan.begin_document()
    kind = Name.Tag if match.group()[0] == "%" else Name.Namespace
    yield match.start(), kind, match.group()


def begin_line(lexer: RougeLexer, match: Match[str], scan: YamlScan) -> Iterator[Found]:
    """Take the spaces before a line; what is deeper than the level it falls back to is an error."""
    cut = scan.take_indent(len(match.group()))
    yield match.start(), Text, match.group()[:cut]
    yield match.start(), Error, match.group()[cut:]


def widen(lexer: RougeLexer, match: Match[str], scan: YamlScan) -> Iterator[Found]:
    """Take spaces that may become a level."""
    scan.next_indent += len(match.group())
    yield match.start(), Text, match.group()


def take_indicator(lexer: RougeLexer, match: Match[str], scan: YamlScan) -> Iterator[Found]:
    """Take `-`, `?` or `:` at the start of a line; what follows is deeper."""
    scan.enter()
    scan.next_indent += len(match.group())
    yield match.start(), Indicator, match.group()


def take_key(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Take a key with its colon."""
    assert isinstance(scan, YamlScan)
    scan.enter()
    yield match.start(1), Name.Attribute, match[1]
    yield match.start(2), Indicator, match[2]


def take_scalar_header(lexer: RougeLexer, match: Match[str], scan: YamlScan) -> Iterator[Found]:
    """Take what follows `|` or `>`: how deep the lines are, if it says so."""
    header = match.group()
    scan.scalar_indent = scan.levels[-1] + int(header.strip("+-") or 0) if header else None
    yield match.start(), Indicator, header


def take_empty_line(lexer: RougeLexer, match: Match[str], scan: YamlScan) -> Iterator[Found]:
    """Take a line of spaces within a block scalar; those beyond its indentation are of another kind."""
    cut = scan.scalar_indent or len(match.group())
    yield match.start(), Text, match.group()[:cut]
    yield match.start(), Name.Constant, match.group()[cut:]


def indent_block_scalar(lexer: RougeLexer, match: Match[str], scan: YamlScan) -> Iterator[Found]:
    """Take the spaces before a line of a block scalar, or leave it when they are too few."""
    width = len(match.group())
    least = scan.levels[-1] if scan.scalar_indent is None else scan.scalar_indent
    if scan.scalar_indent is None:
        scan.scalar_indent = width
    if width < least:
        scan.take_indent(width)
        scan.goto("indentation")
    yield match.start(), Text, match.group()


def indent_plain_scalar(lexer: RougeLexer, match: Match[str], scan: YamlScan) -> Iterator[Found]:
    """Take the spaces before a further line of a plain scalar; when they are too few, a line begins after them."""
    scan.pop()
    if len(match.group()) <= scan.levels[-1]:
        scan.take_indent(len(match.group()))
        scan.goto("indentation")
    yield match.start(), Text, match.group()


class YamlLexer(RougeLexer):
    """YAML 1.2."""

    name = "YAML"

    def begin(self, text: str) -> YamlScan:
        """Return a scan that stands before the first line."""
        return YamlScan(text, ["root"])

    tokens: ClassVar[dict[str, Rules]] = {
        "remark": [(r"#.*", Comment.Single)],
        "root": [
            include("remark"),
            (r"\n+", Text),
            (r"[ ]+(?=#|$)", Text),
            (r"^%YAML\b", begin_document, "yaml-directive"),
            (r"^%TAG\b", begin_document, "tag-directive"),
            (r"^(?:---|\.\.\.)(?= |$)", begin_document, "block-line"),
            (r"[ ]*(?!\s|$)", begin_line, ("block-line", "indentation")),
        ],
        "indentation": [
            (r"[^\S\n]*\n", Text, ("#pop", "#pop")),
            (r"[ ]+(?=[-:?](?:[ ]|$))", widen),
            (r"[?:-](?=[ ]|$)", take_indicator),
            (r"[ ]*", widen, "#pop"),
        ],
        "block-line": [
            (r"[ ]*(?=#|$)", Text, "#pop"),
            (r"[ ]+", Text),
            include("descriptors"),
            (r"(?=[^#,:?\[\]{}\"'\n])", Guard(rf"({KEY})(:)(?=\s|$)", KEY, take_key)),
            (r"[|>][+-]?", Indicator, ("block-scalar", "block-scalar-header")),
            include("flow-nodes"),
            (rf"(?={PLAIN}|[?:-][^ \t\n\r\f\v])", Text, "plain"),
        ],
        "descriptors": [
            (r"!<[0-9A-Za-z;/?:@&=+$,_.!~*'()\[\]%-]+>", Keyword.Type),
            (rf"(?:![a-zA-Z0-9_-]+)?!{URI}*", Keyword.Type),
            (rf"&{ANCHOR}", Name.Label),
            (rf"\*{ANCHOR}", Name.Variable),
        ],
        "flow-nodes": [
            (r"\[", Indicator, "flow-sequence"),
            (r"\{", Indicator, "flow-mapping"),
            (r"'", String.Single, "single-quoted"),
            (r'"', String.Double, "double-quoted"),
        ],
        "flow-collection": [
            (r"\s+", Text),
            include("remark"),
            (r"[?:,]", Indicator),
            include("descriptors"),
            include("flow-nodes"),
            (rf"(?={PLAIN})", Text, "plain-in-flow"),
        ],
        "flow-sequence": [(r"\]", Indicator, "#pop"), include("flow-collection")],
        "flow-mapping": [(r"\}", Indicator, "#pop"), include("flow-collection")],
        "block-scalar": [
            (r"\n+", Text),
            (r"^[ ]+$", take_empty_line),
            (r"^[ ]*", indent_block_scalar),
            (r"[^\n\r\f\v]+", String),
        ],
        "block-scalar-header": [
            (r"(?:[1-9][+-]?|[+-]?[1-9]?)(?=[ ]|$)", take_scalar_header, ("#pop", "ignored-line")),
        ],
        "ignored-line": [include("remark"), (r"[ ]+", Text), (r"\n", Text, "#pop")],
        "quoted-space": [(r"^[ ]+|[ ]+$|\n+", Text), (r"[ ]+", Name.Variable)],
        "single-quoted": [
            include("quoted-space"),
            (r"\\'", String.Escape),
            (r"'", String, "#pop"),
            (r"[^\s']+", String),
        ],
        "double-quoted": [
            (r'"', String, "#pop"),
            include("quoted-space"),
            (r"\\[0abt\tn\nvfre \"\\N_LP]", String.Escape),
            (r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})", String.Escape),
            (r"[^ \t\n\r\f\v\"\\]+", String),
        ],
        "plain-new-line": [
            (r"^[ ]+\n", Text),
            (r"\n+", Text),
            (r"^(?=---|\.\.\.)", Text, ("#pop", "#pop", "#pop")),
            (r"^[ ]*", indent_plain_scalar),
        ],
        "plain": [
            (r"[ ]*(?=:[ \n]|:$)", Text, "#pop"),
            (r"[ ]*:\S+", String),
            (r"[ ]+(?=#)", Text, "#pop"),
            (r"[ ]+$", Text),
            (r"\n+", Text, "plain-new-line"),
            (r"[ ]+", String),
            (r"true|false|null", Name.Constant),
            (r"\d+(?:\.\d+)?(?=\r?\n| +#)", Number, "#pop"),
            (r"[^\s:]+", String),
        ],
        "plain-in-flow": [
            (r"[ ]*(?=[,:?\[\]{}])", Text, "#pop"),
            (r"[ ]+(?=#)", Text, "#pop"),
            (r"^[ ]+|[ ]+$|\n+", Text),
            (r"[ ]+", Name.Variable),
            (r"[^\s,:?\[\]{}]+", Name.Variable),
        ],
        "yaml-directive": [(r"([ ]+)(\d+\.\d+)", by_groups(Text, Number), ("#pop", "ignored-line"))],
        "tag-directive": [
            (
                rf"([ ]+)(!|![a-zA-Z0-9_-]*!)([ ]+)(!|!?{URI}+)",
                by_groups(Text, Keyword.Type, Text, Keyword.Type),
                ("#pop", "ignored-line"),
            )
        ],
    }
