"""URLs as the Addressable library normalises them (2.8.1), recorded."""

from __future__ import annotations

import pytest

from jekyllpy.errors import FilterError
from jekyllpy.templates.filters.urls import absolute, normalize, relative

NORMAL = [
    ("/a b/é", "/a%20b/%C3%A9"),
    ("/a%20b%2Fc%c3%a9?x=a b&y=é#fr ag", "/a%20b%2Fc%C3%A9?x=a%20b&y=%C3%A9#fr%20ag"),
    ("//x/y", "//x/y"),
    ("/a/../b/./c", "/b/c"),
    ("/b//c/", "/b//c/"),
    ("/a./b.c/index.html", "/a./b.c/index.html"),
    ("./a", "a"),
    ("HTTP://Ex.COM/%7Efoo", "http://ex.com/~foo"),
    ("https://ex.com", "https://ex.com/"),
    ("http://ex.com:80/", "http://ex.com/"),
    ("http://EX.com:8080/A", "http://ex.com:8080/A"),
    ("mailto:a@b", "mailto:a@b"),
    ("/x[1]{2}", "/x%5B1%5D%7B2%7D"),
    ("/p?q=1%202&z=[a]", "/p?q=1%202&z=%5Ba%5D"),
    ("http://日本.jp/x", "http://xn--wgv71a.jp/x"),
    ("/ＡＢ", "/AB"),
    ("/a%zz", "/a%25zz"),
    ("/a;b,c=d@e!$'()*+|^`\\\"<>", "/a;b,c=d@e!$'()*+%7C%5E%60%5C%22%3C%3E"),
    ("/a?b?c#d#e", "/a?b?c#d%23e"),
    ("/..", "/"),
    ("/a/..", "/"),
    ("http://ex.com?x", "http://ex.com/?x"),
    ("//Host/Path", "//host/Path"),
    ("/b/ x ", "/b/%20x"),
    ("/b?", "/b"),
    ("/a+b%2B", "/a+b+"),
    ("/a?b=%2B+c", "/a?b=%2B+c"),
]


@pytest.mark.parametrize(("url", "expected"), NORMAL)
def test_a_url_is_normalised(url: str, expected: str) -> None:
    assert normalize(url) == expected
    assert normalize(expected) == expected


@pytest.mark.parametrize("url", ["1abc:foo", "http://", "a b:c"])
def test_what_is_no_url_is_refused(url: str) -> None:
    with pytest.raises(FilterError):
        normalize(url)


def test_relative_and_absolute_put_the_base_before() -> None:
    assert relative("a", "/b/") == "/b/a"
    assert relative("/a", None) == "/a"
    assert relative("https://x.org/a b", "/b") == "https://x.org/a b"
    assert absolute("a", "https://Ex.org", "/b") == "https://ex.org/b/a"
    assert absolute("a", None, "/b") == "/b/a"
