"""Permalinks as pure functions: styles, placeholders, slugs, URLs and destinations; knows no site and no file."""

from __future__ import annotations
