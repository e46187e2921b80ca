"""CUDA as Rouge 3.30 reads it: C++ with the words of its devices. Written from its answers."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Keyword, Name

from jekyllpy.highlight.lexers.actions import kinds_of
from jekyllpy.highlight.lexers.c import NAME
from jekyllpy.highlight.lexers.cpp import KINDS, CppLexer
from jekyllpy.highlight.lexers.engine import Rules, by_word

WORDS = ("global", "device", "host", "noinline", "forceinline", "constant", "shared", "managed", "restrict")
NUMBERS = ("char", "short", "int", "long", "longlong")
VECTORS = (*NUMBERS, *(f"u{number}" for number in NUMBERS), "float", "double")
CUDA_KINDS = {
    **KINDS,
    **kinds_of(
        ([f"__{word}__" for word in WORDS], Keyword),
        ([f"{vector}{size}" for vector in VECTORS for size in (1, 2, 3, 4)], Keyword.Type),
        (("dim3",), Keyword.Type),
    ),
}


class CudaLexer(CppLexer):
    """CUDA."""

    name = "CUDA"

    tokens: ClassVar[dict[str, Rules]] = {**CppLexer.tokens, "names": [(NAME, by_word(CUDA_KINDS, Name))]}
