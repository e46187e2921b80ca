"""Serves a folder over HTTP and tells open pages to reload; it knows files and URLs, and no build."""
