"""The world of a scenario: a folder that is the current one, and what the last command printed."""

from __future__ import annotations

import contextlib
import io
import json
import logging
import shlex
import traceback
from pathlib import Path

from jekyllpy.commands.main import main
from jekyllpy.values import Value
from jekyllpy.yaml_data import load as load_yaml


class World:
    """Files below the current folder, and the command line run in this process."""

    def __init__(self, root: Path, fixtures: Path | None) -> None:
        self.root = root
        self.fixtures = fixtures
        self.output = ""
        self.status: int | None = None

    def write(self, name: str, text: str) -> None:
        """Write a file; its folder must exist, as in the vocabulary."""
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")

    def read(self, name: str) -> str:
        """Read a file that has to exist."""
        assert Path(name).exists(), f"{name} does not exist; there are: {self._files()}"
        return Path(name).read_text(encoding="utf-8")

    def configure(self, key: str, text: str) -> None:
        """Set a key of the configuration file to what a YAML text says."""
        path = Path("_config.yml")
        known: Value = _loaded(path.read_text(encoding="utf-8")) if path.exists() else {}
        known[key] = _loaded(text)
        path.write_text(json.dumps(known, default=str), encoding="utf-8")

    def run(self, line: str) -> None:
        """Run a command line; a mistake that escapes the program counts as a failure and is shown."""
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            try:
                self.status = main(shlex.split(line))
            except SystemExit as stop:
                self.status = stop.code if isinstance(stop.code, int) else 1
            except Exception:
                traceback.print_exc(file=printed)
                self.status = 70
        logging.getLogger("jekyllpy").handlers.clear()
        self.output = f"$ jekyll {line}\n{printed.getvalue()}\nEXIT STATUS: {self.status}\n"

    def _files(self) -> str:
        return " ".join(str(path) for path in sorted(Path().rglob("*")) if path.is_file())


def _loaded(text: str) -> Value:
    return load_yaml(text, path="_config.yml", dialect="safe_yaml")
