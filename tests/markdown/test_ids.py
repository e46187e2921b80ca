"""Ids of headers in kramdown's and in GFM's way."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from jekyllpy.markdown.ids import GfmIds, PlainIds, basic_id, gfm_id
from jekyllpy.markdown.options import Options
from jekyllpy.markdown.transliteration import decode


@pytest.mark.parametrize(
    ("text", "plain", "gfm"),
    [
        ("A b-C_d", "a-b-cd", "a-b-c_d"),
        ("1. É b", "b", "1-é-b"),
        ("A ❤️ b", "a--b", "a-️-b"),
        ("x² ½", "x-", "x-"),
        ("a\tb", "ab", "a-b"),
    ],
)
def test_id(text: str, plain: str, gfm: str) -> None:
    assert (basic_id(text), gfm_id(text)) == (plain, gfm)


def test_ids_are_counted_and_prefixed() -> None:
    options = Options(auto_id_prefix="p-")
    ids, plain = GfmIds(options), PlainIds()
    assert [ids.make("a"), ids.make("A"), ids.make("!")] == ["p-a", "p-a-1", "p-"]
    assert [plain.make("a", options), plain.make("A", options), plain.make("1", options)] == [
        "p-a",
        "p-a-1",
        "p-section",
    ]


@pytest.mark.jekyll
@pytest.mark.skipif(shutil.which("ruby") is None, reason="no Ruby")
def test_letters_of_other_scripts_are_stringex_s() -> None:
    script = 'require "kramdown"; ($stdin.read.split("\\n")).each { |c| puts Kramdown::Utils::Unidecoder.decode(c) }'
    letters = [
        chr(code) for code in range(160, 0x10000) if not 0xD800 <= code < 0xE000 and code not in (0x2028, 0x2029)
    ]
    found = subprocess.run(
        ["ruby", "-e", script], input="\n".join(letters), capture_output=True, text=True, check=False
    )
    if found.returncode != 0 or "é" in found.stdout:
        pytest.skip("no stringex here")
    theirs = found.stdout.replace("\r", "").split("\n")
    assert len(theirs) == len(letters) + 1
    differ = [
        each
        for each, other in zip(letters, theirs, strict=False)
        if basic_id(f"a{decode(each)}") != basic_id(f"a{other}")
    ]
    assert differ == []
