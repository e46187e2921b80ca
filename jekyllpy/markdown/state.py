"""Where the block parser stands: mistune's block state with the element being filled and the attribute list at hand."""

from __future__ import annotations

from typing import Any

from mistune import BlockState

from jekyllpy.markdown.document import Attributes, Document, Token
from jekyllpy.markdown.options import Options

_OPTIONS = Options()


class KramdownState(BlockState):
    """A text being read into the children of one element; children of it share the document."""

    def __init__(self, parent: Any | None = None) -> None:
        super().__init__(parent)
        self.document: Document = Document(_OPTIONS) if parent is None else parent.document
        self.level: int = parent.level + 1 if parent is not None else 0
        self.element: Token | None = None
        self.block_ial: Attributes | None = None
        self.stopped = False
        self.notes: dict[Any, Any] = {}  # what rules found out about this source

    def inside(self, element: Token, src: str) -> KramdownState:
        """Return the state that reads a text into the children of an element."""
        child = KramdownState(self)
        child.src = src
        if src is self.src:
            child.notes = self.notes
        if element["type"] in ("list_item", "definition"):
            child.level += 1  # a list and its item are two levels
        child.cursor_max = len(src)
        child.element = element
        child.tokens = element["children"]
        return child

    def new(self, token: Token) -> Token:
        """Append a block, which takes the attribute list that waits for it."""
        if self.block_ial is not None:
            token["ial"] = self.block_ial
            self.block_ial = None
        self.tokens.append(token)
        return token

    def last(self, text: str) -> int:
        """Return where a text occurs for the last time in the source, -1 if it does not."""
        found: int | None = self.notes.get(text)
        if found is None:
            found = self.notes[text] = self.src.rfind(text)
        return found

    def after_boundary(self) -> bool:
        """Tell whether a block may begin here: at the start, after a blank line, a marker or an attribute list."""
        if not self.tokens:
            return True
        last = self.tokens[-1]
        kind = last["type"]
        return kind == "blank_line" or (kind == "eob" and "value" not in last) or self.block_ial is not None
