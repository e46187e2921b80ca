"""Tokens to HTML: one table of functions, one subject a file; each takes the page, the token and its indentation."""
