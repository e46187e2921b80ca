"""What the tests of Markdown share: recorded answers, and code without the colours of its highlighter."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from jekyllpy.markdown import Kramdown, Options

HERE = Path(__file__).parent
OWN = HERE.parent / "cases" / "markdown.json"
RECORDED = HERE.parents[2] / "shared" / "cases" / "kramdown.json"
JEKYLL = Kramdown(Options.from_config({}))

_CODE = re.compile(r"(<code[^>]*>)(.*?)(</code>)", re.DOTALL)
_SPAN = re.compile(r'<span class="[a-z0-9]{1,3}">|</span>')


def read_cases(path: Path) -> list[dict[str, Any]]:
    """Return the cases of a file; none if it is not at hand."""
    if not path.is_file():
        return []
    cases: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["cases"]
    return cases


def plain(html: str) -> str:
    """Return HTML whose code has no colours: languages are another room's matter."""
    return _CODE.sub(lambda found: found[1] + _SPAN.sub("", found[2]) + found[3], html)
