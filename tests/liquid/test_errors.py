"""Errors of templates: what they say and where they point."""

from __future__ import annotations

import logging

import pytest

from jekyllpy.errors import LiquidError, LiquidSyntaxError
from jekyllpy.liquid import Context, Engine, Options, Source
from tests.liquid.support import jekyll_engine, render, services

SYNTAX = [
    ("{% if true %}x", "'if' tag was never closed", 1, 1),
    ("a\n {% endif %}", "Unknown tag 'endif'", 2, 2),
    ("{% else %}", "Unexpected outer 'else' tag", 1, 1),
    ("{% if true %}\n{% end %}", "'end' is not a valid delimiter for if tags. use endif", 2, 1),
    ("{% if true %}{% when 1 %}{% endif %}", "Unknown tag 'when'", 1, 14),
    ("\n\n  {{ x", "Variable '{{' was not properly terminated with regexp: /\\}\\}/", 3, 3),
    ("{% %}", "Tag '{% %}' was not properly terminated with regexp: /\\%\\}/", 1, 1),
    ("{% for %}{% endfor %}", "Syntax Error in 'for loop' - Valid syntax: for [item] in [collection]", 1, 1),
    ("{% assign %}", "Syntax Error in 'assign' - Valid syntax: assign [var] = [source]", 1, 1),
    ("{% case %}{% endcase %}", "Syntax Error in 'case' - Valid syntax: case [condition]", 1, 1),
    ("{% raw %}{{ x }}", "'raw' tag was never closed", 1, 1),
    ("{% comment %}{% if %}{% endif %}{% endcomment %}", "Valid syntax: if [expression]", 1, 14),
]


@pytest.mark.parametrize(("text", "message", "line", "column"), SYNTAX)
def test_a_syntax_error_tells_what_and_where(text: str, message: str, line: int, column: int) -> None:
    with pytest.raises(LiquidSyntaxError) as caught:
        Engine().parse(Source("page.md", text))
    assert message in caught.value.message
    assert (caught.value.path, caught.value.line, caught.value.column) == ("page.md", line, column)


def test_lines_count_from_the_top_of_the_file() -> None:
    with pytest.raises(LiquidSyntaxError) as caught:
        Engine().parse(Source("page.md", "\n{% nosuch %}", line=5))
    assert caught.value.line == 6


def test_an_unknown_tag_is_told_the_nearest_known_one() -> None:
    with pytest.raises(LiquidSyntaxError) as caught:
        Engine().parse(Source("page.md", "{% asign x = 1 %}"))
    assert caught.value.hint == "did you mean 'assign'?"


def test_a_failing_filter_points_at_its_output_and_the_way_to_it() -> None:
    engine = jekyll_engine(4, {"a.html": "{% include b.html %}", "b.html": "\n\n {{ 1 | divided_by: 0 }}"})
    template = engine.parse(Source("page.md", "---\n{% include a.html %}", line=3))
    with pytest.raises(LiquidError) as caught:
        template.render({}, Context("page.md", services(), chain=["_layouts/post.html"]))
    error = caught.value
    assert (error.path, error.line, error.column, error.message) == ("_includes/b.html", 3, 2, "divided by 0")
    assert error.chain == ["_includes/a.html:1", "page.md:4", "_layouts/post.html"]


def test_wrong_arity_is_an_error_when_it_is_reached() -> None:
    with pytest.raises(LiquidError, match=r"wrong number of arguments \(given 3, expected 2\)"):
        render("{{ 'a' | append: 'b', 'c' }}")
    assert render("{% if false %}{{ 'a' | append: 'b', 'c' }}{% endif %}x") == "x"


def test_what_the_lax_parser_forgives_is_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="jekyllpy.liquid"):
        Engine().parse(Source("page.md", "\n{{ a b }}"))
    assert caplog.messages == ['page.md:2:1: Expected end_of_string but found id in "a b"']


def test_strict_mode_forgives_nothing() -> None:
    with pytest.raises(LiquidSyntaxError, match="Expected end_of_string but found id"):
        Engine(Options(error_mode="strict")).parse(Source("page.md", "{{ a b }}"))


def test_strict_variables_and_filters_name_what_is_near() -> None:
    strict = Engine(Options(strict_variables=True, strict_filters=True))
    with pytest.raises(LiquidError) as variable:
        strict.parse(Source("p", "{{ page.titel }}")).render({"page": {"title": "T"}}, Context("p"))
    assert (variable.value.message, variable.value.hint) == ("undefined variable titel", "did you mean 'title'?")
    with pytest.raises(LiquidError) as unknown:
        strict.parse(Source("p", "{{ 1 | upcas }}")).render({}, Context("p"))
    assert (unknown.value.message, unknown.value.hint) == ("undefined filter upcas", "did you mean 'upcase'?")


def test_a_missing_include_says_its_name() -> None:
    with pytest.raises(LiquidError, match=r"Could not locate the included file 'nosuch.html'"):
        render("{% include nosuch.html %}")


@pytest.mark.parametrize("name", ["../a.html", "a//b.html", "a.html,", "", "a*b"])
def test_an_include_does_not_leave_its_folder(name: str) -> None:
    with pytest.raises(LiquidError):
        render("{% include " + name + " %}", a_html="secret")
