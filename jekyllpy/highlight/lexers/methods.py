"""Names that stand after words and before a bracket: how a method is told in the languages of C's family.

Each run of words is looked at once, so that a text of nothing but words costs no more than its length.
"""

from __future__ import annotations

from re import Match, Pattern

from jekyllpy.highlight.lexers.engine import Scan


class NamesBeforeBrackets:
    """Where such names are in a text."""

    def __init__(self, text: str, run: Pattern[str], name: Pattern[str], odd: Pattern[str] | None = None) -> None:
        """Take the text, what a run of words is made of, what a name at its end is, and what ends words before it."""
        self.text = text
        self.run = run
        self.name = name
        self.odd = odd
        self.end = -1
        self.last_odd = self.start = self.stop = self.last_word = -1

    def find(self, pos: int) -> tuple[int, int] | None:
        """Return where the name starts and ends that the words beginning here lead to."""
        if pos >= self.end:
            self.look(pos)
        return (self.start, self.stop) if self.last_odd < pos < self.start else None

    def find_after_words(self, pos: int) -> tuple[int, int] | None:
        """Return the same, but only where a whole word or the rest of one stands before the name."""
        found = self.find(pos)
        return found if pos < self.last_word else None

    def look(self, pos: int) -> None:
        """Look at the run of words that begins here; its last word must stand before a bracket."""
        run = self.run.match(self.text, pos)
        self.end = run.end() if run else pos + 1
        self.start = -1
        if run is None or not self.text.startswith("(", self.end):
            return
        self.stop = pos + len(run.group().rstrip())
        start = self.stop
        while start > pos and (self.text[start - 1].isalnum() or self.text[start - 1] == "_"):
            start -= 1
        if start == pos or not self.name.fullmatch(self.text, start, self.stop):
            return
        self.start = start
        self.last_word = pos + len(self.text[pos:start].rstrip())
        odd = self.odd.finditer(self.text, pos, start) if self.odd else ()
        self.last_odd = max((match.end() - 1 for match in odd), default=-1)


class MethodNames:
    """How a language tells its methods: what words before a name are made of, what a name is, what ends the words."""

    def __init__(self, run: Pattern[str], name: Pattern[str], odd: Pattern[str]) -> None:
        self.patterns = (run, name, odd)

    def find(self, match: Match[str], scan: Scan) -> tuple[int, int] | None:
        """Return where the name starts and ends that the words matched here lead to; a text is searched once."""
        if NamesBeforeBrackets not in scan.notes:
            scan.notes[NamesBeforeBrackets] = NamesBeforeBrackets(scan.text, *self.patterns)
        names: NamesBeforeBrackets = scan.notes[NamesBeforeBrackets]
        return names.find_after_words(match.start())
