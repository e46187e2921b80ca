"""Themes from a folder, an unpacked gem, a `.gem` file, a Python package, and the cache of remote ones."""

from __future__ import annotations

import gzip
import io
import sys
import tarfile
from pathlib import Path

import pytest

from jekyllpy.errors import ConfigError
from jekyllpy.readers.gem_archives import unpack_gem
from jekyllpy.readers.gem_files import read_facts
from tests.space import SiteSpace

SPECIFICATION = """\
--- !ruby/object:Gem::Specification
name: plain
version: !ruby/object:Gem::Version
  version: 1.2.3
platform: ruby
authors:
- Ada
- Grace
dependencies:
- !ruby/object:Gem::Dependency
  name: jekyll-seo-tag
  requirement: !ruby/object:Gem::Requirement
    requirements:
    - - "~>"
  type: :runtime
- !ruby/object:Gem::Dependency
  name: rake
  type: :development
description:
email:
summary: A plain theme
metadata:
  plugin_type: theme
"""

GEMSPEC = """\
Gem::Specification.new do |spec|
  spec.name          = "plain"
  spec.version       = "0.3.0"
  spec.authors       = ["Ada", 'Grace']
  spec.summary       = %q{not read}
  spec.description   = "A plain theme"
  spec.metadata["plugin_type"] = "theme"
  spec.add_runtime_dependency "jekyll-seo-tag", "~> 2.0"
  spec.add_development_dependency "rake"
  spec.add_dependency(%q<rake>.freeze, [">= 0"]) unless spec.respond_to? :add_development_dependency
end
"""

FILES = {"_layouts/page.html": "theme: {{ content }}", "assets/a.txt": "a", "_config.yml": "greeting: hello"}


def packed(files: dict[str, bytes], mode: str = "w") -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return made.getvalue()


def gem(files: dict[str, str]) -> bytes:
    inner = packed({name: text.encode() for name, text in files.items()}, "w:gz")
    return packed({"metadata.gz": gzip.compress(SPECIFICATION.encode()), "data.tar.gz": inner})


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the user's cache and themes out of the tests."""
    for name in ("JEKYLLPY_THEMES", "GEM_HOME", "GEM_PATH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "jekyllpy" / "themes"


@pytest.fixture
def page(space: SiteSpace) -> SiteSpace:
    """Return a site whose page needs a theme called plain."""
    space.write({"_config.yml": "theme: plain", "index.html": "---\nlayout: page\n---\n{{ site.greeting }}"})
    return space


def put(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


@pytest.mark.parametrize(
    "place", ["_themes/plain", "plain", "_themes/plain-1.2.3", "vendor/bundle/ruby/3.1.0/gems/plain-1"]
)
def test_a_theme_is_a_folder_of_the_site(page: SiteSpace, place: str) -> None:
    put(page.source / place, FILES)
    page.build()
    assert page.read("index.html") == "theme: hello"


def test_a_theme_is_a_folder_that_the_environment_names(
    page: SiteSpace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "themes" / "plain", FILES)
    monkeypatch.setenv("JEKYLLPY_THEMES", str(tmp_path / "themes"))
    page.build()
    assert page.outputs == ["assets/a.txt", "index.html"]


def test_a_theme_is_a_gem_file(page: SiteSpace) -> None:
    page.write({"_themes/plain-1.2.3.gem": gem(FILES)})
    page.build()
    assert page.read("index.html") == "theme: hello"


def test_the_newest_version_is_taken(page: SiteSpace) -> None:
    for version in ("1.9.0", "1.10.0"):
        put(page.source / f"_themes/plain-{version}", {"_layouts/page.html": version})
    page.build()
    assert page.read("index.html") == "1.10.0"


def test_a_theme_is_an_installed_package(page: SiteSpace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "packages" / "plain_theme", {**FILES, "__init__.py": "raise SystemExit('a theme is never run')"})
    put(
        tmp_path / "packages" / "plain_theme-1.dist-info",
        {"METADATA": "Name: plain-theme\nVersion: 1\n", "entry_points.txt": "[jekyllpy.themes]\nplain = plain_theme\n"},
    )
    monkeypatch.setattr(sys, "path", [str(tmp_path / "packages"), *sys.path])
    page.build()
    assert page.read("index.html") == "theme: hello"


def test_a_remote_theme_comes_from_the_cache_only(space: SiteSpace, cache: Path) -> None:
    space.write({"_config.yml": "remote_theme: ada/plain@v1\nplugins: [jekyll-remote-theme]"})
    space.write({"index.html": "---\nlayout: page\n---\n{{ site.theme }}{{ site.greeting }}"})
    with pytest.raises(ConfigError, match="is not on this machine") as refused:
        space.build()
    assert refused.value.hint is not None
    assert "jekyllpy theme fetch ada/plain" in refused.value.hint
    put(cache / "remote" / "ada" / "plain@v1", FILES)
    space.build()
    assert space.read("index.html") == "theme: plain"  # and none of the theme's settings


def test_a_theme_is_a_gem_that_this_user_has_installed(
    page: SiteSpace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    put(tmp_path / ".local/share/gem/ruby/3.1.0/gems/plain-1.2", FILES)
    page.build()
    assert page.read("index.html") == "theme: hello"


def test_a_theme_that_is_not_there_is_named(page: SiteSpace) -> None:
    with pytest.raises(ConfigError, match="The plain theme could not be found"):
        page.build()


def test_a_theme_may_not_lie_outside_the_site_through_a_link(page: SiteSpace, tmp_path: Path) -> None:
    put(tmp_path / "elsewhere", FILES)
    (page.source / "_themes").mkdir()
    (page.source / "_themes" / "plain").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ConfigError, match="could not be found"):
        page.build()


def test_what_would_leave_the_folder_is_not_unpacked(tmp_path: Path) -> None:
    file = tmp_path / "bad-1.gem"
    file.write_bytes(gem({"../out.txt": "x", "/abs.txt": "x", "in.txt": "x"}))
    folder = unpack_gem(file, tmp_path / "own")
    assert sorted(path.name for path in folder.iterdir()) == ["in.txt", "specification.yml"]


@pytest.mark.parametrize("content", [b"", b"no gem", packed({"a": b"x"})], ids=["empty", "text", "another-archive"])
def test_what_is_no_gem_is_an_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad-1.gem").write_bytes(content)
    with pytest.raises(ConfigError, match="not a gem"):
        unpack_gem(tmp_path / "bad-1.gem", tmp_path)


@pytest.mark.parametrize(
    ("file", "text", "version"),
    [("plain.gemspec", GEMSPEC, "0.3.0"), ("specification.yml", SPECIFICATION, "1.2.3")],
    ids=["gemspec", "gem"],
)
def test_templates_see_the_theme(page: SiteSpace, file: str, text: str, version: str) -> None:
    put(page.source / "_themes" / "plain", {**FILES, file: text})
    page.write({"index.html": "---\n---\n{{ theme.version }} {{ theme.authors }}: {{ theme.description }}"})
    page.build()
    assert page.read("index.html") == f"{version} Ada, Grace: A plain theme"
    facts = read_facts("plain", page.source / "_themes" / "plain")
    assert (facts.dependencies, facts.metadata) == (("jekyll-seo-tag",), {"plugin_type": "theme"})


def test_a_theme_brings_the_plugins_that_it_needs(page: SiteSpace) -> None:
    put(page.source / "_themes" / "plain", {"_layouts/page.html": "{% seo %}", "plain.gemspec": GEMSPEC})
    page.build()
    assert "Jekyll SEO tag" in page.read("index.html")


def test_a_themes_configuration_can_be_left_out(page: SiteSpace) -> None:
    put(page.source / "_themes" / "plain", FILES)
    page.build(ignore_theme_config=True)
    assert page.read("index.html") == "theme: "


def test_a_sites_own_files_come_before_the_themes(page: SiteSpace) -> None:
    theme = {
        "_layouts/page.html": "theme {{ content }}",
        "_layouts/own.html": "theme",
        "_includes/a.html": "theme",
        "_includes/b.html": "theme",
        "_sass/c.scss": "c { from: theme }",
        "_sass/d.scss": "d { from: theme }",
        "_data/e.yml": "x: theme\ny: theme",
        "assets/f.txt": "theme",
        "assets/g.txt": "theme",
        "assets/h.scss": "---\n---\n@import 'c', 'd';",
    }
    put(page.source / "_themes" / "plain", theme)
    page.write(
        {
            "_config.yml": "theme: plain\nsass: {style: compressed, sourcemap: never}",
            "index.html": "---\nlayout: page\n---\n{% include a.html %} {% include b.html %} "
            "{{ site.data.e.x }} {{ site.data.e.y }}",
            "_includes/b.html": "site",
            "_sass/d.scss": "d { from: site }",
            "_data/e.yml": "y: site",
            "assets/g.txt": "site",
        }
    )
    page.build()
    assert page.read("index.html") == "theme theme site theme site"
    assert page.read("assets/h.css").strip() == "c{from:theme}d{from:site}"
    assert [page.read(f"assets/{name}.txt") for name in "fg"] == ["theme", "site"]
