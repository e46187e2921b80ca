"""HTML elements and comments, written again: indented, unless they stand in raw HTML."""

from __future__ import annotations

from jekyllpy.markdown.document import Token
from jekyllpy.markdown.html_names import WITHOUT_BODY
from jekyllpy.markdown.render.escape import write_attributes
from jekyllpy.markdown.render.page import Method, Page


def html_element(page: Page, token: Token, indent: int) -> str:
    """Write an element that does not stand in raw HTML."""
    if token["category"] == "span":
        return _span(page, token, indent)
    return f"{' ' * indent}{_element(page, token, indent)}\n"


def _span(page: Page, token: Token, indent: int) -> str:
    raw = token["model"] == "raw"
    body = _raw_inside(page, token, indent) if raw else page.inner(token["children"], indent + 2)
    name = token["name"]
    opening = f"<{name}{write_attributes(token['attrs'])}"
    return f"{opening} />" if not body and name in WITHOUT_BODY else f"{opening}>{body}</{name}>"


def _element(page: Page, token: Token, indent: int) -> str:
    name, model = token["name"], token["model"]
    body = _raw_inside(page, token, indent) if model == "raw" else page.inner(token["children"], indent + 2)
    opening = f"<{name}{write_attributes(token['attrs'])}"
    if token["closed"] and model == "raw":
        return f"{opening} />"
    if body:
        if model == "block":
            return f"{opening}>\n{body.removesuffix(chr(10))}\n{' ' * indent}</{name}>"
        return f"{opening}>{body}</{name}>"
    return f"{opening} />" if name in WITHOUT_BODY else f"{opening}></{name}>"


def _raw_inside(page: Page, token: Token, indent: int) -> str:
    """Write the inside of raw HTML: elements and comments as they stand."""
    parts = []
    for child in token["children"]:
        kind = child["type"]
        if kind == "html_element" and child["category"] == "block":
            parts.append(_element(page, child, indent + 2))
        elif kind == "html_comment":
            parts.append(child["raw"])
        else:
            parts.append(page.methods[kind](page, child, indent + 2))
    return "".join(parts)


def html_comment(_page: Page, token: Token, indent: int) -> str:
    """Write a comment or instruction."""
    text: str = token["raw"]
    return f"{' ' * indent}{text}\n" if token["category"] == "block" else text


METHODS: dict[str, Method] = {"html_element": html_element, "html_comment": html_comment}
