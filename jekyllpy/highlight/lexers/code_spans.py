"""Where code spans of Markdown end as Rouge finds them: at the most backticks that come again."""

from __future__ import annotations

import re
from bisect import bisect_right

RUNS = re.compile(r"\\.|(`+)|(\\\n)")


class CodeSpans:
    """The runs of backticks in a text, escaped ones left out; each is looked at once."""

    def __init__(self, text: str) -> None:
        found = [(match.start(), match.end(), match.lastindex) for match in RUNS.finditer(text) if match.lastindex]
        self.runs = found
        self.starts = [start for start, _, _ in found]
        self.longest = [0] * (len(found) + 1)  # of the runs from here to the next backslash at a line's end
        for at in range(len(found) - 1, -1, -1):
            start, end, kind = found[at]
            self.longest[at] = 0 if kind == 2 else max(end - start, self.longest[at + 1])

    def find_end(self, start: int) -> int:
        """Return where the code span ends that begins here, -1 where none does."""
        at = bisect_right(self.starts, start) - 1
        if at < 0 or start >= self.runs[at][1]:
            return -1
        width = self.runs[at][1] - start
        within = (width - 1) // 2
        size = min(width, self.longest[at + 1])
        if size <= within:
            return start + 2 * within + 1 if within else -1
        after = next(begin for begin, end, _ in self.runs[at + 1 :] if end - begin >= size)
        return after + size
