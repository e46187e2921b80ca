"""How a row falls into cells: pipes inside code are none, `\\|` is a pipe in a cell."""

from __future__ import annotations

from typing import Any

from jekyllpy.markdown.document import Token
from jekyllpy.markdown.late import late
from jekyllpy.markdown.state import KramdownState

_BAR = late(r"(?<!\\)\|")
_TICKS = late(r"`+")
_PIPE = late(r"(?:\||.*?[^\\\n]\|)")


def split_row(inline: Any, state: KramdownState, line: str) -> list[str]:
    """Return the texts of a row's cells."""
    if "`" not in line and "<code" not in line:
        return _split(line)
    cells = [""]
    for index, part in enumerate(_split_at_code(line)):
        if index % 2:
            cells[-1] += part
        else:
            _split_spans(inline, state, part, cells)
    return cells


def _split_at_code(line: str) -> list[str]:
    """Return the texts around code elements, and these, in turn."""
    parts, here = [], 0
    while (begin := line.find("<code", here)) >= 0:
        opened = line.find(">", begin)
        closed = line.find("</code>", opened) if opened >= 0 else -1
        if closed < 0:
            break
        parts += [line[here:begin], line[begin : closed + 7]]
        here = closed + 7
    return [*parts, line[here:]]


def _split(text: str) -> list[str]:
    if "\\|" not in text:
        return text.split("|")
    return [cell.replace("\\|", "|") for cell in _BAR.split(text)]


def _split_spans(inline: Any, state: KramdownState, text: str, cells: list[str]) -> None:
    """Add a text without code elements to the cells; code spans are written anew, with one backtick more."""
    for token in inline.only(("codespan",), text, state.document):
        if token["type"] == "codespan":
            cells[-1] += _code(token["raw"])
        else:
            first, *rest = _split(token["raw"])
            cells[-1] += first
            cells += rest


def _code(text: str) -> str:
    ticks = max(_TICKS.findall(text), default="") + "`"
    space = " " if len(ticks) > 1 else ""
    return f"{ticks}{space}{text}{space}{ticks}"


def pipes_on_every_line(inline: Any, state: KramdownState, text: str) -> bool:
    """Tell whether each line has a pipe outside of code."""
    if "`" not in text and "<" not in text:
        return True  # each line was seen to have one
    seen = False
    for token in inline.only(("codespan", "inline_html"), text, state.document):
        still = _follow(token, seen)
        if still is None:
            break
        seen = still
    return seen


def _follow(token: Token, seen: bool) -> bool | None:
    """Return whether the line that a span ends on has a pipe so far; None if a line before has none."""
    value = token.get("name", token.get("raw"))
    if value is None:
        return seen
    lines = str(value).rstrip("\n").split("\n")
    if token["type"] == "codespan":
        if len(lines) > 2 or (len(lines) == 2 and not seen):
            return None
        return seen and len(lines) < 2
    if len(lines) > 1 and not seen and not _PIPE.match(lines[0]):
        return None
    return (seen and len(lines) == 1) or _PIPE.match(lines[-1]) is not None
