"""The extensions `{::comment}`, `{::nomarkdown}` and `{::options}`; knows what they do, not where they stand."""

from __future__ import annotations

from jekyllpy.markdown.attributes import NAME, read_list
from jekyllpy.markdown.document import Attributes, Document, Token, warn
from jekyllpy.markdown.options import READ

OPEN = r"\{::(?P<name>[A-Za-z0-9_]+)(?:[ \t\n\v\f\r](?P<options>(?:\\\}|[^}])*?))?(?P<closed>/)?\}"
CLOSE = rf"\{{:/(?:{NAME})?\}}"


def apply_extension(
    document: Document, tokens: list[Token], name: str, options: str, body: str | None, category: str
) -> bool:
    """Do what an extension asks for; False if there is none of this name."""
    settings: Attributes = {}
    read_list(options, settings)
    if name == "comment":
        if body is not None:
            tokens.append({"type": "comment", "raw": body, "category": category})
    elif name == "nomarkdown":
        if body is not None:
            formats = str(settings.get("type", "")).split()
            tokens.append({"type": "raw", "raw": body, "category": category, "formats": formats})
    elif name == "options":
        set_options(document, settings)
    else:
        return False
    return True


def set_options(document: Document, settings: Attributes) -> None:
    """Change options from here on, except those that a text may not change."""
    allowed: dict[str, str] = {}
    for key, value in settings.items():
        if key in document.options.forbidden_inline_options or key == "forbidden_inline_options":
            warn("Option '%s' may not be set inline", key)
        elif key in READ:
            allowed[key] = value
    document.options = document.options.set(allowed)
    if "link_defs" in allowed:
        document.define_links(document.options)
