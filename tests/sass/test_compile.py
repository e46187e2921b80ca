"""Sheets become the CSS and the source maps that Jekyll writes."""

from __future__ import annotations

import json
import logging
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.errors import ConversionError
from jekyllpy.sass import Css, Sheet, compile, compile_sass

CASES: dict[str, Any] = json.loads((Path(__file__).parents[1] / "cases/sass.json").read_text("utf-8"))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a folder with the recorded site's files."""
    for name, text in CASES["files"].items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


def css_of(site: Path, text: str, *, name: str | None = "main.scss", **settings: Any) -> Css:
    """Compile a text as a page of the site."""
    return compile_sass(
        text,
        syntax="sass" if (name or "").endswith(".sass") else "scss",
        name=name,
        path=f"assets/{name}",
        settings=settings,
        source=site,
        load_paths=[site / "more", site / "_sass"],
        environment="production",
        line=3,
    )


@pytest.mark.parametrize("style", CASES["expected"])
def test_a_sheet_becomes_what_jekyll_writes(site: Path, style: str) -> None:
    written = {}
    for name, text in CASES["files"].items():
        if not text.startswith("---\n"):
            continue
        body = text.split("---\n", 2)[2]
        css = css_of(site, body, name=Path(name).name, style=style)
        stem = name.rpartition(".")[0]
        written[f"{stem}.css"] = css.text
        if css.source_map is not None:
            written[f"{stem}.css.map"] = css.source_map
    assert written == CASES["expected"][style]


@pytest.mark.jekyll
@pytest.mark.parametrize("style", ["compact", "compressed"])
def test_the_recorded_answers_are_jekylls(site: Path, style: str) -> None:
    (site / "_config.yml").write_text(f"exclude: [out]\nsass: {{style: {style}, load_paths: [more]}}\n")
    jekyll = shutil.which("jekyll")
    assert jekyll
    env = {**os.environ, "JEKYLL_ENV": "production", "JEKYLL_NO_BUNDLER_REQUIRE": "true"}
    subprocess.run([jekyll, "build", "-q", "-d", str(site / "out")], cwd=site, env=env, check=True, capture_output=True)
    found = {file.relative_to(site / "out").as_posix(): file.read_text("utf-8") for file in site.glob("out/**/*.css*")}
    assert found == CASES["expected"][style]


def test_a_sheet_names_all_that_it_imports(site: Path) -> None:
    css = css_of(site, '@import "parts/menu";', style="compressed")
    assert {file.relative_to(site).as_posix() for file in css.imported} == {
        "_sass/parts/_menu.scss",
        "_sass/parts/_item.scss",
    }


def test_a_text_that_is_no_page_has_no_source_map(site: Path) -> None:
    css = css_of(site, "a { b: c; }", name=None)
    assert css == Css("a { b: c; }\n", None, ())


@pytest.mark.parametrize(
    ("sourcemap", "has_map"),
    [("never", False), ("always", True), ("development", False), (":never", False), ("odd", True)],
)
def test_the_setting_decides_about_the_source_map(site: Path, sourcemap: str, has_map: bool) -> None:
    css = css_of(site, "a { b: c; }", sourcemap=sourcemap)
    assert (css.source_map is not None) is has_map
    assert ("sourceMappingURL" in css.text) is has_map


def test_an_unknown_style_is_the_default_one(site: Path) -> None:
    assert css_of(site, "a { b: c; }", name=None, style="pretty").text == "a { b: c; }\n"


def test_precision_and_line_comments_are_settings(site: Path) -> None:
    css = css_of(site, "a { b: 1px / 3 * 1; c: (1 / 3); }", sourcemap="never", precision=3, line_comments=True)
    assert css.text == "/* line 1, main.scss */ a { b: 0.333px; c: 0.333; }\n"


def test_a_charset_takes_the_place_of_the_byte_order_mark(site: Path) -> None:
    assert css_of(site, "a { b: é; }", name=None, style="compressed").text == "a{b:é}\n"
    assert (
        css_of(site, "a { b: é; }", name=None, style="compressed", add_charset=True).text == '@charset "UTF-8";a{b:é}\n'
    )


def test_what_a_sheet_says_is_logged(
    site: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.DEBUG):
        css_of(site, '@warn "careful"; @debug "hello"; a { b: c; }')
    assert [(record.levelname, record.getMessage()) for record in caplog.records] == [
        ("WARNING", "assets/main.scss: careful"),
        ("DEBUG", "assets/main.scss: hello"),
    ]
    assert capfd.readouterr() == ("", "")


MISTAKES = [  # text, path, line, column, message
    ("a { b: $y; }", "assets/main.scss", 3, 8, 'Undefined variable: "$y".'),
    ("\n\na {", "assets/main.scss", 5, 3, "expected"),
    ('@import "none";', "assets/main.scss", 3, 1, "File to import not found or unreadable: none"),
    ('@error "boom";', "assets/main.scss", 3, 1, "boom"),
    ('a { b: c; }\n@import "bad";', "_sass/_bad.scss", 2, 6, 'Undefined variable: "$x".'),
]


@pytest.mark.parametrize(("text", "path", "line", "column", "message"), MISTAKES)
def test_a_mistake_has_its_place(site: Path, text: str, path: str, line: int, column: int, message: str) -> None:
    (site / "_sass/_bad.scss").write_text("a {\n  b: $x;\n}\n")
    with pytest.raises(ConversionError) as raised:
        css_of(site, text)
    error = raised.value
    assert (error.path, error.line, error.column) == (path, line, column)
    assert message in error.message


@pytest.mark.parametrize("text", ['@import "../../outside";', '@import "up";', '@import "{outside}";'])
def test_an_import_from_outside_is_refused(site: Path, tmp_path: Path, text: str) -> None:
    inner = site / "inner"
    (inner / "_sass").mkdir(parents=True)
    (inner / "_sass/_up.scss").write_text('@import "../../outside";')
    (site / "outside.scss").write_text(".secret { a: b; }")
    with pytest.raises(ConversionError) as raised:
        compile_sass(
            text.replace("{outside}", str(site / "outside.scss")),
            syntax="scss",
            name="main.scss",
            path="main.scss",
            settings={},
            source=inner,
            load_paths=[inner / "_sass"],
            environment="production",
        )
    assert "secret" not in str(raised.value)


def test_a_broken_file_outside_is_not_shown(site: Path) -> None:
    outside = site.parent / "outside.txt"
    outside.write_text("secret words")
    with pytest.raises(ConversionError, match="leaves the site") as raised:
        css_of(site, f'@import "{outside}";')
    assert "secret" not in str(raised.value)


def test_another_engine_can_take_its_place(site: Path) -> None:
    def echo(sheet: Sheet) -> Css:
        return Css(f"{sheet.style} {sheet.text}", None, ())

    sheet = Sheet("a", syntax="scss", name="m.scss", path="m.scss", source=site, style="expanded")
    assert compile(sheet, echo).text == "expanded a"


def test_nothing_makes_nothing(site: Path) -> None:
    assert css_of(site, "") == Css("", None, ())
