"""What happens between reading and rendering: spans of all blocks, abbreviations, footnotes, GFM's own pass."""
