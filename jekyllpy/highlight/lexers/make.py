"""Makefiles as Rouge 3.30 reads them; recipes and values are read by the shell's lexer. Written from its answers."""

from __future__ import annotations

import re
from typing import ClassVar

from pygments.lexer import default, include, words
from pygments.token import Comment, Error, Keyword, Name, Operator, Punctuation, String, Text

from jekyllpy.highlight.lexers.embed import go_on_with
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, by_groups
from jekyllpy.highlight.words.make import FUNCTIONS

VARIABLE = r"\$\{[^}\n]*\}|\$\([^()\n]*\)"
FUNCTION = rf"\$\((?=(?:{'|'.join(sorted(FUNCTIONS, reverse=True))})\b)"


class MakeLexer(RougeLexer):
    """GNU make."""

    name = "Makefile"
    flags = re.ASCII | re.MULTILINE

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (r"#.*\n?", Comment),
            (r"export(?=[ \t]+(?:[\w${}()-]+[ \t]*)+\n)", Keyword, "export"),
            (r"export\s+(?=\w)", Keyword),
            (r"([-s]?include)((?:[ \t]+[^\s#]+)+)", by_groups(Keyword, String.Other)),
            include("conditions"),
            (r"([\w${}().-]+)([ \t]*)([!?:+]?=)", by_groups(Name.Variable, Text, Operator), "line"),
            (r"([^\n:#]+)(:+)([ \t]*)", by_groups(Name.Label, Operator, Text), "prerequisites"),
            (r"\"[^\"]*\"", String.Double),
            (r"'[^']*'", String.Single),
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
