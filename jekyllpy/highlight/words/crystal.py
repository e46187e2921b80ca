"""Words that the Crystal lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
BEGIN END alias as begin break case defined? do else elsif end ensure for fun if ifdef in lib next of raise redo
rescue retry return super then type undef unless until when while yield
""")

PSEUDO = read_words("""
__FILE__ __LINE__ alias_method attr attr_accessor attr_reader attr_writer catch extend false getter getter!
getter? include initialize loop module_function new nil private property property! property? protected public
raise record struct throw true
""")

BUILTINS = read_words("""
abort ancestors at_exit caller catch chomp chop clone constants display dup eval exec exit extend fail fork
format freeze getc gets global_variables gsub hash id included_modules inspect instance_eval instance_method
instance_methods lambda loop method method_missing methods module_eval name object_id open p print printf proc
putc puts raise rand readline readlines require scan select self send sleep split sprintf srand sub syscall
system test throw to_a to_s trap warn
""")

ASKING = read_words("""
eql equal include is_a iterator kind_of nil
""")

BANGING = read_words("""
chomp chop exit gsub sub
""")
