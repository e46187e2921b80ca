"""Words that the VimL lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from pathlib import Path

from jekyllpy.highlight.words import read_words

COMMANDS = read_words("""
a ab abc abclear abo aboveleft addd al all ar arga argadd argd argdelete argdo arge argedit argg argglobal argl
arglocal args argu argument as ascii au b bN bNext ba bad badd ball bd bdelete bel belowright bf bfirst bl blast
bm bmodified bn bnext bo botright bp bprevious br brea break breaka breakadd breakd breakdel breakl breaklist
brewind bro browse bufdo buffer buffers bun bunload bw bwipeout c cN cNext cNf cNfile ca cabc cabclear cabo
cabove cad caddbuffer cadde caddexpr caddf caddfile caf cafter cal call cat catch cb cbe cbefore cbel cbelow cbo
cbottom cbuffer cc ccl cclose cd cdo ce center cex cexpr cf cfdo cfile cfir cfirst cg cgetb cgetbuffer cgete
cgetexpr cgetfile change changes chd chdir che checkpath checkt checktime chi chistory cl cla clast cle
clearjumps clist clo close cmapc cmapclear cn cnew cnewer cnext cnf cnfile cnor co col colder colo colorscheme
com comc comclear comp compiler con conf confirm cons const continue cope copen copy cp cpf cpfile cprevious cq
cquit cr crewind cs cscope cstag cun cuna cunabbrev cw cwindow d debug debugg debuggreedy def delc delcommand
delel delep delete deletel deletep deletl deletp delf delfunction dell delm delmarks delp dep di dif diffg
diffget diffo diffoff diffp diffpatch diffpu diffput diffs diffsplit difft diffthis diffupdate dig digraphs dir
disa disassemble display dj djump dl dli dlist do doau doaut dp dr drop ds dsearch dsp dsplit e ea earlier ec
echoe echoerr echom echomsg echon edit el else elsei elseif em emenu en endd enddef endf endfo endfor
endfunction endif endt endtry endw endwhile ene enew eval ex exi exit exp export exu exusage f file files filet
filetype filt filter fin fina finally find fini finish fir first fix fixdel fo fold foldc foldclose foldd
folddoc folddoclosed folddoopen foldo foldopen for fu function g go goto gr grep grepa grepadd gui gvim h ha
hardcopy help helpc helpclose helpf helpfind helpg helpgrep helpt helptags hi hid hide his history i ia iabc
iabclear if ij ijump il ilist imapc imapclear imp import in inor intro is isearch isp isplit iuna iunabbrev j
join ju jumps k kee keepa keepalt keepj keepjumps keepmarks keepp keeppatterns l lN lNext lNf lNfile la lab
labove lad laddb laddbuffer laddexpr laddf laddfile laf lafter lan language last lat later lb lbe lbefore lbel
lbelow lbo lbottom lbuffer lc lcd lch lchdir lcl lclose lcs lcscope ld ldo le left lefta leftabove lex lexpr lf
lfdo lfile lfir lfirst lg lgetb lgetbuffer lgete lgetexpr lgetfile lgr lgrep lgrepa lgrepadd lh lhelpgrep lhi
lhistory list ll lla llast lli llist lma lmak lmake lmapc lmapclear lne lnew lnewer lnext lnf lnfile lo loadk
loadkeymap loadview loc lockmarks lockv lockvar lol lolder lop lopen lp lpf lpfile lprevious lr lrewind ls lt
ltag lua luado luafile lv lvimgrep lvimgrepa lvimgrepadd lw lwindow m ma mak make mark marks mat match menut
menutranslate mes messages mk mkexrc mks mksession mksp mkspell mkv mkvie mkview mkvimrc mod mode move mz mzf
mzfile mzscheme n nb nbc nbclose nbkey nbs nbstart new next nmapc nmapclear noa noautocmd noh nohlsearch nor
nore nos noswapfile nu number o ol oldfiles omapc omapclear on only open opt options ownsyntax p pa packadd
packl packloadall pc pclose pe ped pedit perl perld perldo po pop popu popup pp ppop pre preserve prev previous
print pro prof profd profdel profile promptf promptfind promptr promptrepl ps psearch ptN ptNext pta ptag ptf
ptfirst ptj ptjump ptl ptlast ptn ptnext ptp ptprevious ptr ptrewind pts ptselect pu put pw pwd py py3 py3do
py3f py3file pydo pyf pyfile python python3 pythonx pyx pyxdo pyxfile q qa qall quit quita quitall r read rec
recover red redi redir redo redr redraw redraws redrawstatus redrawt redrawtabline reg registers res resize ret
retab retu return rew rewind ri right rightb rightbelow ru rub ruby rubyd rubydo rubyf rubyfile rundo runtime rv
rviminfo sI sIc sIe sIg sIl sIn sIp sIr sN sNext sa sal sall san sandbox sargument sav saveas sb sbN sbNext sba
sball sbf sbfirst sbl sblast sbm sbmodified sbn sbnext sbp sbprevious sbr sbrewind sbuffer sc scI sce scg sci
scl scp scr scripte scriptencoding scriptnames scriptv scriptversion scs scscope se set setf setfiletype setg
setglobal setl setlocal sf sfind sfir sfirst sg sgI sgc sge sgi sgl sgn sgp sgr sh shell si sic sie sig sign sil
silent sim simalt sin sip sir sl sla slast sleep sm smagic smap sme smenu smile sn snext sno snomagic snoreme
snoremenu so sor sort source sp spe spelld spelldump spellgood spelli spellinfo spellr spellrare spellrepall
spellrrare spellu spellundo spellw spellwrong split spr sprevious sr srI src sre srewind srg sri srl srn srp st
sta stag star startg startgreplace startinsert startr startreplace stj stjump stop stopi stopinsert sts stselect
sun sunhide sunme sunmenu sus suspend sv sview sw swapname sy syn sync syncbind syntime t tN tNext ta tab tabN
tabNext tabc tabclose tabd tabdo tabe tabedit tabf tabfind tabfir tabfirst tabl tablast tabm tabmove tabn tabnew
tabnext tabo tabonly tabp tabprevious tabr tabrewind tabs tag tags tc tcd tch tchdir tcl tcld tcldo tclf tclfile
te tearoff ter terminal tf tfirst th throw tj tjump tl tlast tlm tlmenu tln tlnoremenu tlu tlunmenu tm tma tmap
tmapc tmapclear tmenu tn tnext tno tnoremap to topleft tp tprevious tr trewind try ts tselect tu tunma tunmap
tunmenu u una unabbreviate undo undoj undojoin undol undolist unh unhide unl unlo unlockvar uns unsilent up
update v ve verb verbose version vert vertical vi vie view vim vim9 vim9script vimgrep vimgrepa vimgrepadd
visual viu viusage vmapc vmapclear vne vnew vs vsplit w wN wNext wa wall wh while win winc wincmd windo winp
winpos winsize wn wnext wp wprevious wq wqa wqall write wundo wv wviminfo x xa xall xit xmapc xmapclear xme
xmenu xnoreme xnoremenu xprop xr xrestore xunme xunmenu xwininfo y yank
""")

BUILTINS = read_words(Path(__file__).with_suffix(".txt").read_text("utf-8"))
