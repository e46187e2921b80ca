"""jekyll-feed 0.17: Atom feeds of collections, categories and tags as pages, and the `feed_meta` tag.

It knows no rendering: a feed is a Liquid page at the end of `site.pages`, so it sees what became of every document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from jekyllpy.bundled.filtering import apply, first_true
from jekyllpy.keys import mapping
from jekyllpy.liquid.context import Context
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.liquid.syntax.tag import Tag
from jekyllpy.model.page import Page
from jekyllpy.model.site import Site
from jekyllpy.plugins.protocols import PRIORITIES
from jekyllpy.plugins.registry import Plugins
from jekyllpy.values import Value, is_true

ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
ODD_TAG = re.compile(r"[^a-zA-Z0-9_]")
MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"'

HEAD = """
<?xml version="1.0" encoding="utf-8"?>
{% if page.xsl %}<?xml-stylesheet type="text/xml" href="{{ '/feed.xslt.xml' | absolute_url }}"?>{% endif %}
<feed xmlns="http://www.w3.org/2005/Atom" {% if site.lang %}xml:lang="{{ site.lang }}"{% endif %}>
{% assign self = page.url | absolute_url %}
<generator uri="https://jekyllrb.com/" version="{{ jekyll.version }}">Jekyll</generator>
<link href="{{ self }}" rel="self" type="application/atom+xml" />
<link href="{{ '/' | absolute_url }}" rel="alternate" type="text/html" {% if site.lang %}hreflang="{{ site.lang }}"
 {% endif %}/>
<updated>{{ site.time | date_to_xmlschema }}</updated>
<id>{{ self | xml_escape }}</id>
"""

TITLE = """
{% assign name = site.title | default: site.name %}
{% if page.collection != "posts" %}
{% assign part = page.collection | capitalize %}{% assign name = name | append: " | " | append: part %}
{% endif %}
{% if page.category %}
{% assign part = page.category | capitalize %}{% assign name = name | append: " | " | append: part %}
{% endif %}
{% if name %}<title type="html">{{ name | smartify | xml_escape }}</title>{% endif %}
{% if site.description %}<subtitle>{{ site.description | xml_escape }}</subtitle>{% endif %}
{% if site.author %}
<author>
<name>{{ site.author.name | default: site.author | xml_escape }}</name>
{% if site.author.email %}<email>{{ site.author.email | xml_escape }}</email>{% endif %}
{% if site.author.uri %}<uri>{{ site.author.uri | xml_escape }}</uri>{% endif %}
</author>
{% endif %}
"""

CHOICE = """
{% if page.tags %}{% assign chosen = site.tags[page.tags] %}{% else %}{% assign chosen = site[page.collection] %}
{% endif %}
{% if page.category %}{% assign chosen = chosen | where: "categories", page.category %}{% endif %}
{% unless site.show_drafts %}{% assign chosen = chosen | where_exp: "one", "one.draft != true" %}{% endunless %}
{% assign chosen = chosen | sort: "date" | reverse %}
{% assign most = site.feed.posts_limit | default: 10 %}
"""

ENTRY = """
<entry{% if post.lang %}{{ ' ' }}xml:lang="{{ post.lang }}"{% endif %}>
{% assign heading = post.title | smartify | strip_html | normalize_whitespace | xml_escape %}
{% assign address = post.url | absolute_url %}
<title type="html">{{ heading }}</title>
<link href="{{ address }}" rel="alternate" type="text/html" title="{{ heading }}" />
<published>{{ post.date | date_to_xmlschema }}</published>
<updated>{{ post.last_modified_at | default: post.date | date_to_xmlschema }}</updated>
<id>{{ post.id | absolute_url | xml_escape }}</id>
{% assign brief = post.feed.excerpt_only | default: site.feed.excerpt_only %}
{% unless brief %}
<content type="html" xml:base="{{ address | xml_escape }}"><![CDATA[{{ post.content | strip }}]]></content>
{% endunless %}
"""

AUTHOR = """
{% assign who = post.author | default: post.authors[0] | default: site.author %}
{% assign who = site.data.authors[who] | default: who %}
{% assign mail = who.email | default: nil %}{% assign link = who.uri | default: nil %}
<author>
<name>{{ who.name | default: who | default: "" | xml_escape }}</name>
{% if mail %}<email>{{ mail | xml_escape }}</email>{% endif %}
{% if link %}<uri>{{ link | xml_escape }}</uri>{% endif %}
</author>
{% if post.category %}<category term="{{ post.category | xml_escape }}" />
{% elsif post.categories %}
{% for term in post.categories %}<category term="{{ term | xml_escape }}" />{% endfor %}
{% endif %}
{% for term in post.tags %}<category term="{{ term | xml_escape }}" />{% endfor %}
"""

SUMMARY = f"""
{{% assign told = post.description | default: post.excerpt %}}
{{% if told and told != empty %}}
<summary type="html"><![CDATA[{{{{ told | strip_html | normalize_whitespace }}}}]]></summary>
{{% endif %}}
{{% assign picture = post.image.path | default: post.image %}}
{{% if picture %}}
{{% unless picture contains "://" %}}{{% assign picture = picture | absolute_url %}}{{% endunless %}}
{{% assign picture = picture | xml_escape %}}
<media:thumbnail {MEDIA} url="{{{{ picture }}}}" />
<media:content medium="image" url="{{{{ picture }}}}" {MEDIA} />
{{% endif %}}
</entry>
"""


def joined(*parts: str) -> str:
    """Write the parts of a template on one line, as the gem's feeds are."""
    return "".join(line for part in parts for line in part.split("\n"))


TEMPLATE = joined(
    HEAD, TITLE, CHOICE, "{% for post in chosen limit: most %}", ENTRY, AUTHOR, SUMMARY, "{% endfor %}</feed>"
)


class Feed(NamedTuple):
    """One feed: where it lies and what it holds."""

    path: str
    collection: str = "posts"
    category: Value = None
    tag: Value = None


class FeedGenerator:
    """Adds the pages of all feeds for which the source has no file."""

    priority = PRIORITIES["lowest"]
    heeds = frozenset({"tags"})

    def generate(self, site: Site) -> None:
        """Add the feeds of collections and their categories, then those of tags."""
        settings = feed_settings(site.config.find("feed"))
        if is_true(settings.get("disable_in_development")) and site.config.environment == "development":
            return
        for feed in (*collection_feeds(settings), *tag_feeds(site, settings)):
            if not _exists(site, feed.path):
                site.pages.append(_page(site, feed))


def feed_settings(told: Value) -> dict[str, Value]:
    """Return the `feed:` map of the site's settings; it may be anything that they say."""
    return mapping(told or None)


def feed_collections(settings: dict[str, Value]) -> dict[str, dict[str, Value]]:
    """Return the collections that get feeds; posts always do, and take the settings of the top where they lack own."""
    named = settings.get("collections")
    named = dict.fromkeys(named) if isinstance(named, list) else named
    feeds = {str(label): dict(told or {}) for label, told in named.items()} if isinstance(named, dict) else {}
    posts = feeds.setdefault("posts", {})
    for key in ("path", "categories"):
        if not is_true(posts.get(key)):
            posts[key] = settings.get(key)
    return feeds


def collection_feeds(settings: dict[str, Value]) -> Iterator[Feed]:
    """Yield the feeds of collections, each after those of its categories."""
    for label, told in feed_collections(settings).items():
        folder = "/feed" if label == "posts" else f"/feed/{label}"
        for category in dict.fromkeys(told.get("categories") or ()):
            yield Feed(f"{folder}/{category}.xml", label, category)
        yield Feed(str(told.get("path") or f"{folder}.xml"), label)


def tag_feeds(site: Site, settings: dict[str, Value]) -> Iterator[Feed]:
    """Yield the feeds of tags whose names are plain words."""
    told = settings.get("tags")
    known = dict.fromkeys(tag for post in site.posts.docs for tag in post.data.get("tags") or ())
    if not is_true(told) or not known:
        return
    told = told if isinstance(told, dict) else {}
    left_out = told.get("except") or ()
    for tag in told.get("only") or known:
        if tag not in left_out and not ODD_TAG.search(tag):
            yield Feed(f"{told.get('path') or '/feed/by_tag/'}{tag}.xml", tag=tag)


def _exists(site: Site, path: str) -> bool:
    return (site.config.source / path.lstrip("/")).exists()


def _page(site: Site, feed: Feed) -> Page:
    data: dict[str, Value] = {
        "layout": None,
        "sitemap": False,
        "xsl": _exists(site, "feed.xslt.xml"),
        "collection": feed.collection,
        "category": feed.category,
        "tags": feed.tag,
    }
    page = site.generated_page(feed.path.lstrip("/"), content=TEMPLATE, data=data)
    page.name = feed.path
    return page


class FeedMeta(Tag):
    """`{% feed_meta %}`: the link to the feed of posts."""

    @staticmethod
    def render(context: Context, markup: str) -> str:
        """Write the link."""
        site = context.environment["site"]
        settings = feed_settings(site.get("feed"))
        path = first_true(feed_collections(settings)["posts"]["path"], "feed.xml")
        title = first_true(site.get("title"), site.get("name"))
        link = f'<link type="application/atom+xml" rel="alternate" href={quoted(apply(context, "absolute_url", path))}'
        return f"{link} title={quoted(title)} />" if is_true(title) else f"{link} />"


def quoted(value: Value) -> str:
    """Write a value as a quoted attribute."""
    return f'"{to_s(value).translate(ESCAPES)}"'


def register(plugins: Plugins) -> None:
    """Register the generator and the tag."""
    plugins.add_generator(FeedGenerator())
    plugins.add_tag("feed_meta", FeedMeta)
