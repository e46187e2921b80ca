"""Words that the Visual Basic lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
AddHandler Alias ByRef ByVal CBool CByte CChar CDate CDbl CDec CInt CLng CObj CSByte CShort CSng CStr CType
CUInt CULng CUShort Call Case Catch Class Const Continue Declare Default Delegate Dim DirectCast Do Each Else
ElseIf End EndIf Enum Erase Error Event Exit False Finally For Friend Function Get Global GoSub GoTo Handles If
Implements Imports Inherits Interface Let Lib Loop Me Module MustInherit MustOverride MyBase MyClass Namespace
Narrowing New Next Not NotInheritable NotOverridable Nothing Of On Operator Option Optional Overloads
Overridable Overrides ParamArray Partial Private Property Protected Public RaiseEvent ReDim ReadOnly
RemoveHandler Resume Return Select Set Shadows Shared Single Static Step Stop Structure Sub SyncLock Then Throw
To True Try TryCast Using Wend When While Widening With WithEvents WriteOnly
""")

TYPES = read_words("""
Boolean Byte Char Date Decimal Double Integer Long Object SByte Short Single String UInteger ULong UShort
Variant
""")

OPERATORS = read_words("""
AddressOf And AndAlso As GetType In Is IsNot Like Mod Or OrElse TypeOf Xor
""")
