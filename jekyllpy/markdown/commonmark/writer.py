"""Tokens to HTML as commonmarker's Ruby renderer writes them: where a line begins, what an image's text keeps."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from typing import TypeAlias
from urllib.parse import quote

from markdown_it.token import Token

from jekyllpy.markdown.commonmark.flanking import GUARDS, WIDE
from jekyllpy.markdown.commonmark.settings import Settings
from jekyllpy.markdown.late import late

Write: TypeAlias = Callable[["Writer", Token], None]

OMITTED = "<!-- raw HTML omitted -->"
_FILTERED = late(
    r"<(title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?=[ \t\n\v\f\r]|>|/>)", re.IGNORECASE
)
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
UNGUARDED = str.maketrans(GUARDS, WIDE)
GUARDED = str.maketrans(WIDE, GUARDS)
_SIDES = late(r"text-align:(\w+)")


def escape(text: str) -> str:
    """Escape what cmark escapes in texts and attributes."""
    return text.translate(_ESCAPES)


def escape_address(address: str) -> str:
    """Write an address as cmark does: what may not stand in one is percent-encoded, the rest stays."""
    written = quote(address.translate(UNGUARDED), safe="!#$%&'()*+,-./:;=?@_~", errors="replace")
    return written.replace("&", "&amp;").replace("'", "&#x27;")


class Writer:
    """One text being written."""

    def __init__(self, settings: Settings, methods: Mapping[str, Write]) -> None:
        self.settings = settings
        self.methods = methods
        self.parts: list[str] = []
        self.hidden: list[bool] = []  # of the paragraphs that are open, whether they show no tag
        self.has_way_back = False

    def write(self, tokens: list[Token]) -> str:
        """Return tokens as HTML."""
        self.add(tokens)
        return "".join(self.parts)

    def add(self, tokens: list[Token]) -> None:
        """Write tokens one after the other."""
        for token in tokens:
            method = self.methods.get(token.type)
            if method is not None:
                method(self, token)

    def out(self, text: str) -> None:
        """Add a text."""
        if text:
            self.parts.append(text)

    def begin_line(self) -> None:
        """Begin a new line unless one has just begun."""
        if self.parts and not self.parts[-1].endswith("\n"):
            self.parts.append("\n")

    def block(self, text: str) -> None:
        """Add a text on lines of its own."""
        self.begin_line()
        self.out(text)
        self.begin_line()


def _opening(text: str) -> Write:
    def write(writer: Writer, _token: Token) -> None:
        writer.begin_line()
        writer.out(text)

    return write


def _closing(text: str) -> Write:
    def write(writer: Writer, _token: Token) -> None:
        writer.out(text)
        writer.begin_line()

    return write


def _plain(text: str) -> Write:
    return lambda writer, _token: writer.out(text)


def open_paragraph(writer: Writer, token: Token) -> None:
    """Begin a paragraph; in a tight list it has no tag."""
    writer.hidden.append(token.hidden)
    if not token.hidden:
        writer.begin_line()
        writer.out("<p>")


def close_paragraph(writer: Writer, _token: Token) -> None:
    """End a paragraph."""
    if not writer.hidden.pop():
        writer.out("</p>")
        writer.begin_line()


def open_ordered(writer: Writer, token: Token) -> None:
    """Begin an ordered list."""
    start = token.attrs.get("start", 1)
    writer.begin_line()
    writer.out("<ol>\n" if start == 1 else f'<ol start="{start}">\n')


def open_item(writer: Writer, token: Token) -> None:
    """Begin an item; a task has a box."""
    writer.begin_line()
    if "checked" not in token.meta:
        writer.out("<li>")
        return
    checked = 'checked="" ' if token.meta["checked"] else ""
    writer.out(f'<li><input type="checkbox" {checked}disabled="" /> ')


def heading(writer: Writer, token: Token) -> None:
    """Begin a heading."""
    writer.begin_line()
    writer.out(f"<{token.tag}>")


def end_heading(writer: Writer, token: Token) -> None:
    """End a heading."""
    writer.out(f"</{token.tag}>")
    writer.begin_line()


def cell(writer: Writer, token: Token) -> None:
    """Begin a cell, aligned as its column is."""
    side = _SIDES.match(str(token.attrs.get("style", "")))
    writer.out(f'<{token.tag} align="{side[1]}">' if side else f"<{token.tag}>")


def end_cell(writer: Writer, token: Token) -> None:
    """End a cell."""
    writer.out(f"</{token.tag}>\n")


def inline(writer: Writer, token: Token) -> None:
    """Write the spans of a block."""
    writer.add(token.children or [])


def text(writer: Writer, token: Token) -> None:
    """Write a text."""
    writer.out(escape(token.content))


def code(writer: Writer, token: Token) -> None:
    """Write a span of code."""
    writer.out(f"<code>{escape(token.content)}</code>")


def soft_break(writer: Writer, _token: Token) -> None:
    """Write the end of a line."""
    options = writer.settings.options
    if writer.parts:
        writer.parts[-1] = writer.parts[-1].rstrip(" \t")
    writer.out("<br />\n" if "HARDBREAKS" in options else " " if "NOBREAKS" in options else "\n")


def link(writer: Writer, token: Token) -> None:
    """Begin a link."""
    address = str(token.attrs.get("href", ""))
    if token.info == "auto":
        address = html.unescape(address)
    writer.out(f'<a href="{escape_address(address)}"{_title(token)}>')


def image(writer: Writer, token: Token) -> None:
    """Write an image; of its text, only what is no code, no HTML and no line break."""
    writer.out(f'<img src="{escape_address(str(token.attrs["src"]))}" alt="')
    for child in token.children or []:
        if child.type in ("text", "softbreak", "text_special"):
            writer.methods[child.type](writer, child)
        elif child.type == "image":
            _write_texts(writer, child.children or [])
    writer.out(f'"{_title(token)} />')


def _write_texts(writer: Writer, tokens: list[Token]) -> None:
    for token in tokens:
        if token.type in ("text", "softbreak"):
            writer.methods[token.type](writer, token)
        _write_texts(writer, token.children or [])


def _title(token: Token) -> str:
    title = str(token.attrs.get("title", ""))
    return f' title="{escape(title)}"' if title else ""


def raw(writer: Writer, token: Token) -> None:
    """Write HTML that stands in a text, if the settings allow it."""
    writer.out(_allowed(writer, token.content))


def raw_block(writer: Writer, token: Token) -> None:
    """Write a block of HTML, if the settings allow it."""
    writer.block(_allowed(writer, token.content))


def _allowed(writer: Writer, source: str) -> str:
    if "UNSAFE" not in writer.settings.options:
        return OMITTED
    return _FILTERED.sub(r"&lt;\1", source) if "tagfilter" in writer.settings.extensions else source


def mark(writer: Writer, token: Token) -> None:
    """Write the mark of a footnote."""
    number = token.meta["id"] + 1
    writer.out(f'<sup class="footnote-ref"><a href="#fn{number}" id="fnref{number}">{number}</a></sup>')


def open_footnote(writer: Writer, token: Token) -> None:
    """Begin a footnote."""
    writer.out(f'<li id="fn{token.meta["id"] + 1}">\n')
    writer.has_way_back = False


def way_back(writer: Writer, token: Token) -> None:
    """Write the way back from a footnote, once."""
    if writer.has_way_back:
        return
    writer.has_way_back = True
    anchor = f'<a href="#fnref{token.meta["id"] + 1}" class="footnote-backref">↩</a>'
    writer.out(f" {anchor}" if writer.hidden else f"{anchor}\n")


METHODS: dict[str, Write] = {
    "paragraph_open": open_paragraph,
    "paragraph_close": close_paragraph,
    "bullet_list_open": _opening("<ul>\n"),
    "bullet_list_close": _closing("</ul>"),
    "ordered_list_open": open_ordered,
    "ordered_list_close": _closing("</ol>"),
    "list_item_open": open_item,
    "list_item_close": _closing("</li>"),
    "blockquote_open": _opening("<blockquote>\n"),
    "blockquote_close": _closing("</blockquote>"),
    "heading_open": heading,
    "heading_close": end_heading,
    "hr": lambda writer, _token: writer.block("<hr />"),
    "html_block": raw_block,
    "table_open": _plain("<table>\n"),
    "table_close": _plain("</table>\n"),
    "thead_open": _plain("<thead>\n"),
    "thead_close": _plain("</thead>\n"),
    "tbody_open": _plain("<tbody>\n"),
    "tbody_close": _plain("</tbody>\n"),
    "tr_open": _plain("<tr>\n"),
    "tr_close": _plain("</tr>\n"),
    "th_open": cell,
    "td_open": cell,
    "th_close": end_cell,
    "td_close": end_cell,
    "inline": inline,
    "text": text,
    "text_special": text,
    "softbreak": soft_break,
    "hardbreak": _plain("<br />\n"),
    "code_inline": code,
    "html_inline": raw,
    "em_open": _plain("<em>"),
    "em_close": _plain("</em>"),
    "strong_open": _plain("<strong>"),
    "strong_close": _plain("</strong>"),
    "s_open": _plain("<del>"),
    "s_close": _plain("</del>"),
    "link_open": link,
    "link_close": _plain("</a>"),
    "image": image,
    "footnote_ref": mark,
    "footnote_block_open": _plain('<section class="footnotes">\n<ol>\n'),
    "footnote_open": open_footnote,
    "footnote_anchor": way_back,
    "footnote_close": _plain("</li>\n"),
    "footnote_block_close": _plain("</ol>\n</section>\n"),
}
