"""Vue's components as Rouge 3.30 reads them: templates, scripts and styles, each in its language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match
from typing import ClassVar

from pygments.lexer import include
from pygments.token import Error, Keyword, Name, String, Text

from jekyllpy.highlight.lexers import make_lexer
from jekyllpy.highlight.lexers.embed import forget, go_on_with
from jekyllpy.highlight.lexers.engine import RougeLexer, Rules, Scan, by_groups
from jekyllpy.highlight.lexers.html import HtmlLexer
from jekyllpy.highlight.spans import Found

SECTIONS = {"template": "html", "style": "css", "script": "javascript"}
LANGUAGES = {name: name for name in ("html", "css", "javascript", "sass", "scss")} | {"coffee": "coffeescript"}
LANGUAGE = "language of the section"
CLOSED = by_groups(Name.Tag, Keyword, Name.Tag)
SCRIPT = go_on_with("javascript")


def open_section(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Begin a section; its language is the usual one until an attribute says another."""
    section = match[3].lower()
    scan.memory[LANGUAGE] = SECTIONS[section]
    scan.push(section, "section-tag")
    yield match.start(1), Name.Tag, match[1]
    yield match.start(2), Text, match[2]
    yield match.start(3), Keyword, match[3]


def read_language(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Read the attribute that names a section's language."""
    scan.memory[LANGUAGE] = LANGUAGES.get(re.sub("[\"']", "", match[3]).lower(), "")
    yield match.start(1), Name.Attribute, match[1]
    yield match.start(2), Text, match[2]
    yield match.start(3), String, match[3]


def read_part(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Hand a piece of a section to its language, which knows nothing of the last piece."""
    inner = make_lexer(scan.memory[LANGUAGE], {}) if scan.memory.get(LANGUAGE) else None
    if isinstance(inner, RougeLexer):
        yield from inner.get_tokens_unprocessed(match.group(), ("root",))
        return
    yield match.start(), Text, match.group()


def open_field(lexer: RougeLexer, match: Match[str], scan: Scan) -> Iterator[Found]:
    """Begin a field of a template; its script is a new one."""
    forget(scan, "javascript")
    scan.push("field")
    yield match.start(), String.Interpol, match.group()


class VueLexer(HtmlLexer):
    """Components in a file."""

    name = "Vue"

    tokens: ClassVar[dict[str, Rules]] = {
        **HtmlLexer.tokens,
        "root": [(r"(?-i:(<)(\s*)(template|style|script))", open_section), *HtmlLexer.tokens["root"]],
        "tag": [(r"[a-zA-Z0-9_:#\[\]()*.-]+\s*=\s*", Name.Attribute, "value"), *HtmlLexer.tokens["tag"]],
        "style": [
            (r"(?-i:(<\s*/\s*)(style)(\s*>))", CLOSED, "#pop"),
            (r"[^<]+|<", read_part),
        ],
        "script": [
            (r"(?-i:(<\s*/\s*)(script)(\s*>))", CLOSED, "#pop"),
            (r"[^<]+|<", SCRIPT),
        ],
        "section-tag": [
            (
                r"(?-i:(lang\s*=)(\s*)(\"(?:\\.|[^\\\"])*\"|'(?:\\.|[^\\'])*'|[^\s>]+))",
                read_language,
            ),
            include("tag"),
        ],
        "template": [
            (r"(?-i:(<\s*/\s*)(template)(\s*>))", CLOSED, "#pop"),
            (r"\{\{", open_field),
            (r"[^{<]+|[<{][^<{]*", read_part),
        ],
        "field": [
            (r"\}\}", String.Interpol, "#pop"),
            (r"\}", Error),
            include("field-parts"),
        ],
        "field-parts": [
            (r"\{", SCRIPT, "#push"),
            (r"\}", SCRIPT, "#pop"),
            (r"[^{}]+", SCRIPT),
        ],
    }
