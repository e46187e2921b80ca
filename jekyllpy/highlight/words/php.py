"""Words that the PHP lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from pathlib import Path

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
__class__ __dir__ __file__ __function__ __halt_compiler __line__ __method__ __namespace__ __trait__ abstract and
array as break case catch cfunction clone continue declare default die do echo else elseif empty enddeclare
endfor endforeach endif endswitch endwhile eval exit extends final finally fn for foreach global goto if
implements include include_once instanceof insteadof isset list match new old_function or parent print private
protected public readonly require require_once return self static switch throw try unset var while xor yield
""")

BUILTINS = read_words(Path(__file__).with_suffix(".txt").read_text("utf-8"))
