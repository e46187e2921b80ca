"""Config files, their merge, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.config.load import load_config
from jekyllpy.config.stack import Rules
from jekyllpy.errors import ConfigError

ENVIRON = {"TZ": "UTC", "SOURCE_DATE_EPOCH": "1768478400"}


def written(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    return folder


def test_a_site_without_a_config_file_has_the_defaults(tmp_path: Path) -> None:
    config = load_config(tmp_path, environ=ENVIRON)
    assert config.permalink == "date"
    assert config.exclude == list(Rules().default_excludes)
    assert config.collections["posts"]["permalink"] == "/:categories/:year/:month/:day/:title:output_ext"
    assert config.destination == Path.cwd() / "_site"
    assert config.environment == "development"


def test_later_files_lie_over_earlier_ones_and_null_keeps_the_old_value(tmp_path: Path) -> None:
    written(tmp_path, one="title: A\nsass: {style: nested, x: 1}\nlist: [1, 2]", two="title:\nsass: {x: 2}\nlist: [3]")
    files = [str(tmp_path / "one.yml"), str(tmp_path / "two.yml")]
    config = load_config(tmp_path, files=files, environ=ENVIRON)
    assert config.data["title"] == "A"
    assert config.sass == {"style": "nested", "x": 2}
    assert config.data["list"] == [3]


def test_options_lie_over_files(tmp_path: Path) -> None:
    written(tmp_path, _config="future: false")
    assert load_config(tmp_path, options={"future": True}, environ=ENVIRON).future


def test_anchors_and_aliases_are_resolved(tmp_path: Path) -> None:
    written(tmp_path, _config="a: &name Ada\nb: *name\nc: &twitter\n")
    config = load_config(tmp_path, environ=ENVIRON)
    assert (config.data["a"], config.data["b"], config.data["c"]) == ("Ada", "Ada", None)


def test_the_stack_decides_how_scalars_are_read(tmp_path: Path) -> None:
    written(tmp_path, _config="time_of_day: 12:30\n", stack="jekyllpy: {yaml: psych, liquid: 5, jekyll: 4.3.1}\n")
    files = [str(tmp_path / "_config.yml"), str(tmp_path / "stack.yml")]
    assert load_config(tmp_path, environ=ENVIRON).data["time_of_day"] == 750.0
    config = load_config(tmp_path, files=files, environ=ENVIRON)
    assert config.data["time_of_day"] == 45000
    assert "jekyllpy" not in config.data
    assert (config.stack.liquid, config.stack.jekyll) == (5, "4.3.1")


def test_collections_may_be_a_list(tmp_path: Path) -> None:
    written(tmp_path, _config="collections: [talks]")
    assert set(load_config(tmp_path, environ=ENVIRON).collections) == {"posts", "talks"}


def test_source_date_epoch_is_the_clock(tmp_path: Path) -> None:
    assert load_config(tmp_path, environ=ENVIRON).now.isoformat() == "2026-01-15T12:00:00+00:00"


def test_toml_is_read_too(tmp_path: Path) -> None:
    (tmp_path / "_config.toml").write_text('title = "T"\n', encoding="utf-8")
    assert load_config(tmp_path, environ=ENVIRON).data["title"] == "T"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("plugins: jekyll-feed", "'plugins' should be set as an array"),
        ("exclude: a", "'exclude' should be set as an array"),
        ("collections: 3", "'collections' should be a map or an array"),
        ("- a\n- b", "expected a map of settings"),
        ("jekyllpy: {liquid: 6}", "'jekyllpy.liquid' is 6, expected one of: 4, 5"),
        ("time: soon", "Invalid date 'soon'"),
        ("title: 'it's'", "_config.yml:1"),
    ],
)
def test_a_wrong_config_is_told_with_its_key(tmp_path: Path, text: str, message: str) -> None:
    written(tmp_path, _config=text)
    with pytest.raises(ConfigError) as caught:
        load_config(tmp_path, environ=ENVIRON)
    assert message in str(caught.value)


def test_a_wrong_type_is_told_when_the_key_is_read(tmp_path: Path) -> None:
    written(tmp_path, _config="limit_posts: many")
    config = load_config(tmp_path, environ=ENVIRON)
    with pytest.raises(ConfigError, match="'limit_posts': expected a whole number, found 'many'"):
        _ = config.limit_posts


def test_a_missing_config_file_and_a_missing_source_are_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="could not be found"):
        load_config(tmp_path, files=["nope.yml"], environ=ENVIRON)
    with pytest.raises(ConfigError, match="does not exist"):
        load_config(tmp_path / "nowhere", environ=ENVIRON)


@pytest.mark.parametrize("destination", [".", ".."])
def test_the_destination_may_not_hold_the_source(tmp_path: Path, destination: str) -> None:
    source = tmp_path / "site"
    source.mkdir()
    with pytest.raises(ConfigError, match="cannot be or contain the Source"):
        load_config(source, (source / destination).resolve(), environ=ENVIRON)
