"""Makefiles as Rouge 3.30 reads them; recipes and values are read by the shell's lexer. Written from its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, include, words
from pygments.token import Comment, Error, Keyword, Name, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.embed import go_on_with
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.make import FUNCTIONS

VARIABLE = r"\$\{[^}$\n]*\}|\$\([^()\n]*\)"
FUNCTION = rf"\$\((?=(?:{'|'.join(sorted(FUNCTIONS, reverse=True))})\b)"


def read_variable(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read the name of a variable that is set; its value follows."""
    scan.push("line")
    yield match.start(1), Name.Variable, match[1]
    yield match.start(2), Text, match[2]
    yield match.start(3), Operator, match[3]


def read_target(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read the targets of a rule; what they need follows."""
    scan.push("prerequisites")
    yield match.start(1), Name.Label, match[1]
    yield match.start(2), Operator, match[2]
    yield match.start(3), Text, match[3]


class MakeLexer(RougeLexer):
    """GNU make."""

    name = "Makefile"
    flags = re.ASCII | re.MULTILINE

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"#.*\n", Comment),
            (r"export(?=[ \t]+[\w${}()-][\w${}() \t-]*\n)", Keyword, "export"),
            (r"export\s+(?=\w)", Keyword),
            (r"([-s]?include)((?:[ \t]+[^\s#]+)+)", by_groups(Keyword, String.Other)),
            include("conditions"),
            (r"(?=[\w${}().-])", Guard(r"([\w${}().-]+)([ \t]*)([!?:+]?=)", r"[\w${}().-]+", read_variable, re.ASCII)),
            (r"(?=[^\n:#])", Guard(r"([^\n:#]+)(:+)([ \t]*)", r"[^\n:#]+", read_target)),
            (r"(?=\")", Guard(r"\"[^\"]*\"", r"[\s\S]*", String.Double)),
            (r"(?=')", Guard(r"'[^']*'", r"[\s\S]*", String.Single)),
            (r"\S", Error),
        ],
        "export": [(r"[\w${}()-]+", Name.Variable), (r"[ \t]+", Text), default("#pop")],
        "prerequisites": [
            (r"\n", Text, ("#pop", "recipe")),
            (r"\\\n", Text),
            (r"#+", Comment),
            (r",", Punctuation),
            (r"[^\\\n#,]+", Name.Function),
        ],
        "conditions": [
            (r"(ifn?def|ifn?eq)([ \t]+)([^#\n]*)", by_groups(Keyword, Text, Name.Variable)),
            (r"(?:else|endif)(?=[ \t]*(?:#.*)?\n)", Keyword),
        ],
        "recipe": [
            (r"\n[ \t]*(?=\n)", Text, "#pop"),
            (r"^\t[ \t]*", Text, "command"),
            (r"^[ ]*(?=ifn?def|ifn?eq|else|endif)", Text, "condition"),
            default("#pop"),
        ],
        "condition": [include("conditions"), (r"[ ]*#.*", Comment), (r"\n", Text, "#pop"), default(("#pop", "#pop"))],
        "command": [
            (r"[@-]", Punctuation, ("#pop", "line")),
            default(("#pop", "line")),
        ],
        "line": [(r"\n", Text, "#pop"), include("shell")],
        "shell": [
            (FUNCTION, Name.Function, ("function", "function-name")),
            (VARIABLE, Name.Variable),
            (r"\\\n|(?:\\.|[^$()\\\n]|\$(?![({]))+|[^\n]", go_on_with("shell")),
        ],
        "function-name": [(words(FUNCTIONS), Name.Builtin, "#pop"), default("#pop")],
        "function": [(r"\)", Name.Function, "#pop"), (r",", Text), (r"\n", Text, "#pop"), include("shell")],
    }
