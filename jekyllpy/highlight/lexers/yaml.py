"""YAML as Rouge 3.30 reads it: indentation decides where a plain or block scalar ends. Written from its answers.

The states are those of Pygments' YAML lexer (BSD licence), which Rouge's answers follow; the kinds are Rouge's.
"""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Error, Keyword, Name, Number, Punctuation, String, Text, _TokenType

from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.spans import Found

Indicator = Punctuation.Indicator
URI = r"[\w;/?:@&=+$,.!~*'()\[\]%-]"
PLAIN = r"(?=[^\s?:,\[\]{}#&*!|>'\"%@`])"
NUMBER = r"\d+(?:\.\d+)?(?=\n|[ ]+#)"


class YamlScan(Scan):
    """A scan that knows how deep its lines are."""

    __slots__ = ("indent", "levels", "next_indent", "scalar_indent")

    def __init__(self, text: str, stack: list[str]) -> None:
        super().__init__(text, stack)
        self.reset()

    def reset(self) -> None:
        """Begin a document: nothing is indented."""
        self.levels: list[int] = []
        self.indent = -1
        self.next_indent = 0
        self.scalar_indent: int | None = None


def begin_document(kind: _TokenType) -> object:
    """Return the action of a line that begins or ends a document."""

    def act(lexer: RougeLexer, match: Match[str], scan: YamlScan) -> Iterator[Found]:
        yield match.start(), kind, match.group()
        scan.reset()

    return act


def fall_back(scan: YamlScan, width: int) -> bool:
    """Take the indentation of a new line; tell whether it ends levels."""
    scan.next_indent = width
    falls = width < scan.indent
    while scan.next_indent < scan.indent:
        scan.indent = scan.levels.pop()
    return falls


def begin_line(lexer: RougeLexer, match: Match[str], scan: YamlScan) -> Iterator[Found]:
    """Take the spaces before a line; what is deeper than the level it falls back to is an error."""
    text = match.group()
    falls = fall_back(scan, len(text))
    cut = max(scan.indent, 0) if falls else len(text)
    yield match.start(), Text, text[:cut]
    yield match.start(), Error, text[cut:]


def widen(lexer: RougeLexer, match: Match[str], scan: YamlScan) -> Iterator[Found]:
    """Take spaces that may become a level."""
    scan.next_indent += len(match.group())
    yield match.start(), Text, match.group()


def enter(scan: YamlScan) -> None:
    """Make the indentation seen so far the present level."""
    if scan.indent < scan.next_indent:
        scan.levels.append(scan.indent)
        scan.indent = scan.next_indent


def take_indicator(lexer: RougeLexer, match: Match[str], scan: YamlScan) -> Iterator[Found]:
    """Take `-`, `?` or `:` at the start of a line; what follows is deeper."""
    enter(scan)
    scan.next_indent += len(match.group())
    yield match.start(), Indicator, match.group()


def take_key(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Take a key with its colon."""
    assert isinstance(scan, YamlScan)
    enter(scan)
    yield match.start(1), Name.Attribute, match[1]
    yield match.start(2), Indicator, match[2]


def take_scalar_header(lexer: RougeLexer, match: Match[str], scan: YamlScan) -> Iterator[Found]:
    """Take what follows `|` or `>`: how deep the lines are, if it says so."""
    digits = match.group().strip("+-")
    scan.scalar_indent = max(scan.indent, 0) + int(digits) if digits else None
    yield match.start(), Indicator, match.group()


def take_empty_line(lexer: RougeLexer, match: Match[str], scan: YamlScan) -> Iterator[Found]:
    """Take a line of spaces within a block scalar; spaces beyond its indentation are content."""
    cut = len(match.group()) if scan.scalar_indent is None else scan.scalar_indent
    yield match.start(), Text, match.group()[:cut]
    yield match.start(), String, match.group()[cut:]


def indent_block_scalar(lexer: RougeLexer, match: Match[str], scan: YamlScan) -> Iterator[Found]:
    """Take the spaces before a line of a block scalar, or leave it when they are too few."""
    width = len(match.group())
    if scan.scalar_indent is None and width > max(scan.indent, 0):
        scan.scalar_indent = width
    if scan.scalar_indent is None or width < scan.scalar_indent:
        scan.pos = match.start()
        scan.pop(2)
        return
    yield match.start(), Text, match.group()


def indent_plain_scalar(lexer: RougeLexer, match: Match[str], scan: YamlScan) -> Iterator[Found]:
    """Take the spaces before a further line of a plain scalar; when they are too few, a line begins after them."""
    yield match.start(), Text, match.group()
    scan.pop()
    if len(match.group()) <= max(scan.indent, 0):
        fall_back(scan, len(match.group()))
        scan.goto("indentation")


class YamlLexer(RougeLexer):
    """YAML 1.2."""

    name = "YAML"

    def begin(self, text: str) -> YamlScan:
        """Return a scan that stands before the first line."""
        return YamlScan(text, ["root"])

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"[ ]+(?=#|$)", Text),
            (r"\n+", Text),
            (r"#[^\n]*", Comment.Single),
            (r"%YAML(?=[ ]|$)", begin_document(Name.Tag), "yaml-directive"),
            (r"%TAG(?=[ ]|$)", begin_document(Name.Tag), "tag-directive"),
            (r"(?:---|\.\.\.)(?=[ ]|$)", begin_document(Name.Namespace), "block-line"),
            (r"[ ]*(?!\s|$)", begin_line, ("block-line", "indentation")),
        ],
        "ignored-line": [(r"[ ]+", Text), (r"#[^\n]*", Comment.Single), (r"\n", Text, ("#pop", "#pop"))],
        "yaml-directive": [(r"([ ]+)([0-9]+\.[0-9]+)", by_groups(Text, Number), "ignored-line")],
        "tag-directive": [
            (
                rf"([ ]+)(!|![\w-]*!)([ ]+)(!|!?{URI}+)",
                by_groups(Text, Keyword.Type, Text, Keyword.Type),
                "ignored-line",
            )
        ],
        "indentation": [
            (r"[ ]+$", Text, ("#pop", "#pop")),
            (r"(?=$)", Text, ("#pop", "#pop")),
            (r"[ ]+(?=[?:-](?:[ ]|$))", widen),
            (r"[?:-](?=[ ]|$)", take_indicator),
            (r"[ ]*", widen, "#pop"),
        ],
        "block-line": [
            (r"[ ]*(?=#|$)", Text, "#pop"),
            (r"[ ]+", Text),
            include("descriptors"),
            (r"(?=[^#,:?\[\]{}\"'\n])", Guard(r"([^#,:?\[\]{}\"'\n]+)(:)(?=\s|$)", r"[^#,:?\[\]{}\"'\n]+", take_key)),
            include("block-nodes"),
            include("flow-nodes"),
            (PLAIN + r"|(?=[?:-]\S)", Text, "plain"),
        ],
        "descriptors": [
            (rf"!<{URI}+>", Keyword.Type),
            (rf"!(?:[\w-]+)?(?:![\w-]*)?{URI}*", Keyword.Type),
            (r"&[\w-]+", Name.Label),
            (r"\*[\w-]+", Name.Variable),
        ],
        "block-nodes": [
            (r"[|>]", Indicator, ("block-scalar", "block-scalar-header")),
        ],
        "flow-nodes": [
            (r"\[", Indicator, "flow-sequence"),
            (r"\{", Indicator, "flow-mapping"),
            (r"'", String.Single, "single-quoted"),
            (r"\"", String.Double, "double-quoted"),
        ],
        "flow-collection": [
            (r"\s+", Text),
            (r"#[^\n]*", Comment.Single),
            (r"[?:,]", Indicator),
            include("descriptors"),
            include("flow-nodes"),
            (PLAIN, Text, "plain-in-flow"),
        ],
        "flow-sequence": [include("flow-collection"), (r"\]", Indicator, "#pop")],
        "flow-mapping": [include("flow-collection"), (r"\}", Indicator, "#pop")],
        "block-scalar": [
            (r"\n+", Text),
            (r"^[ ]+$", take_empty_line),
            (r"^[ ]*", indent_block_scalar),
            (r"[\S\t ]+", String),
        ],
        "block-scalar-header": [(r"(?:[1-9]?[+-]?|[+-]?[1-9]?)(?=[ ]|$)", take_scalar_header, "ignored-line")],
        "quoted-space": [
            (r"^[ ]+|[ ]+$|\n+", Text),
            (r"[ ]+", Name.Variable),
        ],
        "single-quoted": [
            include("quoted-space"),
            (r"[^\s']+", String),
            (r"'", String, "#pop"),
        ],
        "double-quoted": [
            include("quoted-space"),
            (r"\\[0abt\tn\nvfre \"\\N_LP]", String.Escape),
            (r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})", String.Escape),
            (r"[^ \t\n\r\f\v\"\\]+", String),
            (r"\"", String, "#pop"),
        ],
        "plain-new-line": [
            (r"^[ ]+$", Text),
            (r"\n+", Text),
            (r"^(?=---|\.\.\.)", Text, ("#pop", "#pop", "#pop")),
            (r"^[ ]*", indent_plain_scalar),
        ],
        "plain": [
            (r"[ ]*(?=:[ \n]|:$)", Text, "#pop"),
            (r"true|false|null", Name.Constant),
            (NUMBER, Number, "#pop"),
            (r"[ ]+(?=#)", Text, "#pop"),
            (r"[ ]+$", Text),
            (r"\n+", Text, "plain-new-line"),
            (r"[ ]+", String),
            (r"(?::\S+|[^\s:])+", String),
        ],
        "plain-in-flow": [
            (r"[ ]*(?=[,:?\[\]{}])", Text, "#pop"),
            (r"[ ]+(?=#)", Text, "#pop"),
            (r"^[ ]+|[ ]+$|\n+", Text),
            (r"[ ]+", Name.Variable),
            (r"[^\s,:?\[\]{}]+", Name.Variable),
        ],
    }
