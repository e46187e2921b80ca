"""Where the span parser stands: mistune's inline state with a cursor and the element being filled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from mistune import InlineState

from jekyllpy.markdown.characters import SPACE
from jekyllpy.markdown.document import MAX_DEPTH, Document, Token

# What the text being read stands in, as bits: kinds that may not contain themselves, or that change the rules.
BITS = {"emphasis": 1, "strong": 2, "link": 4, "image": 8, "html_element": 16, "strikethrough": 16}
Saved: TypeAlias = tuple[list[Token], str, int, list[int] | None, set[int] | None]
EFFORT = 60  # steps for each character before openings become text: only what takes quadratic time needs more


class SpanState(InlineState):
    """A text being read into spans; rules move `cursor` and append to `tokens`."""

    def __init__(self, env: Any) -> None:
        super().__init__(env)
        self.document: Document = env["document"]
        self.cursor = 0
        self.kind = ""
        self.raw = False  # inside an element whose text is not Markdown
        self.within = 0
        self.nesting = 0
        self.effort = 0
        self.visited: list[int] | None = None  # where the emphasis being tried has been
        self.dead: set[int] | None = None  # where the same was tried in vain
        self.failed: dict[tuple[str, int, bool], set[int]] = {}
        self.bracket_ends: dict[tuple[str, int, bool], dict[int, int]] = {}  # where brackets end
        self._last: dict[str, int] = {}

    def read(self, text: str) -> None:
        """Begin with a text."""
        self.src = text
        self.effort = EFFORT * len(text) + 10_000

    def add_text(self, text: str) -> None:
        """Append text, to the text before it if there is one."""
        tokens = self.tokens
        if tokens and tokens[-1]["type"] == "text":
            tokens[-1]["raw"] += text
        else:
            tokens.append({"type": "text", "raw": text})

    def last(self, text: str) -> int:
        """Return where a text occurs for the last time, -1 if it does not."""
        found = self._last.get(text)
        if found is None:
            found = self._last[text] = self.src.rfind(text)
        return found

    def last_closing(self, delimiter: str) -> int:
        """Return where a delimiter stands behind text for the last time, -1 if it never does."""
        key = f"text{delimiter}"
        found = self._last.get(key)
        if found is None:
            found = self.src.rfind(delimiter)
            while found > 0 and self.src[found - 1] in SPACE:
                found = self.src.rfind(delimiter, 0, found + len(delimiter) - 1)
            self._last[key] = found
        return found

    def is_too_deep(self) -> bool:
        """Tell whether openings have to stay text: nested too deep, or too much tried in vain."""
        return self.nesting > MAX_DEPTH or self.effort < 0

    def enter(self, kind: str, visited: list[int] | None = None, dead: set[int] | None = None) -> Saved:
        """Begin to fill an element; return what `leave` needs."""
        saved = (self.tokens, self.kind, self.within, self.visited, self.dead)
        self.tokens = []
        self.kind = kind
        self.within |= BITS.get(kind, 0)
        self.visited = visited
        self.dead = dead
        self.nesting += 1
        return saved

    def leave(self, saved: Saved) -> list[Token]:
        """End an element; return its tokens."""
        tokens = self.tokens
        self.tokens, self.kind, self.within, self.visited, self.dead = saved
        self.nesting -= 1
        return tokens


Stop: TypeAlias = Callable[[SpanState, str, int], bool]  # whether what is being filled ends at a place
