"""Tables to HTML; cells take the alignment of their column."""

from __future__ import annotations

from jekyllpy.markdown.document import Token
from jekyllpy.markdown.render.blocks import block, indented_block
from jekyllpy.markdown.render.page import Method, Page
from jekyllpy.markdown.render.spans import character

_SECTIONS = {"table_head": "thead", "table_body": "tbody", "table_foot": "tfoot"}
_STYLES = {"default": ""} | {side: f' style="text-align: {side}"' for side in ("left", "right", "center")}
NBSP = 160


def table(page: Page, token: Token, indent: int) -> str:
    """Write a table."""
    parts = [_section(page, section, token["align"], indent + 2) for section in token["children"]]
    return indented_block("table", token["attrs"], "".join(parts), indent)


def _section(page: Page, token: Token, align: list[str], indent: int) -> str:
    cell = "th" if token["type"] == "table_head" else "td"
    rows = []
    for row in token["children"]:
        cells = [_cell(page, each, cell, side, indent + 4) for each, side in zip(row["children"], align, strict=True)]
        rows.append(indented_block("tr", {}, "".join(cells), indent + 2))
    return indented_block(_SECTIONS[token["type"]], {}, "".join(rows), indent)


def _cell(page: Page, token: Token, name: str, side: str, indent: int) -> str:
    attributes = token["attrs"]
    if not attributes:
        body = page.inner(token["children"], indent + 2) or character(page, NBSP)
        return f"{' ' * indent}<{name}{_STYLES[side]}>{body}</{name}>\n"
    if side != "default":
        style = f"{attributes['style']}; " if "style" in attributes else ""
        attributes = attributes | {"style": f"{style}text-align: {side}"}
    body = page.inner(token["children"], indent + 2)
    return block(name, attributes, body or character(page, NBSP), indent)


def part(page: Page, token: Token, indent: int) -> str:
    """Write a part of a table that stands alone, as HTML made native can."""
    body = page.inner(token["children"], indent + 2)
    return indented_block(_PARTS[token["type"]], token["attrs"], body, indent)


_PARTS = {**_SECTIONS, "table_row": "tr"}
METHODS: dict[str, Method] = {"table": table, **dict.fromkeys(_PARTS, part)}
