"""Line numbers and marked lines around finished spans, as Rouge's formatters write them. Knows no token."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

PIECE = re.compile(r'(<span class="[^"]*">)|(</span>)|([^<]+)')


def with_line_numbers(
    spans: str,
    *,
    start_line: int = 1,
    gutter: str = "rouge-gutter",
    code: str = "rouge-code",
    marked: Collection[int] = (),
) -> str:
    """Put spans into Rouge's two-column table; Jekyll's tag names the columns `gutter` and `code`."""
    end = "" if spans.removesuffix("</span>").endswith("\n") else "\n"
    lines = spans.count("\n") + len(end)
    numbers = "\n".join(str(number) for number in range(start_line, start_line + lines))
    body = mark_lines(spans, marked) if marked else spans
    return (
        '<table class="rouge-table"><tbody><tr>'
        f'<td class="{gutter} gl"><pre class="lineno">{numbers}\n</pre></td>'
        f'<td class="{code}"><pre>{body}{end}</pre></td>'
        "</tr></tbody></table>"
    )


def mark_lines(spans: str, marked: Collection[int]) -> str:
    """Wrap the named lines in `<span class="hll">`; every line then ends with a line end, and no span crosses one."""
    wanted = frozenset(marked)
    lines = enumerate(split_lines(spans), start=1)
    return "".join(f'<span class="hll">{line}\n</span>' if n in wanted else f"{line}\n" for n, line in lines)


def split_lines(spans: str) -> Iterator[str]:
    """Cut spans into lines, closing and opening again the span that a line end falls into."""
    line = opened = ""
    for start, close, text in PIECE.findall(spans):
        if start:
            opened = start
        elif close:
            opened = ""
        else:
            first, *rest = text.split("\n")
            line += wrap(opened, first)
            for part in rest:
                yield line
                line = wrap(opened, part)
    if line:
        yield line


def wrap(opened: str, text: str) -> str:
    """Put a piece of a line back into its span; nothing is put around nothing."""
    return f"{opened}{text}</span>" if opened and text else text
