"""Markdown's speed: CPU seconds per megabyte beside stock mistune and kramdown; how time grows on bad input.

    python benchmarks/markdown.py [folder ...]

Each folder is a corpus: its .md and .markdown files without front matter. Without one, two texts are made up, one rich
in lists and links, one of prose. The highlighter is off. The start of no program is counted: all convert a corpus once
before the clock runs, then again and again until enough CPU time has passed, in turns; the best turn counts.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import mistune

from jekyllpy.markdown import Kramdown, Options

FRONT_MATTER = re.compile(r"\A---\s*\n.*?^(?:---|\.\.\.)\s*$\n?", re.DOTALL | re.MULTILINE)
PLUGINS = ["table", "footnotes", "strikethrough", "def_list", "abbr", "math", "task_lists"]
RUNS = ["[", "![", "<", "*a ", "_a __b ", "**a ", "[a](", "> ", "- a\n", "|a|b\n", "<div>", "<!--", "$$a ", "`", "1. "]
TURNS = 5
ENOUGH = 0.4  # CPU seconds of a turn: small corpora are converted many times in one
RUBY = """
require "json"; require "kramdown"; require "kramdown-parser-gfm"
options = {input: "GFM", hard_wrap: false, syntax_highlighter: nil}
texts, again = [], 1
while line = STDIN.gets
  asked = JSON.parse(line)
  texts = asked if asked.is_a?(Array)
  again = asked.is_a?(Array) ? 1 : asked
  begin_at = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
  again.times { texts.each { |text| Kramdown::Document.new(text, options).to_html } }
  puts Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - begin_at
  STDOUT.flush
end
"""
PROSE = "Some words of *prose* that go on for a while, with a [link](http://example.com/) and `code`;\n" * 6 + "\n"
LISTS = "## Changes {}\n\n" + "- Fix [#12](http://example.com/12): a `thing` that **broke** (by @someone)\n" * 12 + "\n"


def read_corpus(folder: Path) -> list[str]:
    """Return the Markdown texts below a folder."""
    files = sorted(path for path in folder.rglob("*") if path.suffix in (".md", ".markdown") and path.is_file())
    return [FRONT_MATTER.sub("", path.read_text(encoding="utf-8", errors="replace"), count=1) for path in files]


Convert: TypeAlias = Callable[[int], float]  # converts a corpus so many times, returns the CPU seconds


def repeat(convert: Callable[[str], object], texts: list[str]) -> Convert:
    """Return what converts texts in this process."""

    def run(times: int) -> float:
        begin = time.process_time()
        for _ in range(times):
            for text in texts:
                convert(text)
        return time.process_time() - begin

    return run


class Ruby:
    """A kramdown that waits in a process of its own."""

    def __init__(self, ruby: str) -> None:
        self._process = subprocess.Popen(
            [ruby, "-W0", "-e", RUBY], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, value: object) -> float | None:
        """Give it texts, or how often to convert them; return its CPU seconds, None if there is no kramdown."""
        source, sink = self._process.stdin, self._process.stdout
        assert source is not None
        assert sink is not None
        try:
            source.write(json.dumps(value) + "\n")
            source.flush()
        except BrokenPipeError:
            return None
        answer = sink.readline()
        return float(answer) if answer else None

    def run(self, times: int) -> float:
        """Convert the texts so many times."""
        seconds = self.ask(times)
        assert seconds is not None
        return seconds


def best_of_turns(runs: dict[str, Convert]) -> dict[str, float]:
    """Return the least CPU seconds of each for one pass; they take turns, so that a busy machine is busy for all."""
    times = {name: max(1, round(ENOUGH / max(run(1), 0.001))) for name, run in runs.items()}
    best = dict.fromkeys(runs, float("inf"))
    for _ in range(TURNS):
        for name, run in runs.items():
            best[name] = min(best[name], run(times[name]) / times[name])
    return best


def compare(name: str, texts: list[str], ruby: Ruby | None) -> None:
    """Print one line for a corpus."""
    kramdown = Kramdown(Options(syntax_highlighter=None))
    stock = mistune.create_markdown(plugins=PLUGINS)
    runs = {"ours": repeat(kramdown.convert, texts), "mistune": repeat(stock, texts)}
    for run in runs.values():
        run(1)
    if ruby is not None and ruby.ask(texts) is not None:
        runs["kramdown"] = ruby.run
    best, megabytes = best_of_turns(runs), sum(map(len, texts)) / 1e6
    parts = [f"{each} {seconds / megabytes:.3f}" for each, seconds in best.items()]
    ratios = [f"{each} = {best[each] / best['ours']:.2f} times ours" for each in best if each != "ours"]
    print(f"{name}: {len(texts)} texts, {megabytes:.2f} MB; seconds per MB: {', '.join(parts)}; {', '.join(ratios)}")


def grow(run: str) -> None:
    """Print how the time for a run of openings grows with its length."""
    kramdown = Kramdown(Options(syntax_highlighter=None))
    texts = [run * (size // len(run)) for size in (25_000, 50_000, 100_000)]
    times = [min(repeat(kramdown.convert, [text])(1) for _ in range(3)) for text in texts]
    print(f"{run!r:>10}  " + "  ".join(f"{seconds:7.3f}" for seconds in times))


def main() -> None:
    """Compare on all corpora, then show the growth."""
    corpora = {name: read_corpus(Path(name)) for name in sys.argv[1:]}
    empty = [name for name, texts in corpora.items() if not texts]
    if empty:
        sys.exit(f"no Markdown in {', '.join(empty)}")
    found = shutil.which("ruby")
    ruby = Ruby(found) if found else None
    for name, texts in (corpora or {"lists": [LISTS * 20] * 10, "prose": [PROSE * 20] * 20}).items():
        compare(name, texts, ruby)
    print("seconds for runs of       25 kB    50 kB   100 kB")
    for run in RUNS:
        grow(run)


if __name__ == "__main__":
    main()
