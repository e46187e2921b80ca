"""Writes a tree of CSS in the styles `nested`, `expanded` and `compact` as Ruby Sass 3.7 does; knows no compiler."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jekyllpy.sass.css_tree import STEP, Item

LINE = re.compile(r"\s*\n\s*")
COMMENT_LINE = re.compile(r"\n +(\* *(?!/))?")


def write_css(items: Iterable[Item], style: str) -> str:
    """Write the items at the top."""
    text = "".join(Layout(style).item(item, 0) + "\n" for item in items).rstrip()
    return text + "\n" if text else ""


class Layout:
    """One style; `tabs` is how deep a text is indented, in steps."""

    def __init__(self, style: str) -> None:
        self.style = style

    def item(self, item: Item, tabs: int) -> str:
        """Write any item."""
        if item.kind == "comment":
            return self.comment(item, tabs)
        if self.style == "nested":  # here libsass indents as Ruby Sass does
            tabs = item.indent // STEP
        if item.kind == "declaration":
            return "  " * tabs + item.text + ";"
        return self.rule(item, tabs) if item.kind == "rule" else self.directive(item, tabs)

    def comment(self, item: Item, tabs: int) -> str:
        """Write a comment, its lines as far in as its first."""
        spaces = "  " * max(tabs - (len(item.text) - len(item.text.lstrip(" "))), 0)
        text = spaces + item.text.replace("\n", "\n" + spaces)
        return COMMENT_LINE.sub(" ", text) if self.style == "compact" and not text.lstrip().startswith("/*!") else text

    def rule(self, item: Item, tabs: int) -> str:
        """Write a rule; a blank line follows the last of its group."""
        spaces, trailer = "  " * tabs, "\n" if item.ends_group else ""
        children = item.children or []
        if self.style == "compact":
            inner = " ".join(self.item(child, 0) for child in children)
            return f"{spaces}{LINE.sub(' ', item.text)} {{ {inner} }}{trailer}"
        inner = "\n".join(self.item(child, tabs + 1) for child in children)
        end = f"\n{spaces}" if self.style == "expanded" else " "
        return f"{spaces}{LINE.sub(chr(10) + spaces, item.text)} {{\n{inner}{end}}}{trailer}"

    def directive(self, item: Item, tabs: int) -> str:
        """Write an at-rule."""
        spaces, trailer = "  " * tabs, "\n" if item.ends_group else ""
        if not item.children:
            return f"{spaces}{item.text}{';' if item.children is None else ' {}'}"
        if self.style == "compact":
            return f"{spaces}{item.text} {{ {self.compact(item.children, tabs)} }}{trailer}"
        inner = "".join(self.item(child, tabs + 1) + "\n" for child in item.children).rstrip()
        end = f"\n{spaces}" if self.style == "expanded" else " "
        return f"{spaces}{item.text} {{\n{inner}{end}}}{trailer}"

    def compact(self, children: Iterable[Item], tabs: int) -> str:
        """Write what stands in an at-rule on as few lines as Ruby Sass does."""
        text, had_children, is_first = "", True, True
        for child in children:
            if child.kind == "declaration":
                text += self.item(child, 0 if is_first or not had_children else tabs + 1) + " "
            else:
                if not had_children:
                    text = text[:-1] + "\n"
                written = self.item(child, tabs + 1)
                text = (text + (written.lstrip() if is_first else written)).rstrip() + "\n"
            had_children, is_first = child.children is not None, False
        return text.rstrip()
