"""`Excerpt`: the head of a document, rendered on its own when a template first asks for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

TAG = re.compile(r"\{%-?\s*(\w+)\s*.*?-?%\}", re.DOTALL)
LINK_DEFINITION = re.compile(r"^ {0,3}(?:(\[[^\]]+\])(:.+))$", re.MULTILINE)


class Excerpt(NamedTuple):
    """An excerpt's source text; `is_closed` tells that block tags were closed that the separator had cut open."""

    content: str
    is_closed: bool = False


def cut_excerpt(
    content: str, separator: str, is_block: Callable[[str], bool], *, takes_all_definitions: bool = False
) -> Excerpt:
    """Take the text before the separator, closing open Liquid blocks and keeping the link definitions it uses.

    Jekyll 3 closes blocks also where nothing follows, and keeps all definitions, with a blank line before none as well.

    Source: Jekyll 4.3 `Excerpt#extract_excerpt`; features PST-14 to PST-16.
    """
    head, _, tail = content.partition(separator)
    if not tail and not takes_all_definitions:
        return Excerpt(head)
    closings = _closings(head, is_block) if "{%" in head else []
    head += "".join(f"\n{{% end{name} %}}" for name in closings)
    found = LINK_DEFINITION.findall(tail)
    definitions = [name + rest for name, rest in found if takes_all_definitions or name in head]
    if definitions or (tail and takes_all_definitions):
        head += "\n\n" + "\n".join(definitions)
    return Excerpt(head, is_closed=bool(closings))


def _closings(head: str, is_block: Callable[[str], bool]) -> list[str]:
    closed: list[str] = []
    for name in reversed(TAG.findall(head)):
        text = head + "".join(f"\n{{% end{each} %}}" for each in closed)
        if is_block(name) and not re.search(rf"\{{%-?\s*end{name}.*?\s*-?%\}}", text, re.DOTALL):
            closed.append(name)
    return closed
