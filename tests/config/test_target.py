"""For whom a site is built: what a flag, the configuration and the text of a Gemfile say."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.config.load import load_config
from jekyllpy.config.target import asking_file
from jekyllpy.errors import ConfigError
from jekyllpy.values import Value

ENVIRON = {"TZ": "UTC", "SOURCE_DATE_EPOCH": "1768478400"}
PAGES = 'gem "github-pages", group: :jekyll_plugins\n'

GEMFILES = {
    'gem "github-pages", group: :jekyll_plugins': True,
    "gem 'github-pages'": True,
    '  gem("github-pages", "~> 232")': True,
    'source "https://rubygems.org"; gem "github-pages"': True,
    '# gem "github-pages"': False,
    'gem "jekyll" # or gem "github-pages"': False,
    '=begin\ngem "github-pages"\n=end\ngem "jekyll"': False,
    'gem "jekyll"\n__END__\ngem "github-pages"': False,
    'gem "github-pages-health-check"': False,
    'puts "github-pages"': False,
    "": False,
}
LOCKS = {
    "GEM\n  specs:\n    github-pages (232)\n\nDEPENDENCIES\n  github-pages\n": True,
    "DEPENDENCIES\n  github-pages!\n": True,
    "GEM\n  specs:\n    github-pages-health-check (1.18.2)\n": False,
    "GEM\n  specs:\n    jekyll (4.4.1)\n": False,
}


def choose(source: Path, config: str = "", options: dict[str, Value] | None = None) -> tuple[str, str]:
    (source / "_config.yml").write_text(config, encoding="utf-8")
    stack = load_config(source, options=options, environ=ENVIRON).stack
    return stack.target, stack.jekyll


@pytest.mark.parametrize(("text", "asks"), GEMFILES.items())
def test_a_gemfile_asks_by_its_text(tmp_path: Path, text: str, asks: bool) -> None:
    (tmp_path / "Gemfile").write_text(text, encoding="utf-8")
    assert asking_file(tmp_path) == ("Gemfile" if asks else None)


@pytest.mark.parametrize(("text", "asks"), LOCKS.items())
def test_a_lock_without_a_gemfile_asks_by_its_text(tmp_path: Path, text: str, asks: bool) -> None:
    (tmp_path / "Gemfile.lock").write_text(text, encoding="utf-8")
    assert asking_file(tmp_path) == ("Gemfile.lock" if asks else None)


@pytest.mark.parametrize(("gemfile", "asking"), [('gem "jekyll"', None), ("gemspec", "Gemfile.lock")])
def test_a_lock_beside_a_gemfile_counts_only_where_that_names_others(
    tmp_path: Path, gemfile: str, asking: str | None
) -> None:
    (tmp_path / "Gemfile").write_text(gemfile, encoding="utf-8")
    (tmp_path / "Gemfile.lock").write_text("DEPENDENCIES\n  github-pages\n", encoding="utf-8")
    assert asking_file(tmp_path) == asking


def test_a_folder_of_that_name_and_bytes_of_any_kind_ask_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "Gemfile").mkdir()
    (tmp_path / "Gemfile.lock").write_bytes(b"\xff\xfe\x00")
    assert asking_file(tmp_path) is None


@pytest.mark.parametrize(
    ("config", "target", "jekyll"),
    [
        ("", "github-pages", "3.10.0"),
        ("jekyllpy: {liquid: 5}", "github-pages", "3.10.0"),
        ("jekyllpy: {jekyll: 4.3.1}", "jekyll", "4.3.1"),
        ("jekyllpy: {target: jekyll}", "jekyll", "4.4.1"),
        ("jekyllpy: {target: github-pages, jekyll: 3.9.5}", "github-pages", "3.9.5"),
    ],
)
def test_the_configuration_goes_before_the_gemfile(tmp_path: Path, config: str, target: str, jekyll: str) -> None:
    (tmp_path / "Gemfile").write_text(PAGES, encoding="utf-8")
    assert choose(tmp_path, config) == (target, jekyll)


@pytest.mark.parametrize("config", ["", "jekyllpy: {target: github-pages}"])
def test_a_flag_goes_before_all(tmp_path: Path, config: str) -> None:
    (tmp_path / "Gemfile").write_text(PAGES, encoding="utf-8")
    assert choose(tmp_path, config, {"jekyllpy": {"target": "jekyll"}}) == ("jekyll", "4.4.1")


def test_without_a_word_the_target_is_jekyll(tmp_path: Path) -> None:
    assert choose(tmp_path) == ("jekyll", "4.4.1")


def test_an_unknown_target_is_a_configuration_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"jekyllpy\.target.*gitlab.*jekyll, github-pages"):
        choose(tmp_path, "jekyllpy: {target: gitlab}")


@pytest.mark.parametrize(
    ("files", "options", "line"),
    [
        ({}, {}, None),
        ({"Gemfile": PAGES}, {}, "as GitHub Pages builds it (Jekyll 3.10.0): Gemfile asks for github-pages; "),
        ({}, {"target": "github-pages"}, "as GitHub Pages builds it (Jekyll 3.10.0): --target says so"),
        ({"Gemfile": PAGES}, {"target": "jekyll"}, "as Jekyll 4.4.1 builds it: --target says so"),
        ({"_config.yml": "jekyllpy: {target: jekyll}"}, {}, "as Jekyll 4.4.1 builds it: the configuration says so"),
    ],
)
def test_one_line_says_what_was_chosen_and_why(
    tmp_path: Path, files: dict[str, str], options: dict[str, Value], line: str | None
) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    shown = load_config(tmp_path, options={"jekyllpy": options}, environ=ENVIRON).target_line
    assert (shown or "").startswith(line or "")
    assert (shown is None) == (line is None)
