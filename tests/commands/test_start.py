"""What a build imports: nothing that it has no use for, since small builds are half start-up."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
PROGRAM = "import sys; from jekyllpy.commands.main import main; main(sys.argv[1:]); print(*sys.modules)"
OF_OTHERS = [
    "asyncio", "concurrent", "csv", "decimal", "email", "hashlib", "html.parser", "http", "multiprocessing",
    "pygments.lexers", "pygments.formatters", "random", "sass", "secrets", "shutil", "slugify", "socket", "ssl",
    "subprocess", "tempfile", "text_unidecode", "tomllib", "unicodedata", "watchdog", "xml",
]  # fmt: skip
OF_OURS = [
    "jekyllpy.bundled.html_tree", "jekyllpy.commands.serve_command", "jekyllpy.config.origins", "jekyllpy.dates.scan",
    "jekyllpy.liquid.compiler", "jekyllpy.liquid.profile", "jekyllpy.liquid.syntax.parser", "jekyllpy.sass.libsass",
    "jekyllpy.server", "jekyllpy.watch",
]  # fmt: skip
# All that a build with nothing to do may import: each module more is a hundredth of it, or a third.
OF_NOTHING = {
    "jekyllpy", "jekyllpy.commands", "jekyllpy.commands.console", "jekyllpy.commands.main",
    "jekyllpy.commands.unchanged", "jekyllpy.hashing", "jekyllpy.incremental", "jekyllpy.incremental.seals",
    "jekyllpy.incremental.snapshot", "__future__", "_blake2", "marshal", "types",
}  # fmt: skip


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return the source of a site with posts, layouts, code and style sheets, built once."""
    source = tmp_path / "source"
    texts = {
        "_config.yml": "title: A site\nplugins: [jekyll-feed, jekyll-sitemap]\n",
        "_layouts/post.html": "<p>{{ content }}{{ page.date | date: '%Y' }}</p>",
        "_posts/2020-01-01-a.md": '---\nlayout: post\n---\nA *"b"* [c](d).\n\n```ruby\nputs 1\n```\n',
        "main.scss": "---\n---\na { b { c: d } }",
        "index.html": "---\n---\n{% for post in site.posts %}{{ post.excerpt | strip_html }}{% endfor %}",
    }
    for name, text in texts.items():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_text(text, encoding="utf-8")
    imported(source)
    return source


def imported(source: Path) -> set[str]:
    """Build in a process of its own; return the modules that it has in the end."""
    return modules_of(PROGRAM, source, "build", "-s", str(source), "-d", str(source.with_name("site")))


def modules_of(program: str, source: Path, *command: str) -> set[str]:
    """Run a program that prints its modules in the last line."""
    own = {"XDG_CACHE_HOME": str(source.with_name("cache")), "SOURCE_DATE_EPOCH": "1768478400"}
    environ = {**os.environ, **own, "PYTHONPATH": str(REPOSITORY)}
    run = [sys.executable, "-c", program, *command]
    said = subprocess.run(run, env=environ, capture_output=True, text=True, check=True).stdout
    return set(said.splitlines()[-1].split())


def test_a_build_of_known_templates_imports_only_what_it_uses(site: Path) -> None:
    shutil.rmtree(site / ".jekyll-cache")
    shutil.rmtree(site.with_name("site"))
    modules = imported(site)
    assert "jekyllpy.build" in modules
    assert modules.isdisjoint([*OF_OTHERS, *OF_OURS])


def test_a_build_with_nothing_to_do_imports_next_to_nothing(site: Path) -> None:
    imported(site)  # by now the files are old enough for their times to be believed
    assert imported(site) - modules_of("import sys; print(*sys.modules)", site) <= OF_NOTHING
