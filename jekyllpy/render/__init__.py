"""Rendering: Liquid, then converters, then layouts, page by page in Jekyll's order."""
