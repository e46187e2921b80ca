"""Code to HTML: the wrappers and classes around what the highlighter gives."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from jekyllpy.highlight.escape import escape
from jekyllpy.markdown.document import Attributes, Token
from jekyllpy.markdown.late import late
from jekyllpy.markdown.render.escape import write_attributes
from jekyllpy.markdown.render.minted import minted_block, minted_span
from jekyllpy.markdown.render.page import Method, Page

_LANGUAGE = late(r"\blanguage-([^ \t\n\v\f\r]+)")
_WHITESPACE = late(r"(^[ \t]+)|([ \t]+$)|([ \t]+)", re.MULTILINE)
_PLAIN = ("plaintext", "text")
_UNKNOWN = "?"


def block_code(page: Page, token: Token, indent: int) -> str:
    """Write a block of code."""
    attributes = dict(token.get("attrs") or {})
    name = _take_language(attributes)
    space = " " * indent
    settings = _settings(page, "block")
    if page.document.options.syntax_highlighter == "minted":
        written = minted_block(token["raw"], name, page.document.options.syntax_highlighter_opts)
        if written is not None:
            _add_classes(attributes, name, "minted")
            return f"{space}<div{write_attributes(attributes)}>{written}{space}</div>\n"
    code = _highlight(token["raw"], token.get("language") or name, settings, page)
    if code is not None:
        _add_classes(attributes, name or settings.get("default_lang"))
        wrapped = _wrap(code, settings)
        return f"{space}<div{write_attributes(attributes)}>{wrapped}{space}</div>\n"
    text = escape(token["raw"]).removesuffix("\n")
    if "show-whitespaces" in (token.get("attrs") or {}).get("class", ""):
        text = _WHITESPACE.sub(_show_whitespace, text)
    inner = write_attributes({"class": f"language-{name}"} if name else {})
    return f"{space}<pre{write_attributes(attributes)}><code{inner}>{text}\n</code></pre>\n"


def codespan(page: Page, token: Token, _indent: int) -> str:
    """Write code in a text."""
    if not token.get("attrs"):
        opening = page.opening_of_code or _find_opening(page)
        if opening != _UNKNOWN:
            return f"{opening}{escape(token['raw'])}</code>"
    attributes = dict(token.get("attrs") or {})
    found = _LANGUAGE.search(attributes.get("class", ""))
    settings = _settings(page, "span")
    if page.document.options.syntax_highlighter == "minted":
        language = found[1] if found else None
        written = minted_span(token["raw"], language, page.document.options.syntax_highlighter_opts)
        if written is not None:
            _add_classes(attributes, None, "minted")
            return f"<code{write_attributes(attributes)}>{written}</code>"
    code = _highlight(token["raw"], found[1] if found else None, settings, page)
    if code is None:
        return f"<code{write_attributes(attributes)}>{escape(token['raw'])}</code>"
    _add_classes(attributes, None if found else settings.get("default_lang"))
    if settings.get("line_numbers"):
        code = _wrap_lines(code, settings)
    return f"<code{write_attributes(attributes)}>{code}</code>"


def _find_opening(page: Page) -> str:
    """Find what stands before spans of code without attributes, if it is the same before all of them."""
    settings = _settings(page, "span")
    attributes: Attributes = {}
    language = settings.get("default_lang")
    page.opening_of_code = _UNKNOWN
    if page.document.options.syntax_highlighter == "minted":
        return _UNKNOWN
    if _highlight("", None, settings, page) is None:
        page.opening_of_code = "<code>"
    elif language in (None, *_PLAIN) and not settings.get("line_numbers"):
        _add_classes(attributes, language)
        page.opening_of_code = f"<code{write_attributes(attributes)}>"
    return page.opening_of_code


def _settings(page: Page, kind: str) -> Mapping[str, Any]:
    """Return the highlighter's options for blocks or spans, and false if it is off."""
    options = page.document.options
    if options.syntax_highlighter != "rouge":
        return {"disable": True}
    common = options.syntax_highlighter_opts
    own = common.get(kind)
    if kind == "span":
        common = {key: value for key, value in common.items() if key not in ("block", "span")}
    return {**common, **own} if isinstance(own, Mapping) else common


def _highlight(code: str, language: str | None, settings: Mapping[str, Any], page: Page) -> str | None:
    wanted = language or settings.get("default_lang")
    if settings.get("disable") or (wanted is None and not settings.get("guess_lang")):
        return None
    wanted = str(wanted or "plaintext")
    if wanted in _PLAIN:
        if not settings.get("guess_lang"):
            return None
        return escape(code)
    from jekyllpy.highlight import highlight

    return highlight(code, wanted)


def _wrap(code: str, settings: Mapping[str, Any]) -> str:
    css_class = settings.get("css_class") or "highlight"
    inner = _wrap_lines(code, settings) if settings.get("line_numbers") else code
    return f'<div class="highlight"><pre class="{css_class}"><code>{inner}</code></pre></div>'


def _wrap_lines(code: str, settings: Mapping[str, Any]) -> str:
    from jekyllpy.highlight import with_line_numbers

    return with_line_numbers(code, start_line=int(settings.get("start_line") or 1))


def _add_classes(attributes: Attributes, language: str | None, highlighter: str = "rouge") -> None:
    """Add the highlighter's class, and the language's in front or in place of the one that is there."""
    classes = f"{attributes.get('class', '')} highlighter-{highlighter}".lstrip()
    if language:
        found = _LANGUAGE.search(classes)
        name = f"language-{language}"
        classes = classes[: found.start()] + name + classes[found.end() :] if found else f"{name} {classes}"
    attributes["class"] = classes


def _take_language(attributes: Attributes) -> str | None:
    """Take the language out of the classes."""
    found = _LANGUAGE.search(attributes.get("class", ""))
    if found is None:
        return None
    classes = attributes["class"]
    rest = (classes[: found.start()] + classes[found.end() :]).strip()
    if rest:
        attributes["class"] = rest
    else:
        del attributes["class"]
    return found[1]


def _show_whitespace(found: re.Match[str]) -> str:
    side = "-l" if found[1] else "-r" if found[2] else ""
    shown = {"\t": f'<span class="ws-tab{side}">\t</span>', " ": f'<span class="ws-space{side}">&#8901;</span>'}
    return "".join(shown[each] for each in found[0])


METHODS: dict[str, Method] = {"block_code": block_code, "codespan": codespan}
