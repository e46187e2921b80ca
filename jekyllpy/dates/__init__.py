"""Dates in Ruby's manner: formatting, lenient parsing, plain text, time zones; knows nothing of sites or templates."""

from __future__ import annotations
