"""jekyll-relative-links 0.7, and the 0.6 of GitHub Pages: links between Markdown sources lead to their pages."""

from __future__ import annotations

import posixpath
import re
from functools import cached_property
from urllib.parse import unquote_plus

from jekyllpy.bundled.filtering import is_absolute
from jekyllpy.bundled.markdown_sources import cut_anew, is_markdown
from jekyllpy.bundled.settings import option
from jekyllpy.model.document import Document
from jekyllpy.model.page import Page
from jekyllpy.model.site import Site
from jekyllpy.model.static_file import StaticFile
from jekyllpy.plugins.protocols import PRIORITIES
from jekyllpy.plugins.registry import Plugins
from jekyllpy.readers.entry_filter import EntryFilter
from jekyllpy.templates.filters.urls import relative
from jekyllpy.values import Value, is_true

KEY = "relative_links"
REST = r"""(#.+?|)?(\s+"(?:\\"|[^"])*(?<!\\)"|\s+"(?:\\'|[^'])*(?<!\\)')?"""
INLINE = rf"\[(.*?)\]\(([^)]+?){REST}\)"
REFERENCE = rf"^\s*?\[(.*?)\]: (.+?){REST}\s*?$"
LINK = re.compile(f"{INLINE}|{REFERENCE}", re.MULTILINE | re.ASCII)
OLD_LINK = re.compile(r"\[(.*?)\]\(([^\)]+?)(#.+?)?()\)|^\s*?\[(.*?)\]: (.+?)(#.+?)?()\s*?$", re.MULTILINE | re.ASCII)


class RelativeLinks:
    """Rewrites the links of pages, and of documents where the site wants that."""

    priority = PRIORITIES["lowest"]
    heeds = frozenset[str]()

    def __init__(self, plugins: Plugins) -> None:
        self._plugins = plugins

    def generate(self, site: Site) -> None:
        """Rewrite all Markdown sources that are not excluded."""
        config = site.config
        if option(config, KEY, "enabled") is False:
            return
        sources: list[Page | Document] = list(site.pages)
        if option(config, KEY, "collections") is True:
            sources += site.written_documents()
        links = Links(site)
        excluded = excluded_by(site, option(config, KEY, "exclude"))
        for placed in sources:
            if is_markdown(self._plugins, placed.suffix) and not excluded.is_included(placed.path):
                placed.content = links.rewrite(placed.content, posixpath.dirname(placed.path))
                if isinstance(placed, Document) and is_true(placed.data.get("excerpt")) and not links.is_old:
                    cut_anew(placed, self._plugins)


def excluded_by(site: Site, patterns: Value) -> EntryFilter:
    """Make the filter of the sources that stay as they are."""
    named = patterns if isinstance(patterns, list) else [] if patterns is None else [patterns]
    return EntryFilter(site.config.source, include=[str(each) for each in named], exclude=())


class Links:
    """The links of one site: source paths to URLs."""

    def __init__(self, site: Site) -> None:
        self.is_old = site.config.rules.relative_links < (0, 7)
        self._site = site

    @cached_property
    def _urls(self) -> dict[str, str]:
        """The URLs of all that is written, by source path, made when the first link asks: in Jekyll 3 that tells."""
        site = self._site
        urls: dict[str, str] = {}
        targets: list[Page | StaticFile | Document] = [*site.pages, *site.static_files, *site.written_documents()]
        for each in targets:
            urls.setdefault(each.path.removeprefix("/"), each.url)
        return urls

    def rewrite(self, text: str, folder: str) -> str:
        """Rewrite the links of a source that lies in a folder."""
        if "](" not in text and "]: " not in text:
            return text
        return (OLD_LINK if self.is_old else LINK).sub(lambda found: self._link(found, folder), text)

    def _link(self, found: re.Match[str], folder: str) -> str:
        is_inline = found.group(1) is not None
        text, path, fragment, title = found.groups()[:4] if is_inline else found.groups()[4:]
        if path.startswith("#") or is_absolute(path):
            return found.group()
        url = self._urls.get(rooted(path.lstrip("/"), folder) if self.is_old else unquote_plus(rooted(path, folder)))
        if url is None:
            return found.group()
        target = relative(url, self._site.config.baseurl) + (fragment or "") + (title or "")
        return f"[{text}]({target})" if is_inline else f"\n[{text}]: {target}"


def rooted(path: str, folder: str) -> str:
    """Give the path below the source of what a link names; above the source it is a path that nothing has."""
    path = path.removeprefix("/") if path.startswith("/") else f"{folder}/{path}"
    clean = posixpath.normpath(path.lstrip("/"))
    return clean if not clean.startswith("..") else ""


def register(plugins: Plugins) -> None:
    """Register the generator."""
    plugins.add_generator(RelativeLinks(plugins))
    plugins.heeds_texts |= option(plugins.config, KEY, "collections") is True
