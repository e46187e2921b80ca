"""jekyll-avatar 0.8: the `avatar` tag, a GitHub user's picture. It asks no network: the picture's address is computed.

The gem's host of one's own (the variable PAGES_AVATARS_URL) is GitHub's own affair and not followed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING
from zlib import crc32

from jekyllpy.liquid.context import Context
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.liquid.syntax.tag import Tag
from jekyllpy.plugins.registry import Plugins
from jekyllpy.values import Value, is_true

if TYPE_CHECKING:
    from jekyllpy.liquid.compiler.emitter import Emitter
    from jekyllpy.liquid.syntax.expressions import Condition, Expression
    from jekyllpy.liquid.syntax.nodes import Body
    from jekyllpy.liquid.syntax.parser import Parser

USER = re.compile(r"\buser=([\w.]+)\b", re.ASCII)
SIZE = re.compile(r"\bsize=(\d+)\b", re.ASCII | re.IGNORECASE)
SERVERS = 4
SCALES = (1, 2, 3, 4)


class Avatar(Tag):
    """`{% avatar NAME [size=N] [lazy=true] %}` or `{% avatar user=variable %}`."""

    def parse(self, parser: Parser) -> None:
        """Read the size and the variable, and the whole as a template, which it may be."""
        from jekyllpy.templates.tags.embedded import read_embedded

        text = self.markup.strip()
        self.text = read_embedded(parser, text, self.offset)
        size, user = SIZE.search(text), USER.search(text)
        self.size = size.group(1) if size else "40"
        self.user = user.group(1) if user else None
        self.value: Expression = parser.expression(self.user or "nil")

    def emit(self, code: Emitter) -> None:
        """Write the call with the rendered text and the variable."""
        text, _ = code.captured(self.text)
        told = f"{text}, {self.size!r}, {self.user!r}, {code.value(self.value)}"
        code.write_value(f"{code.tag_function(self.name)}(C, {told})")

    def expressions(self) -> Iterable[Expression | Condition]:
        """Yield the variable."""
        return (self.value,)

    def bodies(self) -> Iterable[Body]:
        """Yield the text, which is a template."""
        return (self.text,)

    @staticmethod
    def render(context: Context, text: str, size: str, user: str | None, value: Value) -> str:
        """Write the image."""
        name = user_name(text) if user is None else to_s(value if is_true(value) else user)
        url, sizes = addresses(name, size)
        sources = {"src": url, "srcset": sizes}
        if "lazy=true" in text:
            sources = {"src": "", "data-src": url, "data-srcset": sizes}
        attributes = {
            "class": "avatar avatar-small" if int(size) < 48 else "avatar",
            "alt": name,
            "width": size,
            "height": size,
            "data-proofer-ignore": "true",
            **sources,
        }
        written = " ".join(f'{key}="{told}"' for key, told in attributes.items())
        return f"<img {written} />"


def user_name(text: str) -> str:
    """Take the first word, without its at sign."""
    name = text.split()[0] if " " in text and text.split() else text
    return name.removeprefix("@")


def addresses(name: str, size: str) -> tuple[str, str]:
    """Return the picture's address and those of its larger versions."""
    server = crc32(f"{name}?v=3&s={size}".encode()) % SERVERS
    base = f"https://avatars{server}.githubusercontent.com/{name}?v=3&s="
    return base + size, ", ".join(f"{base}{size if scale == 1 else int(size) * scale} {scale}x" for scale in SCALES)


def register(plugins: Plugins) -> None:
    """Register the tag."""
    plugins.add_tag("avatar", Avatar)
