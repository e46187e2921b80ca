"""jekyll-compose's commands: what they write and move."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.bundled.compose import scalar, with_front
from jekyllpy.commands.main import main
from jekyllpy.values import Value
from tests.space import SiteSpace

POST = "---\nlayout: post\ntitle: {title}\ndate: 2026-01-15 12:00 +0000\n---\n"


@pytest.fixture
def source(space: SiteSpace, monkeypatch: pytest.MonkeyPatch) -> Path:
    space.write({"_config.yml": "plugins: [jekyll-compose]\n"})
    monkeypatch.chdir(space.source)
    return space.source


CASES: dict[str, tuple[list[str], str, str]] = {
    "a post": (["post", "My", "Title"], "_posts/2026-01-15-my-title.md", POST.format(title="My Title")),
    "a quoted title": (["post", "It's: a"], "_posts/2026-01-15-it-s-a.md", POST.format(title="'It''s: a'")),
    "a date": (
        ["post", "A", "--date", "2024-05-01", "-l", "x", "-x", "html"],
        "_posts/2024-05-01-a.html",
        "---\nlayout: x\ntitle: A\ndate: 2024-05-01 00:00 +0000\n---\n",
    ),
    "a draft": (["draft", "D"], "_drafts/d.md", "---\nlayout: post\ntitle: D\n---\n"),
    "a page": (["page", "About me"], "about-me.md", "---\nlayout: page\ntitle: About me\n---\n"),
    "a note": (
        ["compose", "Note", "-c", "notes"],
        "_notes/note.md",
        "---\nlayout: post\ntitle: Note\ndate: 2026-01-15 12:00 +0000\n---\n",
    ),
    "a composed draft": (
        ["compose", "Note", "--draft"],
        "_drafts/note.md",
        "---\nlayout: post\ntitle: Note\ndate: 2026-01-15 12:00 +0000\n---\n",
    ),
}


@pytest.mark.parametrize(("words", "name", "text"), CASES.values(), ids=CASES)
def test_a_new_file_has_its_front_matter(source: Path, words: list[str], name: str, text: str) -> None:
    assert main(words) == 0
    assert (source / name).read_text(encoding="utf-8") == text


def test_a_file_that_is_there_stays_unless_it_is_forced(source: Path) -> None:
    (source / "about.md").write_text("mine", encoding="utf-8")
    assert main(["page", "About"]) == 0
    assert (source / "about.md").read_text(encoding="utf-8") == "mine"
    assert main(["page", "About", "--force"]) == 0
    assert (source / "about.md").read_text(encoding="utf-8").startswith("---\n")


def test_a_draft_is_published_and_taken_back(source: Path) -> None:
    (source / "_drafts").mkdir()
    (source / "_drafts/d.md").write_text("---\ntitle: D # mine\n---\nText\n", encoding="utf-8")
    main(["publish", "_drafts/d.md", "--date", "2024-05-01"])
    post = source / "_posts/2024-05-01-d.md"
    assert post.read_text(encoding="utf-8") == "---\ntitle: D # mine\ndate: 2024-05-01 00:00 +0000\n---\nText\n"
    main(["unpublish", "_posts/2024-05-01-d.md"])
    assert (source / "_drafts/d.md").read_text(encoding="utf-8") == "---\ntitle: D # mine\n---\nText\n"
    assert not post.exists()


def test_a_post_is_renamed_under_its_date(source: Path) -> None:
    (source / "_posts").mkdir()
    (source / "_posts/2024-05-01-d.md").write_text("---\ntitle: D\n---\n", encoding="utf-8")
    main(["rename", "_posts/2024-05-01-d.md", "New", "one"])
    assert (source / "_posts/2024-05-01-new-one.md").read_text(encoding="utf-8") == "---\ntitle: New one\n---\n"


def test_defaults_of_the_configuration_are_written(source: Path) -> None:
    front = "jekyll_compose: {default_front_matter: {drafts: {tags: [a, b], published: false, image: }}}\n"
    (source / "_config.yml").write_text("plugins: [jekyll-compose]\n" + front, encoding="utf-8")
    main(["draft", "D"])
    expected = "---\nlayout: post\ntitle: D\ntags: [a, b]\npublished: false\nimage:\n---\n"
    assert (source / "_drafts/d.md").read_text(encoding="utf-8") == expected


@pytest.mark.parametrize(
    ("value", "text"),
    [("plain words", "plain words"), ("yes", "'yes'"), ("a: b", "'a: b'"), ("", "''"), ("é", "'é'"), (3, "3")],
)
def test_a_value_is_quoted_where_it_must_be(value: Value, text: str) -> None:
    assert scalar(value) == text


def test_text_without_front_matter_is_left_alone() -> None:
    assert with_front("text\n", {"date": "x"}) == "text\n"
