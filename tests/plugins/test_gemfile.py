"""The plugins that a Gemfile asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.commands.main import main
from jekyllpy.plugins.gemfile import gems, required_gems

GEMFILE = """\
source "https://rubygems.org"
# gem "commented"
gem "jekyll", "~> 4.3"
gem 'single', group: :jekyll_plugins
gem "old", :group => :jekyll_plugins
gem "both", groups: [:test, :jekyll_plugins]
gem "other", group: :development
if RUBY_VERSION > "3"
  gem "csv"
end
group :test, :jekyll_plugins do
  gem "jekyll-feed", "~> 0.12"
  platforms :mingw do
    gem "windows"
  end
  gem "jekyll-sitemap" # always
end
group(:development) do
  gem "rake"
end
"""


def test_a_gemfile_is_read_as_text() -> None:
    found = dict(gems(GEMFILE))
    plugins = ["single", "old", "both", "jekyll-feed", "windows", "jekyll-sitemap"]
    assert [name for name, is_plugin in found.items() if is_plugin] == plugins
    assert [name for name, is_plugin in found.items() if not is_plugin] == ["jekyll", "other", "csv", "rake"]


@pytest.mark.parametrize("feeds", [True, False])
def test_its_plugins_are_loaded_as_bundler_would(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, feeds: bool) -> None:
    (tmp_path / "Gemfile").write_text('group :jekyll_plugins do\n  gem "jekyll-feed"\nend\n')
    (tmp_path / "index.html").write_text("---\n---\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BUNDLE_GEMFILE", raising=False)
    monkeypatch.delenv("JEKYLL_NO_BUNDLER_REQUIRE", raising=False)
    if not feeds:
        monkeypatch.setenv("JEKYLL_NO_BUNDLER_REQUIRE", "true")
    assert main(["build", "--quiet"]) == 0
    assert (tmp_path / "_site" / "feed.xml").exists() is feeds


def test_the_environment_may_name_another_gemfile(tmp_path: Path) -> None:
    (tmp_path / "Other").write_text(GEMFILE)
    assert "jekyll-feed" in required_gems({"BUNDLE_GEMFILE": str(tmp_path / "Other")})
    assert required_gems({"BUNDLE_GEMFILE": str(tmp_path / "nowhere")}) == ()
