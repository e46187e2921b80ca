"""Rules in which cmark-gfm differs from markdown-it: emphasis, smart punctuation, lazy HTML, tasks."""

from __future__ import annotations

from collections.abc import Callable

from markdown_it.rules_block import StateBlock, html_block
from markdown_it.rules_block.html_block import HTML_SEQUENCES
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, image, link
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token

from jekyllpy.markdown.commonmark.flanking import Run, scan_run
from jekyllpy.markdown.late import late

_DOTS = late(r"\.{1,3}")
_DASHES = late("-+")
_QUOTES = {"'": ("‘", "’"), '"': ("“", "”")}


def read_emphasis(skipped: str, state: StateInline, silent: bool) -> bool:
    """Take a run of stars or underscores as delimiters; what is skipped counts for nothing beside them."""
    mark = state.src[state.pos]
    if silent or mark not in "*_":
        return False
    run = scan_run(state.src, state.pos, state.posMax, skipped=skipped)
    opens, closes = run.left, run.right
    if mark == "_":
        opens = run.left and (not run.right or run.before_is_punctuation)
        closes = run.right and (not run.left or run.after_is_punctuation)
    for _ in range(run.length):
        state.push("text", "", 0).content = mark
        place = len(state.tokens) - 1
        state.delimiters.append(
            Delimiter(marker=ord(mark), length=run.length, token=place, end=-1, open=opens, close=closes)
        )
    state.pos += run.length
    return True


def read_dashes(state: StateInline, silent: bool) -> bool:
    """Take a run of dashes: em dashes and en dashes, as even as they come out."""
    found = _DASHES.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.pending += _dashes(len(found[0]))
    state.pos = found.end()
    return True


def _dashes(count: int) -> str:
    if count == 1:
        return "-"
    short = {0: 0, 1: 2, 2: 1}[count % 3]
    if count % 3 and count % 2 == 0:
        short = count // 2
    return "—" * ((count - 2 * short) // 3) + "–" * short


def read_dots(state: StateInline, silent: bool) -> bool:
    """Take up to three dots; three are one character."""
    found = _DOTS.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.pending += "…" if len(found[0]) == 3 else found[0]
    state.pos = found.end()
    return True


def read_quote(skipped: str, state: StateInline, silent: bool) -> bool:
    """Take a straight quote as a token of its own, which `pair_quotes` may turn."""
    mark = state.src[state.pos]
    if mark not in _QUOTES:
        return False
    if not silent:
        run = scan_run(state.src, state.pos, state.posMax, longest=1, skipped=skipped)
        token = state.push("text", "", 0)
        token.meta = {"quote": mark, "opens": _may_open(run), "closes": run.right}
        left, right = _QUOTES[mark]
        token.content = left if mark == '"' and not run.right else right
    state.pos += 1
    return True


def _may_open(run: Run) -> bool:
    return run.left and not run.right and run.before not in "])"


def pair_quotes(state: StateInline) -> None:
    """Give each closing quote its opening one: outside of the emphasis it stands in, but not outside of its link."""
    levels: list[dict[str, Token]] = [{}]
    links: list[int] = [0]  # the first level that quotes may look at, for each level
    for token in state.tokens:
        if token.nesting == 1:
            links.append(len(levels) if token.type == "link_open" else links[-1])
            levels.append({})
        elif token.nesting == -1 and len(levels) > 1:
            levels.pop()
            links.pop()
        elif "quote" in token.meta:
            if token.meta["closes"]:
                _close(token, levels[links[-1] :])
            if token.meta["opens"]:
                levels[-1][token.meta["quote"]] = token


def _close(token: Token, levels: list[dict[str, Token]]) -> None:
    mark = token.meta["quote"]
    for level in reversed(levels):
        if mark in level:
            level[mark].content, token.content = _QUOTES[mark]
            return


def read_html(state: StateBlock, line: int, last: int, silent: bool) -> bool:
    """Take a block of HTML; any tag alone on its line ends a paragraph that goes on lazily out of its list or quote."""
    if silent and (state.sCount[line] < state.blkIndent or state.parentType == "blockquote"):
        begin = state.bMarks[line] + state.tShift[line]
        if _ANY_TAG.search(state.src[begin : state.eMarks[line]]):
            return True
    taken: bool = html_block(state, line, last, silent)
    return taken


def drop_indentation(state: StateCore) -> None:
    """Strip the lines of each text on the left, also those within a tag or code, as cmark does when it reads them."""
    for token in state.tokens:
        if token.type == "inline" and "\n" in token.content:
            token.content = _INDENTATION.sub("\n", token.content)


def find_tasks(state: StateCore) -> None:
    """Take the boxes of items whose marker is the first on its line."""
    lines = state.src.split("\n")
    for item, paragraph, text in zip(state.tokens, state.tokens[1:], state.tokens[2:], strict=False):
        if (item.type, paragraph.type) != ("list_item_open", "paragraph_open") or item.map is None:
            continue
        found = _TASK.match(text.content)
        if found is not None and _TASK_LINE.match(lines[item.map[0]]):
            item.meta = {"checked": found[1] != " "}
            text.content = text.content[found.end() :]


_TASK = late(r"\[([ xX])\][ \t]+")
_TASK_LINE = late(r"[ \t]*(?:[-+*]|[0-9]+\.)[ \t]+\[[ xX]\][ \t]+")
_INDENTATION = late(r"\n[ \t]+")


def read_link(state: StateInline, silent: bool) -> bool:
    """Take a link, unless too many brackets of this text were none: each of them costs a look at all that follows."""
    return _read_bracket(link, state, silent)


def read_image(state: StateInline, silent: bool) -> bool:
    """Take an image, as long as links are taken."""
    return _read_bracket(image, state, silent)


def _read_bracket(read: Callable[[StateInline, bool], bool], state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] not in "[!":
        return False
    left: int = state.env.get("effort", EFFORT)
    if left < 0:
        return False
    taken = read(state, silent)
    if not taken:
        state.env["effort"] = left - (state.posMax - state.pos)
    return taken


EFFORT = 1_500_000  # characters that brackets without an end may cost
_ANY_TAG = HTML_SEQUENCES[-1][0]
