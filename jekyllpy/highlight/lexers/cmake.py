"""CMake's build files as Rouge 3.30 reads them. Written from its answers."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Name, Punctuation, String, Text, _TokenType

from jekyllpy.highlight.lexers.engine import Action, Guard, RougeLexer, Rules, Scan
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.cmake import COMMANDS


def open_bracket(kind: _TokenType, state: str) -> Action:
    """Return an action that enters a bracket argument or remark; as many equals signs end it."""

    def begin(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
        scan.memory["bracket"] = len(match.group().lstrip("#"))
        scan.goto(state)
        yield match.start(), kind, match.group()

    return begin


def close_bracket(kind: _TokenType) -> Action:
    """Return an action that reads two closing brackets, the end if they are as long as those that opened."""

    def end(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
        if len(match.group()) == scan.memory["bracket"]:
            scan.goto("root")
        yield match.start(), kind, match.group()

    return end


def read_command(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read a command's name and the bracket after it."""
    yield match.start(1), Name.Builtin if match[1] in COMMANDS else Name.Function, match[1]
    yield match.start(2), Text, match[2]
    yield match.start(3), Punctuation, match[3]


class CmakeLexer(RougeLexer):
    """CMake."""

    name = "CMake"

    tokens: ClassVar[dict[str, Rules]] = {
        "variable": [(r"\$\{", String.Interpol, "reference")],
        "root": [
            include("variable"),
            (r"[ \t]", Text),
            (r"[()]", Punctuation),
            (r"#\[=*\[", open_bracket(Comment.Multiline, "bracket-remark")),
            (r"\[=*\[", open_bracket(String.Double, "bracket")),
            (r'\\"', Text),
            (r'"', String.Double, "quoted"),
            (r"(?=[A-Za-z_])", Guard(r"([A-Za-z_][A-Za-z0-9_]*)([ \t]*)(\()", r"[A-Za-z0-9_]+", read_command)),
            (r"#.*", Comment.Single),
            (r"[\s\S]", Text),
        ],
        "bracket": [
            (r"\]=*\]", close_bracket(String.Double)),
            include("variable"),
            (r"[\s\S]", String.Double),
        ],
        "bracket-remark": [(r"\]=*\]", close_bracket(Comment.Multiline)), (r"[\s\S]", Comment.Multiline)],
        "reference": [include("variable"), (r"\}", String.Interpol, "#pop"), (r"[\s\S]", Name.Variable)],
        "quoted": [
            include("variable"),
            (r'"', String.Double, "root"),
            (r"\\[()#\" \\$@^trn;]", String.Escape),
            (r"[\s\S]", String.Double),
        ],
    }
