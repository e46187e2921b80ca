"""Options: kramdown's spellings, Jekyll's additions."""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.errors import ConfigError
from jekyllpy.markdown.options import Options, read_boolean, read_levels, read_link_defs, read_names


def test_jekyll_fills_the_highlighter() -> None:
    assert Options.from_config({}).syntax_highlighter_opts == {"default_lang": "plaintext", "guess_lang": True}


def test_own_highlighter_options_stay() -> None:
    options = Options.from_config(
        {"syntax_highlighter_opts": {"default_lang": "ruby", "block": {"line_numbers": True}}}
    )
    assert options.syntax_highlighter_opts["default_lang"] == "ruby"
    assert options.syntax_highlighter_opts["block"] == {"line_numbers": True}


@pytest.mark.parametrize(("value", "levels"), [("2..4", (2, 3, 4)), ("1,3", (1, 3)), ([2], (2,)), (2, (2,))])
def test_levels(value: Any, levels: tuple[int, ...]) -> None:
    assert read_levels(value) == levels


@pytest.mark.parametrize("value", [False, None, "false", "FALSE", " False "])
def test_false_is_false_in_any_case(value: Any) -> None:
    assert not read_boolean(value)


def test_names_come_as_list_or_text() -> None:
    assert read_names("a, :b") == read_names(["a", "b"]) == ("a", "b")


def test_link_definitions_may_lack_a_title() -> None:
    assert read_link_defs({"a": ["u"], "b": ["v", "t"]}) == {"a": ("u", None), "b": ("v", "t")}


def test_what_is_unknown_or_impossible_is_left_out() -> None:
    assert Options().set({"nosuch": 1, "footnote_nr": "da10"}) == Options()


def test_a_highlighter_can_be_switched_off() -> None:
    assert Options().set({"syntax_highlighter": None}).syntax_highlighter is None
    assert Options.from_config({"syntax_highlighter": None}).syntax_highlighter == "rouge"  # Jekyll insists


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("footnote_nr", "3x"),
        ("toc_levels", "x"),
        ("smart_quotes", "apos,apos"),
        ("input", "gfm"),
        ("header_offset", ""),
    ],
)
def test_what_kramdown_refuses_is_the_author_s_error(key: str, value: str) -> None:
    with pytest.raises(ConfigError, match=f"kramdown.{key} is '{value}'"):
        Options.from_config({key: value})


def test_nil_leaves_the_default_but_for_the_math_engine() -> None:
    options = Options.from_config({"auto_ids": None, "math_engine": None, "guess_lang": None})
    assert options.auto_ids
    assert options.math_engine is None
    assert options.syntax_highlighter_opts["guess_lang"] is True


def test_a_map_may_be_yaml() -> None:
    assert Options().set({"link_defs": "a: [u, t]"}).link_defs == {"a": ("u", "t")}
    assert Options().set({"link_defs": "{a: [u"}) == Options()
