"""What a page's own Liquid made, piece by piece: where only parts of it are other ones now, those are put in anew.

What a part leaves behind but its text is the same, so all around it is as it was. Layouts render after it as always.
"""

from __future__ import annotations

from jekyllpy.incremental.reads import Reads
from jekyllpy.liquid import Context
from jekyllpy.templates.fragments import Fragment
from jekyllpy.values import Value


class Body:
    """The pieces of one page, which of them are parts, what was read, and the context as it was left."""

    __slots__ = ("_is_head", "_left", "_pieces", "_places", "reads")

    def __init__(self, context: Context, reads: Reads) -> None:
        self.reads = reads
        self._pieces = context.pieces
        self._places = [place if out is context.pieces else -1 for out, place in reads.places]
        self._is_head = context.head
        self._left = context.kept({})
        reads.places = []

    def contains(self, place: int) -> bool:
        """Tell whether a part is in here; what it leaves behind is gone when the layouts render."""
        return place < len(self._places)

    def is_piece(self, place: int) -> bool:
        """Tell whether a part is a piece by itself: others went into something that was made of them."""
        return self.contains(place) and self._places[place] >= 0

    def put(self, place: int, part: Fragment) -> None:
        """Take another part in the place of one, which what was read knows already."""
        if self.is_piece(place):
            self._pieces[self._places[place]] = part.text

    def again(self, context: Context, scope: dict[str, Value]) -> tuple[str, bool]:
        """Return what `Template.render_tagged` would, and leave the context as it would."""
        context.take_back(scope, (dict(scope), *self._left[1:]))
        context.head = self._is_head
        text = context.join(self._pieces)
        return text, context.is_us_ascii(text)
