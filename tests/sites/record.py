"""Records what a real Jekyll makes of the sites in this folder; knows nothing of our own builder.

    python tests/sites/record.py            record every site anew
    python tests/sites/record.py posts data these only
    python tests/sites/record.py --check    write nothing, tell what would change (exit status 1 if anything)

It needs `jekyll` on the PATH and libfaketime (Debian: apt install jekyll faketime). Pinned are the clock, the zone,
JEKYLL_ENV, the times of the files and the order in which Ruby sees the names in a folder. What upstream's own Jekyll
makes differently (`upstream/`) is recorded where that is installed too (gem install jekyll -v 4.4.1), else left.
"""

from __future__ import annotations

import argparse
import functools
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SITES = Path(__file__).resolve().parent
THEME = SITES.parents[1] / "jekyllpy" / "theme"
CLOCK = 1768478400  # 2026-01-15 12:00:00 UTC
FILE_TIME = CLOCK - 3600
PINS = {
    "TZ": "UTC",
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "JEKYLL_ENV": "production",
    "JEKYLL_NO_BUNDLER_REQUIRE": "true",
    "SOURCE_DATE_EPOCH": str(CLOCK),
    "FAKETIME": "2026-01-15 12:00:00",
    "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    "NO_FAKE_STAT": "1",
    "PAGES_DISABLE_NETWORK": "1",
}
SORTED_FOLDERS = """
module SortedFolders
  def entries(...) = super.sort
  def children(...) = super.sort
end
Dir.singleton_class.prepend(SortedFolders)
"""
THEME_GEM = """
Gem::Specification.new do |spec|
  spec.name = "jekyllpy"
  spec.version = "0"
  spec.summary = "The built-in theme"
  spec.authors = ["jekyllpy"]
end
"""


RUN = 'gem "jekyll", ARGV.shift; load Gem.bin_path("jekyll", "jekyll")'
RUN_PAGES = f'gem "github-pages"; require "github-pages"; {RUN}'
UPSTREAM = "4.4.1"


class RecordError(Exception):
    """Jekyll does not build a site."""


class MissingError(RecordError):
    """Something that recording needs is not installed."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What `site.json` says about a site: its Jekyll, its configuration files, its options, its exit status."""

    folder: Path
    jekyll: str
    gem: str = "jekyll"
    """What builds the site: Jekyll alone, or GitHub Pages' gem."""
    upstream: bool = False
    """Whether `upstream/` holds what the Jekyll of `UPSTREAM` makes differently."""
    configs: list[str] = field(default_factory=lambda: ["_config.yml"])
    options: list[str] = field(default_factory=list)
    status: int = 0


def read_recipe(folder: Path) -> Recipe:
    """The recipe of the site in `folder`."""
    told = json.loads((folder / "site.json").read_text(encoding="utf-8"))
    known = {key: told[key] for key in ("configs", "options", "status", "upstream", "gem") if key in told}
    return Recipe(folder, told["jekyll"], **known)


def site_folders(names: list[str]) -> list[Path]:
    """The named sites, or all of them, in order."""
    found = sorted(path.parent for path in SITES.glob("*/site.json"))
    unknown = set(names) - {folder.name for folder in found}
    if unknown:
        raise RecordError(f"no such site: {', '.join(sorted(unknown))}")
    return [folder for folder in found if not names or folder.name in names]


def copy_with_fixed_times(source: Path, target: Path) -> None:
    """Copy a tree; every file and folder of the copy carries the same time."""
    shutil.copytree(source, target, copy_function=shutil.copyfile)
    for path in [target, *target.rglob("*")]:
        os.utime(path, (FILE_TIME, FILE_TIME))


def theme_as_gem(work: Path) -> Path:
    """Dress the built-in theme up as an installed gem, because that is where Jekyll looks for a theme."""
    gems = work / "gems"
    copy_with_fixed_times(THEME, gems / "gems" / "jekyllpy-0")
    (gems / "specifications").mkdir()
    (gems / "specifications" / "jekyllpy-0.gemspec").write_text(THEME_GEM, encoding="utf-8")
    return gems


def faketime() -> str:
    """The library that holds the clock still."""
    places = [
        *Path("/usr/lib").glob("*/faketime/libfaketime.so.1"),
        *Path("/usr/lib/faketime").glob("libfaketime.so.1"),
    ]
    if not places:
        raise MissingError("libfaketime is not installed")
    return str(places[0])


@functools.cache
def gem_path() -> str:
    """Where RubyGems looks for gems; it takes a Ruby to ask."""
    return subprocess.run(["gem", "env", "gempath"], capture_output=True, text=True, check=True).stdout.strip()


def environment(work: Path) -> dict[str, str]:
    """The environment Jekyll runs in."""
    (work / "sorted_folders.rb").write_text(SORTED_FOLDERS, encoding="utf-8")
    return {
        **os.environ,
        **PINS,
        "LD_PRELOAD": faketime(),
        "GEM_PATH": f"{theme_as_gem(work)}:{gem_path()}",
        "RUBYOPT": f"-W0 -r{work / 'sorted_folders.rb'}",
    }


@functools.cache
def is_installed(jekyll: str, gem: str = "jekyll") -> bool:
    """Whether RubyGems finds that version of Jekyll, and the gem that builds with it."""
    command = ["ruby", "-e", f'gem "jekyll", "{jekyll}"; gem "{gem}"']  # a gem without a version is the one that is on
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def build(recipe: Recipe, work: Path, jekyll: str | None = None) -> Path:
    """Build a copy of the site with Jekyll, the recipe's or the one named; return the folder of its output."""
    source, output, wanted = work / "source", work / "output", jekyll or recipe.jekyll
    if not is_installed(wanted, recipe.gem):
        raise MissingError(f"Jekyll {wanted} or {recipe.gem} is not installed")
    copy_with_fixed_times(recipe.folder / "source", source)
    configs = ",".join(str(source / name) for name in recipe.configs)
    paths = ["-s", str(source), "-d", str(output), "--config", configs]
    more = [] if wanted.startswith("3.") else ["--disable-disk-cache"]
    run = RUN if recipe.gem == "jekyll" else RUN_PAGES
    command = ["ruby", "-e", run, "--", wanted, "build", *more, *paths, *recipe.options]
    done = subprocess.run(command, env=environment(work), cwd=source, capture_output=True, text=True, check=False)
    if done.returncode != recipe.status:
        raise RecordError(f"{recipe.folder.name}: Jekyll's status was {done.returncode}\n{done.stdout}{done.stderr}")
    output.mkdir(exist_ok=True)
    return output


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def differences(old: dict[str, bytes], new: dict[str, bytes]) -> Iterator[str]:
    """One line for each file that came, went or changed."""
    for name in sorted(old.keys() | new.keys()):
        if name not in old:
            yield f"+ {name}"
        elif name not in new:
            yield f"- {name}"
        elif old[name] != new[name]:
            yield f"~ {name}"


def build_tree(recipe: Recipe, jekyll: str | None = None) -> dict[str, bytes]:
    """What Jekyll makes of the site, in memory."""
    with tempfile.TemporaryDirectory(prefix="record-") as name:
        return tree(build(recipe, Path(name), jekyll))


def only_what_differs(built: dict[str, bytes], expected: dict[str, bytes]) -> dict[str, bytes]:
    """The outputs of another Jekyll that differ; it has to make the same files."""
    if built.keys() != expected.keys():
        raise RecordError(f"the other Jekyll makes other files: {sorted(built.keys() ^ expected.keys())}")
    return {name: data for name, data in built.items() if data != expected[name]}


def replace_tree(folder: Path, files: dict[str, bytes]) -> None:
    """Make the folder hold these files and no others."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def update(folder: Path, files: dict[str, bytes], write: bool) -> list[str]:
    """Tell how `folder` differs from the files; with `write`, replace it."""
    changed = [f"{line[:2]}{folder.name}/{line[2:]}" for line in differences(tree(folder), files)]
    if write and changed:
        replace_tree(folder, files)
    return changed


def record(folder: Path, write: bool) -> list[str]:
    """Build one site and tell what differs from what is recorded; with `write`, record it."""
    recipe = read_recipe(folder)
    built = build_tree(recipe)
    changed = update(folder / "expected", built, write)
    if recipe.upstream and is_installed(UPSTREAM):
        other = build_tree(recipe, UPSTREAM)
        changed += update(folder / "upstream", only_what_differs(other, built), write)
    return changed


def main(arguments: list[str] | None = None) -> int:
    """Record or check the sites named on the command line."""
    parser = argparse.ArgumentParser(description="Record what real Jekyll makes of these sites.")
    parser.add_argument("names", nargs="*", help="sites to record (default: all)")
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 if anything would change")
    told = parser.parse_args(arguments)
    changed = 0
    try:
        for folder in site_folders(told.names):
            try:
                lines = record(folder, write=not told.check)
            except MissingError as error:
                print(f"{folder.name}: skipped, {error}")
                continue
            changed += len(lines)
            print("\n  ".join([f"{folder.name}: {len(lines) or 'nothing'} changed", *lines]))
    except RecordError as error:
        print(f"record.py: {error}", file=sys.stderr)
        return 2
    return 1 if told.check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
