"""Plugins of installed packages, and those that a command line names."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from jekyllpy.errors import PluginError
from jekyllpy.plugins.python_plugins import find_installed, find_named
from tests.space import SiteSpace

CODE = "def register(plugins):\n    plugins.add_filter('shout', str.upper)\n\n\nnumber = 3\n"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Install a package that offers a plugin."""
    root = tmp_path / "packages"
    info = root / "shouting-1.dist-info"
    info.mkdir(parents=True)
    (root / "shouting_plugin.py").write_text(CODE)
    (info / "METADATA").write_text("Name: shouting\nVersion: 1\n")
    points = "[jekyllpy.plugins]\nshouting = shouting_plugin:register\nodd = shouting_plugin:number\ngone = nowhere:x\n"
    (info / "entry_points.txt").write_text(points)
    monkeypatch.setattr(sys, "path", [str(root), *sys.path])
    monkeypatch.delitem(sys.modules, "shouting_plugin", raising=False)
    return root


def test_an_installed_plugin_comes_by_its_name(space: SiteSpace, package: Path) -> None:
    space.write({"_config.yml": "plugins: [shouting]", "index.html": "---\n---\n{{ 'a' | shout }}"})
    space.build()
    assert space.read("index.html") == "A"


def test_an_installed_plugin_stays_away_unasked(space: SiteSpace, package: Path) -> None:
    space.write({"index.html": "---\n---\n{{ 'a' | shout }}"})
    space.build()
    assert space.read("index.html") == "a"


@pytest.mark.parametrize(("whitelist", "output"), [("[]", "a"), ("[shouting]", "A")])
def test_safe_mode_asks_the_whitelist(space: SiteSpace, package: Path, whitelist: str, output: str) -> None:
    space.write({"_config.yml": f"plugins: [shouting]\nwhitelist: {whitelist}\nsafe: true"})
    space.write({"index.html": "---\n---\n{{ 'a' | shout }}"})
    space.build()
    assert space.read("index.html") == output


def test_what_is_no_function_is_no_plugin(package: Path) -> None:
    with pytest.raises(PluginError, match="the plugin odd is int, expected a function"):
        find_installed("odd")
    with pytest.raises(PluginError, match="the plugin gone cannot be imported"):
        find_installed("gone")
    assert find_installed("unheard-of") is None


@pytest.mark.parametrize(
    "name", ["", "os", ":x", "os:", "os:no such", "os:nothing", "nowhere:x", "nowhere.py:x", "os:sep"]
)
def test_a_name_that_names_nothing_is_an_error(name: str) -> None:
    with pytest.raises(PluginError) as refused:
        find_named(name)
    assert refused.value.hint is not None


def test_a_file_is_loaded_anew_each_time(tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text(CODE)
    first, second = (find_named(f"{tmp_path / 'mine.py'}:register") for _ in range(2))
    assert first is not second
    assert "mine" not in sys.modules
