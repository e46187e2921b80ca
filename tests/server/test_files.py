"""From URL to file: Jekyll's rules, and the ways out that are shut."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.server.files import Elsewhere, FoundFile, FoundFolder, find, mount_of

# Target -> the file below the folder that answers, asked of Jekyll 4.3.1.
FOUND = {
    "/": "index.html",
    "/index.html": "index.html",
    "/a": "a.html",
    "/a.html": "a.html",
    "/a/": "a.html",
    "/a?x=1#y": "a.html",
    "/both.html": "both.html",
    "/both/": "both/index.html",
    "/feed/": "feed/index.xml",
    "/sp%20ace.txt": "sp ace.txt",
    "/gr%C3%B6%C3%9Fe.txt": "größe.txt",
    "/inside.txt": "inside.txt",
    **({} if os.name == "nt" else {"/a:b.txt": "a:b.txt"}),
    "/.well-known/security.txt": ".well-known/security.txt",
    "//docs///one.txt": "docs/one.txt",
}

NOT_FOUND = [
    "/nope",
    "/a.html/b",
    "/css/main.css/",
    "/pipe.txt",
    "/loop",
    "/.git/config",
    "/.git/",
    "/.env",
    "/out/secret.txt",
    "/out/",
    "/secret.txt",
    "/sideways/secret.txt",
    "/hidden.txt",
    "/../outside/secret.txt",
    "/docs/../../outside/secret.txt",
    "/docs/../a.html",
    "/%2e%2e/outside/secret.txt",
    "/%2E%2E%2Foutside%2Fsecret.txt",
    "/..%2foutside/secret.txt",
    "/%252e%252e/outside/secret.txt",
    "/..%5coutside%5csecret.txt",
    "/..\\outside\\secret.txt",
    "/%c0%ae%c0%ae/outside/secret.txt",
    "/....//outside/secret.txt",
    "/..;/outside/secret.txt",
    "/%00",
    "/a.html%00.txt",
    "/c:/windows",
    "/index.html::$DATA",
    "/" + "a" * 5000,
    "/" + "a/" * 5000,
    "/%ff%fe",
    "/%",
    "",
    "index.html",
    "http://localhost/index.html",
]


@pytest.mark.parametrize(("target", "name"), FOUND.items())
def test_found(folder: Path, target: str, name: str) -> None:
    assert find(folder, "/", target) == FoundFile(folder / name, name)


@pytest.mark.parametrize("target", NOT_FOUND)
def test_not_found(folder: Path, target: str) -> None:
    assert find(folder, "/", target) is None


def test_a_folder_sends_to_its_slash_and_then_shows_its_entries(folder: Path) -> None:
    assert find(folder, "/", "/docs") == Elsewhere("docs/")
    assert find(folder, "/", "/both") == Elsewhere("both/")
    assert find(folder, "/", "/docs/") == FoundFolder(folder / "docs", "docs")


def test_a_listing_comes_before_the_index_when_asked_for(folder: Path) -> None:
    assert find(folder, "/", "/", listing=True) == FoundFolder(folder, "")


@pytest.mark.parametrize(
    ("baseurl", "mount"), [("", "/"), ("/", "/"), ("/blog", "/blog/"), ("blog/", "/blog/"), ("/a/b/", "/a/b/")]
)
def test_the_mount_has_a_slash_on_both_sides(baseurl: str, mount: str) -> None:
    assert mount_of(baseurl) == mount


def test_a_site_with_a_base_url_is_only_below_it(folder: Path) -> None:
    assert find(folder, "/blog/", "/blog/a") == FoundFile(folder / "a.html", "a.html")
    assert find(folder, "/blog/", "/a") is None
    assert find(folder, "/blog/", "/blogs/a") is None
    assert find(folder, "/blog/", "/blog") == Elsewhere("/blog/")
    assert find(folder, "/blog/", "/") == Elsewhere("/blog/")


HOSTILE = st.text(alphabet="./\\%25eEfFcC0aA:;?#\0~docsut", max_size=40)


@given(HOSTILE)
@settings(deadline=None, max_examples=300, derandomize=True)
def test_nothing_outside_is_ever_found(tmp_path_factory: pytest.TempPathFactory, target: str) -> None:
    base = tmp_path_factory.getbasetemp() / "law"
    site = base / "site"
    if not site.exists():
        (site / "docs").mkdir(parents=True)
        (site / "out").symlink_to(base)
        (base / "c").write_text("secret")
    found = find(site, "/", "/" + target)
    if isinstance(found, FoundFile | FoundFolder):
        assert found.path.resolve().is_relative_to(site.resolve())
