"""Ruby's classes of characters."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from jekyllpy.markdown.characters import is_alnum, is_alpha, is_word, lower, strip


@pytest.mark.parametrize(
    ("character", "word", "alpha", "alnum"),
    [
        ("a", 1, 1, 1),
        ("_", 1, 0, 0),
        ("é", 1, 1, 1),
        ("²", 0, 0, 0),
        ("\ufe0f", 1, 0, 0),
        ("ा", 1, 1, 1),
        ("‿", 1, 0, 0),
    ],
)
def test_classes(character: str, word: bool, alpha: bool, alnum: bool) -> None:
    assert (is_word(character), is_alpha(character), is_alnum(character)) == (word, alpha, alnum)


def test_lower_has_one_sigma_only() -> None:
    assert lower("ΑΣ É") == "ασ é"


def test_strip_leaves_other_spaces_than_ascii() -> None:
    assert strip(" \t\u00a0a\x00\n") == "\u00a0a"


@pytest.mark.jekyll
@pytest.mark.skipif(shutil.which("ruby") is None, reason="no Ruby")
def test_word_is_ruby_s_word() -> None:
    script = (
        r"(128..0xFFFF).each{|c| next if c.between?(0xD800,0xDFFF); print [c].pack('U').match?(/\p{Word}/) ? 1 : 0}"
    )
    found = subprocess.run(["ruby", "-e", script], capture_output=True, text=True, check=True).stdout
    codes = [code for code in range(128, 0x10000) if not 0xD800 <= code <= 0xDFFF]
    assert found == "".join("1" if is_word(chr(code)) else "0" for code in codes)
