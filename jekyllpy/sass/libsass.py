"""The engine for libsass, and its only door: runs it on a temporary copy of the sheet and hides the copy's place."""

from __future__ import annotations

import json
import logging
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jekyllpy.errors import ConversionError
from jekyllpy.sass.engine import Css, Sheet
from jekyllpy.sass.imports import include_paths

LOG = logging.getLogger(__name__)

SOURCES = re.compile(r'\t"sources": \[\n(.*?)\n\t\],\n', re.DOTALL)
PLACE = re.compile(r"on line (\d+)(?::(\d+))? of (.+)")
MODULES = re.compile(r"^[ \t]*@(?:use|forward)\s", re.MULTILINE)


def compile_with_libsass(sheet: Sheet) -> Css:
    """Compile a sheet with libsass."""
    with tempfile.TemporaryDirectory(prefix="jekyllpy-sass-") as folder:
        entry = Path(folder).resolve() / f"{stem(sheet)}~sheet.{sheet.syntax}"  # a name that no import asks for
        with entry.open("w", encoding="utf-8", newline="") as file:
            file.write(sheet.text)
        text, source_map = run(sheet, entry, "nested" if is_laid_out(sheet) else sheet.style)
        sources = sources_of(source_map, entry.parent)
        imported = tuple(path for path in sources if path != entry)
        refuse_foreign(sheet, imported)
        if is_laid_out(sheet):
            from jekyllpy.sass.ruby_sheets import Compiled, in_ruby_layout  # as below

            compressed = run(sheet, entry, "compressed") if "@extend" in source_map else None
            marked = marked_css(sheet, imported, Path(folder))
            text = in_ruby_layout(Compiled(text, source_map, marked, compressed), sheet.style)
    if sheet.dialect == "ruby" and sheet.style == "compressed":
        from jekyllpy.sass.ruby_sass import as_ruby_sass  # its patterns cost others 2 % of a first build

        text = as_ruby_sass(text, source_map)
    if sheet.line_comments:
        text = text.replace(shown(entry), sheet.name or "stdin")
    return Css(text, with_sources(source_map, sheet, entry, sources) if sheet.source_map else None, imported)


def is_laid_out(sheet: Sheet) -> bool:
    """Tell whether the CSS is laid out anew, as Ruby Sass does it."""
    return sheet.dialect == "ruby" and sheet.style != "compressed" and not sheet.line_comments


def marked_css(sheet: Sheet, imported: tuple[Path, ...], folder: Path) -> str | None:
    """Compile copies of all sheets with marks in their rules.

    None where a sheet is written by indents or lies outside, or where that fails.
    """
    import sass

    from jekyllpy.sass.rule_ends import with_marks

    if sheet.syntax != "scss" or any(path.suffix == ".sass" for path in imported):
        return None
    roots = include_paths(sheet)
    copies = [folder / f"copy{place}" for place in range(len(roots))]
    try:
        for path in imported:
            places = [
                copy / path.relative_to(root)
                for root, copy in zip(roots, copies, strict=True)
                if path.is_relative_to(root)
            ]
            if not places:
                return None
            for place in places:
                place.parent.mkdir(parents=True, exist_ok=True)
                text = path.read_text(encoding="utf-8")
                place.write_text(with_marks(text) if path.suffix == ".scss" else text, encoding="utf-8")
        entry = folder / "marked.scss"
        entry.write_text(with_marks(sheet.text), encoding="utf-8")
        with quiet(sheet):
            return str(
                sass.compile(
                    filename=str(entry),
                    output_style="nested",
                    include_paths=[str(copy) for copy in copies],
                    precision=sheet.precision,
                )
            )
    except (OSError, UnicodeDecodeError, sass.CompileError) as error:
        LOG.debug("%s: rules could not be marked: %s", sheet.path, error)
        return None


def stem(sheet: Sheet) -> str:
    """Name the sheet's outputs, but for their ends."""
    return Path(sheet.name or "stdin").stem


def run(sheet: Sheet, entry: Path, style: str) -> tuple[str, str]:
    """Call the library; a source map is always made, for it names the files that were read."""
    import sass

    if MODULES.search(sheet.text):
        LOG.warning("%s: libsass does not know @use and @forward; they are left as they are", sheet.path)
    try:
        with quiet(sheet):
            text, source_map = sass.compile(
                filename=str(entry),
                output_style=style,
                source_comments=sheet.line_comments,
                include_paths=include_paths(sheet),
                precision=sheet.precision,
                source_map_filename=str(entry.with_name(f"{stem(sheet)}.css.map")),
                output_filename_hint=str(entry.with_name(f"{stem(sheet)}.css")),
                source_map_contents=sheet.source_map or sheet.dialect == "ruby",
                omit_source_map_url=not sheet.source_map,
                custom_functions=[
                    sass.SassFunction("@warn", ("$message",), logger(sheet, logging.WARNING)),
                    sass.SassFunction("@debug", ("$message",), logger(sheet, logging.DEBUG)),
                ],
            )
    except sass.CompileError as error:
        raise explained(str(error), sheet, entry) from error
    return str(text), str(source_map)


@contextmanager
def quiet(sheet: Sheet) -> Iterator[None]:
    """Take what libsass itself writes to standard error into the log: old sheets give hundreds of such lines."""
    sys.stderr.flush()
    try:
        kept = os.dup(2)
    except OSError:  # there is no standard error at all
        yield
        return
    with tempfile.TemporaryFile() as said:
        os.dup2(said.fileno(), 2)
        try:
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)
        said.seek(0)
        text = said.read().decode("utf-8", "replace").strip()
    if text:
        LOG.debug("%s: %s", sheet.path, text)
        LOG.info("%s: libsass finds %d old-fashioned places; --verbose shows them", sheet.path, text.count("WARNING"))


def logger(sheet: Sheet, level: int) -> Callable[[Any], None]:
    """Make a function that logs what `@warn` and `@debug` say."""

    def log(message: Any) -> None:
        LOG.log(level, "%s: %s", sheet.path, getattr(message, "value", message))

    return log


def sources_of(source_map: str, folder: Path) -> list[Path]:
    """List the files that a source map names, the sheet first."""
    return [Path(os.path.normpath(folder / name)) for name in json.loads(source_map)["sources"]]


def refuse_foreign(sheet: Sheet, imported: tuple[Path, ...]) -> None:
    """Refuse a sheet that reads files outside the site and its load paths."""
    roots = [path.resolve() for path in (sheet.source, *sheet.load_paths)]
    for path in imported:
        if not any(path.resolve().is_relative_to(root) for root in roots):
            raise ConversionError(f"the import of {path} leaves the site and its load paths", path=sheet.path)


def with_sources(source_map: str, sheet: Sheet, entry: Path, sources: list[Path]) -> str:
    """Write the sources as seen from the site's source, where Jekyll puts the sheet in its map."""
    source = sheet.source.resolve()
    names = [sheet.name if path == entry else os.path.relpath(path.resolve(), source) for path in sources]
    lines = ",\n".join(f"\t\t{json.dumps(name, ensure_ascii=False)}" for name in names)
    return SOURCES.sub(lambda _: f'\t"sources": [\n{lines}\n\t],\n', source_map, count=1)


def shown(path: Path) -> str:
    """Give a path as libsass shows it: relative to the working folder."""
    return os.path.relpath(path)


def explained(message: str, sheet: Sheet, entry: Path) -> ConversionError:
    """Make an error with its place in the author's file from libsass's message."""
    text = message.partition("\n")[0].removeprefix("Error: ")
    found = PLACE.search(message)
    if found is None:
        return ConversionError(text, path=sheet.path)
    place = Path(os.path.normpath(Path.cwd() / found[3].strip()))
    line, column = int(found[1]), int(found[2]) if found[2] else None
    if place.name == entry.name and place.parent in (entry.parent, Path.cwd()):
        return ConversionError(text, path=sheet.path, line=sheet.line + line - 1, column=column)
    refuse_foreign(sheet, (place,))
    return ConversionError(text, path=shown_from(sheet, place), line=line, column=column)


def shown_from(sheet: Sheet, path: Path) -> str:
    """Give a file's path below the site's source, or in full when it is elsewhere."""
    source = sheet.source.resolve()
    return path.relative_to(source).as_posix() if path.is_relative_to(source) else str(path)
