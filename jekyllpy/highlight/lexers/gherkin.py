"""Gherkin as Rouge 3.30 reads it. Written from its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Punctuation, String, Text

from jekyllpy.highlight.lexers.actions import up_to
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, Scan
from jekyllpy.highlight.spans import Found
from jekyllpy.highlight.words.gherkin import ELEMENTS, EXAMPLES, FEATURES, STEPS

SECTIONS = (
    (ELEMENTS, "description", Keyword.Namespace),
    (FEATURES, "feature", Keyword.Declaration),
    (EXAMPLES, "example", Name.Namespace),
)


def step_pattern(word: str) -> str:
    """Return the pattern of a step's first word: what follows it is free, a blank, or a border of words."""
    if word.endswith("<"):
        return re.escape(word[:-1])
    return re.escape(word) + ("" if word.endswith(" ") else r"\b")


def open_section(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read what stands before a colon: a section's keyword, or an error."""
    scan.reset()
    known = next(((state, kind) for words, state, kind in SECTIONS if match[1] in words), None)
    if known:
        scan.push(known[0])
    yield match.start(1), known[1] if known else Error, match[1]
    yield match.start(2), Punctuation, match[2]


def open_step(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Begin a step."""
    scan.reset()
    scan.push("step")
    yield match.start(), Name.Function, match.group()


def leave(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """End a table where a line is none of its own."""
    scan.reset()
    return iter(())


class GherkinLexer(RougeLexer):
    """Features in any of Cucumber's languages."""

    name = "Gherkin"

    tokens: ClassVar[dict[str, Rules]] = {
        "basic": [(r"#.*", Comment), (r"[ \r\t]+", Text)],
        "root": [
            include("basic"),
            (r"\n", Text),
            (r'"""', up_to(r'"""', String)),
            (r"@[^\s@]+", Name.Tag),
            include("tables"),
            include("steps"),
        ],
        "sections": [(r"(?=.)", Guard(r"(.*?)(:)", r".*", open_section))],
        "steps": [include("sections"), ("|".join(map(step_pattern, STEPS)), open_step)],
        "tables": [(r"(?=\|)", Text, "table-head")],
        "table-head": [(r"[^|\s]+", Name.Variable), (r"\n", Text, ("#pop", "table")), include("table")],
        "table": [
            include("basic"),
            (r"\n", Text, "table-line"),
            (r"\|", Punctuation),
            (r"[^|\s]+", Name),
        ],
        "table-line": [(r"(?=\s*[^\s|])", leave), default("#pop")],
        "rest": [(r"\n", Text), (r".*?(?=[#\n])", Text)],
        "description": [include("basic"), include("steps"), include("rest")],
        "feature": [include("basic"), include("sections"), include("rest")],
        "example": [include("basic"), include("tables"), include("rest")],
        "step": [
            include("basic"),
            (r"(?=<)", Guard(r"<[^>\n]*>", r"[^>\n]*", Name.Variable)),
            (r'"[^"\n]*"', String),
            (r"\S[^\s<]*", Text),
            (r".*?(?=[#\n])", Text, "#pop"),
        ],
    }
