"""Words that the Lua lexer knows; knows nothing else.

Source: answers of Rouge 3.30.0 (MIT licence), asked word by word.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

BUILTINS = read_words("""
assert collectgarbage coroutine.create coroutine.isyieldable coroutine.resume coroutine.running coroutine.status
coroutine.wrap coroutine.yield debug.debug debug.gethook debug.getinfo debug.getlocal debug.getmetatable
debug.getregistry debug.getupvalue debug.sethook debug.setlocal debug.setmetatable debug.setupvalue
debug.traceback dofile error getmetatable io.close io.flush io.input io.lines io.open io.output io.popen io.read
io.stderr io.stdin io.stdout io.tmpfile io.type io.write ipairs load loadfile math.abs math.acos math.asin
math.atan math.ceil math.cos math.deg math.exp math.floor math.fmod math.huge math.log math.max math.maxinteger
math.min math.mininteger math.modf math.pi math.rad math.random math.randomseed math.sin math.sqrt math.tan
math.tointeger math.type math.ult next os.clock os.date os.difftime os.execute os.exit os.getenv os.remove
os.rename os.setlocale os.time os.tmpname package.config package.cpath package.loaded package.loadlib
package.path package.preload package.searchers package.searchpath pairs pcall print rawequal rawget rawlen
rawset require select setmetatable string.byte string.char string.dump string.find string.format string.gmatch
string.gsub string.len string.lower string.match string.pack string.packsize string.rep string.reverse
string.sub string.unpack string.upper table.concat table.insert table.move table.pack table.remove table.sort
table.unpack tonumber tostring type utf8.char utf8.charpattern utf8.codepoint utf8.codes utf8.len utf8.offset
xpcall
""")
