"""The two examples of docs/plugins.md, as they stand there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jekyllpy.commands.main import main
from tests.space import SiteSpace

TEXT = (Path(__file__).parents[2] / "docs" / "plugins.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"^```python (\S+)\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE))


@pytest.fixture
def example(space: SiteSpace, tmp_path: Path) -> SiteSpace:
    """Return a site beside which the examples are saved."""
    for name, code in EXAMPLES.items():
        (tmp_path / name).write_text(code, encoding="utf-8")
    return space


def build(space: SiteSpace, plugin: str) -> int:
    words = ["build", "-q", "-s", str(space.source), "-d", str(space.destination)]
    return main([*words, "--plugin", f"{space.root / plugin}:register"])


def test_there_are_two_examples() -> None:
    assert sorted(EXAMPLES) == ["glossary.py", "reading_minutes.py"]


def test_minutes_to_read(example: SiteSpace) -> None:
    show = "{{ page.minutes | in_minutes }}"
    example.write({"_posts/2024-01-01-a.html": f"---\n---\n{show}", "_posts/2024-01-02-b.html": f"---\n---\n{show}"})
    example.write({"_posts/2024-01-02-b.html": f"---\n---\n{'word ' * 600}{show}"})
    example.write({"_posts/2024-01-03-c.html": f"---\nminutes: 7\n---\n{show}"})
    assert build(example, "reading_minutes.py") == 0
    ends = [example.read(f"2024/01/0{day}/{name}.html").split("word ")[-1] for day, name in enumerate("abc", start=1)]
    assert ends == ["1 minute", "3 minutes", "7 minutes"]


def test_a_glossary(example: SiteSpace, capsys: pytest.CaptureFixture[str]) -> None:
    example.write({"_data/glossary.yml": "liquid: a *language*", "index.html": "---\n---\n{% term liquid %}"})
    example.write({"list.terms": "---\n---\na: first\nb: second"})
    assert build(example, "glossary.py") == 0
    assert example.read("index.html") == '<a href="/glossary/liquid.html">liquid</a>'
    assert "<p>a <em>language</em></p>" in example.read("glossary/liquid.html")
    assert example.read("list.html") == "<dl><dt>a</dt><dd>first</dd><dt>b</dt><dd>second</dd></dl>\n"
    status = main(["glossary", "-s", str(example.source), "--plugin", f"{example.root / 'glossary.py'}:register"])
    assert (status, capsys.readouterr().out.strip()) == (0, str(example.source / "_data" / "glossary.yml"))


def test_a_term_that_is_not_there(example: SiteSpace, capsys: pytest.CaptureFixture[str]) -> None:
    example.write({"_data/glossary.yml": "liquid: x", "index.html": "---\n---\n\n{% term solid %}"})
    assert build(example, "glossary.py") == 1
    said = capsys.readouterr().err
    assert "index.html:4:1: error: the glossary has no 'solid'" in said
    assert "hint: add it to _data/glossary.yml" in said
