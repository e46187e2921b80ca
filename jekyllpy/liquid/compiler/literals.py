"""Constants as Python source; it knows no variable."""

from __future__ import annotations

import math

from jekyllpy.liquid.runtime.literals import Special
from jekyllpy.values import Value

_BIG = 1 << 60


def literal(constant: Value) -> str:
    """Write a constant."""
    if type(constant) is str:
        return repr(constant)
    if isinstance(constant, Special):
        return constant.name
    if type(constant) is int and abs(constant) >= _BIG:
        return f"({hex(constant)})"
    if type(constant) is float and not math.isfinite(constant):
        return "float('inf')" if constant > 0 else "float('-inf')"
    if type(constant) is range:
        return f"range({literal(constant.start)}, {literal(constant.stop)})"
    return repr(constant)
