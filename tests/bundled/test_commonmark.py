"""Sites that choose CommonMark: which processors there are, what goes through them, and what does not."""

from __future__ import annotations

import pytest

from jekyllpy.errors import BuildFailed
from tests.space import SiteSpace

PAGE = '---\n---\n# A "b" \'c\'\n\n{{ "*d*" | markdownify }} {{ "e\'s" | smartify }}\n'


@pytest.fixture
def _library() -> None:
    pytest.importorskip("markdown_it")
    pytest.importorskip("mdit_py_plugins")


@pytest.mark.usefixtures("_library")
@pytest.mark.parametrize(
    ("name", "gem", "heading"),
    [
        ("CommonMark", "jekyll-commonmark", "<h1>A “b” ‘c’</h1>"),
        ("CommonMark", "jekyll-commonmark-ghpages", "<h1>A “b” ‘c’</h1>"),
        ("CommonMarkGhPages", "jekyll-commonmark-ghpages", '<h1 id="a-b-c">A “b” ‘c’</h1>'),
    ],
)
def test_a_site_chooses_its_processor(space: SiteSpace, name: str, gem: str, heading: str) -> None:
    space.write({"_config.yml": f"markdown: {name}\nplugins: [{gem}]\ncommonmark: {{options: [smart, unsafe]}}\n"})
    space.write({"a.md": PAGE})
    space.build()
    assert space.read("a.html") == f"{heading}\n<p><em>d</em></p>\n e’s\n"


@pytest.mark.usefixtures("_library")
def test_blank_lines_in_highlighted_code_end_no_html_of_github_pages(space: SiteSpace) -> None:
    chosen = "markdown: CommonMarkGhPages\nplugins: [jekyll-commonmark-ghpages]\n"
    space.write({"_config.yml": f"{chosen}commonmark: {{options: [UNSAFE]}}\n"})
    space.write({"a.md": "---\n---\n{% highlight text %}\na\n\n*b*\n{% endhighlight %}\n"})
    space.build()
    assert "a\n\n*b*</code></pre></figure>" in space.read("a.html")


@pytest.mark.parametrize(
    ("config", "available"),
    [
        ("markdown: CommonMark\n", "kramdown"),
        ("markdown: commonmark\nplugins: [jekyll-commonmark]\n", "kramdown, CommonMark"),
    ],
)
def test_a_processor_that_no_plugin_has_is_an_error(space: SiteSpace, config: str, available: str) -> None:
    space.write({"_config.yml": config, "a.md": "---\n---\na\n"})
    with pytest.raises(BuildFailed) as failed:
        space.build()
    (error,) = failed.value.errors
    assert "is not a valid Markdown processor" in str(error)
    assert error.hint == f"Available processors are: {available}"
