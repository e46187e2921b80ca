"""Words that the F# lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
abstract and as assert atomic base begin break checked class component const constraint constructor continue
default delegate do done downcast downto eager elif else end event exception extern external false finally fixed
for fun function functor global if in include inherit inline interface internal lazy let let! match member
method mixin module mutable namespace new not null object of open or override parallel private process protected
public pure rec return return! sealed select sig static struct tailcall then to trait true try type upcast use
use! val virtual void volatile when while with yield yield!
""")

SIGNS = read_words(r"""
!= # & && ( ) * , - -. -> . .. : :: := :> ; ;; < <- <> <| = > >] >} ? ?? [ [< [> [| \+ ] _ ` { {< | |> |] } ~
""")

OPERATORS = read_words("""
and asr land lor lsl lxor mod or
""")

TYPES = read_words("""
array bool char float int list string unit
""")
