"""The one table of what differs between versions of Jekyll."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.config.load import load_config
from jekyllpy.config.stack import JEKYLL_3, Rules, Stack, rules_for, rules_of

ENVIRON = {"TZ": "UTC", "SOURCE_DATE_EPOCH": "1768478400"}


@pytest.mark.parametrize(
    ("version", "rules"),
    [
        ("3.10.0", JEKYLL_3),
        ("3.9.5", JEKYLL_3),
        ("4.0.0", Rules()),
        ("4.3.1", Rules()),
        ("4.4.1", Rules(marks_lines=True)),
        ("4.4.2", Rules(marks_lines=True, extra_excludes=(".ruby-lsp",))),
        ("5.0", Rules(marks_lines=True, extra_excludes=(".ruby-lsp",))),
        ("pages", JEKYLL_3),
    ],
)
def test_the_last_row_that_is_not_newer_counts(version: str, rules: Rules) -> None:
    assert rules_for(version) == rules


def test_a_target_has_plugins_of_its_own_versions() -> None:
    assert rules_of(Stack("3.10.0")).relative_links == (0, 7, 0)
    assert rules_of(Stack("3.10.0", target="github-pages")).relative_links == (0, 6, 1)


def test_settings_of_jekyll_3_replace_its_excludes(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("exclude: [a]\njekyllpy: {jekyll: 3.10.0}\n", encoding="utf-8")
    assert load_config(tmp_path, environ=ENVIRON).exclude == ["a"]


@pytest.mark.parametrize(
    ("config", "key", "value"),
    [
        ("gems: [x]", "plugins", ["x"]),
        ("layouts: l", "layouts_dir", "l"),
        ("data_source: d", "data_dir", "d"),
        ("server_port: 1", "port", 1),
        ("pygments: true", "highlighter", "pygments"),
        ("exclude: a, b", "exclude", ["a", "b"]),
        ("include: [1]", "include", ["1"]),
        ("watch: true", "watch", None),
        ("title: T", "cache_dir", None),
    ],
)
def test_jekyll_3_reads_old_names(tmp_path: Path, config: str, key: str, value: object) -> None:
    (tmp_path / "_config.yml").write_text(f"{config}\njekyllpy: {{jekyll: 3.10.0}}\n", encoding="utf-8")
    assert load_config(tmp_path, environ=ENVIRON).data.get(key) == value


@pytest.mark.parametrize("jekyll", ["3.10.0", "4.3.1"])
def test_an_option_is_no_old_name(tmp_path: Path, jekyll: str) -> None:
    (tmp_path / "_config.yml").write_text(f"watch: false\njekyllpy: {{jekyll: {jekyll}}}\n", encoding="utf-8")
    assert load_config(tmp_path, options={"watch": True}, environ=ENVIRON).data["watch"] is True
