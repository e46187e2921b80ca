"""Tables: rows with pipes that no code span hides, separator lines, a footer; cells stay text here."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown import patterns
from jekyllpy.markdown.blocks.table_cells import pipes_on_every_line, split_row
from jekyllpy.markdown.characters import STRIPPED
from jekyllpy.markdown.document import Token, warn
from jekyllpy.markdown.late import late
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.state import KramdownState

_PIPE = r"(?:\||.*?[^\\\n]\|)"
_LINE = late(rf"(?=[^|\n]*\|){_PIPE}.*?\n")
_LEADING_PIPE = late(r"[ \t\v\f\r]*\|")
_SEPARATOR = late(r"(?=[+|: \t]*-)([+|: \t-]*+)\n")
_FOOTER = late(r"(?=[+|: \t]*=)[+|: \t=]*+\n")
_ALIGN = late(r"[ \t]?(:?)-+(:?)[ \t]?")
_BOUNDARY = late(patterns.BOUNDARY)
_SIDES = {("", ""): "default", (":", ""): "left", ("", ":"): "right", (":", ":"): "center"}


class TableReader:
    """Gathers rows into head, bodies and foot."""

    def __init__(self, block: Any, state: KramdownState, leading_pipe: bool) -> None:
        self.block = block
        self.state = state
        self.leading_pipe = leading_pipe
        self.sections: list[Token] = []
        self.rows: list[Token] = []
        self.align: list[str] = []
        self.columns = 0
        self.footer = False

    def read(self) -> None:
        """Take lines with a pipe."""
        state = self.state
        separator = _SEPARATOR.match(state.src, state.cursor)
        if separator is not None:
            state.cursor = separator.end()
        while state.cursor < state.cursor_max and (line := _LINE.match(state.src, state.cursor)):
            self._take_line(line[0], line.end())

    def _take_line(self, line: str, end: int) -> None:
        src, here = self.state.src, self.state.cursor
        separator = _SEPARATOR.match(src, here)
        if separator is not None:
            self._separate(separator[1])
            self.state.cursor = separator.end()
            return
        footer = _FOOTER.match(src, here)
        if footer is not None:
            self.close("table_body", force=True)
            self.footer = True
            self.state.cursor = footer.end()
            return
        self._add_row(line.rstrip("\n").rstrip(" \t"))
        self.state.cursor = end

    def _separate(self, line: str) -> None:
        """End the head with the first separator, a body with the others."""
        if not self.rows:
            return
        if self.align or self.footer:
            self.close("table_body")
            return
        self.close("table_head")
        self.align = [_SIDES[sides] for sides in _ALIGN.findall(line)]

    def close(self, section: str, force: bool = False) -> None:
        """Put the rows so far into a section; after the footer line there are no more bodies."""
        if self.rows and (force or not self.footer or section != "table_body"):
            self.sections.append({"type": section, "children": self.rows, "attrs": {}})
            self.rows = []

    def _add_row(self, line: str) -> None:
        cells = split_row(self.block.inline, self.state, line)
        if self.leading_pipe and cells and not cells[0].strip(STRIPPED):
            del cells[0]
        if cells and not cells[-1].strip(STRIPPED):
            cells.pop()
        tokens = [{"type": "table_cell", "text": cell.strip(STRIPPED), "attrs": {}} for cell in cells]
        self.columns = max(self.columns, len(tokens))
        self.rows.append({"type": "table_row", "children": tokens, "attrs": {}})

    def even_out(self) -> None:
        """Give each row the same number of cells."""
        for section in self.sections:
            for row in section["children"]:
                cells = row["children"]
                cells += [{"type": "table_cell", "children": [], "attrs": {}} for _ in range(self.columns - len(cells))]
        self.align = (self.align + ["default"] * self.columns)[: self.columns]


def parse_table(block: Any, found: re.Match[str], state: KramdownState) -> int | None:
    """Take a table; what looks like one but is none stays text, without the attribute list that waited."""
    if not state.after_boundary():
        return None
    begin = state.cursor
    ial, state.block_ial = state.block_ial, None
    reader = TableReader(block, state, _LEADING_PIPE.match(found[0]) is not None)
    reader.read()
    end, state.cursor = state.cursor, begin
    if not _BOUNDARY.match(state.src, end):
        return None
    if not pipes_on_every_line(block.inline, state, state.src[begin : end - 1]):
        return None
    reader.close("table_foot" if reader.footer else "table_body")
    if all(section["type"] != "table_body" for section in reader.sections):
        warn("Found table without body - ignoring it")
        return None
    reader.even_out()
    token: Token = {"type": "table", "children": reader.sections, "align": reader.align, "attrs": {}}
    if ial is not None:
        token["ial"] = ial
    state.tokens.append(token)
    return end


TABLE = Rule("table", None, rf" {{0,3}}(?=[^ \t\n\v\f\r])(?=[^|\n]*\|){_PIPE}.*?\n", parse_table)
