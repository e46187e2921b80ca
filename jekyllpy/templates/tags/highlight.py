"""highlight: code in a figure, with or without line numbers."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from jekyllpy.liquid.compiler.emitter import Emitter
from jekyllpy.liquid.syntax.parser import Parser
from jekyllpy.liquid.syntax.tag import Tag

_MARKUP = re.compile(r"^([a-zA-Z0-9.+#_-]+)((?:\s+\w+(?:=(?:\w+|\"(?:[0-9]+\s)*[0-9]+\"))?)*)$", re.A | re.M)
_OPTION = re.compile(r'(?:\w="[^"]*"|\w=\w|\w)+', re.A)


class Highlight(Tag):
    """`{% highlight ruby linenos %} … {% endhighlight %}`."""

    block: ClassVar[bool] = True

    def parse(self, parser: Parser) -> None:
        """Read the language and the options, then the code, in which Liquid works."""
        match = _MARKUP.search(self.markup.strip(" \t\n\v\f\r\0"))
        if not match:
            raise parser.error(
                f"Syntax Error in tag 'highlight' while parsing the following markup: {self.markup.strip()}",
                'Valid syntax: highlight <lang> [linenos] [mark_lines="3 4 5"]',
            )
        self.language = match.group(1).lower()
        self.options = read_options(match.group(2))
        super().parse(parser)

    def emit(self, code: Emitter) -> None:
        """Write the figure."""
        text, signal = code.captured(self.body)
        code.write_value(f"jekyll_highlight(C, {text}, {self.language!r}, {self.options!r})")
        code.propagate(signal)


def read_options(markup: str) -> dict[str, Any]:
    """Read `name`, `name=word` and `name="1 2 3"`."""
    options: dict[str, Any] = {}
    for option in _OPTION.findall(markup):
        name, _, value = option.partition("=")
        options[name] = value.replace('"', "").split() if '"' in value else value or True
    return options
