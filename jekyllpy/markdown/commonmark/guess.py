"""Which language code is in that names none: what Rouge 3.30 takes as a hint in the text itself; facts asked of it."""

from __future__ import annotations

import re

from jekyllpy.markdown.late import late

_SHEBANG = late(r"\A[ \t\n\v\f\r]*#!(.*)")
_DOCTYPE = late(r"\A[ \t\n\v\f\r]*(?:<\?.*?\?>[ \t\n\v\f\r]*)?<!DOCTYPE[ \t\n\v\f\r]+(.+?)>", re.DOTALL | re.IGNORECASE)
_PROGRAMS = (
    (r"(?:ba|z|k)?sh", "shell"),
    (r"pythonw?(?:[23](?:\.\d+)?)?", "python"),
    *(("ruby", "ruby"), ("perl", "perl"), ("(?:node|jsc)", "javascript"), ("php", "php"), ("lua", "lua")),
    *(("julia", "julia"), ("Rscript", "r"), ("awk", "awk"), ("sed", "sed"), ("(?:tclsh|wish|jimsh)", "tcl")),
    *(("rustc", "rust"), ("runhaskell", "haskell"), ("groovy", "groovy"), ("coffee", "coffeescript")),
)
_HINTS = tuple(
    (late(pattern, flags), tag)
    for pattern, flags, tag in (
        (r"\A<\?xml\b", 0, "xml"),
        (r"<\s*html\b", 0, "html"),
        (r"\AIndex: |\Adiff[^\n]*?\ba/[^\n]*\bb/|---.*?\n\+\+\+|\+\+\+.*?\n---", 0, "diff"),
        (r"^<\?php", re.MULTILINE, "php"),
        (r"\A\s*\\(?:documentclass|input|documentstyle|relax|ProvidesPackage|ProvidesClass)", 0, "tex"),
        (r"\A\s*%YAML", 0, "yaml"),
        (r"^%!", re.MULTILINE, "postscript"),
        (r"\Apragma solidity", 0, "solidity"),
    )
)


def guess_language(code: str) -> str | None:
    """Return the language that a text hints at; None if it hints at none."""
    shebang = _SHEBANG.search(code)
    if shebang is not None:
        for program, tag in _PROGRAMS:
            if re.search(rf"\b{program}(?:\s|$)", shebang[1]):
                return tag
    doctype = _DOCTYPE.search(code)
    if doctype is not None:
        return "html" if "html" in doctype[1].lower() else "xml"
    return next((tag for pattern, tag in _HINTS if pattern.search(code)), None)
