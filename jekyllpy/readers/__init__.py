"""Readers: the entry filter, the front matter split, and one reader for each kind of file."""
