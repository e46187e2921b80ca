"""jekyll-gist 1.5: the `gist` tag, which embeds a gist by a script.

The gem also fetches the code for readers without scripts, unless `gist: {noscript: false}`; a build here never asks the
network, so the output is always that of the setting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from jekyllpy.errors import TagError
from jekyllpy.liquid.context import Context
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.liquid.syntax.tag import Tag
from jekyllpy.plugins.registry import Plugins
from jekyllpy.values import Value

if TYPE_CHECKING:
    from jekyllpy.liquid.compiler.emitter import Emitter
    from jekyllpy.liquid.syntax.expressions import Condition, Expression
    from jekyllpy.liquid.syntax.parser import Parser

WORDS = re.compile(r"\A(\S+|.*(?=/).+)\s?(\S*)\Z")


class Gist(Tag):
    """`{% gist ID [FILE] %}`; each word may be a variable."""

    def parse(self, parser: Parser) -> None:
        """Read the two words, and each as an expression too."""
        found = WORDS.match(self.markup.strip())
        self.words = tuple(word.strip() for word in found.groups()) if found else None
        self.values: list[Expression] = [parser.expression(word) for word in self.words or ("nil", "nil")]

    def emit(self, code: Emitter) -> None:
        """Write the call with the words and what they stand for."""
        values = ", ".join(code.value(value) for value in self.values)
        code.write_value(f"{code.tag_function(self.name)}(C, {self.markup!r}, {self.words!r}, {values})")

    def expressions(self) -> Iterable[Expression | Condition]:
        """Yield both words."""
        return self.values

    @staticmethod
    def render(context: Context, markup: str, words: tuple[str, str] | None, gist: Value, file: Value) -> str:
        """Write the script; a word that is no variable stands for itself."""
        if words is None:
            message = f"Syntax error in tag 'gist': {markup.strip()!r}"
            raise TagError(message, hint="write {% gist user/1234567 %} or {% gist user/1234567 file.js %}")
        name = to_s(words[0] if gist is None else gist)
        only = to_s(words[1] if file is None else file)
        query = f"?file={only}" if only else ""
        return f'<script src="https://gist.github.com/{name}.js{query}"> </script>'


def register(plugins: Plugins) -> None:
    """Register the tag."""
    plugins.add_tag("gist", Gist)
