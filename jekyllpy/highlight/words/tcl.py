"""Words that the Tcl lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
after apply array break catch continue else elseif error eval expr for foreach global if namespace proc rename
return set switch then trace unset update uplevel upvar variable vwait while
""")

BUILTINS = read_words("""
append bgerror binary cd chan clock close concat dde dict encoding eof exec exit fblocked fconfigure fcopy file
fileevent flush format gets glob history http incr info interp join lappend lassign lindex linsert list llength
load loadTk lrange lrepeat lreplace lreverse lsearch lset lsort mathfunc mathop memory msgcat open package pid
pkg::create pkg_mkIndex platform platform::shell puts pwd re_syntax read refchan regexp registry regsub scan
seek socket source split string subst tell time tm unknown unload
""")
