"""The named permalink styles and what they mean for posts, pages and collections; knows templates, no values."""

from __future__ import annotations

POST_TEMPLATES = {
    "none": "/:categories/:title:output_ext",
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
}
SUFFIXES = {"pretty": "/", "date": ":output_ext", "ordinal": ":output_ext", "none": ":output_ext"}


def post_template(style: str) -> str:
    """Give the template of posts: that of a named style, or the style itself."""
    return POST_TEMPLATES.get(style, style)


def with_suffix(template: str, style: str) -> str:
    """End a template as the site's style ends; `weekdate` has no suffix, as in Jekyll 4.3."""
    if style in SUFFIXES:
        return template + SUFFIXES[style]
    if style.endswith("/"):
        template += "/"
    return template + ":output_ext" if style.endswith(":output_ext") else template


def page_template(style: str, *, is_html: bool, is_index: bool) -> str:
    """Give the template of a page; only the end of the site's style matters, and only for HTML that is no index."""
    if not is_html:
        return "/:path/:basename:output_ext"
    return "/:path/" if is_index else with_suffix("/:path/:basename", style)


def collection_template(style: str) -> str:
    """Give the template of a collection that has none of its own."""
    return with_suffix("/:collection/:path", style)
