"""Jekyll's `sort` of documents without a property: they have an order of their own."""

from __future__ import annotations

import pytest

from jekyllpy.errors import BuildFailed
from tests.space import SiteSpace

CONFIG = "collections: [things]\n"
POSTS = {
    f"_posts/{day}-{name}.md": f"---\ntitle: {name}\ncategories: [x]\n---\n"
    for day, name in (("2020-01-02", "b"), ("2020-01-02", "a"), ("2020-01-02", "c"), ("2019-01-02", "z"))
}
THINGS = {f"_things/{name}.md": f"---\ntitle: {name}\n---\n" for name in "cab"}
DATED = {"_things/q.md": "---\ntitle: q\ndate: 2019-01-01\n---\n"}


@pytest.mark.parametrize(
    ("of", "expected"),
    [("site.categories.x", "z a b c "), ("site.posts", "z a b c "), ("site.things", "a b c q ")],
)
def test_documents_are_sorted_by_date_and_path(space: SiteSpace, of: str, expected: str) -> None:
    page = f"---\n---\n{{% assign all = {of} | sort %}}{{% for each in all %}}{{{{ each.title }}}} {{% endfor %}}"
    space.write({"_config.yml": CONFIG, "index.html": page} | POSTS | THINGS | DATED)
    space.build()
    assert space.read("index.html") == expected


def test_pages_have_no_order(space: SiteSpace) -> None:
    space.write({"index.html": "---\n---\n{{ site.pages | sort | size }}", "a.html": "---\n---\n"})
    with pytest.raises(BuildFailed):
        space.build()
