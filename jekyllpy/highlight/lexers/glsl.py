"""GLSL and HLSL, the languages of shaders, as Rouge 3.30 reads them: C with other words. Written from its answers."""

from __future__ import annotations

from collections.abc import Mapping
from re import Pattern
from types import ModuleType
from typing import ClassVar

from pygments.token import Name, _TokenType

from jekyllpy.highlight.lexers.c import NAME, CLexer, word_kinds
from jekyllpy.highlight.lexers.engine import Rules, by_word
from jekyllpy.highlight.lexers.ruby_classes import compiled
from jekyllpy.highlight.words import glsl, hlsl


def shader_kinds(words: ModuleType) -> Mapping[str, _TokenType]:
    """Return the kind of every word of a language; what it has built in comes last."""
    return {**dict.fromkeys(words.BUILTINS, Name.Builtin), **word_kinds(words)}


class GlslLexer(CLexer):
    """GLSL."""

    name = "GLSL"

    tokens: ClassVar[dict[str, Rules]] = {**CLexer.tokens, "names": [(NAME, by_word(shader_kinds(glsl), Name))]}


class HlslLexer(CLexer):
    """HLSL: what a function returns may have a meaning, told between its brackets and its brace."""

    name = "HLSL"
    function_end: ClassVar[Pattern[str]] = compiled(
        rf"(\)(?:\s*:\s+{NAME})?)(?:\s|//.{{0,1000}}\n|/\*.{{0,1000}}?\*/)*[{{;]|;"
    )

    tokens: ClassVar[dict[str, Rules]] = {**CLexer.tokens, "names": [(NAME, by_word(shader_kinds(hlsl), Name))]}
