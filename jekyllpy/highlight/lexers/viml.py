"""Vim's scripts as Rouge 3.30 reads them. Written from its answers."""

from __future__ import annotations

import re
from typing import ClassVar

from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text, _TokenType

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.engine import Guard, RougeLexer, Rules, by_groups, by_word
from jekyllpy.highlight.words.viml import BUILTINS, COMMANDS


def quoted(kind: _TokenType, quote: str) -> Guard:
    """Return the action that reads text in quotes on one line; without an escape the last escaped quote ends it."""
    body = rf"{quote}(?:\\[\\{quote}]|[^\n{quote}\\]|\\(?![\\{quote}]))*"
    return Guard(rf"{body}(?:{quote}|\\{quote})", body, kind)


class VimlLexer(RougeLexer):
    """Vim."""

    name = "VimL"
    ascii_words = True

    tokens: ClassVar[dict[str, Rules]] = {
        "root": [
            (r"^(?=[\s\"])", Guard(r"^(\s*)(\".*)", r"\s*", by_groups(Text, Comment), re.MULTILINE)),
            (r"^(?=[\s\\])", Guard(r"^\s*\\", r"\s*", String.Escape)),
            (r"[ \t]+", Text),
            (r"(?=/)", quoted(String.Regex, "/")),
            (r'(?=")', quoted(String.Double, '"')),
            (r"(?=')", quoted(String.Single, "'")),
            (r"-?\d+", Number),
            (r"#[0-9a-fA-F]{6}", Number.Hex),
            (r"^:", Punctuation),
            (r"[():<>+=!\[\]{}|,~.-]", Punctuation),
            (r"(?:let|if|else|endif|elseif|fun|function|endfunction)\b", Keyword),
            (r"(?:NONE|bold|italic|underline|dark|light)\b", Name.Builtin),
            (r"[absg]:\w+\b", Name.Variable),
            (r"\w+\b", by_word(kinds_of((COMMANDS, Keyword), (BUILTINS, Name.Builtin)), Text)),
            (r"[\s\S]", Text),
        ]
    }
