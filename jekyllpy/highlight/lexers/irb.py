"""Sessions of IRB and Pry as Rouge 3.30 reads them: prompts, Ruby and what it answers. Written from its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from pygments.lexer import Lexer, include
from pygments.token import Comment, Generic, Keyword, Punctuation, Whitespace

from jekyllpy.highlight.lexers.console import LINE, OMITTED
from jekyllpy.highlight.lexers.engine import Rules, Scan
from jekyllpy.highlight.lexers.ruby import RubyLexer
from jekyllpy.highlight.spans import Found

PROMPT = re.compile(r'(.*?(?:irb|pry).*?[>"*])(\s*)')


class IrbOutputLexer(RubyLexer):
    """What a session answers: lines of output, an error, or a value of Ruby after `=>`."""

    name = "IRB output"
    start: ClassVar[tuple[str, ...]] = (*RubyLexer.start, "output")

    tokens: ClassVar[dict[str, Rules]] = {
        **RubyLexer.tokens,
        "root": [(r"#<", Keyword.Type, "object"), *RubyLexer.tokens["root"]],
        "object": [(r">", Keyword.Type, "#pop"), include("root")],
        "output": [
            (r"\w+?(?:Error|Exception):.+(?:\n|$)", Generic.Error, "error"),
            (r"=>", Punctuation, "#pop"),
            (r".+(?:\n|$)", Generic.Output),
        ],
        "error": [
            (r".+(?:\n|$)", Generic.Error),
            (r"=>", Punctuation, "#pop"),
        ],
    }


class IrbLexer(Lexer):
    """A session."""

    name = "IRB"

    def __init__(self) -> None:
        super().__init__()
        self.ruby = RubyLexer()
        self.output = IrbOutputLexer()

    def get_tokens_unprocessed(self, text: str) -> Iterator[Found]:
        """Read the session line by line; commands and output go on until the other begins."""
        command: Scan | None = None
        output: Scan | None = None
        for line in LINE.findall(text):
            prompt = PROMPT.match(line)
            if OMITTED.match(line) or (not prompt and line.lstrip(" \t\n\v\f\r").startswith("#")):
                command = output = None
                yield 0, Comment, line
            elif prompt:
                output, command = None, command or self.ruby.begin("")
                yield 0, Generic.Prompt, prompt[1]
                yield 0, Whitespace, prompt[2]
                yield from self.ruby.resume(command, line[prompt.end() :])
            else:
                command, output = None, output or self.output.begin("")
                yield from self.output.resume(output, line)
