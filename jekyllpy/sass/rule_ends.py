"""Marks in a SCSS text where each rule begins and ends, by rules of our own inside it; knows text, no compiler.

What libsass makes of the marks tells which of its rules came out of one rule of the sheet, whatever mixins and loops
lay between: that is what Ruby Sass's blank lines hang on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

START, END = "jekyllpy-rule-starts", "jekyllpy-rule-ends"
MARK = re.compile(rf"\b(?:{START}|{END})\b")
TOKEN = re.compile(
    r"""/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\((?:\\.|[^)"'\\])*\)|\#\{|\\.|[{};]|[^{};"'/\\#u]+|.""",
    re.DOTALL,
)
STOP = re.compile(r"\s*(?:[\d.]+%|from|to)\s*(?:,\s*(?:[\d.]+%|from|to)\s*)*", re.IGNORECASE)
NESTED_PROPERTIES = re.compile(r"\s*(?:[\w-]+|#\{.*\})+\s*:(?:\s|$)", re.DOTALL)


def with_marks(text: str) -> str:
    """Return the text with a mark at the beginning and at the end of each rule."""
    return "".join(_marked(text))


def _marked(text: str) -> Iterator[str]:
    blocks: list[bool] = []  # for each open brace, whether it is a rule's
    skipped = 0  # braces inside an interpolation or a custom property
    prelude: list[str] = []
    for found in TOKEN.finditer(text):
        token = found.group()
        if skipped or token == "#{":
            skipped += {"{": 1, "#{": 1, "}": -1}.get(token, 0)
            prelude.append(token)
        elif token == "{" and "".join(prelude).lstrip().startswith("--"):
            skipped = 1
        elif token == "{":
            blocks.append(is_rule("".join(prelude)))
            yield f"{{{START}{{a:b}}" if blocks[-1] else token
            prelude = []
            continue
        elif token == "}":
            yield f";{END}{{a:b}}}}" if blocks and blocks.pop() else token
            prelude = []
            continue
        elif token == ";":
            prelude = []
        elif not token.startswith(("/*", "//")):
            prelude.append(token)
        yield token


def is_rule(prelude: str) -> bool:
    """Tell whether what stands before a brace is a selector."""
    text = prelude.strip()
    return bool(text) and not (text.startswith("@") or STOP.fullmatch(text) or NESTED_PROPERTIES.fullmatch(text + " "))
