"""The dates that undated documents get while a site renders, as Jekyll 3 gives them to whoever is asked for one.

A document is asked by generators that look at all that is written, or in its own turn, after its first layout. From
then on all see the build's time as its date; before that it has none.
"""

from __future__ import annotations

from collections.abc import Iterable

from jekyllpy.model.document import Document
from jekyllpy.templates.payload.document import date_note
from jekyllpy.templates.payload.site import Payloads


class LateDates:
    """Which documents of a sealed site get their date late, and which of them have it already."""

    def __init__(self, documents: Iterable[Document], payloads: Payloads) -> None:
        self._payloads = payloads
        self.late = [document for document in documents if document.gets_date_late]
        self._early = self._dated()

    def is_early(self, document: Document) -> bool:
        """Tell whether a document has its date before the first page renders."""
        return id(document) in self._early

    def give(self, document: Document) -> None:
        """Let an undated document answer for its date when it is written."""
        if document.is_asked_when_written and document.own_date is None:
            document.settle_date()
            self._payloads.document(document)["date"] = document.date

    def take(self, document: Document) -> bool:
        """Show a document as it is before its turn; tell whether it had its date by then."""
        if not document.gets_date_late or self.is_early(document) or document.own_date is None:
            return False
        del document.data["date"]
        self._payloads.document(document).pop("date", None)
        return True

    def renew(self) -> set[str]:
        """Let all that have their date show the build's time as it is now; return the keys by which they are read."""
        for document in self.late:
            if document.own_date is not None:
                del document.data["date"]
                document.settle_date()
                self._payloads.document(document)["date"] = document.date
        return {date_note(document) for document in self.late}

    def begin(self) -> list[Document]:
        """Let no document have its date, as before the generators; return those that had it."""
        dated = [document for document in self.late if document.own_date is not None]
        for document in dated:
            del document.data["date"]
        return dated

    def end(self, dated: Iterable[Document]) -> bool:
        """Give back what `begin` took; tell whether the generators asked the same documents as before."""
        is_same = self._dated() == self._early
        for document in dated:
            document.settle_date()
        return is_same

    def _dated(self) -> set[int]:
        return {id(document) for document in self.late if document.own_date is not None}
