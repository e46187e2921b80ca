"""`Layout`: a template that wraps content, with its own front matter."""

from __future__ import annotations

from dataclasses import dataclass, field

from jekyllpy.values import Value


@dataclass(slots=True)
class Layout:
    """A layout by name; `path` is for messages, `line` is where its content begins in the file."""

    name: str
    path: str
    content: str
    data: dict[str, Value] = field(default_factory=dict)
    line: int = 1

    @property
    def parent(self) -> str | None:
        """The name of the layout around this one."""
        value = self.data.get("layout")
        return None if value is None else str(value)
