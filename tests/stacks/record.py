"""Records what Jekyll 3.10.0 (or the one that a case names) and GitHub Pages make of the sites in `stacks.json`.

Run it after adding one; it needs RubyGems to find these versions (tests/sites/README.md). Each site has a name, what it
shows (fields of `Rules`, or keys that GitHub Pages lays), what builds it (`jekyll` or `github-pages`), its environment,
its files, and those of a theme.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from pathlib import Path

CASES = Path(__file__).parents[1] / "cases" / "stacks.json"
JEKYLL = "3.10.0"

RUBY = r"""
require "json"
require "tmpdir"
require "fileutils"

def write(root, files)
  files.each do |name, text|
    path = File.join(root, name)
    FileUtils.mkdir_p(File.dirname(path))
    File.binwrite(path, text)
    File.utime(1_768_474_800, 1_768_474_800, path)
  end
end

def install(root, files)
  write(File.join(root, "gems", "own-0"), files)
  name = File.join(root, "own.gemspec")
  File.write(name, 'Gem::Specification.new { |s| s.name = "own"; s.version = "0"; s.summary = "s"; s.authors = ["a"] }')
  FileUtils.mkdir_p(File.join(root, "specifications"))
  FileUtils.cp(name, File.join(root, "specifications", "own-0.gemspec"))
  Gem.paths = { "GEM_PATH" => [root, *Gem.path].join(":") }
end

def build(one, root)
  source = File.join(root, "source")
  write(source, one["files"])
  install(File.join(root, "theme"), one["theme"]) if one["theme"]
  Dir.chdir(source)
  ENV["JEKYLL_ENV"] = one["env"] || "production"
  gem "jekyll", one["jekyll"] || ARGV[1]
  require "jekyll"
  require "github-pages" if one["gem"] == "github-pages"
  Jekyll.logger.log_level = :error
  $stderr.reopen(File::NULL)
  set = { "time" => "2026-01-15 12:00:00 +0000", "source" => source, "destination" => File.join(root, "site") }
  Jekyll::Site.new(Jekyll.configuration(set)).process
end

def outputs(folder)
  names = Dir.glob("**/*", File::FNM_DOTMATCH, :base => folder).sort
  names.select! { |name| File.file?(File.join(folder, name)) }
  names.to_h { |name| [name, File.binread(File.join(folder, name)).force_encoding("utf-8").scrub("\u{FFFD}")] }
end

module Sorted
  def entries(...) = super.sort
  def children(...) = super.sort
end
Dir.singleton_class.prepend(Sorted)

told = JSON.parse(File.read(ARGV[0]))
told["cases"].each do |one|
  reader, writer = IO.pipe
  pid = fork do
    reader.close
    Dir.mktmpdir do |root|
      root = File.realpath(root)
      build(one, root)
      writer.write(JSON.generate(outputs(File.join(root, "site"))))
    rescue Exception => error
      writer.write(JSON.generate({ "error" => error.message }))
    end
    writer.close
    exit!(0)
  end
  writer.close
  one["outputs"] = JSON.parse(reader.read)
  Process.wait(pid)
end
puts JSON.generate(told)
"""


def ask(cases: Path) -> str:
    """Return the cases with what the gems make of them, as JSON text."""
    env = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PAGES_DISABLE_NETWORK": "1", "JEKYLL_NO_BUNDLER_REQUIRE": "true"}
    kept = {key: os.environ[key] for key in ("PATH", "GEM_PATH") if key in os.environ}
    with tempfile.TemporaryDirectory(prefix="record-") as home:
        command = ["ruby", "-W0", "-e", RUBY, str(cases), JEKYLL]
        done = subprocess.run(command, check=True, capture_output=True, text=True, env={**kept, **env, "HOME": home})
    return done.stdout


def main() -> None:
    """Record all sites anew."""
    CASES.write_text(json.dumps(json.loads(ask(CASES)), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
