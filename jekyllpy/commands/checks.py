"""What `doctor` checks of a site that was read: Jekyll's own checks, and whether keys are nearly known ones."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from jekyllpy.build import Site
from jekyllpy.config.defaults import DEFAULTS
from jekyllpy.config.view import Config
from jekyllpy.output.conflicts import conflicts, describe


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check found; one that is only a note leaves the site healthy."""

    message: str
    is_note: bool = False


def examine(site: Site) -> list[Finding]:
    """Run all checks in Jekyll's order."""
    return [finding for check in CHECKS for finding in check(site)]


def _relative_permalinks(site: Site) -> Iterator[Finding]:
    if site.config.find("relative_permalinks"):
        yield Finding(
            "Deprecation: Your site still uses relative permalinks, which was removed in Jekyll v3.0.0. "
            "Remove `relative_permalinks` from your config file."
        )


def _outputs(site: Site) -> Iterator[tuple[PurePosixPath, str]]:
    yield from ((page.destination, page.path) for page in site.pages if not page.gives_way)
    yield from ((file.destination, file.source_path) for file in site.static_files if file.writes)
    yield from ((document.destination, document.source_path) for document in site.documents if document.writes)


def _conflicting_urls(site: Site) -> Iterator[Finding]:
    for path, sources in conflicts(_outputs(site)).items():
        yield Finding(describe(site.config.destination / path, sources))


def _urls_that_differ_by_case(site: Site) -> Iterator[Finding]:
    groups: dict[str, set[str]] = {}
    for path, _ in _outputs(site):
        groups.setdefault(str(path).lower(), set()).add(str(path))
    for group in groups.values():
        if len(group) > 1:
            yield Finding(
                "Warning: The following URLs only differ by case. On a case-insensitive file system one of the URLs "
                f"will be overwritten by the other: {', '.join(sorted(group))}"
            )


def _url(site: Site) -> Iterator[Finding]:
    url = site.config.find("url")
    if url is None or url == "":
        yield Finding(
            "Warning: You didn't set an URL in the config file, you may encounter problems with some plugins."
        )
    elif not isinstance(url, str):
        yield Finding("Warning: The site URL does not seem to be valid, check the value of `url` in your config file.")
    if not isinstance(url, str) or not _is_absolute(url):
        yield Finding(
            "Warning: Your site URL does not seem to be absolute, check the value of `url` in your config file."
        )


def _is_absolute(url: str) -> bool:
    try:
        return bool(urlsplit(url).scheme)
    except ValueError:
        return False


def _posts_outside(site: Site) -> Iterator[Finding]:
    config = site.config
    if config.collections_dir and (config.source / "_posts").is_dir():
        yield Finding(
            "Warning: Detected '_posts' directory outside custom `collections_dir`!\n"
            f"  Please move '{config.source / '_posts'}' into the custom directory at '{config.collections_root}'"
        )


def _nearly_known_keys(site: Site) -> Iterator[Finding]:
    known = sorted({*DEFAULTS, *_windows(), "title", "description", "author", "theme", "paginate", "logo", "lang"})
    for key in site.config.data:
        near = difflib.get_close_matches(key, known, 1, 0.86) if key not in known else ()
        if near and near[0] not in (f"{key}s", key.removesuffix("s")):
            yield Finding(f"Note: '{key}' in the configuration is nearly '{near[0]}'; is it meant?", is_note=True)


def _windows() -> Iterator[str]:
    from jekyllpy.keys import Key

    return (key.name for key in vars(Config).values() if isinstance(key, Key))


Check = Callable[[Site], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    _relative_permalinks,
    _conflicting_urls,
    _urls_that_differ_by_case,
    _url,
    _posts_outside,
    _nearly_known_keys,
)
