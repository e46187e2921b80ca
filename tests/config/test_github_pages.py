"""What GitHub Pages makes of a configuration: each fact is one of the gem github-pages 232, asked by running it."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.config.github_pages import ALLOWED, PLUGINS
from jekyllpy.config.load import load_config
from jekyllpy.config.view import Config
from jekyllpy.values import Value

EXCLUDED = [
    "Gemfile",
    "Gemfile.lock",
    "node_modules",
    "vendor/bundle/",
    "vendor/cache/",
    "vendor/gems/",
    "vendor/ruby/",
]


def configured(folder: Path, config: str = "", environment: str = "development") -> Config:
    (folder / "_config.yml").write_text(f"{config}\njekyllpy: {{target: github-pages}}\n", encoding="utf-8")
    return load_config(folder, environ={"TZ": "UTC", "SOURCE_DATE_EPOCH": "0", "JEKYLL_ENV": environment})


FORCED: dict[str, tuple[str, Value]] = {
    "safe": ("safe: false", True),
    "lsi": ("lsi: true", False),
    "highlighter": ("highlighter: pygments", "rouge"),
    "whitelist": ("whitelist: [jekyll-scholar]", list(ALLOWED)),
    "plugins_dir": ("plugins_dir: mine", []),
    "gist": ("gist: {noscript: true, more: 1}", {"noscript": False, "more": 1}),
    "markdown": ("markdown: redcarpet", "kramdown"),
}
OWN: dict[str, tuple[str, Value]] = {
    "future": ("future: true", True),
    "sass": ("sass: {style: nested}", {"style": "nested"}),
    "theme": ("theme: minima", "minima"),
    "exclude": ("exclude: [a]", ["a"]),
    "baseurl": ("baseurl: /b", "/b"),
    "jailed": ("jailed: true", True),
}


@pytest.mark.parametrize(("key", "config", "expected"), [(key, *case) for key, case in FORCED.items()])
def test_what_it_insists_on_lies_over_a_sites_own(tmp_path: Path, key: str, config: str, expected: Value) -> None:
    assert configured(tmp_path, config, "production").data[key] == expected


@pytest.mark.parametrize(
    ("switch", "more"), [("", ["jekyll-admin"]), ("1", ["jekyll-toc", "jekyll-admin"])], ids=["as ever", "switched off"]
)
def test_in_development_the_list_of_allowed_plugins_is_longer(tmp_path: Path, switch: str, more: list[str]) -> None:
    text = "plugins: [jekyll-toc]\njekyllpy: {target: github-pages}\n"
    (tmp_path / "_config.yml").write_text(text, encoding="utf-8")
    config = load_config(tmp_path, environ={"TZ": "UTC", "DISABLE_WHITELIST": switch})
    assert config.whitelist == [*ALLOWED, *more]


@pytest.mark.parametrize(("key", "config", "expected"), [(key, *case) for key, case in OWN.items()])
def test_a_sites_own_settings_lie_over_its_defaults(tmp_path: Path, key: str, config: str, expected: Value) -> None:
    assert configured(tmp_path, config, "production").data[key] == expected


def test_a_site_without_settings_has_its_defaults(tmp_path: Path) -> None:
    data = configured(tmp_path).data
    assert data["plugins"] == list(PLUGINS)
    assert data["exclude"] == [*EXCLUDED, "CNAME"]
    assert data["theme"] == "jekyll-theme-primer"
    assert data["jailed"] is False
    assert "sass" not in data


def test_the_gems_own_future_says_nothing_because_jekylls_lies_over_it(tmp_path: Path) -> None:
    assert configured(tmp_path).future is False


def test_kramdown_is_laid_from_three_sides(tmp_path: Path) -> None:
    kramdown = configured(tmp_path, "kramdown: {hard_wrap: true, math_engine: katex, template: x}").kramdown
    assert kramdown["hard_wrap"] is True
    assert kramdown["gfm_quirks"] == "paragraph_end"
    assert kramdown["syntax_highlighter_opts"] == {"default_lang": "plaintext"}
    assert (kramdown["math_engine"], kramdown["template"]) == ("mathjax", "")
    assert kramdown["toc_levels"] == "1..6"


def test_a_sites_plugins_come_before_its_own_each_once(tmp_path: Path) -> None:
    named = "plugins: [jekyll-feed, jekyll-gist]"
    assert configured(tmp_path, named).plugins == [
        "jekyll-feed",
        "jekyll-gist",
        *(name for name in PLUGINS if name != "jekyll-gist"),
    ]


def test_a_remote_theme_brings_its_plugin(tmp_path: Path) -> None:
    assert configured(tmp_path, "remote_theme: a/b").plugins[-1] == "jekyll-remote-theme"


def test_gfm_is_githubs_commonmark(tmp_path: Path) -> None:
    data = configured(tmp_path, "markdown: GFM").data
    assert data["markdown"] == "CommonMarkGhPages"
    assert data["commonmark"]["options"] == ["unsafe", "footnotes"]


def test_style_sheets_are_compressed_in_production(tmp_path: Path) -> None:
    assert configured(tmp_path, environment="production").sass == {"style": "compressed"}


def test_a_site_may_do_without_a_theme(tmp_path: Path) -> None:
    config = configured(tmp_path, "theme: null")
    assert (config.theme, config.names_theme) == (None, True)


def test_its_safe_mode_keeps_the_cache_and_a_sites_own_does_not(tmp_path: Path) -> None:
    assert configured(tmp_path).keeps_cache
    assert not configured(tmp_path, "safe: true").keeps_cache
