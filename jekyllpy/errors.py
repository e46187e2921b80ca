"""The error tree: every failure that a site's author can cause, with the place in their file."""

from __future__ import annotations

from collections.abc import Sequence


class JekyllpyError(Exception):
    """Something is wrong in the author's files; `str()` gives `path:line:column: message`."""

    def __init__(
        self,
        message: str,
        *,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
        hint: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.column = column
        self.hint = hint
        self.chain: list[str] = []

    @property
    def place(self) -> str:
        """Where it went wrong: `path:line:column`, as far as it is known; empty when nothing is."""
        parts = [self.path or "", *(str(number) for number in (self.line, self.column) if number is not None)]
        return ":".join(parts) if self.path else ""

    def __str__(self) -> str:
        text = f"{self.place}: {self.message}" if self.place else self.message
        for link in self.chain:
            text += f"\n  in {link}"
        return f"{text}\n  hint: {self.hint}" if self.hint else text


class ConfigError(JekyllpyError):
    """A config file cannot be read, or one of its keys has a wrong type."""


class FrontMatterError(JekyllpyError):
    """The front matter of a page or document cannot be used."""


class DataError(JekyllpyError):
    """A file under `_data` (or any YAML text) cannot be read."""


class PermalinkError(JekyllpyError):
    """A permalink names an unknown placeholder or would leave the destination."""


class ConversionError(JekyllpyError):
    """A converter (Markdown, Sass) refuses its input."""


class PluginError(JekyllpyError):
    """A plugin is missing, or registers what does not exist."""


class OutputError(JekyllpyError):
    """The destination cannot be written."""


class ReadError(JekyllpyError):
    """A source file cannot be read as what it should be."""


class LiquidError(JekyllpyError):
    """A template fails; `chain` names the pages, layouts and includes on the way to it, innermost first."""


class LiquidSyntaxError(LiquidError):
    """A template cannot be parsed."""


class FilterError(LiquidError):
    """A filter refuses its input or its arguments."""


class TagError(LiquidError):
    """A tag fails while it renders."""


class UndefinedError(LiquidError):
    """A variable or filter is unknown and the strict option asks for an error."""


class BuildFailed(JekyllpyError):  # noqa: N818  (a report of errors, named as in the design)
    """All that went wrong in one build, told once."""

    def __init__(self, errors: Sequence[JekyllpyError]) -> None:
        super().__init__(f"{len(errors)} error(s)")
        self.errors = tuple(errors)
