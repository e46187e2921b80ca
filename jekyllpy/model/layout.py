"""`Layout`: a template that wraps content, with its own front matter."""

from __future__ import annotations

from jekyllpy.values import Value


class Layout:
    """A layout by name; `path` is for messages, `line` is where its content begins in the file."""

    __slots__ = ("content", "data", "line", "name", "path")

    def __init__(
        self, name: str, path: str, content: str, data: dict[str, Value] | None = None, *, line: int = 1
    ) -> None:
        self.name = name
        self.path = path
        self.content = content
        self.data = {} if data is None else data
        self.line = line

    @property
    def parent(self) -> str | None:
        """The name of the layout around this one."""
        value = self.data.get("layout")
        return None if value is None else str(value)
