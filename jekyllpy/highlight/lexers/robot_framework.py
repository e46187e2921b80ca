"""Robot Framework as Rouge 3.30 reads it: what a cell is depends on those before it. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default
from pygments.token import Comment, Generic, Name, Punctuation, String, Text, Whitespace

from jekyllpy.highlight.lexers.engine import Action, RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.spans import Found

NAME = r"[^|$@&% \t\n]+(?: (?:\\.|[^|$@&% \t\n])+)*"
WORDS = r"[a-zA-Z]+(?: [a-zA-Z]+)?"
NEXT, COLUMN, TEMPLATE = "what the next cell is", "column", "whether cells are a template's arguments"
SETTINGS = {
    **dict.fromkeys(
        (
            *("library", "resource", "setup", "teardown", "template", "suite setup", "suite teardown", "task setup"),
            *("task teardown", "task template", "test setup", "test teardown", "test template", "variables"),
        ),
        "keyword",
    ),
    **dict.fromkeys(
        (
            *("arguments", "default tags", "documentation", "force tags", "metadata", "return", "tags", "timeout"),
            *("task timeout", "test timeout"),
        ),
        "arguments",
    ),
}
SECTIONS = {
    "setting": "settings",
    "test case": "tests",
    "task": "tests",
    "keyword": "keywords",
    "variable": "variables",
}


def open_section(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a heading; its words name the section."""
    section = SECTIONS.get(match[1].removesuffix("s").lower())
    if section:
        scan.push(section)
    yield match.start(), Generic.Heading, match.group()


def open_cell(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read what parts two cells, and find out what the next one is."""
    column = scan.memory[COLUMN] = scan.memory.get(COLUMN, 0) + 1
    state = scan.memory.get(NEXT) or "arguments"
    if not scan.memory.get(NEXT) and not scan.memory.get(TEMPLATE) and column == 1:
        state = scan.memory[NEXT] = "keyword"
    scan.push(state, "cell")
    yield match.start(), Whitespace, match.group()


def go_on(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read the dots with which a row goes on."""
    scan.memory[COLUMN] = scan.memory.get(COLUMN, 0) + 1
    scan.push("arguments")
    yield match.start(), Whitespace, match.group()


def end_row(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a line's end."""
    scan.memory[COLUMN] = 0
    scan.memory[NEXT] = None
    scan.push("cell")
    yield match.start(), Whitespace, match.group()


def read_setting(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a setting; it tells what the next cell is."""
    scan.memory[NEXT] = SETTINGS.get(match[1].lower())
    yield match.start(1), Name.Builtin.Pseudo, match[1]
    yield match.start(2), Punctuation, match[2]


def read_own_setting(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a test's own setting, in brackets."""
    word = match[2].lower()
    if word == "template":
        scan.memory[TEMPLATE] = True
    if word in SETTINGS:
        scan.memory[NEXT] = SETTINGS[word]
    scan.pop()
    yield match.start(1), Punctuation, match[1]
    yield match.start(2), Name.Builtin.Pseudo, match[2]
    yield match.start(3), Punctuation, match[3]


def read_test(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a test's name."""
    scan.memory[TEMPLATE] = False
    yield match.start(), Name.Label, match.group()


def read_keyword(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a keyword; arguments follow it."""
    scan.memory[NEXT] = None
    yield match.start(), Name.Function, match.group()


def read_loop(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read the word that begins a loop."""
    expect_keyword(scan)
    yield match.start(), Name.Function, match.group()


def expect_keyword(scan: Scan) -> None:
    """Let a keyword come next, where anything is expected."""
    if scan.memory.get(NEXT):
        scan.memory[NEXT] = "keyword"


def open_variable(*, sets: bool) -> Action:
    """Return an action that begins a variable; in its own section a variable is followed by arguments."""

    def begin(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
        if sets:
            scan.memory[NEXT] = "arguments"
        else:
            expect_keyword(scan)
        scan.push("variable")
        yield match.start(), Name.Variable, match.group()

    return begin


VARIABLE = r"[$@&%]\{"
SECTION: Rules = [
    (r"(?=(?:\| )?\*)", Text, "#pop"),
    (r"\| ", Whitespace),
    (r" +\| +| {2,}|\t+", open_cell),
    (r"\.\.\. *", go_on),
    (r" ?\|", Whitespace),
    (r"\n", end_row),
]
LABELS: Rules = [(r"[$@&%{}]+", Name.Label), (r" (?![ |])", Name.Label)]


class RobotFrameworkLexer(RougeLexer):
    """Robot Framework."""

    name = "Robot Framework"
    start: ClassVar[tuple[str, ...]] = ("root", "beginning")

    tokens: ClassVar[dict[str, Rules]] = {
        "beginning": [(r"^[^*].*", Text), default("#pop")],
        "root": [(r"\s+", Whitespace), (rf"^(?:\| )?\*[* ]*({WORDS}).*", open_section)],
        "settings": [*SECTION, (rf"({WORDS})(:?)", read_setting)],
        "tests": [*SECTION, *LABELS, (NAME, read_test)],
        "keywords": [*SECTION, (VARIABLE, Name.Variable, "variable"), *LABELS, (NAME, Name.Label)],
        "variables": [*SECTION, (VARIABLE, open_variable(sets=True))],
        "cell": [(r"#.*", Comment), default("#pop")],
        "keyword": [
            (rf"(\[)({WORDS})(\])", read_own_setting),
            (VARIABLE, open_variable(sets=False)),
            (r"(?i:FOR)", read_loop),
            (r" (?![ |])", Name.Function),
            (r"(?i:Given|When|Then|And|But) ", Name.Builtin),
            (NAME, read_keyword),
            default("#pop"),
        ],
        "arguments": [
            (VARIABLE, open_variable(sets=False)),
            (r"[$@&%]+", String),
            (r" (?![ |])", String),
            (NAME, String),
            default("#pop"),
        ],
        "variable": [
            (r"(\})( )(=)", by_groups(Name.Variable, Whitespace, Punctuation), "#pop"),
            (VARIABLE, Name.Variable, "#push"),
            (r"[{\[]", Name.Variable, "#push"),
            (r"[}\]]", Name.Variable, "#pop"),
            (r"[^$@&%{}\[\]]+", Name.Variable),
        ],
    }
