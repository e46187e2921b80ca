"""The site at the root of this repository: it builds, holds nothing but itself, and is what Jekyll makes of it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from jekyllpy.commands.main import main
from tests.sites import record

ROOT = Path(__file__).parents[1]
DEBIAN = 'jekyllpy: {jekyll: "4.3.1", liquid: 5, yaml: psych, sass: libsass}\n'


def build_here(destination: Path, monkeypatch: pytest.MonkeyPatch, *configs: Path) -> dict[str, bytes]:
    """Build the repository's site with our command line."""
    for key in ("TZ", "JEKYLL_ENV", "SOURCE_DATE_EPOCH"):
        monkeypatch.setenv(key, record.PINS[key])
    files = ",".join(str(path) for path in (ROOT / "_config.yml", *configs))
    options = destination.with_name("options.yml")
    options.write_text("disable_disk_cache: true\n", encoding="utf-8")
    assert main(["build", "-q", "-s", str(ROOT), "-d", str(destination), "--config", f"{files},{options}"]) == 0
    return record.tree(destination)


def outputs_of_talks() -> set[str]:
    """The output of every talk, from its permalink."""
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "_talks").glob("*.md")]
    found = [re.search(r"^permalink: /(.+)$", text, re.MULTILINE) for text in texts]
    return {f"{each[1]}.html" for each in found if each}


def test_the_home_site_holds_nothing_but_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = build_here(tmp_path / "site", monkeypatch)
    made = {"feed.xml", "feed/talks.xml", "sitemap.xml", "robots.txt", "assets/css/main.css", "assets/icon.svg"}
    assert set(built) == {"index.html", "talks/index.html", *outputs_of_talks(), *made}


def test_every_link_of_the_home_site_leads_somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = build_here(tmp_path / "site", monkeypatch)
    pages = {name: text.decode() for name, text in built.items() if name.endswith(".html")}
    for name, text in pages.items():
        for target in re.findall(r'(?:href|src)="/([^"#]*)', text):
            assert {target, f"{target}.html", f"{target}index.html"} & set(built), f"{name} links to /{target}"


@pytest.mark.jekyll
def test_the_home_site_is_what_jekyll_makes_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stack = tmp_path / "stack.yml"
    stack.write_text(DEBIAN, encoding="utf-8")
    theirs = tmp_path / "theirs"
    command = ["jekyll", "build", "--disable-disk-cache", "-s", str(ROOT), "-d", str(theirs)]
    subprocess.run(command, env=record.environment(tmp_path), cwd=tmp_path, capture_output=True, check=True)
    assert build_here(tmp_path / "ours", monkeypatch, stack) == record.tree(theirs)
