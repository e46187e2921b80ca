"""A document is the same as itself only; its neighbours' neighbours are not looked at."""

from __future__ import annotations

from tests.space import SiteSpace

PAGE = """---
---
{% assign all = site.posts | concat: site.tags.x | uniq %}{% for post in all %}{{ post.title }}{% endfor %}
{%- assign one = site.posts.first %}{% assign other = site.posts.last -%}
{% if one == other %}same{% else %}other{% endif %} {% if one == site.tags.x.first %}same{% else %}other{% endif %}
{%- assign groups = site.posts | concat: site.posts | group_by_exp: "post", "post" %} {{ groups.size }}"""


def test_documents_are_compared_as_themselves(space: SiteSpace) -> None:
    posts = {f"_posts/2020-01-0{day}-p.md": f"---\ntitle: {day}\ntags: [x]\n---\nsame" for day in range(1, 9)}
    space.write({"index.html": PAGE} | posts)
    space.build()
    assert space.read("index.html") == "87654321other same 8"


def test_a_list_of_documents_names_them_where_it_becomes_text(space: SiteSpace) -> None:
    space.write({"index.html": "---\n---\n{{ site.tags.x | split: '|' | join: '/' }}"})
    space.write({"_posts/2020-01-01-p.md": "---\ntags: x\n---\n", "_posts/2020-01-02-q.md": "---\ntags: x\n---\n"})
    space.build()
    expected = "[#<Jekyll::Document _posts/2020-01-02-q.md collection=posts>, "
    assert space.read("index.html") == f"{expected}#<Jekyll::Document _posts/2020-01-01-p.md collection=posts>]"
