"""Where the script goes."""

from __future__ import annotations

import pytest

from jekyllpy.server.page_script import with_script

TAG = b'<script src="/__jekyllpy/livereload.js?seen=x-1" async></script>'

CASES = [
    (b"<html><head><title>", b"<html><head>" + TAG + b"<title>"),
    (b'<HEAD lang="en">', b'<HEAD lang="en">' + TAG),
    (b"<head\n  prefix='og: x'><head>", b"<head\n  prefix='og: x'>" + TAG + b"<head>"),
    (b"<header>h</header>", b"<header>h</header>" + TAG),
    (b"no markup", b"no markup" + TAG),
    (b"", TAG),
    (b"\xff<head>", b"\xff<head>" + TAG),
]


@pytest.mark.parametrize(("page", "expected"), CASES)
def test_right_after_the_head_as_in_jekyll(page: bytes, expected: bytes) -> None:
    assert with_script(page, {"seen": "x-1", "mindelay": ""}) == expected


def test_parameters_are_escaped() -> None:
    assert b'"><b>' not in with_script(b"", {"seen": '"><b>', "a": "&"})
