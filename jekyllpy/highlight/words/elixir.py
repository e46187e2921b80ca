"""Words that the Elixir lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
after bc case catch cond def defdelegate defexception defguard defguardp defimpl defmacro defmacrop defmodule
defp defprotocol defrecord defstruct else end exit fn if lc loop raise receive rescue throw try unless
""")
