"""What each of the two gems writes in its own way: blocks of code, and the ids of GitHub Pages' headings."""

from __future__ import annotations

import re

from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token

from jekyllpy.highlight import highlight
from jekyllpy.highlight.escape import escape as escape_code
from jekyllpy.markdown.commonmark.guess import guess_language
from jekyllpy.markdown.commonmark.writer import METHODS, Write, Writer, escape
from jekyllpy.markdown.ids import PlainIds
from jekyllpy.markdown.options import Options

_OPTIONS = Options()


def write_code(writer: Writer, token: Token) -> None:
    """Write a block of code as jekyll-commonmark 1.4 does; a language that Rouge does not know is plain text."""
    language = re.split(r"[ \t\n\v\f\r]+", unescapeAll(token.info).strip())[0]
    attribute = f' data-lang="{language}"' if language else ""
    hint = language or guess_language(token.content)
    spans = (highlight(token.content, hint) if hint else None) or escape_code(token.content)
    opening = f"{attribute}><code>" if "GITHUB_PRE_LANG" in writer.settings.options else f"><code{attribute}>"
    classes = f"language-{language} highlighter-rouge" if language else "highlighter-rouge"
    writer.block(
        f'<div class="{classes}"><div class="highlight"><pre class="highlight"{opening}{spans}</code></pre></div></div>'
    )


def write_code_of_pages(writer: Writer, token: Token) -> None:
    """Write a block of code as jekyll-commonmark-ghpages 0.5 does; in no known language it has no line of its own."""
    language = re.split(r"[ \t\n\v\f\r,]", unescapeAll(token.info).strip())[0]
    spans = highlight(token.content, language) if language else None
    if spans is not None:
        inner = f'<div class="highlight"><pre class="highlight"><code>{spans}</code></pre></div>'
        writer.block(f'<div class="language-{language} highlighter-rouge">{inner}</div>')
        return
    if "GITHUB_PRE_LANG" in writer.settings.options:
        opening = f'<pre lang="{language}"><code>' if language else "<pre><code>"
    else:
        opening = f'<pre><code class="language-{language}">' if language else "<pre><code>"
    writer.out(f"{opening}{escape(token.content)}</code></pre>")


class Headings:
    """Gives the headings of one text ids as kramdown does: of what is written between their tags."""

    def __init__(self) -> None:
        self._ids = PlainIds()
        self._begin = 0

    def open(self, writer: Writer, _token: Token) -> None:
        """Begin a heading; its tag is written when its id is known."""
        writer.begin_line()
        writer.out("<>")
        self._begin = len(writer.parts)

    def close(self, writer: Writer, token: Token) -> None:
        """Write the tag with the id of what is in it, and end the heading."""
        name = self._ids.make("".join(writer.parts[self._begin :]), _OPTIONS)
        writer.parts[self._begin - 1] = f'<{token.tag} id="{name}">'
        writer.out(f"</{token.tag}>")
        writer.begin_line()


def methods_of_commonmark() -> dict[str, Write]:
    """Return how jekyll-commonmark writes each token."""
    return {**METHODS, "fence": write_code, "code_block": write_code}


def methods_of_pages() -> dict[str, Write]:
    """Return how jekyll-commonmark-ghpages writes each token of one text."""
    headings = Headings()
    own: dict[str, Write] = {"fence": write_code_of_pages, "code_block": write_code_of_pages}
    return {**METHODS, **own, "heading_open": headings.open, "heading_close": headings.close}
