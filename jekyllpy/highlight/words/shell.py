"""Words that the shell lexer knows; knows nothing else.

Source: answers of Rouge 3.30.0 (MIT licence), asked word by word.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

KEYWORDS = read_words("""
continue do done elif else esac fi for function if in return select then until while
""")

BUILTINS = read_words("""
alias arch awk b2sum base32 base64 basename bg bind break builtin caller cat cd chcon chgrp chmod chown chroot
cksum comm command compgen complete cp csplit cut date dd declare df dir dircolors dirname dirs disown du echo
enable env eval exec exit expand export expr factor false fc fg fmt fold getopts grep groups gunzip gzip hash
head help history hostid hostname id install jobs join kill let link ln local logname logout ls mapfile md5sum
mkdir mkfifo mknod mktemp mv nice nl nohup nproc numfmt od paste pathchk popd pr printenv printf ptx pushd pwd
read readlink readonly realpath rm rmdir runcon sed seq set sha1sum sha224sum sha256sum sha384sum sha512sum
shift shopt shred shuf sleep sort source split stat stdbuf stty sudo sum suspend sync tac tail tar tee test time
timeout times touch tr trap true truncate tsort tty type typeset ulimit umask unalias uname unexpand uniq unlink
unset uptime users vdir wait wc who whoami yes
""")
