"""Which lexer reads which of Rouge's tags: one of our own, else the nearest of Pygments. Imports them late."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module

from pygments.lexer import Lexer
from pygments.lexers.special import TextLexer
from pygments.util import ClassNotFound

# tag of Rouge: module of this folder, class in it
OWN: dict[str, tuple[str, str]] = {
    "console": ("console", "ConsoleLexer"),
    "css": ("css", "CssLexer"),
    "html": ("html", "HtmlLexer"),
    "javascript": ("javascript", "JavascriptLexer"),
    "json": ("json", "JsonLexer"),
    "json-doc": ("json", "JsonDocLexer"),
    "python": ("python", "PythonLexer"),
    "r": ("r", "RLexer"),
    "shell": ("shell", "ShellLexer"),
    "typescript": ("typescript", "TypescriptLexer"),
    "xml": ("xml", "XmlLexer"),
}

# tag of Rouge: name that Pygments gives the language, where it isn't the same
NEAREST = {
    "common_lisp": "common-lisp",
    "conf": "text",
    "docker": "docker",
    "escape": "text",
    "ghc-core": "text",
    "irb": "rbcon",
    "irb_output": "text",
    "jinja": "jinja",
    "objective_c": "objective-c",
    "objective_cpp": "objective-c++",
    "tex": "tex",
    "vb": "vb.net",
    "viml": "vim",
}


def make_lexer(tag: str, options: Mapping[str, str]) -> Lexer:
    """Return the lexer for a tag of Rouge; those without options are made once."""
    return find_class(tag)(**options) if options else make_plain(tag)


@lru_cache(maxsize=64)
def make_plain(tag: str) -> Lexer:
    """Return a tag's lexer without options."""
    return find_class(tag)()


def find_class(tag: str) -> type[Lexer]:
    """Return our lexer class for a tag, else Pygments' of that name, else plain text."""
    if tag in OWN:
        module, name = OWN[tag]
        found: type[Lexer] = getattr(import_module(f"{__name__}.{module}"), name)
        return found
    return find_in_pygments(NEAREST.get(tag, tag))


def find_in_pygments(name: str) -> type[Lexer]:
    """Return the lexer class that Pygments has under a name; plain text when it has none."""
    from pygments.lexers import find_lexer_class_by_name

    try:
        return find_lexer_class_by_name(name)
    except ClassNotFound:
        return TextLexer
