"""Collections as they are configured and read."""

from __future__ import annotations

from tests.space import SiteSpace

SHOWN = (
    "---\n---\n{% for each in site.collections %}{{ each.label }} {{ each.output }} {{ each.docs.size }}|{% endfor %}"
)


def test_the_metadata_of_a_name_that_is_no_label_is_not_found(space: SiteSpace) -> None:
    space.write({"_config.yml": "collections:\n  reading list: {output: true}\n  talks: {output: true}\n"})
    space.write({"_readinglist/a.md": "---\n---\na", "_talks/b.md": "---\n---\nb", "index.html": SHOWN})
    space.build()
    assert space.read("index.html") == "posts true 0|readinglist false 1|talks true 1|"
    assert space.outputs == ["index.html", "talks/b.html"]
