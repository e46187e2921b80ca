"""cmark-gfm's grammar on markdown-it: its CommonMark rules, with what the settings add and where cmark differs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_def

from jekyllpy.markdown.commonmark import autolinks, rules
from jekyllpy.markdown.commonmark.settings import Settings

_DEPTH = 30  # what is nested deeper stays text


def make_parser(settings: Settings) -> MarkdownIt:
    """Return a parser for these settings; addresses stay as they are written, also those that markdown-it refuses."""
    parser = MarkdownIt("commonmark", {"maxNesting": _DEPTH})
    for name, function in (("normalizeLink", _same), ("normalizeLinkText", _same), ("validateLink", _any)):
        setattr(parser, name, function)
    parser.core.ruler.before("inline", "indentation", rules.drop_indentation)
    skipped = "~" if "strikethrough" in settings.extensions else ""
    parser.inline.ruler.at("emphasis", partial(rules.read_emphasis, skipped))
    parser.inline.ruler.at("link", rules.read_link)
    parser.inline.ruler.at("image", rules.read_image)
    parser.block.ruler.at("html_block", rules.read_html, {"alt": ["paragraph", "reference", "blockquote"]})
    for name in sorted(settings.extensions):
        if name in _EXTENSIONS:
            _EXTENSIONS[name](parser, settings)
    if "SMART" in settings.options:
        _add_smart(parser, skipped)
    if "FOOTNOTES" in settings.options:
        footnote_plugin(parser, inline=False)
        parser.block.ruler.at("footnote_def", footnote_def, {"alt": ["paragraph", "reference", "blockquote"]})
    return parser


def _same(address: str) -> str:
    return address


def _any(_address: str) -> bool:
    return True


def _add_table(parser: MarkdownIt, _settings: Settings) -> None:
    parser.enable("table")


def _add_strikethrough(parser: MarkdownIt, settings: Settings) -> None:
    parser.options["strikethrough_single_tilde"] = "STRIKETHROUGH_DOUBLE_TILDE" not in settings.options
    parser.enable("strikethrough")


def _add_autolink(parser: MarkdownIt, _settings: Settings) -> None:
    parser.inline.add_terminator_char("w")
    parser.inline.ruler.push("www_address", autolinks.read_www)
    parser.inline.ruler.push("web_address", autolinks.read_web_address)
    parser.core.ruler.push("mail_address", autolinks.link_mails)


def _add_tasklist(parser: MarkdownIt, _settings: Settings) -> None:
    parser.core.ruler.before("inline", "tasks", rules.find_tasks)


_EXTENSIONS: dict[str, Callable[[Any, Settings], None]] = {
    "table": _add_table,
    "strikethrough": _add_strikethrough,
    "autolink": _add_autolink,
    "tasklist": _add_tasklist,
}


def _add_smart(parser: MarkdownIt, skipped: str) -> None:
    for character in "'\".":
        parser.inline.add_terminator_char(character)
    parser.inline.ruler.before("emphasis", "smart_quote", partial(rules.read_quote, skipped))
    parser.inline.ruler.before("emphasis", "smart_dots", rules.read_dots)
    parser.inline.ruler.before("emphasis", "smart_dashes", rules.read_dashes)
    parser.inline.ruler2.before("fragments_join", "pair_quotes", rules.pair_quotes)
