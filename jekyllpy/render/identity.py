"""The converter that leaves everything as it is; it stands last in every chain."""

from __future__ import annotations

from jekyllpy.plugins.protocols import PRIORITIES, Converted, Source


class Identity:
    """Passes text through. Jekyll 4.3 `Converters::Identity`."""

    priority = PRIORITIES["lowest"]
    wrapping = ""

    def matches(self, suffix: str) -> bool:
        """Every suffix is this converter's."""
        return True

    def output_suffix(self, suffix: str) -> str | None:
        """The suffix stays."""
        return suffix

    def convert(self, source: Source) -> Converted:
        """The text stays."""
        return Converted(source.text)
