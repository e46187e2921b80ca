"""Turns a URL into the path of the file that answers it, below the destination and never above it."""

from __future__ import annotations

from pathlib import PurePosixPath

from jekyllpy.errors import PermalinkError
from jekyllpy.permalinks.urls import unescape_path


def destination(url: str, output_ext: str) -> PurePosixPath:
    """Give a document's file: a folder gets an `index.html`, anything else ends in the output's extension."""
    if url.endswith("/"):
        return below(f"{unescape_path(url)}/index.html")
    return below(with_ext(unescape_path(url), output_ext))


def page_destination(url: str, output_ext: str) -> PurePosixPath:
    """Give a page's file; in a folder it is the `index` with the page's own extension."""
    return below(with_ext(f"{unescape_path(url)}/index" if url.endswith("/") else unescape_path(url), output_ext))


def static_destination(url: str) -> PurePosixPath:
    """Give the file of a static file: its path as it is."""
    return below(unescape_path(url))


def with_ext(path: str, output_ext: str) -> str:
    """Add an extension unless it is there."""
    cleaned = "/".join(parts_below(path))
    return cleaned if cleaned.endswith(output_ext) else cleaned + output_ext


def below(path: str) -> PurePosixPath:
    """Resolve a path inside the destination; `..` at the top stays at the top."""
    parts = parts_below(path)
    if not parts:
        raise PermalinkError(f"the URL {path!r} leaves no name for a file")
    return PurePosixPath(*parts)


def parts_below(path: str) -> list[str]:
    """Split a path into its names, with `.` and `..` resolved."""
    if "\0" in path:
        raise PermalinkError(f"the URL {path!r} has a null character")
    parts: list[str] = []
    for part in path.split("/"):
        if part == "..":
            del parts[-1:]
        elif part not in ("", "."):
            parts.append(part)
    return parts
