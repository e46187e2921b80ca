"""Blocks to HTML: paragraphs, headers, lists, quotes, rules; indented by two for each level."""

from __future__ import annotations

from jekyllpy.markdown.attributes import references
from jekyllpy.markdown.document import Attributes, Token
from jekyllpy.markdown.ids import basic_id
from jekyllpy.markdown.late import late
from jekyllpy.markdown.render.escape import write_attributes
from jekyllpy.markdown.render.page import Contents, Method, Page

_NO_TOC = late(r"\bno_toc\b")
_AUTO_IDS = late(r"auto_ids(?:-([A-Za-z0-9_-]+))?")


def block(name: str, attributes: Attributes, body: str, indent: int) -> str:
    """Write an element on one line."""
    return f"{' ' * indent}<{name}{write_attributes(attributes)}>{body}</{name}>\n"


def indented_block(name: str, attributes: Attributes, body: str, indent: int) -> str:
    """Write an element whose body has lines of its own."""
    space = " " * indent
    return f"{space}<{name}{write_attributes(attributes)}>\n{body}{space}</{name}>\n"


def blank_line(_page: Page, _token: Token, _indent: int) -> str:
    """Blank lines are one empty line."""
    return "\n"


def paragraph(page: Page, token: Token, indent: int) -> str:
    """Write a paragraph; in a tight item it has no tag, and an image marked so is a figure."""
    children = token["children"]
    if "transparent" in token:
        return page.inner(children, indent + 2)
    if len(children) == 1 and children[0]["type"] == "image" and "standalone" in references(children[0].get("ial")):
        return _figure(children[0], token.get("attrs") or {}, indent)
    attributes = token.get("attrs")
    return (
        f"{' ' * indent}<p{write_attributes(attributes) if attributes else ''}>{page.inner(children, indent + 2)}</p>\n"
    )


def _figure(token: Token, outer: Attributes, indent: int) -> str:
    """Write an image with its caption; class and id go to the figure unless the paragraph has its own."""
    attributes = dict(token["attrs"])
    outer = dict(outer)
    for key in ("class", "id"):
        if key in attributes and key not in outer:
            outer[key] = attributes.pop(key)
    space = " " * (indent + 2)
    caption = attributes.get("alt", "")
    body = f"{space}<img{write_attributes(attributes)} />\n{space}<figcaption>{caption}</figcaption>\n"
    return indented_block("figure", outer, body, indent)


def heading(page: Page, token: Token, indent: int) -> str:
    """Write a header, give it an id, note it for the table of contents."""
    options = page.document.options
    attributes = dict(token["attrs"])
    if options.auto_ids and "id" not in attributes:
        attributes["id"] = page.ids.make(token["raw_text"], options)
    level = token["level"]
    hidden = "class" in attributes and _NO_TOC.search(attributes["class"])
    if "id" in attributes and level in options.toc_levels and not hidden:
        page.headers.append((level, attributes["id"], token["children"]))
    shown = max(1, min(6, level + options.header_offset))
    return block(f"h{shown}", attributes, page.inner(token["children"], indent + 2), indent)


def block_quote(page: Page, token: Token, indent: int) -> str:
    """Write a quote."""
    return indented_block("blockquote", token.get("attrs") or {}, page.inner(token["children"], indent + 2), indent)


def thematic_break(_page: Page, token: Token, indent: int) -> str:
    """Write a horizontal rule."""
    return f"{' ' * indent}<hr{write_attributes(token.get('attrs') or {})} />\n"


def write_list(page: Page, token: Token, indent: int) -> str:
    """Write a list, or keep its place for the table of contents or the footnotes."""
    words = references(token.get("ial"))
    if "toc" in words and page.contents is None:
        page.contents = Contents(token["kind"], token["attrs"], f"{page.unique}toc")
        return page.contents.place
    if "footnotes" in words and page.footnotes_place is None:
        page.footnotes_place = f"{page.unique}footnotes"
        return page.footnotes_place
    return indented_block(token["kind"], token["attrs"], page.inner(token["children"], indent + 2), indent)


def list_item(page: Page, token: Token, indent: int) -> str:
    """Write an item of a list."""
    return _item("li", page, token, indent)


def definition(page: Page, token: Token, indent: int) -> str:
    """Write a definition."""
    return _item("dd", page, token, indent)


def _item(name: str, page: Page, token: Token, indent: int) -> str:
    """Write an item; its end tag goes to a new line unless it holds one line of text only."""
    children = token["children"]
    space = " " * indent
    opening = f"{space}<{name}{write_attributes(token['attrs'])}>"
    if len(children) == 1 and "transparent" in children[0]:
        body = page.inner(children[0]["children"], indent + 4)
        return f"{opening}{body}{space if body.endswith(chr(10)) else ''}</{name}>\n"
    body = page.inner(children, indent + 2)
    if not children or "transparent" in children[0]:
        return f"{opening}{body}{space if body.endswith(chr(10)) else ''}</{name}>\n"
    return f"{opening}\n{body}{space}</{name}>\n"


def definition_list(page: Page, token: Token, indent: int) -> str:
    """Write a definition list; a word `auto_ids` on it gives ids to its terms."""
    prefix = next((found[1] or "" for word in references(token.get("ial")) if (found := _AUTO_IDS.match(word))), None)
    parts = []
    for child in token["children"]:
        if prefix is not None and child["type"] == "definition_term" and not child["attrs"].get("id"):
            child["attrs"]["id"] = (prefix + basic_id(child["raw_text"])).lstrip(" \t\n\v\f\r")
        parts.append(page.methods[child["type"]](page, child, indent + 2))
    return indented_block("dl", token["attrs"], "".join(parts), indent)


def definition_term(page: Page, token: Token, indent: int) -> str:
    """Write a term."""
    return block("dt", token["attrs"], page.inner(token["children"], indent + 2), indent)


def raw(_page: Page, token: Token, _indent: int) -> str:
    """Write what must not be touched, unless it is meant for another format."""
    formats = token.get("formats")
    if formats and "html" not in formats:
        return ""
    text: str = token["raw"]
    return text + "\n" if token.get("category") == "block" else text


def comment(_page: Page, token: Token, indent: int) -> str:
    """Write a comment."""
    if token["category"] == "block":
        return f"{' ' * indent}<!-- {token['raw']} -->\n"
    return f"<!-- {token['raw']} -->"


METHODS: dict[str, Method] = {
    "blank_line": blank_line,
    "paragraph": paragraph,
    "heading": heading,
    "block_quote": block_quote,
    "thematic_break": thematic_break,
    "list": write_list,
    "list_item": list_item,
    "definition_list": definition_list,
    "definition_term": definition_term,
    "definition": definition,
    "raw": raw,
    "comment": comment,
}
