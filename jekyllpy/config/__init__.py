"""Configuration: defaults, loading, merging, the typed view, and front matter defaults."""
