"""Space in HTML elements that means nothing: where text may not stand, at ends, between blocks."""

from __future__ import annotations

from jekyllpy.markdown.characters import STRIPPED
from jekyllpy.markdown.document import Token

_NO_TEXT = frozenset(
    (
        "html",
        "head",
        "hgroup",
        "ol",
        "ul",
        "dl",
        "table",
        "colgroup",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "select",
        "optgroup",
    )
)
_STRUCTURE = frozenset(
    ("body", "section", "nav", "article", "aside", "header", "footer", "address", "div", "li", "dd", "blockquote")
) | {"figure", "figcaption", "fieldset", "form"}
_STRIPPED = frozenset(
    ("address", "article", "aside", "blockquote", "body", "caption", "dd", "div", "dl", "dt", "fieldset", "figcaption")
) | {"form", "footer", "header", "h1", "h2", "h3", "h4", "h5", "h6", "legend", "li", "nav", "p", "section", "td", "th"}
_SPANS = frozenset(
    ("text", "emphasis", "strong", "link", "image", "linebreak", "entity", "symbol", "quote", "codespan", "inline_math")
) | {"raw_text", "table_head", "table_body", "table_foot", "table_row"}


def tidy_children(token: Token, name: str, *, before: bool) -> None:
    """Remove what an element may not hold before it is read, and the space and bare texts afterwards."""
    if before:
        if name in _NO_TEXT:
            token["children"] = [child for child in token["children"] if child["type"] != "text"]
        return
    if name in _STRIPPED:
        strip_ends(token)
    if name in _STRUCTURE | {"td", "th"}:
        _remove_blanks(token)
    if name in _STRUCTURE:
        _wrap_texts(token)


def strip_ends(token: Token) -> None:
    """Strip the first and the last text."""
    children = token["children"]
    if children and children[0]["type"] == "text":
        children[0]["raw"] = children[0]["raw"].lstrip(STRIPPED)
    if children and children[-1]["type"] == "text":
        children[-1]["raw"] = children[-1]["raw"].rstrip(STRIPPED)


def _remove_blanks(token: Token) -> None:
    """Remove blank texts at the ends and between blocks."""
    children = token["children"]
    last = len(children) - 1
    token["children"] = [
        child
        for index, child in enumerate(children)
        if not _is_blank(child)
        or not (index in (0, last) or (is_block(children[index - 1]) and is_block(children[index + 1])))
    ]


def _is_blank(token: Token) -> bool:
    return token["type"] == "text" and not token["raw"].strip(STRIPPED)


def is_block(token: Token) -> bool:
    """Tell whether a token is a block."""
    if "category" in token:
        return bool(token["category"] == "block")
    return token["type"] not in _SPANS


def _wrap_texts(token: Token) -> None:
    """Put runs of spans into paragraphs without a tag."""
    done: list[Token] = []
    paragraph: Token | None = None
    for child in token["children"]:
        if is_block(child):
            paragraph = None
            done.append(child)
            continue
        if paragraph is None:
            paragraph = {"type": "paragraph", "children": [], "transparent": True, "attrs": {}}
            done.append(paragraph)
        paragraph["children"].append(child)
    token["children"] = done
