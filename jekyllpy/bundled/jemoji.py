"""jemoji 0.13: `:name:` in the body of an HTML page becomes the image of an emoji, but not in code.

The body is read and written anew as html-pipeline does it. The images' host is `emoji: {src: …}` or GitHub's; the
variable ASSET_HOST_URL of the environment is not asked. Scripts stay as they are, where the gem would break them.
"""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path

from jekyllpy.bundled.html_text import change_text, is_html, split_body
from jekyllpy.bundled.settings import option
from jekyllpy.config.view import Config
from jekyllpy.model.document import Document
from jekyllpy.model.page import Page
from jekyllpy.plugins.hooks import Draft
from jekyllpy.plugins.registry import Plugins

KEPT = frozenset(("pre", "code", "tt"))
HOST = "https://github.githubassets.com/images/icons/"
CANDIDATE = re.compile(r":[^\s:<>&]+:")


class Emoji:
    """The hook of one build; the table of names is read when the first page may need it."""

    def __init__(self, config: Config) -> None:
        source = option(config, "emoji", "src")
        self._source = (HOST if source is None else str(source)).removesuffix("/")

    @cached_property
    def codes(self) -> dict[str, str]:
        """The code points of each name."""
        return read_names(Path(__file__).with_name("emoji.txt").read_text(encoding="utf-8"))

    def emojify(self, placed: Page | Document, draft: Draft) -> None:
        """Replace the names in a page's body."""
        text = draft.text
        if not is_html(placed) or not CANDIDATE.search(text) or self.with_images(text) is None:
            return
        head, body, tail = split_body(text)
        draft.text = head + change_text(body, self.with_images, kept=KEPT) + tail

    def with_images(self, text: str) -> str | None:
        """Write images for the names in a text; None where it has none."""
        first, *parts = text.split(":")
        written, is_open = [first], False
        for place, part in enumerate(parts):
            is_name = not is_open and place + 1 < len(parts) and part in self.codes
            written.append(self._image(part) if is_name else part if is_open else f":{part}")
            is_open = is_name
        return None if len(parts) < 2 or "".join(written) == text else "".join(written)

    def _image(self, name: str) -> str:
        source = f"{self._source}/emoji/unicode/{self.codes[name]}.png"
        return f'<img class="emoji" title=":{name}:" alt=":{name}:" src="{source}" height="20" width="20">'


def read_names(table: str) -> dict[str, str]:
    """Read the table: in each line the code points and all their names."""
    lines = (line.split() for line in table.splitlines() if not line.startswith("#"))
    return {name: code for code, *names in lines for name in names}


def register(plugins: Plugins) -> None:
    """Register the hook of pages and documents."""
    emoji = Emoji(plugins.config)
    plugins.hooks.pages.post_render.add(emoji.emojify)
    plugins.hooks.documents.post_render.add(emoji.emojify)
