"""Shell sessions as Rouge 3.30 reads them: prompts, commands and their output. The commands belong to other lexers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from pygments.lexer import Lexer
from pygments.token import Comment, Generic, Text, Whitespace

from jekyllpy.highlight.lexers import make_lexer
from jekyllpy.highlight.lexers.engine import RougeLexer, Scan
from jekyllpy.highlight.names import TAGS
from jekyllpy.highlight.spans import Found

PROMPTS = ("$", "#", ">", ";")
OMITTED = re.compile(r"\s*(?:<\.+>|\.+)\s*$")
LINE = re.compile(r"[^\n]*\n|[^\n]+")
TRUE = ("1", "true", "t", "yes", "y", "on")


def find_lexer(language: str, default: str) -> RougeLexer | None:
    """Return our lexer for a language an option names, or for the default; None where we have none of our own."""
    lexer = make_lexer(TAGS.get(language, default), {})
    return lexer if isinstance(lexer, RougeLexer) else None


def split_list(text: str) -> Sequence[str]:
    """Return the parts of an option such as `$,%`."""
    return [part for part in text.split(",") if part]


class ConsoleLexer(Lexer):
    """A session; `prompt`, `lang`, `output`, `error` and `comments` say how it is to be read."""

    name = "Console"

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        prompts = split_list(options.get("prompt", ""))
        ends = "|".join(re.escape(end) for end in prompts or PROMPTS)
        self.prompt = re.compile(rf"(.*?(?:{ends}))(\s*)")
        self.errors = tuple(split_list(options.get("error", "")))
        self.comments = options.get("comments", "").lower() in TRUE or bool(prompts and "#" not in "".join(prompts))
        self.commands = find_lexer(options.get("lang", ""), "shell")
        self.output = find_lexer(options.get("output", ""), "plaintext")

    def get_tokens_unprocessed(self, text: str) -> Iterator[Found]:
        """Read the session line by line; a command goes on over prompts until there is output."""
        scan: Scan | None = None
        for line in LINE.findall(text):
            if self.is_comment(line):
                yield 0, Comment, line
                continue
            prompt = self.prompt.match(line)
            if not prompt:
                scan = None
                yield from self.read_output(line)
                continue
            yield 0, Generic.Prompt, prompt[1]
            yield 0, Whitespace, prompt[2]
            if self.commands is None:
                yield 0, Text, line[prompt.end() :]
                continue
            scan = scan or self.commands.begin("")
            yield from self.commands.resume(scan, line[prompt.end() :])

    def is_comment(self, line: str) -> bool:
        """Tell whether a line is a remark, or stands for lines left out."""
        return bool(self.comments and line.lstrip(" \t\n\v\f\r").startswith("#")) or bool(OMITTED.match(line))

    def read_output(self, line: str) -> Iterator[Found]:
        """Read a line that no prompt begins."""
        if self.errors and line.startswith(self.errors):
            yield 0, Generic.Error, line
        elif self.output is None:
            yield 0, Generic.Output, line
        else:
            yield from self.output.get_tokens_unprocessed(line)
