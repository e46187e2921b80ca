"""Whole sites: what we build equals what Jekyll built, byte for byte."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeAlias

import pytest

from jekyllpy.commands.main import main
from jekyllpy.yaml_data import load
from tests.sites import record

Jekylls: TypeAlias = Mapping[str, Future[Path]]
"""What Jekyll builds of each site, once it is there."""

SITES = Path(__file__).parent / "sites"
NAMES = sorted(path.parent.name for path in SITES.glob("*/site.json"))
TOLD = {name: json.loads((SITES / name / "site.json").read_text(encoding="utf-8")) for name in NAMES}
WITH_UPSTREAM = [name for name in NAMES if TOLD[name].get("upstream")]
UPSTREAM = {"jekyll": record.UPSTREAM, "liquid": 4, "yaml": "safe_yaml", "sass": "libsass"}


def plugins_of(name: str) -> set[str]:
    """The plugins that the site's configuration names; those of a site that is not built do not count."""
    recipe = record.read_recipe(SITES / name)
    named: set[str] = set()
    for config in recipe.configs if recipe.status == 0 else ():
        text = (recipe.folder / "source" / config).read_text(encoding="utf-8")
        told = load(text, path=config, dialect="psych")
        if isinstance(told, dict):
            named.update(told.get("plugins") or ())
    return named


PLUGINS = {name: plugins_of(name) for name in NAMES}

# The bundled plugins whose gems Debian has.
IN_DEBIAN = (
    "jekyll-archives",
    "jekyll-avatar",
    "jekyll-commonmark",
    "jekyll-default-layout",
    "jekyll-feed",
    "jekyll-gist",
    "jekyll-github-metadata",
    "jekyll-include-cache",
    "jekyll-last-modified-at",
    "jekyll-mentions",
    "jekyll-optional-front-matter",
    "jekyll-paginate",
    "jekyll-paginate-v2",
    "jekyll-readme-index",
    "jekyll-redirect-from",
    "jekyll-relative-links",
    "jekyll-seo-tag",
    "jekyll-sitemap",
    "jekyll-titles-from-headings",
    "jekyll-toc",
)

# site -> {output: why it differs}; an output that has become equal fails the test, so the table cannot go stale.
KNOWN_GAPS: dict[str, dict[str, str]] = {}
UPSTREAM_GAPS: dict[str, dict[str, str]] = {}


def build_here(name: str, as_stack: object, work: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Build a copy of a site with our own command line under the recorder's pins."""
    if "jekyll-commonmark" in PLUGINS[name]:
        pytest.importorskip("markdown_it")
        pytest.importorskip("mdit_py_plugins")
    recipe = record.read_recipe(SITES / name)
    source, output = work / "source", work / "output"
    shutil.copytree(recipe.folder / "source", source)
    for path in [source, *source.rglob("*")]:
        os.utime(path, (record.FILE_TIME, record.FILE_TIME))
    stack = work / "stack.yml"
    stack.write_text(f"jekyllpy: {json.dumps(as_stack)}\n", encoding="utf-8")
    configs = ",".join([*(str(source / config) for config in recipe.configs), str(stack)])
    for key in ("TZ", "JEKYLL_ENV", "SOURCE_DATE_EPOCH"):
        monkeypatch.setenv(key, record.PINS[key])
    monkeypatch.chdir(source)
    status = main(["build", "-q", "-s", str(source), "-d", str(output), "--config", configs, *recipe.options])
    assert status == recipe.status
    output.mkdir(exist_ok=True)
    return record.tree(output)


def check(ours: dict[str, bytes], expected: dict[str, bytes], gaps: dict[str, str]) -> None:
    """The same files, and the same bytes in all but the gaps."""
    assert sorted(ours) == sorted(expected)
    wrong = [path for path in sorted(expected) if ours[path] != expected[path]]
    shown = [first_difference(path, expected, ours) for path in wrong if path not in gaps]
    assert wrong == sorted(gaps), "\n".join(shown)


@pytest.mark.parametrize("name", NAMES)
def test_a_site_is_built_as_jekyll_built_it(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = build_here(name, TOLD[name]["stack"], tmp_path, monkeypatch)
    check(ours, record.tree(SITES / name / "expected"), KNOWN_GAPS.get(name, {}))


@pytest.mark.parametrize("name", WITH_UPSTREAM)
def test_a_site_is_built_as_upstream_built_it(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = build_here(name, UPSTREAM, tmp_path, monkeypatch)
    expected = {**record.tree(SITES / name / "expected"), **record.tree(SITES / name / "upstream")}
    check(ours, expected, UPSTREAM_GAPS.get(name, {}))


@pytest.mark.parametrize("plugin", IN_DEBIAN)
def test_at_least_three_sites_have_the_plugin(plugin: str) -> None:
    having = [name for name in NAMES if plugin in PLUGINS[name]]
    assert len(having) >= 3, having


def first_difference(path: str, expected: dict[str, bytes], ours: dict[str, bytes]) -> str:
    """Show where two outputs part."""
    one, two = expected[path], ours[path]
    place = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    start = max(0, place - 60)
    return f"{path} at byte {place}:\n  Jekyll {one[start : place + 60]!r}\n  ours   {two[start : place + 60]!r}"


@pytest.fixture(scope="module")
def jekylls(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Jekylls]:
    """Let two Jekylls at once build the sites that are asked for."""
    names = [
        str(item.callspec.params["name"])
        for item in request.session.items
        if isinstance(item, pytest.Function) and "jekylls" in item.fixturenames
    ]
    with ThreadPoolExecutor(2) as pool:
        yield {
            name: pool.submit(record.build, record.read_recipe(SITES / name), tmp_path_factory.mktemp("jekyll"))
            for name in names
        }


@pytest.mark.jekyll
@pytest.mark.parametrize("name", NAMES)
def test_the_recorded_output_is_what_jekyll_builds_here_and_now(name: str, jekylls: Jekylls) -> None:
    try:
        built = jekylls[name].result()
    except record.MissingError as error:
        pytest.skip(str(error))
    assert record.tree(built) == record.tree(SITES / name / "expected")
