"""Reads libsass's CSS in the style `nested` as a tree of blocks, declarations and comments; knows text only."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

STEP = 2
BLANKS = re.compile(r"[ \t]{2,}")
STOP = re.compile(r"(?:[\d.]+%|from|to)(?:\s*,\s*(?:[\d.]+%|from|to))*", re.IGNORECASE)
TOKEN = re.compile(
    r"""/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\((?:\\.|[^)"'\\])*\)|\\.|[{};]|[^{};"'/\\u]+|.""", re.DOTALL
)


@dataclass(slots=True)
class Item:
    """A declaration, a comment or a block: its text, where it begins, and how far it is indented."""

    text: str
    start: int
    indent: int
    kind: str  # "declaration", "comment", "rule" or "directive"
    children: list[Item] | None = None
    ends_group: bool = False
    """Whether it is the last of what one rule of the sheet became."""

    @property
    def bubbles(self) -> bool:
        """Tell whether it would leave a rule that it stands in."""
        return self.kind == "rule" or (self.kind == "directive" and self.children is not None)


@dataclass(slots=True)
class Reader:
    """The blocks that are open while a text is read."""

    css: str
    open: list[list[Item]] = field(default_factory=lambda: [[]])
    place: int = 0

    def read(self) -> list[Item]:
        """Return the items at the top."""
        piece = ""
        for found in TOKEN.finditer(self.css):
            token = found.group()
            if token == "{" and piece.lstrip().startswith("--"):
                piece += self.whole_block(found.start())
            elif found.start() < self.place:
                continue
            elif token in "{;":
                self.add(piece, found.start(), token)
                piece = ""
            elif token == "}":
                self.add(piece, found.start(), ";")
                self.open.pop()
                piece = ""
            elif token.startswith("/*") and not piece.strip():
                self.add(token, found.end(), "comment")
                piece = ""
            else:
                piece += token
        self.add(piece, len(self.css), ";")
        return self.open[0]

    def whole_block(self, start: int) -> str:
        """Take what stands in the braces of a custom property as it is."""
        depth = 0
        for place in range(start, len(self.css)):
            depth += {"{": 1, "}": -1}.get(self.css[place], 0)
            if not depth:
                self.place = place + 1
                return self.css[start : place + 1]
        self.place = len(self.css)
        return self.css[start:]

    def add(self, piece: str, end: int, mark: str) -> None:
        """Add an item to the block that is open."""
        text = piece.strip()
        if text.startswith("--"):  # the end of a custom property belongs to its value
            text = BLANKS.sub(" ", piece.lstrip())
        if not text:
            return
        start = end - len(piece.lstrip())
        line = self.css.rfind("\n", 0, start) + 1
        indent = start - line if not self.css[line:start].strip() else STEP * (len(self.open) - 1)
        if mark == "{":
            kind = "directive" if text.startswith("@") or STOP.fullmatch(text) else "rule"
            children: list[Item] = []
            self.open[-1].append(Item(text, start, indent, kind, children))
            self.open.append(children)
            return
        kind = "comment" if mark == "comment" else "directive" if text.startswith("@") else "declaration"
        self.open[-1].append(Item(text, start, indent, kind))


def read_css(css: str) -> list[Item]:
    """Read a text."""
    return Reader(css).read()
