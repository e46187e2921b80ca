"""Which names Rouge 3.30 knows, and what follows them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from jekyllpy.highlight import highlight, is_known
from jekyllpy.highlight.names import find_tag, read_options


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("ruby", "ruby"),
        ("ruby?x=1", "ruby"),
        ("ruby?", "ruby"),
        ("c++", "cpp"),
        ("rust,ignore", "rust"),
        ("Dockerfile", "docker"),
        ("shell-session", "console"),
        ("jsonc", "json-doc"),
        ("text", "plaintext"),
        ("guess", "plaintext"),
        ("Ruby", None),
        ("plain", None),
        ("txt", None),
        (" ruby", None),
        ("", None),
        ("?x=1", None),
    ],
)
def test_a_name_is_known_as_rouge_knows_it(name: str, tag: str | None) -> None:
    assert find_tag(name) == tag
    assert is_known(name) == (tag is not None)


def test_options_follow_a_question_mark() -> None:
    assert read_options("console?lang=python&prompt=$,%&comments") == {
        "lang": "python",
        "prompt": "$,%",
        "comments": "1",
    }


def test_an_unknown_language_has_no_spans() -> None:
    assert highlight("a", "nosuch") is None


@pytest.mark.parametrize("name", ["text", "plaintext"])
def test_plain_text_is_escaped_only(name: str) -> None:
    assert highlight("a < b && \"c\" > 'd'\n", name) == "a &lt; b &amp;&amp; \"c\" &gt; 'd'\n"


@pytest.mark.parametrize(
    ("language", "spans"),
    [
        ("console?prompt=%", '<span class="gp">%</span><span class="w"> </span><span class="nb">ls</span>\n'),
        (
            "console?lang=python&prompt=%",
            '<span class="gp">%</span><span class="w"> </span><span class="n">ls</span>\n',
        ),
        ("console", '<span class="go">% ls\n</span>'),
    ],
)
def test_a_session_obeys_its_options(language: str, spans: str) -> None:
    assert highlight("% ls\n", language) == spans


def test_pygments_is_not_imported_for_plain_text() -> None:
    code = (
        "import sys; from jekyllpy.highlight import highlight, is_known; "
        "highlight('a', 'text'), highlight('a', 'nosuch'), is_known('ruby'); "
        "sys.exit('pygments' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
