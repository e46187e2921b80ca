"""The pages that jekyll-paginate-v2 makes for each tag, category and collection; each is a template for pagination."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

from jekyllpy.bundled.pagination_documents import keys_of
from jekyllpy.model.document import Document
from jekyllpy.model.page import Page
from jekyllpy.model.site import Site
from jekyllpy.permalinks.slugs import slugify
from jekyllpy.values import Value, deep_merge, is_true

Settings = dict[str, Value]
SLUGS: Settings = {"mode": "none", "cased": False}
DEFAULTS: Settings = {
    "enabled": False,
    "tags": {
        "layouts": ["autopage_tags.html"],
        "title": "Posts tagged with :tag",
        "permalink": "/tag/:tag",
        "enabled": True,
        "slugify": SLUGS,
    },
    "categories": {
        "layouts": ["autopage_category.html"],
        "title": "Posts in category :cat",
        "permalink": "/category/:cat",
        "enabled": True,
        "slugify": SLUGS,
    },
    "collections": {
        "layouts": ["autopage_collection.html"],
        "title": "Posts in collection :coll",
        "permalink": "/collection/:coll",
        "enabled": True,
        "slugify": SLUGS,
    },
}
# Key of the settings -> the field of documents, the filter of the pagination, the placeholder.
KINDS = (
    ("tags", "tags", "tag", ":tag"),
    ("categories", "categories", "category", ":cat"),
    ("collections", "", "collection", ":coll"),
)


def add_autopages(site: Site, pagination: Settings) -> None:
    """Add the pages that the configuration enables."""
    told = site.config.find("autopages")
    settings = deep_merge(DEFAULTS, told if isinstance(told, dict) else {})
    if not is_true(settings["enabled"]):
        return
    documents = [
        document
        for collection in site.collections.values()
        for document in collection.docs
        if "pagination" not in document.data
    ]
    for key, field, kind, placeholder in KINDS:
        own = settings[key]
        if not isinstance(own, dict) or not is_true(own.get("enabled")):
            continue
        for name, shown in _names(documents, field).items():
            for layout in own["layouts"]:
                fill = _filler(placeholder, name, own.get("slugify"))
                site.pages.append(
                    _page(site, str(layout), shown, {kind: name}, pagination=pagination, own=own, fill=fill)
                )


def _names(documents: list[Document], field: str) -> dict[str, str]:
    names: dict[str, str] = {}
    for document in documents:
        for key in keys_of(document, field) if field else [document.collection]:
            names.setdefault(key.lower().strip(), key)
    return names


def _filler(placeholder: str, name: str, told: Value) -> Callable[[str], str]:
    slugs = told if isinstance(told, dict) else {}
    slug = slugify(name, slugs.get("mode"), cased=is_true(slugs.get("cased"))) or ""
    return lambda text: text.replace(placeholder, slug, 1)


def _page(
    site: Site,
    layout: str,
    shown: str,
    chosen: Settings,
    *,
    pagination: Settings,
    own: Settings,
    fill: Callable[[str], str],
) -> Page:
    stem = PurePosixPath(layout).stem
    found = site.layouts.get(stem)
    data = dict(found.data) if found else {}
    over = data.get("autopages")
    permalink = fill(str(deep_merge(own, over if isinstance(over, dict) else {})["permalink"]))
    told = data.get("pagination")
    data |= {
        "permalink": permalink,
        "layout": stem,
        "title": fill(str(own["title"])),
        "pagination": deep_merge(pagination, told if isinstance(told, dict) else {}) | chosen,
        "autopage": {"layout_path": f"_layouts/{layout}", "display_name": shown},
    }
    page = site.generated_page(f"{permalink.strip('/')}/index.html", data=data)
    page.move(f"{permalink.rstrip('/')}/index.html")
    return page
