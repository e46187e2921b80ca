"""Markdown's speed: CPU seconds per megabyte beside stock mistune and kramdown; how time grows on bad input.

    python benchmarks/markdown.py [folder ...]

Each folder is a corpus: its .md and .markdown files without front matter. Without one, two texts are made up, one rich
in lists and links, one of prose. The highlighter is off. kramdown's start-up is not counted.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import mistune

from jekyllpy.markdown import Kramdown, Options

FRONT_MATTER = re.compile(r"\A---\s*\n.*?^(?:---|\.\.\.)\s*$\n?", re.DOTALL | re.MULTILINE)
PLUGINS = ["table", "footnotes", "strikethrough", "def_list", "abbr", "math", "task_lists"]
RUNS = ["[", "![", "<", "*a ", "_a __b ", "**a ", "[a](", "> ", "- a\n", "|a|b\n", "<div>", "<!--", "$$a ", "`", "1. "]
RUBY = """
require "json"; require "kramdown"; require "kramdown-parser-gfm"
texts = JSON.parse(STDIN.read)
options = {input: "GFM", hard_wrap: false, syntax_highlighter: nil}
texts.first(20).each { |text| Kramdown::Document.new(text, options).to_html }
begin_at = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
texts.each { |text| Kramdown::Document.new(text, options).to_html }
puts Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - begin_at
"""
PROSE = "Some words of *prose* that go on for a while, with a [link](http://example.com/) and `code`;\n" * 6 + "\n"
LISTS = "## Changes {}\n\n" + "- Fix [#12](http://example.com/12): a `thing` that **broke** (by @someone)\n" * 12 + "\n"


def read_corpus(folder: Path) -> list[str]:
    """Return the Markdown texts below a folder."""
    files = sorted(path for path in folder.rglob("*") if path.suffix in (".md", ".markdown") and path.is_file())
    return [FRONT_MATTER.sub("", path.read_text(encoding="utf-8", errors="replace"), count=1) for path in files]


def measure(convert: Callable[[str], object], texts: Iterable[str]) -> float:
    """Return the CPU seconds of the better of two runs."""
    best = float("inf")
    for _ in range(2):
        begin = time.process_time()
        for text in texts:
            convert(text)
        best = min(best, time.process_time() - begin)
    return best


def measure_kramdown(texts: list[str]) -> float | None:
    """Return kramdown's CPU seconds, if there is a kramdown."""
    ruby = shutil.which("ruby")
    if ruby is None:
        return None
    found = subprocess.run(
        [ruby, "-W0", "-e", RUBY], input=json.dumps(texts), capture_output=True, text=True, check=False
    )
    return float(found.stdout) if found.returncode == 0 else None


def compare(name: str, texts: list[str]) -> None:
    """Print one line for a corpus."""
    kramdown = Kramdown(Options(syntax_highlighter=None))
    stock = mistune.create_markdown(plugins=PLUGINS)
    kramdown.convert("warm *up*\n\n- [a](b)\n")
    megabytes = sum(map(len, texts)) / 1e6
    ours, theirs, ruby = measure(kramdown.convert, texts), measure(stock, texts), measure_kramdown(texts)
    told = "no kramdown here" if ruby is None else f"kramdown {ruby / megabytes:.3f} = {ruby / ours:.2f} times ours"
    print(
        f"{name}: {len(texts)} texts, {megabytes:.2f} MB; seconds per MB: ours {ours / megabytes:.3f}, {told}, ", end=""
    )
    print(f"mistune with plugins {theirs / megabytes:.3f} = {theirs / ours:.2f} times ours")


def grow(run: str) -> None:
    """Print how the time for a run of openings grows with its length."""
    kramdown = Kramdown(Options(syntax_highlighter=None))
    times = [measure(kramdown.convert, [run * (size // len(run))]) for size in (25_000, 50_000, 100_000)]
    print(f"{run!r:>10}  " + "  ".join(f"{seconds:7.3f}" for seconds in times))


def main() -> None:
    """Compare on all corpora, then show the growth."""
    corpora = {name: read_corpus(Path(name)) for name in sys.argv[1:]}
    empty = [name for name, texts in corpora.items() if not texts]
    if empty:
        sys.exit(f"no Markdown in {', '.join(empty)}")
    for name, texts in (corpora or {"lists": [LISTS * 20] * 40, "prose": [PROSE * 20] * 40}).items():
        compare(name, texts)
    print("seconds for runs of       25 kB    50 kB   100 kB")
    for run in RUNS:
        grow(run)


if __name__ == "__main__":
    main()
