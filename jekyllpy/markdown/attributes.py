"""Attribute lists `{: .class #id key="value" reference}`: read, merged, applied to a token's attributes."""

from __future__ import annotations

from jekyllpy.markdown.document import Attributes, Document, Token
from jekyllpy.markdown.late import late

NAME = r"[A-Za-z0-9_][A-Za-z0-9_:-]*"
# Up to a brace; a protected one counts only if another one follows. Kept short, so that looking stays cheap.
INSIDE = r"(?=[^}]{1,2000}\})(?:[^}\\]|\\\}|\\){1,2000}"
SPACE = r"[ \t\n\v\f\r]"

_ENTRY = late(
    rf"(?:\A|{SPACE})(?:"
    rf"({NAME})=(?:\"((?:\\\}}|\\\"|[^}}\x02])*?)\"|'((?:\\\}}|\\'|[^}}\x02])*?)')"
    rf"|({NAME})"
    rf"|((?:#[A-Za-z][A-Za-z0-9_:-]*|\.[^ \t\n\v\f\r.#]+)+)"
    rf")(?={SPACE}|\Z)"
)
_SHORTHAND = late(r"#([A-Za-z][A-Za-z0-9_:-]*)|\.([^ \t\n\v\f\r.#]+)")
_ESCAPED = {'"': late(r"\\([}\"])"), "'": late(r"\\([}'])")}


def read_list(text: str, into: Attributes) -> None:
    """Read the inside of an attribute list into a map; `refs` keeps the names of other lists."""
    for entry in _ENTRY.finditer(text):
        key, double, single, reference, shorthand = entry.groups()
        if key is not None:
            quote, value = ("'", single) if double is None else ('"', double)
            into[key] = _ESCAPED[quote].sub(r"\1", value) if "\\" in value else value
        elif reference is not None:
            into.setdefault("\0refs", []).append(reference)
        else:
            _read_shorthand(shorthand, into)


def _read_shorthand(text: str, into: Attributes) -> None:
    for name, class_name in _SHORTHAND.findall(text):
        _set(into, "class" if class_name else "id", class_name or name)


def _set(attributes: Attributes, key: str, value: str) -> None:
    """Set one attribute; classes add up."""
    old = attributes.get(key) if key == "class" else None
    attributes[key] = value if old is None else f"{old} {value}".lstrip()


def references(attributes: Attributes | None) -> list[str]:
    """Return the names of other lists, or words, that a list mentions."""
    found: list[str] = (attributes or {}).get("\0refs", [])
    return found


def merge(into: Attributes, other: Attributes) -> None:
    """Add one attribute list to another."""
    for key, value in other.items():
        if key == "\0refs":
            into.setdefault(key, []).extend(value)
        else:
            _set(into, key, value)


def apply(document: Document, attributes: Attributes, ial: Attributes) -> None:
    """Set the attributes that a list and the lists it refers to ask for."""
    _apply(document, attributes, ial, ())


def _apply(document: Document, attributes: Attributes, ial: Attributes, seen: tuple[str, ...]) -> None:
    for name in ial.get("\0refs", ()):
        if name in document.alds and name not in seen:
            _apply(document, attributes, document.alds[name], (*seen, name))
    for key, value in ial.items():
        if key != "\0refs":
            _set(attributes, key, value)


def apply_to(document: Document, token: Token) -> None:
    """Set the attributes of a token from its own list, if it has one."""
    ial = token.get("ial")
    if ial:
        apply(document, token.setdefault("attrs", {}), ial)
