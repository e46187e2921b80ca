"""Says errors in lines for a terminal: the place, what is wrong, the line with a caret, the remedy."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from jekyllpy.commands.console import RED
from jekyllpy.errors import BuildFailed, JekyllpyError, LiquidError, LiquidSyntaxError, TagError


def lines_of(error: JekyllpyError, root: Path | None, theme: Path | None) -> Iterator[tuple[str, str]]:
    """Say an error, or all errors of a build, each line with its colour; paths are below `root` or below the theme."""
    root = root or Path()
    for each in error.errors if isinstance(error, BuildFailed) else (error,):
        place = f"{each.place}: " if each.place else ""
        yield f"{place}error: {each.message}", RED
        for line in _excerpt(each, root, theme):
            yield line, ""
        if each.hint:
            yield f"  hint: {each.hint}", ""
        for link in shortened(each.chain):
            yield f"  in {link}", ""
        if isinstance(each, LiquidError):
            yield f"  {_jekylls_line(each, root)}", ""


def shortened(chain: list[str]) -> list[str]:
    """Say once, with its number, what a chain says many times over."""
    groups = [(link, len(list(group))) for link, group in groupby(chain)]
    return [f"{link} ({count} times)" if count > 1 else link for link, count in groups]


def _jekylls_line(error: LiquidError, root: Path) -> str:
    """Say a template's mistake in Jekyll's words, which scripts look for."""
    page = (error.chain[-1] if error.chain else error.path or "").partition(":")[0]
    kind = "Liquid syntax error" if isinstance(error, LiquidSyntaxError) else "Liquid error"
    if isinstance(error, TagError):
        return f"Liquid Exception: {error.message} in {page}"
    if not error.chain:
        return f"Liquid Exception: {kind} (line {error.line}): {error.message} in {page}"
    place = f"{root.absolute() / (error.path or '')} line {error.line}"
    return f"Liquid Exception: {kind} ({place}): {error.message} included in {page}"


def _file(path: str, root: Path, theme: Path | None) -> Path:
    """Find the file of an error: below the source, or below the theme, whose folder its path begins with."""
    below = root / path
    return theme.parent / path if theme is not None and not below.exists() else below


def _excerpt(error: JekyllpyError, root: Path, theme: Path | None) -> Iterator[str]:
    """Show the line of an error, and below it a caret at the column."""
    if error.path is None or error.line is None:
        return
    try:
        lines = _file(error.path, root, theme).read_text(encoding="utf-8-sig", errors="replace").split("\n")
    except OSError:
        return
    if 0 < error.line <= len(lines):
        text = lines[error.line - 1].replace("\t", " ").rstrip("\r")
        start = max(0, (error.column or 1) - 60)
        yield f"  | {text[start : start + 100]}"
        if error.column:
            yield f"  | {' ' * (error.column - 1 - start)}^"
