"""Words that the Ruby lexer knows; knows nothing else.

Source: answers of Rouge 3.30.0 (MIT licence), asked word by word.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
BEGIN END alias begin break case class def do else elsif end ensure for if in next raise redo rescue retry
return super then undef unless until when while yield
""")

PSEUDO = read_words("""
__FILE__ __LINE__ alias_method attr catch extend false include loop module_function nil private protected public
throw true
""")

BUILTINS = read_words("""
__id__ __send__ abort ancestors at_exit attr_accessor attr_reader attr_writer autoload binding callcc caller
chomp chop class_eval class_variables clone const_get const_missing const_set constants display dup eval exec
exit fail fork format freeze getc gets global_variables gsub hash id included_modules inspect instance_eval
instance_method instance_methods instance_variables lambda load local_variables method method_missing methods
module_eval name object_id open p print printf private_methods proc protected_methods public_class_method
public_methods putc puts rand readline readlines require require_relative scan select self send set_trace_func
singleton_methods sleep split sprintf srand sub syscall system taint test to_a to_s trace_var trap untaint
untrace_var warn
""")
