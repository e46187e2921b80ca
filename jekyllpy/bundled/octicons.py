"""jekyll-octicons 19.33, and 14.2 for GitHub Pages: the `octicon` tag, one of GitHub's icons as SVG.

The icons are those of the package octicons-pack, which is asked for when the first one is written; without it the tag
says what to install.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import Any, ClassVar, NamedTuple

from jekyllpy.errors import TagError
from jekyllpy.liquid.context import Context
from jekyllpy.liquid.runtime.lookup import attribute
from jekyllpy.liquid.syntax.tag import Tag
from jekyllpy.plugins.registry import Plugins

NAME = re.compile(r"(?:\(?[\w.\[\]-]\)?)+", re.ASCII)
VARIABLE = re.compile(r"\{\{\s*(\w+\.?\w*)\s*\}\}", re.ASCII)
OPTION = re.compile(r"""([\w-]+)\s*:\s*("[^"]*"|'[^']*'|(?:[^\s,|'"]|"[^"]*"|'[^']*')+)""", re.ASCII)
REFERENCE = re.compile(r"\\([\\&0-9])")
LEADING = re.compile(r"\s*[+-]?\d+(?:_\d+)*", re.ASCII)
BOX = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
BODY = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)
EMPTY = re.compile(r"<(\w+)([^>]*?)\s*/>")
HEIGHTS = (12, 16, 24, 48, 96)
DEFAULT_HEIGHT = "16"


class Icon(NamedTuple):
    """An icon at one of the heights that it was drawn for."""

    width: int
    height: int
    body: str


class Octicon(Tag):
    """`{% octicon NAME [height:N] [width:N] [class:"..."] [aria-label:"..."] %}`; a `{{ variable }}` is filled in."""

    extra: ClassVar[dict[str, str]] = {"data-component": "Octicon"}

    @classmethod
    def render(cls, context: Context, markup: str) -> str:
        """Write the icon; a tag without a name writes nothing."""
        markup = _filled(context, markup.lstrip())
        found = NAME.match(markup)
        if found is None:
            return ""
        options = {key: _unquoted(value) for key, value in OPTION.findall(markup)}
        return svg(found.group(), {**cls.extra, **options})


class OldOcticon(Octicon):
    """The tag of version 14, which GitHub Pages has."""

    extra: ClassVar[dict[str, str]] = {}


def _filled(context: Context, markup: str) -> str:
    """Put the first variable's text in the place of all of them, as the gem does it."""
    named = VARIABLE.search(markup)
    if named is None:
        return markup
    text = _variable(context, named.group(1))
    return VARIABLE.sub(lambda found: REFERENCE.sub(lambda told: _referred(found, told.group(1)), text), markup)


def _referred(found: re.Match[str], what: str) -> str:
    r"""Read what Ruby's `gsub` reads in a replacement: `\\` is a backslash, `\0` all that was found."""
    if not what.isdigit() or what > "1":
        return "" if what.isdigit() else found.group() if what == "&" else what
    return found.group(int(what))


def _variable(context: Context, path: str) -> str:
    """Return a variable's text; one that is nil or false is its own name."""
    first, *rest = path.split(".")
    value: Any = context.variables.get(first)
    for key in rest:
        value = attribute(value, key)
    if value is None or value is False:
        return path
    if not isinstance(value, str):
        raise TagError(f"'{path}' is {value!r}, expected a text")
    return value


def _unquoted(text: str) -> str:
    return text.removeprefix('"').removesuffix('"')


def svg(name: str, options: dict[str, str]) -> str:
    """Write an icon as SVG, with the options as attributes."""
    icon = find_icon(name, _number(options.get("height") or options.get("width") or DEFAULT_HEIGHT))
    own = dict(options)
    own["class"] = f"octicon octicon-{name} {options.get('class', '')}".strip()
    own |= {"viewBox": f"0 0 {icon.width} {icon.height}", "version": "1.1", **_size(icon, options)}
    own |= {"role": "img"} if "aria-label" in options else {"aria-hidden": "true"}
    attributes = " ".join(f'{key}="{value}"' for key, value in own.items())
    return f"<svg {attributes}>{icon.body}</svg>"


def _size(icon: Icon, options: dict[str, str]) -> dict[str, str]:
    width, height = options.get("width"), options.get("height")
    if width is None and height is None:
        return {"width": str(icon.width), "height": str(icon.height)}
    return {
        "width": width if width is not None else str(_number(height) * icon.width // icon.height),
        "height": height if height is not None else str(_number(width) * icon.height // icon.width),
    }


def _number(text: str | None) -> int:
    """Read a number as Ruby's `to_i` does."""
    found = LEADING.match(text or "")
    return int(found.group()) if found else 0


def find_icon(name: str, height: int) -> Icon:
    """Return an icon at the largest height that is not above the one asked for, else at its least."""
    drawn = _drawn(name)
    if not drawn:
        raise TagError(f"Couldn't find octicon symbol for {name!r}", hint="primer.style/octicons shows the names")
    return next((icon for icon in reversed(drawn) if icon.height <= height), drawn[0])


@cache
def _drawn(name: str) -> tuple[Icon, ...]:
    """Return an icon at all its heights, the least first."""
    try:
        package = import_module("octicons_pack")
    except ImportError as error:
        raise TagError("the icons are not installed", hint="pip install octicons-pack") from error
    found = (package.get_icon(f"{name}-{height}") for height in HEIGHTS)
    return tuple(_read(str(each.svg)) for each in found if each is not None)


def _read(text: str) -> Icon:
    box, body = BOX.search(text), BODY.search(text)
    if box is None or body is None:
        raise TagError("the package octicons-pack has icons of another form", hint="install version 19 of it")
    return Icon(int(box.group(1)), int(box.group(2)), EMPTY.sub(r"<\1\2></\1>", body.group(1)))


def register(plugins: Plugins) -> None:
    """Register the tag, as the target has it."""
    plugins.add_tag("octicon", OldOcticon if plugins.config.rules.octicons < (19,) else Octicon)
