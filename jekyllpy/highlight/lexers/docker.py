"""Dockerfiles as Rouge 3.30 reads them; what is run is read by the shell's lexer. Written from its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.token import Comment, Keyword, String, Text, Whitespace

from jekyllpy.highlight.lexers.embed import go_on_with
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.spans import Found

WORDS = "ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR"


def begin_run(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Begin a command; the shell that reads it knows nothing of the last one."""
    scan.memory.clear()
    yield match.start(), Keyword, match.group()


class DockerLexer(RougeLexer):
    """The file that builds an image."""

    name = "Docker"
    flags = re.IGNORECASE | re.MULTILINE
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"\s+", Text),
            (
                r"^(FROM)(\s+)(.*)(\s+)(AS)(\s+)(.*)",
                by_groups(Keyword, Whitespace, String, Whitespace, Keyword, Whitespace, String),
            ),
            (rf"^(ONBUILD)(\s+)({WORDS})(.*)", by_groups(Keyword, Whitespace, Keyword, String)),
            (rf"^({WORDS})\b(.*)", by_groups(Keyword, String)),
            (r"#.*", Comment),
            (r"^(?:ONBUILD\s+)?RUN\s+", begin_run, "run"),
            (r"\w+|\W+", Text),
        ],
        "run": [
            (r"\n", Text, "#pop"),
            (r"\\[\s\S]", String.Escape),
            (r"(?:\\.|[^\n\\])+", go_on_with("shell")),
        ],
    }
