"""Records what jekyll-compose makes of the cases in `tests/cases/bundled_compose.json`: run it after adding one.

It needs what `tests/sites/record.py` needs, and the gem (Debian: apt install ruby-jekyll-compose). Each case has a
name, the words of a command line, and perhaps files; recorded are the exit status and the files afterwards.
"""

from __future__ import annotations

import functools
import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from tests.sites.record import environment, tree

CASES = Path(__file__).parents[1] / "cases" / "bundled_compose.json"
RUN = 'gem "jekyll-compose"; require "jekyll-compose"; load Gem.bin_path("jekyll", "jekyll")'
VERSION = "0.12.0"


@functools.cache
def is_installed() -> bool:
    """Whether RubyGems finds the gem."""
    command = ["ruby", "-e", f'gem "jekyll-compose", "{VERSION}"']
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def write_source(case: dict[str, Any], source: Path) -> None:
    """Write a case's files."""
    source.mkdir()
    for name, text in {"_config.yml": "", **case.get("files", {})}.items():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_bytes(text.encode())


def made(source: Path) -> dict[str, str]:
    """Read all files but the configuration."""
    return {name: data.decode() for name, data in sorted(tree(source).items()) if not name.startswith("_config")}


def ask(case: dict[str, Any], work: Path) -> tuple[int, dict[str, str]]:
    """Run the gem's command; return its status and the files afterwards."""
    source = work / "site"
    write_source(case, source)
    command = ["ruby", "-rjekyll", "-e", RUN, "--", *case["words"]]
    env = {**environment(work), "EDITOR": ""}
    done = subprocess.run(command, env=env, cwd=source, capture_output=True, check=False)
    return done.returncode, made(source)


def main() -> None:
    """Record all cases anew."""
    told = json.loads(CASES.read_text(encoding="utf-8"))
    for case in told["cases"]:
        with tempfile.TemporaryDirectory(prefix="record-") as name:
            case["status"], case["expected"] = ask(case, Path(name))
    CASES.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
