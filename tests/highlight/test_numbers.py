"""Tables of line numbers and marked lines, as Rouge 3.30 answers."""

from __future__ import annotations

import pytest

from jekyllpy.highlight.numbers import mark_lines, with_line_numbers

TABLE = (
    '<table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">{}\n</pre></td>'
    '<td class="rouge-code"><pre>{}</pre></td></tr></tbody></table>'
)


@pytest.mark.parametrize(
    ("spans", "numbers", "body"),
    [
        ("", "1", "\n"),
        ("\n", "1", "\n"),
        (" \n\n", "1\n2", " \n\n"),
        ('<span class="n">x</span>', "1", '<span class="n">x</span>\n'),
        ("a\n\n\nb", "1\n2\n3\n4", "a\n\n\nb\n"),
        ('<span class="s2">"\n</span>', "1", '<span class="s2">"\n</span>'),
    ],
)
def test_the_table_counts_lines_and_ends_with_a_line_end(spans: str, numbers: str, body: str) -> None:
    assert with_line_numbers(spans) == TABLE.format(numbers, body)


def test_numbers_may_begin_anywhere() -> None:
    assert with_line_numbers("a\nb\n", start_line=9) == TABLE.format("9\n10", "a\nb\n")


def test_marked_lines_in_a_table_end_twice_where_the_code_does_not_end() -> None:
    spans = '<span class="n">a</span>\n<span class="n">b</span>'
    body = '<span class="hll"><span class="n">a</span>\n</span><span class="hll"><span class="n">b</span>\n</span>\n'
    assert with_line_numbers(spans, marked=[1, 2]) == TABLE.format("1\n2", body)


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ("", ""),
        ("x", '<span class="hll">x\n</span>'),
        ("a\n\n\nb", '<span class="hll">a\n</span>\n<span class="hll">\n</span>b\n'),
        (
            '<span class="cm">=begin\na\n=end</span>\n<span class="n">b</span>\n',
            '<span class="hll"><span class="cm">=begin</span>\n</span><span class="cm">a</span>\n'
            '<span class="hll"><span class="cm">=end</span>\n</span><span class="n">b</span>\n',
        ),
    ],
)
def test_no_span_crosses_the_end_of_a_marked_line(spans: str, expected: str) -> None:
    assert mark_lines(spans, [1, 3]) == expected
