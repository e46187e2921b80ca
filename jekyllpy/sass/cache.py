"""Keeps compiled sheets in a folder of the user's: one compile costs a third of a small build. Knows sheets only.

A sheet is the same when its text, its settings and every sheet below its load paths are the same, so a file that comes
to shadow an import is noticed as well.
"""

from __future__ import annotations

import json
import os
from binascii import crc32
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from jekyllpy.hashing import blake2b
from jekyllpy.sass.engine import Css, SassEngine, Sheet
from jekyllpy.sass.imports import include_paths

FORMAT = "jekyllpy-sass-3"
SHEETS = (".scss", ".sass", ".css")
MOST = 200


class CachedEngine:
    """An engine that asks its folder first; what cannot be kept safely goes to the engine behind it."""

    def __init__(self, engine: SassEngine, folder: Path) -> None:
        self._engine = engine
        self._folder = folder

    def __call__(self, sheet: Sheet) -> Css:
        if sheet.line_comments:
            return self._engine(sheet)
        key = digest_of(sheet)
        css = self._load(key, sheet)
        if css is None:
            css = self._engine(sheet)
            self._store(key, css, sheet)
        return css

    def _load(self, key: str, sheet: Sheet) -> Css | None:
        """Read a head that tells what follows it, the CSS and its source map: texts of such a length are no JSON."""
        try:
            with (self._folder / f"{key}.css").open("rb") as file:
                head = json.loads(file.readline())
                text, source_map = (file.read(length) for length in head["lengths"])
            if crc32(source_map, crc32(text)) != head["sum"]:
                return None
            roots = sheet.load_paths
            imported = tuple(roots[int(root)] / str(name) for root, name in head["imported"])
            return Css(text.decode(), source_map.decode() if head["has_map"] else None, imported)
        except (OSError, ValueError, KeyError, TypeError, IndexError):
            return None

    def _store(self, key: str, css: Css, sheet: Sheet) -> None:
        imported = [_below(path, sheet.load_paths) for path in css.imported]
        if None in imported:
            return
        text, source_map = css.text.encode(), (css.source_map or "").encode()
        head = {
            "lengths": [len(text), len(source_map)],
            "sum": crc32(source_map, crc32(text)),
            "has_map": css.source_map is not None,
            "imported": imported,
        }
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            file = self._folder / f"{key}.css"
            temporary = file.with_suffix(".tmp")
            temporary.write_bytes(json.dumps(head).encode() + b"\n" + text + source_map)
            temporary.replace(file)
            self._prune()

    def _prune(self) -> None:
        files = sorted(self._folder.glob("*.css"), key=lambda file: file.stat().st_mtime)
        for file in files[:-MOST]:
            file.unlink(missing_ok=True)


def _below(path: Path, roots: tuple[Path, ...]) -> tuple[int, str] | None:
    for number, root in enumerate(roots):
        if path.is_relative_to(root):
            return number, path.relative_to(root).as_posix()
    return None


def digest_of(sheet: Sheet) -> str:
    """Name everything that a sheet's CSS depends on: engine, settings, text, and all sheets in reach."""
    digest = blake2b(digest_size=20)
    looks_beside = len(include_paths(sheet)) > len(sheet.load_paths)
    settings = (
        sheet.syntax,
        sheet.name,
        sheet.path,
        sheet.style,
        sheet.precision,
        sheet.source_map,
        sheet.dialect,
        looks_beside,
    )
    for part in (FORMAT, _engine_version(), repr(settings), sheet.text):
        digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
    for number, root in enumerate(sheet.load_paths):
        below = root.relative_to(sheet.source) if root.is_relative_to(sheet.source) else root
        digest.update(f"{number}:{below}\0".encode("utf-8", "surrogateescape"))
        for name, content in _sheets(root):
            digest.update(f"{name}\0{len(content)}\0".encode("utf-8", "surrogateescape") + content)
    return digest.hexdigest()


def _sheets(root: Path) -> Iterator[tuple[str, bytes]]:
    below = [f"{folder}/{name}" for folder, _, names in os.walk(root) for name in names if name.endswith(SHEETS)]
    for path in sorted(below):
        with suppress(OSError):  # a link that leads nowhere
            yield path.removeprefix(f"{root}/"), Path(path).read_bytes()


def _engine_version() -> str:
    """Tell one build of the library from another without importing it."""
    spec = find_spec("_sass")
    if spec is None or spec.origin is None:
        return "none"
    stat = Path(spec.origin).stat()
    return f"{stat.st_size}:{stat.st_mtime_ns}"
