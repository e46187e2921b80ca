"""Links and images, inline or by reference."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.markdown import attributes
from jekyllpy.markdown.characters import STRIPPED
from jekyllpy.markdown.document import Link, Token, link_id, warn
from jekyllpy.markdown.late import late
from jekyllpy.markdown.rules import Rule
from jekyllpy.markdown.runs import PLAIN
from jekyllpy.markdown.span_state import BITS, SpanState

_REFERENCE = late(r"[ \t\n\v\f\r]*?\[([^\]]+)?\]")
_ANGLE = late(r"\(<(.*?)>")
_PAREN = late(r"\(|\)|[ \t\n\v\f\r](?=['\"])")
_TITLE = late(r"[ \t\n\v\f\r]*?([\"'])((?s:.+?))\1[ \t\n\v\f\r]*?\)")
# A text and a URL in which nothing special stands.
_SIMPLE = late(rf"({PLAIN}++)\]\((?![< ])((?:[^ \t\n\v\f\r()\x00]|[ ](?!['\"]))++)(?<! )\)")
_ESCAPED = late(r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=-])")
_OPENINGS = late(r"(?:!?\[(?=[^^]))+")
_NO_LINK_IN = BITS["link"] | BITS["image"]


class _Brackets:
    """Finds the bracket that ends a link's text, and notes where those inside of it end."""

    __slots__ = ("ends", "open", "seen")

    def __init__(self, begin: int, ends: dict[int, int]) -> None:
        self.open = [begin]
        self.ends = ends
        self.seen = 0

    def __call__(self, state: SpanState, src: str, at: int) -> bool:
        """Tell whether the text ends here; images have taken their own brackets."""
        bracket = src[at]
        if bracket not in "[]!":
            return False
        self._leave_to_images(state.tokens)
        if bracket == "]":
            self.ends[self.open.pop()] = at
            return not self.open
        if bracket == "[" or src.startswith("[", at + 1):
            self.open.append(at + (1 if bracket == "[" else 2))
        return False

    def _leave_to_images(self, tokens: list[Token]) -> None:
        """Forget the brackets that images have taken since the last look."""
        for token in tokens[self.seen :]:
            if token["type"] == "image":
                self.open.pop()
        self.seen = len(tokens)

    def give_up(self, tokens: list[Token]) -> None:
        """Note that the brackets still open do not end."""
        self._leave_to_images(tokens)
        for begin in self.open:
            self.ends[begin] = -1


def parse_link(inline: Any, found: re.Match[str], state: SpanState) -> int:
    """Take a link or an image, otherwise its opening as text."""
    opening = found[0]
    kind = "image" if opening[0] == "!" else "link"
    if state.last("]") < found.end():
        run = _OPENINGS.match(state.src, found.start())
        assert run is not None
        state.add_text(run[0])
        return run.end()
    forbidden = kind == "link" and state.within & _NO_LINK_IN
    if not forbidden and not state.is_too_deep():
        simple = None if inline.extended else _SIMPLE.match(state.src, found.end())
        if simple is not None:
            state.tokens.append(_simple(kind, simple[1], simple[2]))
            return simple.end()
        token = _try(inline, state, found.end(), kind)
        if token is not None:
            state.tokens.append(token)
            return state.cursor
    state.add_text(opening)
    return found.end()


def _simple(kind: str, text: str, url: str) -> Token:
    """Return a link that has nothing special in its text and its URL."""
    if kind == "image":
        return {"type": kind, "children": [], "attrs": {"src": url, "alt": text}}
    return {"type": kind, "children": [{"type": "text", "raw": text}], "attrs": {"href": url}}


def _try(inline: Any, state: SpanState, begin: int, kind: str) -> Token | None:
    """Read the text up to its bracket and what follows; what is known about the bracket saves the way."""
    ends = state.bracket_ends.setdefault((kind, state.within, state.raw), {})
    end = ends.get(begin)
    if end is not None and (end < 0 or not _may_follow(state, begin, end)):
        return None
    brackets = _Brackets(begin, ends)
    state.cursor = begin
    saved = state.enter(kind)
    closed = inline.fill(state, brackets, in_link=True)
    token: Token = {"type": kind, "children": state.leave(saved), "attrs": {}}
    if not closed:
        brackets.give_up(token["children"])
        return None
    text = state.src[begin : state.cursor]
    return _read_target(state, _ESCAPED.sub(r"\1", text) if "\\" in text else text, token)


def _may_follow(state: SpanState, begin: int, end: int) -> bool:
    """Tell whether what stands behind a bracket can make it a link."""
    src = state.src
    if src.startswith("(", end + 1):
        return True
    reference = _REFERENCE.match(src, end + 1)
    if reference is not None and reference[1] is not None:
        return link_id(reference[1]) in state.document.links
    return bool(state.document.links) and src.find("]", begin, end) < 0


def _read_target(state: SpanState, text: str, token: Token) -> Token | None:
    """Read what follows the text's bracket; the cursor ends behind it."""
    src = state.src
    here = state.cursor + 1
    reference = _REFERENCE.match(src, here)
    if reference is not None or src[here : here + 1] != "(":
        name = text if reference is None or reference[1] is None else reference[1]
        link = state.document.links.get(link_id(name))
        if link is None:
            if reference is None or reference[1] is None:
                warn("No link definition for link ID '%s' found", name)
            return None
        state.cursor = here if reference is None else reference.end()
        return _complete(state, token, link, text)
    if state.last(")") < here:
        return None
    return _read_inline(state, here, text, token)


def _read_inline(state: SpanState, here: int, text: str, token: Token) -> Token | None:
    """Read `(url)`, `(<url>)` or either with a title."""
    src = state.src
    angle = _ANGLE.match(src, here)
    if angle is not None:
        url, here, closed = angle[1], angle.end(), src.startswith(")", angle.end())
        here += closed
    else:
        url, here, closed = _read_url(state, here)
    if closed:
        state.cursor = here
        return _complete(state, token, Link(url, None), text)
    title = _TITLE.match(src, here)
    if title is None:
        return None
    state.cursor = title.end()
    return _complete(state, token, Link(url, title[2]), text)


def _read_url(state: SpanState, begin: int) -> tuple[str, int, bool]:
    """Return the URL between balanced brackets, where it ends, and whether the closing bracket is there."""
    src, here, depth = state.src, begin, 0
    while found := _PAREN.search(src, here):
        here = found.end()
        state.effort -= 1
        if found[0] == ")":
            depth -= 1
            if depth == 0:
                break
        elif found[0] == "(":
            depth += 1
            if state.effort < 0:
                break
        else:
            break
    return src[begin + 1 : here - 1].strip(STRIPPED), here, depth == 0


def _complete(state: SpanState, token: Token, link: Link, text: str) -> Token:
    """Set the attributes; those of the definition's attribute list come first."""
    values = token["attrs"]
    ial = link.token.get("ial") if link.token else None
    if ial:
        attributes.apply(state.document, values, ial)
    if token["type"] == "link":
        values["href"] = link.url
    else:
        values["src"] = link.url
        values["alt"] = text
        token["children"] = []
    if link.title is not None:
        values["title"] = link.title
    return token


LINK = Rule("link", "[!", r"!?\[(?=[^^])", parse_link)
