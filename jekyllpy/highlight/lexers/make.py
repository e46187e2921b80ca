"""Makefiles as Rouge 3.30 reads them; recipes and values are read by the shell's lexer. Written from its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.embed import forget, go_on_with
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.make import FUNCTIONS

NAME = r"[\w${}().-]+"
SHELL = go_on_with("shell")


def end_recipe(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """End a rule; the shell that reads the next one knows nothing of this."""
    forget(scan, "shell")
    scan.pop()
    return iter(())


class MakeLexer(RougeLexer):
    """GNU make."""

    name = "Makefile"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"(?=#)", Guard(r"#.*\n", r".*", Comment)),
            (r"([-s]?include)((?:[\t ]+[^\t\n #]+)+)", by_groups(Keyword, String.Other)),
            (r"(ifn?def|ifn?eq)([\t ]+)([^#\n]+)", by_groups(Keyword, Text, Name.Variable)),
            (r"(?:else|endif)[\t ]*(?=[#\n])", Keyword),
            (r"(export)([\t ]+)(?=[\w${}()\t -]+\n)", by_groups(Keyword, Text), "export"),
            (r"export[\t ]+", Keyword),
            (
                r"(?=[\w${}().-])",
                Guard(rf"({NAME})([\t ]*)([!?:+]?=)", NAME, by_groups(Name.Variable, Text, Operator), re.ASCII),
                "line",
            ),
            (r"(?=\")", Guard(r"\"(?:\\.|[^\"\\])*\"", r"\"(?:\\.|[^\"\\])*", String.Double)),
            (r"(?=')", Guard(r"'(?:\\.|[^'\\])*'", r"'(?:\\.|[^'\\])*", String.Single)),
            (
                r"(?=[^\n:])",
                Guard(r"([^\n:]+)(:+)([ \t]*)", r"[^\n:]+", by_groups(Name.Label, Operator, Text)),
                "prerequisites",
            ),
        ],
        "export": [(r"[\w${}()-]", Name.Variable), (r"\n", Text, "#pop"), (r"[\t ]+", Text)],
        "prerequisites": [
            (r"[^,\\\n#]+", Name.Function),
            (r",", Punctuation),
            (r"#", Comment),
            (r"\\\n|\\.", Text),
            (r"\n", Text, ("#pop", "recipe")),
        ],
        "recipe": [
            (
                r"(ifn?def|ifn?eq)([\t ]+)([^#\n]+)(#.*)?(\n)",
                by_groups(Keyword, Text, Name.Variable, Comment, Text),
            ),
            (r"(else|endif)([\t ]*)(#.*)?(\n)", by_groups(Keyword, Text, Comment, Text)),
            (r"(\t[\t ]*)([@-]?)", by_groups(Text, Punctuation), "line"),
            (r"", end_recipe),
        ],
        "line": [(r"\n", Text, "#pop"), include("shell")],
        "shell": [
            (r"\$[({][\t ]*\w[\w:=%.]*[\t ]*[)}]", Name.Variable),
            (
                rf"(\$[({{])([\t ]*)({'|'.join(sorted(FUNCTIONS, reverse=True))})([\t ]+)",
                by_groups(Name.Function, Text, Name.Builtin, Text),
                "function",
            ),
            (r"\\[\s\S]", SHELL),
            (r"[\s\S][^$()}\\\n]*(?:\$(?![({])[^$()}\\\n]*)*", SHELL),
        ],
        "function": [(r"[({]", SHELL, "#push"), (r"[)}]", Name.Function, "#pop"), include("shell")],
    }
