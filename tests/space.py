"""`SiteSpace`: a site in a temporary folder that tests write, build and read."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from jekyllpy.build import Report, build, configure
from jekyllpy.values import Value

NOW = 1768478400  # 2026-01-15 12:00:00 UTC


class SiteSpace:
    """A site below one folder; the clock stands at noon of 2026-01-15 UTC."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.source = root / "source"
        self.destination = root / "site"
        self.source.mkdir()

    def write(self, files: Mapping[str, str | bytes]) -> None:
        """Write source files; their folders are made."""
        for name, content in files.items():
            path = self.source / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
            os.utime(path, (NOW - 3600, NOW - 3600))

    def remove(self, name: str) -> None:
        """Remove a source file."""
        (self.source / name).unlink()

    def build(self, **options: Value) -> Report:
        """Build the site with settings over its configuration."""
        return build(configure(self.source, self.destination, options=options))

    def read(self, name: str) -> str:
        """Read an output."""
        return (self.destination / name).read_bytes().decode()

    @property
    def outputs(self) -> list[str]:
        """All outputs, sorted."""
        files = [path for path in self.destination.rglob("*") if path.is_file()]
        return sorted(path.relative_to(self.destination).as_posix() for path in files)
