"""Spans to HTML: texts, emphasis, links, images, characters, footnote marks."""

from __future__ import annotations

from jekyllpy.highlight.escape import escape
from jekyllpy.markdown.document import Attributes, Token
from jekyllpy.markdown.entities import code_point_of, name_of
from jekyllpy.markdown.passes.abbreviations import attributes_of
from jekyllpy.markdown.render.cjk import join_lines
from jekyllpy.markdown.render.escape import escape_text, write_attributes
from jekyllpy.markdown.render.page import Method, Page

_SYMBOLS = {
    "mdash": ("mdash",),
    "ndash": ("ndash",),
    "hellip": ("hellip",),
    "laquo": ("laquo",),
    "raquo": ("raquo",),
    "laquo_space": ("laquo", "nbsp"),
    "raquo_space": ("nbsp", "raquo"),
}
_QUOTES = ("lsquo", "rsquo", "ldquo", "rdquo")


def text(page: Page, token: Token, _indent: int) -> str:
    """Write a text."""
    value: str = token["raw"]
    if page.joins_lines:
        value = join_lines(value)
    return escape_text(value)


def emphasis(page: Page, token: Token, indent: int) -> str:
    """Write an emphasis."""
    return f"<em{write_attributes(token.get('attrs'))}>{page.inner(token['children'], indent + 2)}</em>"


def strong(page: Page, token: Token, indent: int) -> str:
    """Write a strong emphasis."""
    return f"<strong{write_attributes(token.get('attrs'))}>{page.inner(token['children'], indent + 2)}</strong>"


def link(page: Page, token: Token, indent: int) -> str:
    """Write a link."""
    attributes = token["attrs"]
    if "url" in attributes:
        attributes = _with_address(attributes, "href")
    return f"<a{write_attributes(attributes)}>{page.inner(token['children'], indent + 2)}</a>"


def image(_page: Page, token: Token, _indent: int) -> str:
    """Write an image."""
    attributes = token["attrs"]
    if "url" in attributes:
        attributes = _with_address(attributes, "src")
    return f"<img{write_attributes(attributes)} />"


def _with_address(attributes: Attributes, name: str) -> Attributes:
    """Return attributes with an address; mistune's own rules call it `url`."""
    if name in attributes:
        return attributes
    return {name if key == "url" else key: value for key, value in attributes.items()}


def linebreak(_page: Page, _token: Token, _indent: int) -> str:
    """Write a line break."""
    return "<br />"


def entity(page: Page, token: Token, _indent: int) -> str:
    """Write an entity as the options ask for."""
    return character(page, token["number"], token["original"])


def character(page: Page, number: int, original: str | None = None) -> str:
    """Write a character: as itself, as it was, by name or by number."""
    output = page.document.options.entity_output
    special = number in (34, 38, 60, 62)
    if output == "as_char" and _can_write(page, number) and (number == 34 or not special):
        return chr(number)
    if output in ("as_input", "as_char") and original is not None:
        return original
    name = name_of(number)
    if name is not None and (output == "symbolic" or special):
        return f"&{name};"
    return f"&#{number};"


def _can_write(page: Page, number: int) -> bool:
    if number > 127 and page.document.us_ascii:
        return False
    return number < 0x110000 and not 0xD800 <= number < 0xE000


def symbol(page: Page, token: Token, _indent: int) -> str:
    """Write a typographic symbol, or what the options put in its place."""
    own = page.document.options.typographic_symbols.get(token["name"])
    if own is not None:
        return escape_text(own)
    return "".join([named(page, name) for name in _SYMBOLS[token["name"]]])


def quote(page: Page, token: Token, _indent: int) -> str:
    """Write a smart quote."""
    names = page.document.options.smart_quotes
    position = _QUOTES.index(token["name"])
    return named(page, names[position] if position < len(names) else token["name"])


def named(page: Page, name: str) -> str:
    """Write the character of an entity's name."""
    number = int(name) if name.isdecimal() else code_point_of(name)
    return f"&{name};" if number is None else character(page, number)


def abbreviation(page: Page, token: Token, _indent: int) -> str:
    """Write an abbreviation."""
    return f"<abbr{write_attributes(attributes_of(page.document, token['raw']))}>{token['raw']}</abbr>"


def inline_math(page: Page, token: Token, _indent: int) -> str:
    """Write math for MathJax; as a span if it has attributes or no engine is set."""
    value, attributes = token["raw"], token["attrs"]
    if page.document.options.math_engine != "mathjax":
        return f"<span{write_attributes(_marked(attributes))}>${value}$</span>"
    if attributes:
        return f"<span{write_attributes(attributes)}>${value}$</span>"  # kramdown 2.4 escapes nothing here
    return f"\\({escape(value)}\\)"


def _marked(attributes: dict[str, str]) -> dict[str, str]:
    """Return a formula's attributes with the class that marks it."""
    return attributes | {"class": f"{attributes.get('class', '')} kdmath".lstrip()}


def block_math(page: Page, token: Token, indent: int) -> str:
    """Write a block of math; in a division if it has attributes."""
    value, attributes, space = token["raw"], token.get("attrs") or {}, " " * indent
    if page.document.options.math_engine != "mathjax":
        return f"{space}<div{write_attributes(_marked(attributes))}>$$\n{value}\n$$</div>\n"
    formula = f"\\[{escape(value)}\\]\n"
    return f"{space}<div{write_attributes(attributes)}>{formula}</div>\n" if attributes else formula


METHODS: dict[str, Method] = {
    "text": text,
    "emphasis": emphasis,
    "strong": strong,
    "link": link,
    "image": image,
    "linebreak": linebreak,
    "entity": entity,
    "symbol": symbol,
    "quote": quote,
    "abbreviation": abbreviation,
    "inline_math": inline_math,
    "block_math": block_math,
}
