"""jekyll-sitemap 1.4: `sitemap.xml` of documents, pages and static HTML and PDF files, and a `robots.txt`.

It knows no rendering: both are Liquid pages at the end of `site.pages`.
"""

from __future__ import annotations

from jekyllpy.model.page import Page
from jekyllpy.model.site import Site
from jekyllpy.plugins.protocols import PRIORITIES
from jekyllpy.plugins.registry import Plugins
from jekyllpy.templates.payload.page import static_file_payload
from jekyllpy.values import Value

LISTED = (".htm", ".html", ".xhtml", ".pdf")
SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    """{% if page.xsl %}<?xml-stylesheet type="text/xsl" href="{{ '/sitemap.xsl' | absolute_url }}"?>\n{% endif %}"""
    '<urlset xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    f'xsi:schemaLocation="{SCHEMA} {SCHEMA}/sitemap.xsd" xmlns="{SCHEMA}">\n'
)


def entry(name: str, url: str, lastmod: str) -> str:
    """Write the template of one entry: the variable's name, its key with the URL, the template of its date."""
    address = f"{name}.{url} | replace: '/index.html', '/' | absolute_url | xml_escape"
    return f"<url>\n<loc>{{{{ {address} }}}}</loc>\n{lastmod}</url>\n"


def dated(condition: str, moment: str) -> str:
    """Write the template of a date that is only there under a condition."""
    return f"{{% if {condition} %}}{LASTMOD % moment}{{% endif %}}"


LASTMOD = "<lastmod>{{ %s | date_to_xmlschema }}</lastmod>\n"

TEMPLATE = "".join(
    [
        HEAD,
        "{% assign written = site.collections | where_exp: 'group', 'group.output != false' %}",
        "{% for group in written %}",
        "{% assign listed = group.docs | where_exp: 'doc', 'doc.sitemap != false' %}",
        "{% for doc in listed %}",
        entry("doc", "url", dated("doc.last_modified_at or doc.date", "doc.last_modified_at | default: doc.date")),
        "{% endfor %}{% endfor %}",
        "{% assign listed = site.html_pages | where_exp: 'one', 'one.sitemap != false' %}",
        """{% assign listed = listed | where_exp: 'one', 'one.url != "/404.html"' %}""",
        "{% for one in listed %}",
        entry("one", "url", dated("one.last_modified_at", "one.last_modified_at")),
        "{% endfor %}",
        "{% assign listed = page.static_files | where_exp: 'file', 'file.sitemap != false' %}",
        """{% assign listed = listed | where_exp: 'file', 'file.name != "404.html"' %}""",
        "{% for file in listed %}",
        entry("file", "path", LASTMOD % "file.modified_time"),
        "{% endfor %}</urlset>\n",
    ]
)
ROBOTS = "Sitemap: {{ 'sitemap.xml' | absolute_url }}\n"


class SitemapGenerator:
    """Adds the two pages, each unless the site has one at its URL."""

    priority = PRIORITIES["lowest"]
    heeds = frozenset[str]()

    def generate(self, site: Site) -> None:
        """Add `sitemap.xml` and `robots.txt`."""
        urls = {page.url for page in site.pages} | {file.url for file in site.static_files}
        if "/sitemap.xml" not in urls:
            site.pages.append(_sitemap(site, has_style="/sitemap.xsl" in urls))
        if "/robots.txt" not in urls:
            site.pages.append(site.generated_page("robots.txt", content=ROBOTS, data={"layout": None}))


def _sitemap(site: Site, *, has_style: bool) -> Page:
    files = [static_file_payload(file, site.config.zone) for file in site.static_files if file.suffix in LISTED]
    data: dict[str, Value] = {"layout": None, "static_files": files, "xsl": has_style}
    return site.generated_page("sitemap.xml", content=TEMPLATE, data=data)


def register(plugins: Plugins) -> None:
    """Register the generator."""
    plugins.add_generator(SitemapGenerator())
