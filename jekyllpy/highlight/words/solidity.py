"""Words that the Solidity lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
abstract anonymous as assembly break calldata catch constant constructor continue contract delete do else emit
enum event external fallback for function hex if import indexed interface internal is library mapping memory
modifier new override payable pragma private public pure receive return returns storage struct throw try type
using var view virtual while
""")

BUILTINS = read_words("""
abi.decode abi.encode abi.encodePacked abi.encodeWithSelector abi.encodeWithSignature addmod assert balance
block.coinbase block.difficulty block.gaslimit block.hash block.number block.timestamp blockhash call callcode
delegatecall ecrecover false gasleft keccak256 msg.data msg.gas msg.sender msg.sig msg.value mulmod now require
revert ripemd160 selector selfdestruct send sha256 sha3 suicide super this transfer true tx.gasprice tx.origin
""")

CONSTANTS = read_words("""
days ether finney hours minutes seconds szabo weeks wei years
""")

TYPES = read_words("""
address bool byte bytes int string uint
""")

RESERVED = read_words("""
after alias apply auto case copyof default define final fixed immutable implements in inline let macro match
mutable null of partial promise reference relocatable sealed sizeof static supports switch typedef typeof ufixed
unchecked
""")
