"""Records what the Jekyll at hand makes of the small sites in `tests/cases/rows.json`: run it after adding one.

Each site has a name, the rows of the feature table that it shows, its files, and settings over its configuration.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

CASES = Path(__file__).parents[1] / "cases" / "rows.json"

RUBY = r"""
require "jekyll"
require "json"
require "tmpdir"
cases = JSON.parse(File.read(ARGV[0]))
cases.each do |one|
  reader, writer = IO.pipe
  pid = fork do
    reader.close
    Dir.mktmpdir do |root|
      source = File.join(root, "source")
      Dir.mkdir(source)
      Dir.chdir(source)
      one["files"].each do |name, text|
        FileUtils.mkdir_p(File.dirname(name))
        File.binwrite(name, text)
        File.utime(1_768_474_800, 1_768_474_800, name)
      end
      made = { "status" => 0, "outputs" => {} }
      begin
        Jekyll.logger.log_level = :error
        $stderr.reopen(File::NULL)
        set = { "time" => "2026-01-15 12:00:00 +0000", "disable_disk_cache" => true }
        set["source"], set["destination"] = source, File.join(root, "site")
        Jekyll::Site.new(Jekyll.configuration(set.merge(one["settings"] || {}))).process
      rescue Exception
        made["status"] = 1
      end
      Dir.glob("**/*", File::FNM_DOTMATCH, :base => File.join(root, "site")).sort.each do |name|
        path = File.join(root, "site", name)
        next unless File.file?(path)
        made["outputs"][name] = File.binread(path).force_encoding("utf-8").scrub("\u{FFFD}")
      end
      made["outputs"] = {} if made["status"] == 1
      writer.write(JSON.generate(made))
    end
    writer.close
    exit!(0)
  end
  writer.close
  one.merge!(JSON.parse(reader.read))
  Process.wait(pid)
end
puts JSON.generate(cases)
"""


def main() -> None:
    """Record all sites anew."""
    answer = subprocess.run(
        ["ruby", "-e", RUBY, str(CASES)],
        check=True,
        capture_output=True,
        text=True,
        env={"TZ": "UTC", "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"},
    )
    cases = json.loads(answer.stdout)
    CASES.write_text(json.dumps(cases, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
