"""What GitHub Pages makes of a configuration: its defaults below a site's settings, and what it insists on above them.

The tables are facts of the gem github-pages 232 (MIT). Its own defaults lie below Jekyll's as well, as the gem
does it; so its `future: true` says nothing, because Jekyll's `future: false` lies over it.
"""

from __future__ import annotations

from collections.abc import Mapping

from jekyllpy.values import Value, deep_merge

PLUGINS = (
    "jekyll-coffeescript",
    "jekyll-commonmark-ghpages",
    "jekyll-gist",
    "jekyll-github-metadata",
    "jekyll-paginate",
    "jekyll-relative-links",
    "jekyll-optional-front-matter",
    "jekyll-readme-index",
    "jekyll-default-layout",
    "jekyll-titles-from-headings",
)
ALLOWED = (
    "jekyll-coffeescript",
    "jekyll-commonmark-ghpages",
    "jekyll-feed",
    "jekyll-gist",
    "jekyll-github-metadata",
    "jekyll-paginate",
    "jekyll-redirect-from",
    "jekyll-seo-tag",
    "jekyll-sitemap",
    "jekyll-avatar",
    "jemoji",
    "jekyll-mentions",
    "jekyll-relative-links",
    "jekyll-optional-front-matter",
    "jekyll-readme-index",
    "jekyll-default-layout",
    "jekyll-titles-from-headings",
    "jekyll-include-cache",
    "jekyll-octicons",
    "jekyll-remote-theme",
)
ALLOWED_IN_DEVELOPMENT = ("jekyll-admin",)
THEME = "jekyll-theme-primer"
NAMED = (
    "architect",
    "cayman",
    "dinky",
    "hacker",
    "leap-day",
    "merlot",
    "midnight",
    "minimal",
    "modernist",
    "slate",
    "tactile",
    "time-machine",
)
# Theme -> the repository and its version that GitHub Pages has.
THEMES = {
    THEME: "pages-themes/primer@v0.6.0",
    "jekyll-swiss": "broccolini/swiss@v1.0.0",
    "minima": "jekyll/minima@v2.5.1",
    **{f"jekyll-theme-{name}": f"pages-themes/{name}@v0.2.0" for name in NAMED},
}
DEFAULTS: dict[str, Value] = {
    "jailed": False,
    "plugins": list(PLUGINS),
    "future": True,
    "theme": THEME,
    "markdown": "kramdown",
    "kramdown": {
        "input": "GFM",
        "hard_wrap": False,
        "gfm_quirks": "paragraph_end",
        "syntax_highlighter_opts": {"default_lang": "plaintext"},
    },
}
IN_PRODUCTION: dict[str, Value] = {"sass": {"style": "compressed"}}
OVERRIDES: dict[str, Value] = {
    "lsi": False,
    "safe": True,
    "plugins_dir": [],
    "whitelist": list(ALLOWED),
    "highlighter": "rouge",
    "kramdown": {"template": "", "math_engine": "mathjax", "syntax_highlighter": "rouge"},
    "gist": {"noscript": False},
}
COMMONMARK: dict[str, Value] = {
    "extensions": ["table", "strikethrough", "autolink", "tagfilter"],
    "options": ["unsafe", "footnotes"],
}
MARKDOWNS = ("kramdown", "gfm", "commonmarkghpages")


def effective(
    settings: dict[str, Value], default_excludes: tuple[str, ...], environ: Mapping[str, str]
) -> dict[str, Value]:
    """Lay GitHub Pages' settings below and above a site's, which are complete with Jekyll's defaults."""
    in_development = (environ.get("JEKYLL_ENV") or "development") == "development"
    below = DEFAULTS if in_development else deep_merge(DEFAULTS, IN_PRODUCTION)
    data = deep_merge(below, settings)
    if "theme" in settings:  # nil as well: a site may do without one
        data["theme"] = settings["theme"]
    if data["exclude"] == list(default_excludes):
        data["exclude"] = [*default_excludes, "CNAME"]
    data = deep_merge(data, OVERRIDES)
    data.update(_markdown(str(data.get("markdown"))))
    named = data.get("plugins")
    named = named if isinstance(named, list) else [named] if named else []
    data["plugins"] = list(dict.fromkeys([*named, *PLUGINS]))
    if "remote_theme" in data:
        data["plugins"].append("jekyll-remote-theme")
    if in_development:
        more = data["plugins"] if environ.get("DISABLE_WHITELIST") else ()
        data["whitelist"] = list(dict.fromkeys([*ALLOWED, *more, *ALLOWED_IN_DEVELOPMENT]))
    return data


def _markdown(named: str) -> dict[str, Value]:
    """Choose the processor of Markdown: anything but the allowed ones is kramdown, and GFM is GitHub's CommonMark."""
    if named.lower() not in MARKDOWNS:
        return {"markdown": "kramdown"}
    if named.lower() == "gfm":
        return {"markdown": "CommonMarkGhPages", "commonmark": COMMONMARK}
    return {}
