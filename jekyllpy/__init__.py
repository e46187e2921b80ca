"""jekyllpy builds a Jekyll site in Python; the public names are listed here and defined in their rooms."""

from __future__ import annotations

__version__ = "0.1.0"

__all__ = ["__version__"]
