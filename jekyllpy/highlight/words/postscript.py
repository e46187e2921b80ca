"""Words that the PostScript lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
abs add aload arc arcn array atan begin bind ceiling charpath clip closepath concat concatmatrix copy cos
currentlinewidth currentmatrix currentpoint curveto cvi cvs def defaultmatrix dict dictstackoverflow div
dtransform dup end exch exec exit exp fill findfont floor get getinterval grestore gsave identmatrix idiv
idtransform index invertmatrix itransform length lineto ln load log loop matrix mod moveto mul neg newpath
pathbbox pathforall pop print pstack put quit rand rangecheck rcurveto repeat restore rlineto rmoveto roll
rotate round run save scale scalefont setdash setfont setgray setlinecap setlinejoin setlinewidth setmatrix
setrgbcolor shfill show showpage sin sqrt stack stringwidth stroke strokepath sub syntaxerror transform
translate truncate typecheck undefined undefinedfilename undefinedresult
""")
