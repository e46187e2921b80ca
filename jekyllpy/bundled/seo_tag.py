"""jekyll-seo-tag 2.8: the `seo` tag, which describes a page to search engines and social networks.

It knows how the facts of a page are written: as meta tags and as JSON-LD.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from jekyllpy.bundled.filtering import apply, first_true
from jekyllpy.bundled.seo_facts import AUTHORS, ENTITIES, Facts
from jekyllpy.liquid.context import Context
from jekyllpy.liquid.runtime.text import printed, to_s
from jekyllpy.liquid.syntax.tag import Tag
from jekyllpy.plugins.registry import Plugins
from jekyllpy.values import Value, is_true

VERSION = "2.8.0"
VERIFICATIONS = (
    ("google", "google-site-verification"),
    ("bing", "msvalidate.01"),
    ("alexa", "alexaVerifyID"),
    ("yandex", "yandex-verification"),
    ("baidu", "baidu-site-verification"),
    ("facebook", "facebook-domain-verification"),
)
FACEBOOK = (("admins", "fb:admins"), ("publisher", "article:publisher"), ("app_id", "fb:app_id"))


class Seo(Tag):
    """`{% seo [title=false] %}`."""

    @staticmethod
    def render(context: Context, markup: str) -> str:
        """Write all parts, a line for each element."""
        facts = Facts(context, markup)
        lines = [line for part in PARTS for line in part(facts)]
        return "\n".join(lines) + "\n"


def named(name: str, value: Value) -> str:
    """Write a meta tag with a name."""
    return f'<meta name="{name}" content="{printed(value)}" />'


def told(name: str, value: Value) -> str:
    """Write a meta tag with a property."""
    return f'<meta property="{name}" content="{printed(value)}" />'


def opening(facts: Facts) -> Iterator[str]:
    """Say whose the page is."""
    yield f"<!-- Begin Jekyll SEO tag v{VERSION} -->"
    if facts.shows_title:
        yield f"<title>{facts.title}</title>"
    yield named("generator", f"Jekyll v{to_s(facts.context.environment['jekyll']['version'])}")
    if facts.page_title:
        yield told("og:title", facts.page_title)
    if is_true(facts.author.get("name")):
        yield named("author", facts.author["name"])
    yield told("og:locale", facts.locale)
    if facts.description:
        yield named("description", facts.description)
        yield told("og:description", facts.description)
    if is_true(facts.of_site("url")):
        yield f'<link rel="canonical" href="{printed(facts.canonical_url)}" />'
        yield told("og:url", facts.canonical_url)
    if facts.site_title:
        yield told("og:site_name", facts.site_title)


def picture(facts: Facts) -> Iterator[str]:
    """Show the picture."""
    if facts.image is None:
        return
    yield told("og:image", facts.image["path"])
    for key in ("height", "width", "alt"):
        if is_true(facts.image.get(key)):
            yield told(f"og:image:{key}", facts.image[key])


def kind(facts: Facts) -> Iterator[str]:
    """Tell articles from other pages, and point to the neighbours of a numbered page."""
    date = facts.of_page("date")
    yield told("og:type", "article" if is_true(date) else "website")
    if is_true(date):
        yield told("article:published_time", facts.xmlschema(date))
    pages = facts.paginator if isinstance(facts.paginator, dict) else {}
    for rel, name in (("prev", "previous"), ("next", "next")):
        if is_true(pages.get(f"{name}_page")):
            yield f'<link rel="{rel}" href="{printed(facts.absolute(pages.get(f"{name}_page_path")))}" />'


def twitter(facts: Facts) -> Iterator[str]:
    """Write the card for Twitter."""
    image = facts.image
    if image is None:
        yield named("twitter:card", "summary")
    else:
        yield named("twitter:card", _card(facts))
        yield told("twitter:image", image["path"])
        if is_true(image.get("alt")):
            yield named("twitter:image:alt", image["alt"])
    if facts.page_title:
        yield told("twitter:title", facts.page_title)
    if is_true(facts.of_site("twitter")):
        yield named("twitter:site", "@" + to_s(facts.of_site("twitter", "username")).replace("@", ""))
        if facts.twitter is not None:
            yield named("twitter:creator", "@" + facts.twitter.replace("@", ""))


def _card(facts: Facts) -> Value:
    cards = (facts.of_page("twitter", "card"), facts.of_site("twitter", "card"))
    return next((card for card in cards if is_true(card) and card not in ("", [], {})), "summary_large_image")


def owners(facts: Facts) -> Iterator[str]:
    """Prove to other services whose the site is."""
    for key, name in FACEBOOK:
        if is_true(facts.of_site("facebook", key)):
            yield told(name, facts.of_site("facebook", key))
    if is_true(facts.of_site("webmaster_verifications")):
        for key, name in VERIFICATIONS:
            if is_true(facts.of_site("webmaster_verifications", key)):
                yield named(name, facts.of_site("webmaster_verifications", key))
    elif is_true(facts.of_site("google_site_verification")):
        yield named("google-site-verification", facts.of_site("google_site_verification"))


def closing(facts: Facts) -> Iterator[str]:
    """Write the JSON-LD."""
    yield '<script type="application/ld+json">'
    yield to_s(apply(facts.context, "jsonify", json_ld(facts))) + "</script>"
    yield "<!-- End Jekyll SEO tag -->"


PARTS: tuple[Callable[[Facts], Iterator[str]], ...] = (opening, picture, kind, twitter, owners, closing)


def json_ld(facts: Facts) -> dict[str, Value]:
    """Say the same for machines, by the words of schema.org; keys are sorted, what is nil is left out."""
    is_entity = facts.type in ENTITIES
    words = {
        "@context": "https://schema.org",
        "@type": facts.type,
        "author": _json_author(facts),
        "dateModified": facts.date_modified,
        "datePublished": facts.xmlschema(facts.of_page("date")),
        "description": facts.description,
        "headline": facts.page_title,
        "image": _json_image(facts.image),
        "mainEntityOfPage": {"@type": "WebPage", "@id": facts.canonical_url} if is_entity else None,
        "name": facts.name,
        "publisher": _json_publisher(facts),
        "sameAs": facts.links,
        "url": facts.canonical_url,
    }
    return {key: value for key, value in words.items() if value is not None}


def _json_author(facts: Facts) -> dict[str, Value] | None:
    author = facts.author
    type_ = author.get("type")
    if not is_true(author.get("name")) or (is_true(type_) and type_ not in AUTHORS):
        return None
    words = {"@type": first_true(type_, "Person"), "name": author["name"]}
    return {**words, "url": author["url"]} if is_true(author.get("url")) else words


def _json_image(image: dict[str, Value] | None) -> Value:
    if image is None or len(image) == 1:
        return image and image["path"]
    words = {key: value for key, value in image.items() if key not in ("path", "url", "@type")}
    return {**words, "url": image["path"], "@type": "imageObject"}


def _json_publisher(facts: Facts) -> dict[str, Value] | None:
    if facts.logo is None:
        return None
    words = {"@type": "Organization", "logo": {"@type": "ImageObject", "url": facts.logo}}
    name = facts.author.get("name")
    return {**words, "name": name} if is_true(name) else words


def register(plugins: Plugins) -> None:
    """Register the tag."""
    plugins.add_tag("seo", Seo)
