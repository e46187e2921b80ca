"""Compressed CSS as Ruby Sass 3.7.4 writes it; the expected texts were made by it, of the same sheets."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.sass import compile
from jekyllpy.sass.engine import Sheet
from jekyllpy.sass.source_maps import numbers, read_mappings

CASES = {
    "a:nth-child( 2n + 1 ) > b{c: d}": "a:nth-child(2n+1)>b{c:d}\n",
    "a ~ b, c[d~='e'] + f {g: h}": "a ~ b,c[d~='e']+f{g:h}\n",
    "@media print and (a: b),screen{c{d: e}}": "@media print and (a: b), screen{c{d:e}}\n",
    "a{b: rgba(0, 0, 0, 0)}": "a{b:transparent}\n",
    "a{--x:  y   z}": "a{--x: y z}\n",
    'a{b: "\\201C"; c: "\\2014 d"}': 'a{b:"\\201C";c:"\\2014 d"}\n',
    '$q: "\\201C"; a{b: $q}': '\ufeffa{b:"\u201c"}\n',
    '$q: "\\2b"; a{b: $q}': 'a{b:"+"}\n',
    '$i: \\2b; a{b: unquote("\\"#{$i}\\"")}': 'a{b:"\\+"}\n',
    '$i: \\30; a{b: unquote("\\"#{$i}\\"")}': 'a{b:"\\30 "}\n',
    '$i: \\4b; a{b: unquote("\\"#{$i}\\"")}': 'a{b:"K"}\n',
    "@keyframes k{0%,  9%{a: b}\nfrom,\n to{a: c}}": "@keyframes k{0%,  9%{a:b}from,\n to{a:c}}\n",
    "a{b: #008080 }": "a{b:teal}\n",
    "a{b: #008080}": "a{b:#008080}\n",
    "a{b: White ; c: #00FFFF\n}": "a{b:#fff;c:cyan}\n",
    "a{b: 1px  solid #ffffcc !important }": "a{b:1px solid #ffc !important}\n",
    "a{b: x , y ; c: -.50em 1.0 }": "a{b:x,y;c:-0.5em 1}\n",
    "a{b: 'c' ; d: \"\\2014\" }": '\ufeffa{b:"c";d:"\u2014"}\n',
    "%p{a: b} .x{@extend %p} .y,.w{@extend %p}": ".x,.y,.w{a:b}\n",
    ".p{a: b} .x{@extend .p} .y{@extend .p}": ".p,.x,.y{a:b}\n",
    ".x{@extend %p} .y{@extend %p} %p{a: b}": ".x,.y{a:b}\n",
    "%p{&:after{a: b}} .x{c: #{d}; @extend %p} .o{.y{@extend %p}}": ".x:after,.o .y:after{a:b}.x{c:d}\n",
    ".a .b{c: d} .x .y{@extend .b} .z{@extend .b}": ".a .b,.a .x .y,.x .a .y,.a .z{c:d}\n",
    "%p{a: b} %r{@extend %p} .x{@extend %r} .y{@extend .x}": ".x,.y{a:b}\n",
    ".p.q{c: d} .x{@extend .p} .y{@extend .q}": ".p.q,.q.x,.x.y,.p.y{c:d}\n",
    "/*! kept */ a{b: c}": "/*! kept */a{b:c}\n",
}


def compressed(text: str, folder: Path) -> str:
    return compile(
        Sheet(text, "scss", "a.scss", "a.scss", folder, style="compressed", source_map=False, dialect="ruby")
    ).text


@pytest.mark.parametrize(("sheet", "css"), CASES.items())
def test_a_sheet_is_written_as_ruby_sass_writes_it(tmp_path: Path, sheet: str, css: str) -> None:
    assert compressed(sheet, tmp_path) == css


def test_rules_that_extend_come_in_the_order_of_the_imports(tmp_path: Path) -> None:
    (tmp_path / "_base.scss").write_text("%p{a: b} .one{@extend %p}", encoding="utf-8")
    (tmp_path / "_more.scss").write_text(".two{@extend %p}", encoding="utf-8")
    sheet = '@import\n  "base",\n  "more"; .three{@extend %p}'
    assert compressed(sheet, tmp_path) == ".one,.two,.three{a:b}\n"


def test_libsass_keeps_its_own_manner(tmp_path: Path) -> None:
    sheet = Sheet("a ~ b{c: d}", "scss", "a.scss", "a.scss", tmp_path, style="compressed", source_map=False)
    assert compile(sheet).text == "a~b{c:d}\n"


@pytest.mark.parametrize(("segment", "expected"), [("AACA", [0, 0, 1, 0]), ("D", [-1]), ("gB", [16]), ("", [])])
def test_the_digits_of_a_source_map_are_numbers(segment: str, expected: list[int]) -> None:
    assert list(numbers(segment)) == expected


def test_a_source_map_is_read_line_by_line() -> None:
    assert list(read_mappings("AAAA,C;AACE")) == [((0, 0), (0, 0, 0)), ((1, 0), (0, 1, 2))]
