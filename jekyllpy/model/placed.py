"""What pages and documents share: open data over front matter defaults, and the place of their output."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import Protocol

from jekyllpy.errors import FrontMatterError, PermalinkError
from jekyllpy.keys import Key, text_or_none, unless_false
from jekyllpy.values import Value

ASSETS = (".sass", ".scss", ".coffee")


def layout_name(value: Value) -> str | None:
    """Read a layout key: nil is none; false names a layout that never exists, as in Jekyll."""
    return None if value is None else ("false" if value is False else str(value))


@contextmanager
def naming_file(path: str) -> Iterator[None]:
    """Give the error of a permalink the file that it stands for."""
    try:
        yield
    except PermalinkError as error:
        error.path = error.path or path
        raise


def permalink_text(value: Value) -> str | None:
    """Read a permalink: text, or nothing. Unquoted `{{ ... }}` is a map to YAML."""
    if isinstance(value, dict | list):
        raise ValueError(f"expected text like /about/, found {'a map' if isinstance(value, dict) else 'a list'}")
    return text_or_none(value)


class Placed:
    """A source file with front matter; `data` is its own, `defaults` stand behind it."""

    layout = Key("layout", layout_name)
    permalink = Key("permalink", permalink_text)
    published = Key("published", unless_false)
    render_with_liquid = Key("render_with_liquid", unless_false)

    liquid_can_be_off = True
    """Whether `render_with_liquid: false` is obeyed."""
    converted_suffix: str
    """The suffix that the converter of the source gives."""

    def __init__(self, path: str, *, content: str, data: dict[str, Value], defaults: dict[str, Value]) -> None:
        self.path = path
        self.content = content
        self.data = data
        self.defaults = defaults
        self.line = 1  # the line of the file on which the content begins
        self.source_path = path  # below the source; `path` is what templates and Jekyll call relative_path

    def find(self, key: str) -> Value:
        """Return a front matter value; where the file is silent, its default."""
        data = self.data
        return data[key] if key in data else self.defaults.get(key)

    def wrong(self, key: str, message: str) -> FrontMatterError:
        """Make the error for a front matter key of a wrong type."""
        return FrontMatterError(f"'{key}': {message}", path=self.source_path)

    @property
    def output_suffix(self) -> str:
        """The suffix of the output: the permalink's own if it has one, else the converter's."""
        permalink = self.permalink
        if permalink and not permalink.endswith("/"):
            suffix = PurePosixPath(permalink).suffix
            if suffix:
                return suffix
        return self.converted_suffix

    @property
    def has_liquid(self) -> bool:
        """Tell whether the content is a template at all."""
        return self.may_hold_liquid(self.content)

    def may_hold_liquid(self, text: str) -> bool:
        """Tell whether a text of this file, the content or its excerpt, is a template."""
        return (self.render_with_liquid or not self.liquid_can_be_off) and ("{%" in text or "{{" in text)


class Origin(Protocol):
    """Whatever has a path in the source, for messages."""

    source_path: str
