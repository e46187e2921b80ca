"""What the sitemap lists and leaves out."""

from __future__ import annotations

import re

from tests.space import SiteSpace

CONFIG = "plugins: [jekyll-sitemap]\nurl: https://a.example\n"


def listed(space: SiteSpace) -> list[str]:
    """Build and return the paths in the sitemap."""
    space.build()
    return re.findall("<loc>https://a.example(.*?)</loc>", space.read("sitemap.xml"))


def test_html_and_pdf_files_are_listed_others_not(space: SiteSpace) -> None:
    space.write({"_config.yml": CONFIG, "a.html": "x", "b.pdf": "x", "c.txt": "x", "404.html": "x", "d.xhtml": "x"})
    assert listed(space) == ["/a.html", "/b.pdf", "/d.xhtml"]


def test_pages_leave_themselves_out(space: SiteSpace) -> None:
    space.write({"_config.yml": CONFIG, "a.html": "---\nsitemap: false\n---", "sub/index.html": "---\n---"})
    space.write({"404.html": "---\n---", "a.json": "---\n---", "b.md": "---\npermalink: /x/index.html\n---"})
    assert listed(space) == ["/x/", "/sub/"]


def test_defaults_leave_static_files_out(space: SiteSpace) -> None:
    defaults = "defaults: [{scope: {path: private}, values: {sitemap: false}}]"
    space.write({"_config.yml": CONFIG + defaults, "private/a.html": "x", "b.html": "x"})
    assert listed(space) == ["/b.html"]


def test_what_the_site_has_itself_is_kept(space: SiteSpace) -> None:
    space.write({"_config.yml": CONFIG, "sitemap.xml": "mine", "robots.txt": "---\n---\nmy own"})
    space.build()
    assert (space.read("sitemap.xml"), space.read("robots.txt")) == ("mine", "my own")


def test_a_style_sheet_is_named_where_there_is_one(space: SiteSpace) -> None:
    space.write({"_config.yml": CONFIG, "sitemap.xsl": "<x/>"})
    space.build()
    wanted = '<?xml-stylesheet type="text/xsl" href="https://a.example/sitemap.xsl"?>\n<urlset'
    assert wanted in space.read("sitemap.xml")


def test_robots_point_to_the_sitemap(space: SiteSpace) -> None:
    space.write({"_config.yml": CONFIG})
    space.build()
    assert space.read("robots.txt") == "Sitemap: https://a.example/sitemap.xml\n"
