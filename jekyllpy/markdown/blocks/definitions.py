"""Definition lists: the paragraph before a `:` gives the terms, each `:` a definition read as blocks."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown import patterns
from jekyllpy.markdown.blocks.list_items import FIRST_MARKER, Item, first_line, take_attributes
from jekyllpy.markdown.document import Token
from jekyllpy.markdown.late import late
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.state import KramdownState

_BLANK = late(patterns.BLANK_LINES)
_EOB = late(patterns.END_OF_BLOCK)


class DefinitionReader:
    """Gathers the lines of the definitions that follow one paragraph."""

    def __init__(self, state: KramdownState, after_blank: bool) -> None:
        self.state = state
        self.definitions: list[Token] = []
        self.texts: list[list[str]] = []
        self.marker = FIRST_MARKER["dl"]
        self.item: Item | None = None
        self.as_paragraph = after_blank
        self.after_blank = False

    def read(self) -> None:
        """Take lines as long as they belong to the definitions."""
        state = self.state
        while state.cursor < state.cursor_max:
            if not (self._take_marker() or self._take_line() or self._take_blank()):
                return

    def _take_marker(self) -> bool:
        found = self.marker.match(self.state.src, self.state.cursor)
        if found is None:
            return False
        text, self.item = first_line("dl", found[1], found[2])
        token: Token = {"type": "definition", "children": [], "attrs": {}, "as_paragraph": self.as_paragraph}
        self.texts.append([take_attributes(text, token)])
        self.definitions.append(token)
        self.marker = self.item.next_marker
        self.as_paragraph = self.after_blank = False
        self.state.cursor = found.end()
        return True

    def _take_line(self) -> bool:
        src, here, item = self.state.src, self.state.cursor, self.item
        assert item is not None
        if _EOB.match(src, here):
            return False
        found = item.content.match(src, here)
        if found is None and not self.after_blank:
            found = item.match_lazy(src, here)
        if found is None:
            return False
        self.texts[-1].append(item.dedent(found[0])[0])
        self.as_paragraph = self.after_blank = False
        self.state.cursor = found.end()
        return True

    def _take_blank(self) -> bool:
        found = _BLANK.match(self.state.src, self.state.cursor)
        if found is None:
            return False
        self.texts[-1].append(found[0])
        self.as_paragraph = self.after_blank = True
        self.state.cursor = found.end()
        return True


def parse_definitions(block: Any, _found: re.Match[str], state: KramdownState) -> int | None:
    """Take definitions if a paragraph, at most one blank line before, can give their terms."""
    tokens = state.tokens
    if not _has_terms(tokens):
        return None
    after_blank = tokens[-1]["type"] == "blank_line"
    if after_blank:
        tokens.pop()
    paragraph = tokens.pop()
    token: Token = {"type": "definition_list", "children": [], "attrs": {}}
    state.block_ial = None
    if "ial" in paragraph:
        token["ial"] = paragraph["ial"]
    reader = DefinitionReader(state, after_blank)
    reader.read()
    blank = None
    for definition, parts in zip(reader.definitions, reader.texts, strict=True):
        block.fill(state, definition, "".join(parts))
        if definition["children"]:
            blank = _settle(definition)
    token["children"] = [*_terms(_term_text(paragraph)), *reader.definitions]
    _append(tokens, token)
    if blank is not None:
        tokens.append(blank)
    return state.cursor


def _has_terms(tokens: list[Token]) -> bool:
    if not tokens:
        return False
    if tokens[-1]["type"] == "paragraph":
        return True
    blank = tokens[-1]["type"] == "blank_line" and tokens[-1]["value"] == "\n"
    return blank and len(tokens) > 1 and tokens[-2]["type"] == "paragraph"


def _term_text(paragraph: Token) -> str:
    """Return the text of the paragraph that gives the terms; one made from HTML has only its first piece."""
    if "text" in paragraph:
        return str(paragraph["text"])
    first: Token = next(iter(paragraph["children"]), {})
    return str(first.get("raw", first.get("text", "")))


def _terms(text: str) -> list[Token]:
    terms = []
    for line in text.rstrip("\n").split("\n"):
        term: Token = {"type": "definition_term", "attrs": {}}
        term["text"] = take_attributes(line, term)
        terms.append(term)
    return terms


def _settle(definition: Token) -> Token | None:
    """Take the blank lines at the end; the first paragraph loses its tag unless a blank line came before it."""
    children = definition["children"]
    blank: Token | None = children.pop() if children[-1]["type"] == "blank_line" else None
    if children and children[0]["type"] == "paragraph" and not definition["as_paragraph"]:
        if len(children) > 1 and "text" in children[0]:
            children[0]["text"] += "\n"
        children[0]["transparent"] = True
    return blank


def _append(tokens: list[Token], token: Token) -> None:
    """Append a definition list, or add it to the one just before."""
    if tokens and tokens[-1]["type"] == "definition_list":
        tokens[-1]["children"] += token["children"]
        return
    if len(tokens) > 1 and tokens[-1]["type"] == "blank_line" and tokens[-2]["type"] == "definition_list":
        tokens.pop()
        tokens[-1]["children"] += token["children"]
        return
    tokens.append(token)


DEFINITIONS = Rule("definition_list", " :", rf"{patterns.DEFINITION_START}.*\n", parse_definitions)
