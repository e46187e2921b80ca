"""Random documents made of fragments, ours beside a real kramdown 2.4 where there is one."""

from __future__ import annotations

import json
import random
import shutil
import subprocess

import pytest

from jekyllpy.markdown import Kramdown, Options

FRAGMENTS = [
    *("a", "b c", "*", "**", "_", "__", "`", "``", "[", "](u)", "]", "![", "<", ">", "&", "&amp;", "&copy;", '"', "'"),
    *(
        "--",
        "...",
        "<<",
        " >> ",
        "$$",
        "$$x$$",
        "{:.c}",
        '{: #i k="v"}',
        "}",
        "\\",
        "\\*",
        "\n",
        "\n\n",
        "  \n",
        "\\\n",
    ),
    *(
        "# ",
        "### h",
        "- ",
        "* ",
        "1. ",
        "> ",
        "    ",
        "\t",
        "  ",
        "|",
        "a|b",
        "|---|",
        "===\n",
        "---\n",
        "```\n",
        "~~~\n",
    ),
    *(
        "~~a~~",
        ": ",
        "^\n",
        "<div>",
        "</div>",
        '<div markdown="1">',
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<br>",
        "<!-- c -->",
    ),
    *(
        '[a]: u "t"\n',
        "[a]",
        "[^1]",
        "[^1]: note\n",
        "*[HTML]: Hyper\n",
        "HTML",
        "{::comment}",
        "{:/comment}",
        "{:toc}",
    ),
    *(
        "{:x: .k}\n",
        "{: x}",
        "- [ ] t",
        "<http://a.b>",
        "<a@b.c>",
        "é",
        "中",
        "\u00a0",
        "x_y",
        "http://x.y",
        "it's",
        "word ",
    ),
    *("\n: def", "\n{:.a}\n", "<svg>", "<foo>", "</foo>", "<kbd>", "</kbd>", '<a href="x">', "</a>", "<pre>", "</pre>"),
]
SCRIPT = """
require "json"; require "kramdown"; require "kramdown-parser-gfm"
exit 3 unless Kramdown::VERSION.start_with?("2.4.")
options = {input: "GFM", hard_wrap: false, syntax_highlighter: nil}
puts JSON.generate(JSON.parse(STDIN.read).map { |text| Kramdown::Document.new(text, options).to_html })
"""


def make_documents(count: int) -> list[str]:
    """Return random documents, always the same."""
    chance = random.Random(24)
    return ["".join(chance.choices(FRAGMENTS, k=chance.randint(1, 14))) for _ in range(count)]


@pytest.mark.jekyll
@pytest.mark.skipif(shutil.which("ruby") is None, reason="no Ruby")
def test_random_documents_are_answered_alike() -> None:
    documents = make_documents(1500)
    found = subprocess.run(
        ["ruby", "-W0", "-e", SCRIPT],
        input=json.dumps(documents),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    if found.returncode != 0:
        pytest.skip("no kramdown 2.4 here")
    kramdown = Kramdown(Options(syntax_highlighter=None))
    ours = [kramdown.convert(document) for document in documents]
    assert list(zip(documents, ours, strict=True)) == list(zip(documents, json.loads(found.stdout), strict=True))
