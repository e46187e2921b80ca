"""Words that the PowerShell lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

ATTRIBUTES = read_words("""
ConfirmImpact DefaultParameterSetName HelpURI PositionalBinding SupportsPaging SupportsShouldProcess
""")

VARIABLES = read_words("""
$$ $? $ConsoleFileName $Error $Event $EventArgs $EventSubscriber $ExecutionContext $HOME $Host $IsCoreCLR
$IsLinux $IsMacOS $IsWindows $LastExitCode $Matches $MyInvocation $NestedPromptLevel $PID $PROFILE
$PSBoundParameters $PSCmdlet $PSCommandPath $PSCulture $PSDebugContext $PSHOME $PSItem $PSScriptRoot
$PSSenderInfo $PSUICulture $PSVersionTable $PWD $REPORTERRORSHOWEXCEPTIONCLASS $REPORTERRORSHOWINNEREXCEPTION
$REPORTERRORSHOWSOURCE $REPORTERRORSHOWSTACKTRACE $SENDER $ShellId $StackTrace $^ $_ $args $false $foreach
$input $null $switch $this $true
""")

KEYWORDS = read_words("""
assembly base begin break catch class command configuration continue data define do dynamicparam else elseif end
enum exit filter finally for foreach from function hidden if in inlinescript interface module namespace parallel
param private process public return sequence static switch throw trap try type until using var while workflow
""")

OPERATORS = read_words("""
%= *= += -= -and -as -band -bor -bxor -ccontains -ceq -cge -cgt -cle -clike -clt -cmatch -cne -cnotcontains
-cnotlike -cnotmatch -contains -creplace -csplit -eq -ge -gt -icontains -ieq -ige -igt -ile -ilike -ilt -imatch
-ine -inotcontains -inotlike -inotmatch -ireplace -is -isnot -isplit -join -le -like -lt -match -ne -not
-notcontains -notlike -notmatch -or -replace -shl -shr -split -xor /=
""")

SECTIONS = read_words("""
component description example externalhelp forwardhelpcategory forwardhelptargetname functionality inputs link
notes outputs parameter remotehelprunspace role synopsis
""")
