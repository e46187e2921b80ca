"""Which Jekyll stack we answer as: the `jekyllpy:` map of the configuration, and the rules that differ by version."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from jekyllpy.config.target import TargetName
from jekyllpy.errors import ConfigError
from jekyllpy.values import Value
from jekyllpy.yaml_data import Dialect

T = TypeVar("T")

LIQUIDS = (4, 5)
YAMLS: tuple[Dialect, ...] = ("safe_yaml", "psych")
SASSES = ("libsass",)


class Stack(NamedTuple):
    """The reference whose output ours equals: upstream Jekyll 4 unless the configuration says otherwise."""

    jekyll: str = "4.4.1"
    liquid: int = 4
    yaml: Dialect = "safe_yaml"
    sass: str = "libsass"
    target: TargetName = "jekyll"


STACKS: dict[TargetName, Stack] = {"jekyll": Stack(), "github-pages": Stack(jekyll="3.10.0", target="github-pages")}


class Rules(NamedTuple):
    """What differs between Jekyll's versions; each field is one rule, so that no version is asked for elsewhere."""

    default_excludes: tuple[str, ...] = (
        ".sass-cache",
        ".jekyll-cache",
        "gemfiles",
        "Gemfile",
        "Gemfile.lock",
        "node_modules",
        "vendor/bundle/",
        "vendor/cache/",
        "vendor/gems/",
        "vendor/ruby/",
    )
    adds_default_excludes: bool = True
    """Whether a site's own `exclude` is added to the default one; if not, it takes its place."""
    reads_old_settings: bool = False
    """Whether `gems`, `layouts` and other old names are taken for today's, and texts for lists."""
    defaults: Mapping[str, Value] = MappingProxyType({})
    """Default settings that other versions do not have, or have otherwise."""
    lacks: tuple[str, ...] = ()
    """Default settings that there are not."""
    scopes_by_folder: bool = False
    """Whether the path of a front matter default names whole folders; if not, the beginning of a path."""
    reads_included: bool = True
    """Whether files that `include` names are read inside folders that are left out."""
    theme_brings_settings: bool = True
    """Whether a theme's `_config.yml` and `_data` count, and templates see `theme`."""
    files_belong_to_site: bool = True
    """Whether static files of collections are among `site.static_files`, and written as their collection's output."""
    static_names_stay: bool = False
    """Whether a static file's URL and output are its name as it is."""
    orders_collections: bool = True
    """Whether collections obey `sort_by` and `order`."""
    configures_tables: bool = True
    """Whether `csv_reader` and `tsv_reader` are obeyed."""
    excerpts_of_pages: bool = True
    """Whether `page_excerpts` is obeyed."""
    liquid_can_be_off: bool = True
    """Whether `render_with_liquid: false` is obeyed."""
    excerpt_takes_all_definitions: bool = False
    """Whether an excerpt takes all link definitions of the rest, used or not, and the blank line before them."""
    dates_the_undated: bool = True
    """Whether templates see the build's time as the date of a document without one; if not, only once it was asked."""
    document_methods: tuple[str, ...] = (
        "name",
        "id",
        "relative_path",
        "excerpt",
        "title",
        "categories",
        "collection",
        "next",
        "tags",
        "previous",
        "content",
        "output",
        "path",
        "url",
        "date",
    )
    """What templates see of a document besides its data, in the order in which `jsonify` writes it."""
    paths_follow_folders: bool = False
    """Whether a page that a plugin moves to another folder is shown with a path and defaults of that folder."""
    links_with_baseurl: bool = True
    """Whether the tags `link` and `post_url` write the base URL."""
    reads_numbers: bool = True
    """Whether filters take text that looks like a number for one when they read a property."""
    finds: bool = True
    """Whether there are the filters `find` and `find_exp`."""
    slugs_keep_marks: bool = True
    """Whether a slug keeps letters, marks and digits; if not, what is alphabetic."""
    has_source_maps: bool = True
    """Whether style sheets have source maps."""
    sass_dialect: str = "libsass"
    """Whose CSS the style sheets become: libsass's or Ruby Sass's (`ruby`)."""
    sass_style: str = "compact"
    """The style of style sheets that say none; in safe mode it is always `compact`."""
    extra_excludes: tuple[str, ...] = ()
    marks_lines: bool = False
    """Whether the `highlight` tag obeys `mark_lines`."""
    relative_links: tuple[int, ...] = (0, 7, 0)
    """Whose version of jekyll-relative-links: 0.6 knows no titles and no escapes, and leaves excerpts alone."""
    octicons: tuple[int, ...] = (19, 33, 0)
    """Whose version of jekyll-octicons: 14 does not name the component."""
    help_url: str = "https://help.github.com"
    """Where jekyll-github-metadata finds GitHub's help."""


JEKYLL_3 = Rules(
    default_excludes=(
        "Gemfile",
        "Gemfile.lock",
        "node_modules",
        "vendor/bundle/",
        "vendor/cache/",
        "vendor/gems/",
        "vendor/ruby/",
    ),
    adds_default_excludes=False,
    reads_old_settings=True,
    defaults=MappingProxyType(
        {
            "rdiscount": {"extensions": []},
            "redcarpet": {"extensions": []},
            "kramdown": {"toc_levels": "1..6"},
        }
    ),
    lacks=("cache_dir",),
    scopes_by_folder=True,
    reads_included=False,
    theme_brings_settings=False,
    files_belong_to_site=False,
    static_names_stay=True,
    orders_collections=False,
    configures_tables=False,
    excerpts_of_pages=False,
    liquid_can_be_off=False,
    excerpt_takes_all_definitions=True,
    dates_the_undated=False,
    document_methods=(
        "previous",
        "url",
        "id",
        "collection",
        "next",
        "output",
        "relative_path",
        "excerpt",
        "path",
        "content",
    ),
    paths_follow_folders=True,
    links_with_baseurl=False,
    reads_numbers=False,
    finds=False,
    slugs_keep_marks=False,
    has_source_maps=False,
    sass_dialect="ruby",
    sass_style="nested",
)

# (first version for which the row holds, its rules); the last row that is not newer than the stack's version counts.
# The row of Jekyll 3 is that of 3.10.0, the last one and the one that GitHub Pages runs.
RULES: tuple[tuple[tuple[int, ...], Rules], ...] = (
    ((3, 0, 0), JEKYLL_3),
    ((4, 0, 0), Rules()),
    ((4, 4, 0), Rules(marks_lines=True)),
    ((4, 4, 2), Rules(marks_lines=True, extra_excludes=(".ruby-lsp",))),
)

# What else differs for a target: the versions of the plugins that GitHub Pages runs.
OF_TARGETS: dict[TargetName, dict[str, Value]] = {
    "github-pages": {"relative_links": (0, 6, 1), "octicons": (14, 2, 2), "help_url": "https://docs.github.com"},
}
NEWEST = RULES[-1][1]


def rules_of(stack: Stack) -> Rules:
    """Find the rules of the stack's Jekyll version and target."""
    return rules_for(stack.jekyll, stack.target)


@cache
def rules_for(jekyll: str, target: TargetName = "jekyll") -> Rules:
    """Find the rules of a Jekyll version, as a target has them."""
    version = tuple(int(part) for part in jekyll.split(".") if part.isdigit())
    found = RULES[0][1]
    for first, rules in RULES:
        if version >= first:
            found = rules
    return found._replace(**OF_TARGETS.get(target, {}))


def own_map(value: Value) -> dict[str, Value]:
    """Take the `jekyllpy:` setting for the map that it should be."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise ConfigError(f"'jekyllpy' should be a map, but was {value!r}", hint="for example: jekyllpy: {liquid: 5}")
    return value


def read_stack(value: Value, target: TargetName = "jekyll") -> Stack:
    """Read the `jekyllpy:` map over a target's stack; a wrong type or an unknown choice is a `ConfigError`."""
    own, default = own_map(value), STACKS[target]
    return Stack(
        jekyll=str(own.get("jekyll", default.jekyll)),
        liquid=_choice(own, "liquid", default.liquid, LIQUIDS),
        yaml=_choice(own, "yaml", default.yaml, YAMLS),
        sass=_choice(own, "sass", default.sass, SASSES),
        target=target,
    )


def _choice(value: dict[str, Value], key: str, default: T, choices: tuple[T, ...]) -> T:
    chosen: T = value.get(key, default)
    if chosen not in choices:
        allowed = ", ".join(map(str, choices))
        raise ConfigError(f"'jekyllpy.{key}' is {chosen!r}, expected one of: {allowed}")
    return chosen
