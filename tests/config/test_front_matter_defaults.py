"""Which defaults apply, and which win."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.config.front_matter_defaults import FrontMatterDefaults
from jekyllpy.values import Value


def entry(path: str | None, kind: str | None, **values: Value) -> Value:
    scope = {key: value for key, value in (("path", path), ("type", kind)) if value is not None}
    return {"scope": scope, "values": values}


@pytest.mark.parametrize(
    ("sets", "path", "kind", "expected"),
    [
        pytest.param([entry("", None, a=1)], "x.md", "pages", {"a": 1}, id="an empty path is everywhere"),
        pytest.param([entry("", "posts", a=1)], "x.md", "pages", {}, id="another type"),
        pytest.param([entry("ab", None, a=1)], "abc.md", "pages", {"a": 1}, id="a path is a plain prefix"),
        pytest.param(
            [entry("/ab", None, a=1)], "/ab/c.md", "pages", {}, id="a leading slash is not dropped from a scope"
        ),
        pytest.param([entry("", None, a=1), entry("x", None, a=2)], "x.md", "pages", {"a": 2}, id="the longer path"),
        pytest.param([entry("x", None, a=2), entry("", None, a=1, b=3)], "x.md", "pages", {"a": 2, "b": 3}, id="order"),
        pytest.param([entry("", "pages", a=1), entry("", None, a=2)], "x.md", "pages", {"a": 1}, id="a type wins"),
        pytest.param([entry("", None, a=1), entry("", None, a=2)], "x.md", "pages", {"a": 2}, id="the later one"),
        pytest.param([entry("", "post", a=1)], "_posts/x.md", "posts", {"a": 1}, id="the old singular"),
        pytest.param(
            [entry("", None, a={"b": 1}), entry("x", None, a={"c": 2})], "x", None, {"a": {"b": 1, "c": 2}}, id="deep"
        ),
        pytest.param(["no set", {"values": 3}], "x.md", "pages", {}, id="invalid sets are passed over"),
    ],
)
def test_defaults(sets: Value, path: str, kind: str | None, expected: dict[str, Value], tmp_path: Path) -> None:
    assert FrontMatterDefaults(sets, tmp_path).all(path, kind) == expected


def test_a_star_is_looked_up_on_disk(tmp_path: Path) -> None:
    (tmp_path / "a" / "deep").mkdir(parents=True)
    (tmp_path / "b").mkdir()
    defaults = FrontMatterDefaults([entry("*/deep", None, a=1)], tmp_path)
    assert defaults.all("a/deep/x.md", "pages") == {"a": 1}
    assert defaults.all("b/deep/x.md", "pages") == {}
