"""Code to spans in Rouge 3.30's manner. Knows languages and tokens; no Markdown, no tag, no page."""

from __future__ import annotations

from jekyllpy.highlight.escape import escape
from jekyllpy.highlight.names import find_tag, read_options
from jekyllpy.highlight.numbers import mark_lines, with_line_numbers

__all__ = ["highlight", "is_known", "mark_lines", "with_line_numbers"]


def is_known(language: str) -> bool:
    """Tell whether Rouge has a lexer of this name."""
    return find_tag(language) is not None


def highlight(code: str, language: str) -> str | None:
    """Return the inner spans of highlighted code; None when Rouge knows no such language."""
    tag = find_tag(language)
    if tag is None:
        return None
    if tag == "plaintext":
        return escape(code)
    from jekyllpy.highlight.lexers import read_code  # Pygments is imported only for a real language
    from jekyllpy.highlight.spans import write_spans

    return write_spans(read_code(tag, code, read_options(language)))
