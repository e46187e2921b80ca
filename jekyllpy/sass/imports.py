"""Where the imports of a sheet are looked up; knows paths, no compiler."""

from __future__ import annotations

import os
import re
from pathlib import Path

from jekyllpy.sass.engine import Sheet

IMPORT = re.compile(r"@import\s+([^;\n]+)")
QUOTED = re.compile(r"""["']([^"']+)["']""")
FORMS = ("{}", "_{}", "{}.scss", "_{}.scss", "{}.sass", "_{}.sass", "{}.css", "_{}.css")


def include_paths(sheet: Sheet) -> list[str]:
    """Give the load paths; the source comes first if the sheet itself imports something from there.

    An importer would say it exactly, but with one libsass reads a file anew for each import of it.
    """
    names = [name for line in IMPORT.findall(sheet.text) for name in QUOTED.findall(line)]
    if sheet.syntax == "sass":
        names += [name.strip() for line in IMPORT.findall(sheet.text) for name in line.split(",")]
    beside = any(stands_beside(sheet.source / name) for name in names if name and not name.startswith("/"))
    return [str(path) for path in ((sheet.source,) if beside else ()) + sheet.load_paths]


def stands_beside(target: Path) -> bool:
    """Tell whether an import means this file in one of its forms."""
    folder, name = str(target.parent), target.name
    return bool(name) and any(os.path.isfile(f"{folder}/{form.format(name)}") for form in FORMS)  # noqa: PTH113  (many)
