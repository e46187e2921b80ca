"""`Collection`: a labelled folder of documents and static files, with its own metadata."""

from __future__ import annotations

import re

from jekyllpy.errors import ConfigError
from jekyllpy.keys import Key, text_or_none
from jekyllpy.model.document import Document
from jekyllpy.model.static_file import StaticFile
from jekyllpy.permalinks.styles import collection_template
from jekyllpy.values import Value, is_true


def clean_label(label: str) -> str:
    """Make a label of a collection's name; under this one its metadata is looked up. Jekyll 4.3 `sanitize_label`."""
    if label.isascii() and label.isidentifier():
        return label
    return re.sub(r"[^a-z0-9_\-.]", "", label, flags=re.IGNORECASE)


class Collection:
    """A collection as configured, with what was read into it."""

    output = Key("output", is_true)
    permalink = Key("permalink", text_or_none)
    sort_by = Key("sort_by", lambda value: value if isinstance(value, str) else None)
    order = Key("order", lambda value: [str(item) for item in value] if isinstance(value, list) else None)

    def __init__(self, label: str, metadata: Value, style: str = "date", *, obeys_order: bool = True) -> None:
        self.label = clean_label(label)
        self.metadata: dict[str, Value] = metadata if isinstance(metadata, dict) else {}
        self.obeys_order = obeys_order
        """Whether `order` and `sort_by` say in which order the documents are."""
        self.docs: list[Document] = []
        self.docs_as_read: list[Document] = []
        """The documents before they were sorted: where some have no date, the order they had shows in the result."""
        self.files: list[StaticFile] = []
        self._style = style

    def find(self, key: str) -> Value:
        """Return a key of the collection's metadata."""
        return self.metadata.get(key)

    def wrong(self, key: str, message: str) -> ConfigError:
        """Make the error for a metadata key of a wrong type."""
        return ConfigError(f"'collections.{self.label}.{key}': {message}")

    @property
    def folder(self) -> str:
        """The folder's name below the folder of collections: `_LABEL`."""
        return f"_{self.label}"

    @property
    def url_template(self) -> str:
        """The pattern of its documents' URLs. Jekyll 4.3 `Collection#url_template`."""
        return self.permalink if self.permalink is not None else collection_template(self._style)
