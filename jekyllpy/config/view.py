"""`Config`: the open map of all settings with a typed window for each known key; it reads no file."""

from __future__ import annotations

import datetime
import posixpath
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from jekyllpy.config.places import place_of
from jekyllpy.config.stack import Rules, Stack, rules_of
from jekyllpy.config.theme import ThemeFacts
from jekyllpy.errors import ConfigError
from jekyllpy.keys import Key, list_of_text, mapping, text, text_or_none, whole_number
from jekyllpy.values import Value, is_true

if TYPE_CHECKING:
    from jekyllpy.liquid.profile import Profile


def folder(default: str) -> Callable[[Value], str]:
    """Make a parser for a folder below the source; what would lead out of it is cut off. Jekyll `sanitized_path`."""
    read = text(default)

    def parse(value: Value) -> str:
        named = read(value)
        return posixpath.normpath(f"/{named}").lstrip("/") if named else named

    return parse


class Config:
    """All settings of one build; `data` is what templates see as `site.*`."""

    collections_dir = Key("collections_dir", folder(""))
    cache_dir = Key("cache_dir", folder(".jekyll-cache"))
    layouts_dir = Key("layouts_dir", folder("_layouts"))
    data_dir = Key("data_dir", folder("_data"))
    includes_dir = Key("includes_dir", folder("_includes"))
    collections = Key("collections", mapping)
    safe = Key("safe", is_true)
    include = Key("include", list_of_text)
    exclude = Key("exclude", list_of_text)
    keep_files = Key("keep_files", list_of_text)
    encoding = Key("encoding", text("utf-8"))
    markdown_ext = Key("markdown_ext", text("markdown,mkdown,mkdn,mkd,md"))
    strict_front_matter = Key("strict_front_matter", is_true)
    show_drafts = Key("show_drafts", is_true)
    limit_posts = Key("limit_posts", whole_number(0))
    future = Key("future", is_true)
    unpublished = Key("unpublished", is_true)
    plugins = Key("plugins", list_of_text)
    gems = Key("gems", list_of_text)
    whitelist = Key("whitelist", list_of_text)
    markdown = Key("markdown", text("kramdown"))
    highlighter = Key("highlighter", text_or_none)
    excerpt_separator = Key("excerpt_separator", text(""))
    page_excerpts = Key("page_excerpts", is_true)
    permalink = Key("permalink", text("date"))
    timezone = Key("timezone", text_or_none)
    liquid = Key("liquid", mapping)
    kramdown = Key("kramdown", mapping)
    sass = Key("sass", mapping)
    baseurl = Key("baseurl", text_or_none)
    url = Key("url", text_or_none)
    theme = Key("theme", lambda value: value)
    remote_theme = Key("remote_theme", text_or_none)
    ignore_theme_config = Key("ignore_theme_config", is_true)
    csv_reader = Key("csv_reader", mapping)
    tsv_reader = Key("tsv_reader", mapping)
    data_in_config = Key("data", lambda value: value)
    defaults = Key("defaults", lambda value: value)
    incremental = Key("incremental", is_true)
    disable_disk_cache = Key("disable_disk_cache", is_true)
    quiet = Key("quiet", is_true)
    verbose = Key("verbose", is_true)

    def __init__(
        self,
        data: dict[str, Value],
        *,
        source: Path,
        destination: Path,
        stack: Stack,
        environment: str,
        zone: datetime.tzinfo,
        now: datetime.datetime,
        asks_for_safety: bool = False,
        names_theme: bool = True,
    ) -> None:
        self.data = data
        self.asked: set[str] = set()
        """The settings that the program asked for so far; what only templates see is not among them."""
        self.source = source
        self.destination = destination
        self.stack = stack
        self.environment = environment
        self.zone = zone
        self.now = now
        self.asks_for_safety = asks_for_safety
        """Whether the site or the command line asks for safe mode; GitHub Pages is always in it, and caches as ever."""
        self.names_theme = names_theme
        """Whether the site names its theme, or that it wants none; if not, `theme` is the target's."""
        self.target_reason: str | None = None
        """Why `stack.target` is the one; None where nothing was said."""
        self.files: tuple[str, ...] = ()
        self.python_plugins: tuple[str, ...] = ()
        """Plugins that the command line names as `MODULE:FUNCTION`; never a file of the site."""
        self.required_gems: tuple[str, ...] = ()
        """Gems of a Gemfile that count as plugins, whatever `plugins:` and `whitelist:` say."""
        self.profile: Profile | None = None
        self.theme_root: Path | None = None
        self.has_remote_theme = False
        """Whether the theme is the one that `remote_theme:` names."""
        self.theme_facts: ThemeFacts | None = None

    @property
    def rules(self) -> Rules:
        """What differs by the stack's Jekyll version."""
        return rules_of(self.stack)

    @property
    def has_jekyll_data(self) -> bool:
        """Whether the plugin jekyll-data is asked for, by the site or by its theme."""
        named = [*self.plugins, *(self.theme_facts.dependencies if self.theme_facts is not None else ())]
        is_allowed = not self.safe or "jekyll-data" in self.whitelist
        return ("jekyll-data" in named and is_allowed) or "jekyll-data" in self.required_gems

    @property
    def takes_from_theme(self) -> bool:
        """Whether a theme's settings and data count, which jekyll-data brings to Jekyll 3."""
        return self.rules.theme_brings_settings or self.has_jekyll_data

    @property
    def target_line(self) -> str | None:
        """Say which target was chosen, and why; None where nothing was said about it."""
        if self.target_reason is None:
            return None
        jekyll = f"Jekyll {self.stack.jekyll}"
        shown = (
            f"as GitHub Pages builds it ({jekyll})" if self.stack.target == "github-pages" else f"as {jekyll} builds it"
        )
        return f"{shown}: {self.target_reason}"

    @property
    def keeps_cache(self) -> bool:
        """Tell whether anything may be kept on disk for the next build."""
        return not (self.asks_for_safety or self.disable_disk_cache)

    @property
    def collections_root(self) -> Path:
        """The folder that holds the folders of all collections."""
        return self.source / self.collections_dir if self.collections_dir else self.source

    def find(self, key: str) -> Value:
        """Return a setting by its name; None when it is not set."""
        self.asked.add(key)
        return self.data.get(key)

    def wrong(self, key: str, message: str) -> ConfigError:
        """Make the error for a setting of a wrong type."""
        path, line = place_of(key, self.files)
        return ConfigError(f"'{key}': {message}", path=path, line=line)
