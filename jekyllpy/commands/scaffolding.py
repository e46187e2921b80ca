"""Copies a scaffold that comes with us into a new folder, words in capitals replaced."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

SCAFFOLDS = Path(__file__).parent.parent / "scaffold"


def copy_scaffold(name: str, target: Path, words: Mapping[str, str] | None = None) -> list[Path]:
    """Write the files of a scaffold below a folder, over what is there; return them."""
    made = []
    root = SCAFFOLDS / name
    for file in sorted(path for path in root.rglob("*") if path.is_file()):
        relative = file.relative_to(root).as_posix().replace("gitignore", ".gitignore")
        text = file.read_text(encoding="utf-8")
        for word, meaning in (words or {}).items():
            relative, text = relative.replace(word, meaning), text.replace(word, meaning)
        place = target / relative
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")
        made.append(place)
    return made
