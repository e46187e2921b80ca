"""cmark-gfm's `autolink` extension: bare addresses of the web and of mail become links; knows no angle brackets."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Any

from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from jekyllpy.markdown.commonmark.flanking import is_punctuation, is_space
from jekyllpy.markdown.late import late

_SCHEME = late(r"(?:http|https|ftp)\Z", re.IGNORECASE)
_LETTERS = late(r"[A-Za-z]*\Z")
_REST = late(r"[^ \t\n\v\f\r<]*")
_BRACKETS = late(r"\\.|(!?\[)|(\])", re.DOTALL)
_ENTITY = late(r"&[A-Za-z]+;\Z")
_MAIL_NAME = late(r"[A-Za-z0-9.+_-]+\Z")
_MAIL_HOST = late(r"@(?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9]))*")
_DROPPED = frozenset("?!.,:*_~'\"")


def read_web_address(state: StateInline, silent: bool) -> bool:
    """Take `http://…` when its colon is reached: the scheme was read as text and is taken back."""
    src, here = state.src, state.pos
    if silent or not src.startswith("://", here) or _is_in_brackets(state, here):
        return False
    scheme = _LETTERS.search(src, max(0, here - 20), here)
    assert scheme is not None
    name = scheme[0]
    if not _SCHEME.match(name) or not state.pending.endswith(name) or not _is_host_character(src[here + 3 : here + 4]):
        return False
    host = _host_length(src, here + 3, state.posMax, short=True)
    end = _end_of(src, here - len(name), here + 3 + host, state.posMax)
    if not host or end <= here:
        return False
    state.pending = state.pending[: -len(name)]
    _push(state, src[here - len(name) : end], "")
    state.pos = end
    return True


def read_www(state: StateInline, silent: bool) -> bool:
    """Take `www.…` behind a space or one of a few delimiters."""
    src, here = state.src, state.pos
    if silent or not src.startswith("www.", here) or _is_in_brackets(state, here):
        return False
    if here > 0 and src[here - 1] not in "*_~( \t\n\v\f\r":
        return False
    host = _host_length(src, here, state.posMax, short=False)
    end = _end_of(src, here, here + host, state.posMax)
    if not host or end <= here:
        return False
    _push(state, src[here:end], "http://")
    state.pos = end
    return True


def _is_in_brackets(state: StateInline, here: int) -> bool:
    """Tell whether a bracket is open: cmark finds no bare addresses in what may become a link."""
    known: Any = state.env.get("brackets")
    if known is None or known[0] is not state.src:
        known = state.env["brackets"] = (state.src, *_depths(state.src))
    _, places, depths = known
    index = bisect_right(places, here)
    return bool(index and depths[index - 1])


def _depths(src: str) -> tuple[list[int], list[int]]:
    """Return where brackets stand, and how many are open behind each."""
    places, depths, depth = [], [], 0
    for found in _BRACKETS.finditer(src):
        if found[1] or found[2]:
            depth = depth + 1 if found[1] else max(0, depth - 1)
            places.append(found.start())
            depths.append(depth)
    return places, depths


def _is_host_character(character: str) -> bool:
    return bool(character) and not is_space(character) and not is_punctuation(character)


def _host_length(src: str, begin: int, limit: int, *, short: bool) -> int:
    """Return how long a host name is; one with underscores in its last two parts is none, nor one without a dot."""
    dots = before = last = 0
    here = begin + 1
    while here < limit - 1:
        character = src[here]
        if character == "_":
            last += 1
        elif character == ".":
            dots, before, last = dots + 1, last, 0
        elif character != "-" and not _is_host_character(character):
            break
        here += 1
    if before or last or not (short or dots):
        return 0
    return max(here - begin, 0)


def _end_of(src: str, begin: int, here: int, limit: int) -> int:
    """Return where an address ends: at a space or tag, without the punctuation that belongs to the sentence."""
    rest = _REST.match(src, here, limit)
    assert rest is not None
    end = rest.end()
    opened, closed = src.count("(", begin, end), src.count(")", begin, end)
    while end > begin:
        last = src[end - 1]
        if last in _DROPPED:
            end -= 1
        elif last == ")" and closed > opened:
            closed, end = closed - 1, end - 1
        elif last == ";":
            entity = _ENTITY.search(src, max(begin, end - 40), end)
            end = entity.start() if entity else end - 1
        else:
            break
    return end


def _push(state: StateInline, text: str, before: str) -> None:
    state.push("link_open", "a", 1).attrs = {"href": before + text}
    state.push("text", "", 0).content = text
    state.push("link_close", "a", -1)


def link_mails(state: StateCore) -> None:
    """Make links of the mail addresses in all texts that stand in no link."""
    for block in state.tokens:
        if block.children and "@" in block.content:
            block.children = _link_mails(block.children)


def _link_mails(tokens: list[Token]) -> list[Token]:
    done: list[Token] = []
    links = 0
    for token in tokens:
        if token.type in ("link_open", "link_close"):
            links += token.nesting
        if token.type == "text" and not links and "@" in token.content:
            done += _split(token.content)
        else:
            done.append(token)
    return done


def _split(text: str) -> list[Token]:
    """Return a text in parts, mail addresses as links."""
    done: list[Token] = []
    begin, at = 0, text.find("@")
    while at >= 0:
        name = _MAIL_NAME.search(text, begin, at)
        end = _end_of_mail(text, at) if name else 0
        if name and end:
            mail = text[name.start() : end]
            parts = (_text(text[begin : name.start()]), _link(mail), _text(mail), Token("link_close", "a", -1))
            done += [part for part in parts if part.type != "text" or part.content]
            begin = end
        at = text.find("@", max(at + 1, begin))
    rest = text[begin:]
    return [*done, _text(rest)] if rest or not done else done


def _end_of_mail(text: str, at: int) -> int:
    """Return where the address around an `@` ends; 0 if its host has no dot or ends with a digit."""
    host = _MAIL_HOST.match(text, at)
    assert host is not None
    end = host.end()
    if "." not in host[0] or end - at < 2 or not (text[end - 1].isascii() and text[end - 1].isalpha()):
        return 0
    return end if not text.startswith("@", end) else 0


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _link(mail: str) -> Token:
    return Token("link_open", "a", 1, attrs={"href": f"mailto:{mail}"})
