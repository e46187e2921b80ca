"""HTML elements made into what Markdown would have made (`html_to_native`); what has no such form stays HTML."""

from __future__ import annotations

import re
from collections.abc import Callable

from jekyllpy.markdown.document import Token
from jekyllpy.markdown.html_names import SPAN_ELEMENTS, content_model
from jekyllpy.markdown.late import late
from jekyllpy.markdown.passes.native_space import strip_ends, tidy_children
from jekyllpy.markdown.passes.native_text import extract_text, read_text, text_of_code

_TYPES = {
    "em": "emphasis",
    "i": "emphasis",
    "strong": "strong",
    "b": "strong",
    "blockquote": "block_quote",
    "hr": "thematic_break",
    "br": "linebreak",
    "img": "image",
    "p": "paragraph",
    "ul": "list",
    "ol": "list",
    "dl": "definition_list",
    "li": "list_item",
    "dt": "definition_term",
    "dd": "definition",
    "thead": "table_head",
    "tbody": "table_body",
    "tfoot": "table_foot",
    "tr": "table_row",
}
_SPACE_AT_ENDS = late(r"\A[ \t\n\v\f\r]|[ \t\n\v\f\r]\Z")
_HIGHLIGHTER = late(r"[ \t\n]+\bhighlighter-\w+\b|\bhighlighter-\w+\b[ \t\n]*", re.ASCII)
_LANGUAGE = late(r"\blanguage-[^ \t\n\v\f\r]+")


def make_native(token: Token) -> None:
    """Convert an element and all that is in it; an attribute list that waited for it is lost, as in kramdown."""
    token.pop("ial", None)
    _process(token, None, convert=True, keep_space=False)


def _process(token: Token, parent: Token | None, *, convert: bool, keep_space: bool) -> None:
    if token["type"] == "html_comment":
        name = "div" if parent is None else str(parent.get("name", parent["type"]))
        token["category"] = "span" if content_model(_PARENTS.get(name, name)) == "span" else "block"
    if token["type"] != "html_element":
        return
    special = _SPECIAL.get(token["name"]) if convert else None
    if special is not None:
        special(token)
        return
    name = token["name"]
    if convert and name in _TYPES:
        _become(token, _TYPES[name])
        tidy_children(token, name, before=True)
        _process_children(token, convert=True, keep_space=keep_space)
    else:
        if convert:
            tidy_children(token, name, before=True)
        _keep(token, convert=convert, keep_space=keep_space)
    if convert:
        tidy_children(token, name, before=False)


_PARENTS = {"heading": "h1", "paragraph": "p", "emphasis": "em", "link": "a", "definition_term": "dt"}


def _become(token: Token, kind: str) -> None:
    """Make an element a token of another type; its attributes and children stay."""
    name = token.pop("name")
    for key in ("model", "closed", "category"):
        token.pop(key, None)
    token["type"] = kind
    if kind == "list":
        token["kind"] = name


def _keep(token: Token, *, convert: bool, keep_space: bool) -> None:
    """Leave an element HTML, and look at what is in it."""
    token["category"] = "span" if token["name"] in SPAN_ELEMENTS else "block"
    token["model"] = content_model(token["name"]) if convert else "raw"
    token["closed"] = False
    _process_children(token, convert=convert, keep_space=keep_space)


def _process_children(token: Token, *, convert: bool, keep_space: bool) -> None:
    done: list[Token] = []
    for child in token["children"]:
        if child["type"] == "text":
            done += read_text(child["raw"], keep_space or not convert)
            continue
        _process(child, token, convert=convert, keep_space=keep_space)
        done.append(child)
    token["children"] = done


def _emphasis(token: Token) -> None:
    """Convert emphasis without space at its ends, which Markdown cannot say."""
    if _SPACE_AT_ENDS.search(extract_text(token)):
        _keep(token, convert=False, keep_space=False)
        return
    _become(token, _TYPES[token["name"]])
    _process_children(token, convert=True, keep_space=False)


def _link(token: Token) -> None:
    if "href" not in token["attrs"]:
        _keep(token, convert=False, keep_space=False)
        return
    _become(token, "link")
    _process_children(token, convert=True, keep_space=False)


def _heading(token: Token) -> None:
    level = int(token["name"][1])
    _become(token, "heading")
    token["level"] = level
    token["raw_text"] = extract_text(token)
    _process_children(token, convert=True, keep_space=False)
    strip_ends(token)


def _code(token: Token) -> None:
    """Convert code to its text."""
    text = text_of_code(extract_text(token))
    attributes = token["attrs"]
    if token["name"] == "code":
        _become(token, "codespan")
        if "class" in attributes:
            attributes["class"] = _HIGHLIGHTER.sub("", attributes["class"])
    else:
        _take_language(token)
        _become(token, "block_code")
    token["raw"] = text
    del token["children"]


def _take_language(token: Token) -> None:
    """Give a block the language of the one code element in it."""
    children = token["children"]
    if len(children) != 1 or children[0].get("name") != "code":
        return
    found = _LANGUAGE.search(children[0]["attrs"].get("class", ""))
    if found is not None:
        token["attrs"]["class"] = f"{found[0]} {token['attrs'].get('class', '')}".rstrip()


def _textarea(token: Token) -> None:
    _keep(token, convert=True, keep_space=True)


def _as_it_is(token: Token) -> None:
    """Leave a script alone, and a table: kramdown 2.4 itself fails on those that it would convert."""
    if token["name"] == "table":
        _keep(token, convert=False, keep_space=False)
        return
    _keep(token, convert=True, keep_space=False)


_SPECIAL: dict[str, Callable[[Token], None]] = {
    **dict.fromkeys(("em", "i", "strong", "b"), _emphasis),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
    **dict.fromkeys(("code", "pre"), _code),
    **dict.fromkeys(("script", "table"), _as_it_is),
    "a": _link,
    "textarea": _textarea,
}
