"""jekyll-github-metadata 2.15 without the network: `site.github` from the repository's name, and `github_edit_link`.

What only GitHub's API knows is nil, as it is for the gem where there is no network. The repository is named by the
variable PAGES_REPO_NWO, by `repository:`, or outside production by git's remote `origin`; git is not asked, but its
folder is read for that and for the revision.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from jekyllpy.liquid.context import Context
from jekyllpy.liquid.runtime.lookup import attribute
from jekyllpy.liquid.runtime.text import to_s
from jekyllpy.liquid.syntax.tag import Tag
from jekyllpy.model.site import Site
from jekyllpy.plugins.registry import Plugins
from jekyllpy.templates.filters.urls import normalize
from jekyllpy.values import Value, deep_merge, is_true

# What is nil without GitHub's answer; the lists that it would give are false.
UNKNOWN = (
    "archived disabled issues_url language license organization_members owner_display_name private project_tagline"
    " public_repositories show_downloads wiki_url"
)
UNKNOWN_LISTS = "contributors latest_release releases"
UNKNOWN_OF_OWNER = (
    "avatar_url bio blog collaborators company created_at description email followers following"
    " has_organization_projects has_repository_projects hireable html_url id is_verified location login name node_id"
    " public_gists public_repos type updated_at"
)
ORIGIN = re.compile(r'^\[remote "origin"\][^\[]*?^\s*url\s*=\s*(\S+)', re.MULTILINE)
LINK_TEXT = re.compile(r"\"(.*)\"|'(.*)'")


class Hosts:
    """Where GitHub is, from the variables that GitHub Pages sets."""

    def __init__(self, environ: Mapping[str, str], environment: str, help_url: str) -> None:
        def told(name: str, default: str) -> str:
            return environ.get(f"PAGES_{name}") or environ.get(name) or default

        self.env = environ.get("PAGES_ENV") or environ.get("JEKYLL_ENV") or environment
        self.api = told("API_URL", "https://api.github.com").removesuffix("/")
        self.help = told("HELP_URL", help_url).removesuffix("/")
        self.github = told("GITHUB_HOSTNAME", "github.com").removesuffix("/")
        pages = "localhost:4000" if self.env == "development" else "github.io"
        self.pages = (environ.get("PAGES_PAGES_HOSTNAME") or environ.get("PAGES_HOSTNAME") or pages).removesuffix("/")
        scheme = "https" if environ.get("SSL") == "true" or self.env == "test" else "http"
        is_public = self.env == "dotcom" or self.github == "github.com"
        self.url = "https://github.com" if is_public else f"{scheme}://{self.github}"

    @property
    def has_domains(self) -> bool:
        """Whether sites have domains of their own."""
        return self.env in ("dotcom", "test")


class Repository:
    """What a repository's name says about it."""

    def __init__(self, name_with_owner: str, hosts: Hosts) -> None:
        self.nwo = name_with_owner
        self.owner, self.name = name_with_owner.split("/")[0], name_with_owner.split("/")[-1]
        self.url = f"{hosts.url}/{self.owner}/{self.name}"
        self._hosts = hosts

    @property
    def is_user_page(self) -> bool:
        """Whether the repository holds its owner's own site."""
        return self.name.lower() in (self._domain, f"{self.owner}.github.com".lower())

    @property
    def _domain(self) -> str:
        return f"{self.owner}.{self._hosts.pages}".lower()

    @property
    def site_url(self) -> str:
        """The address of the site."""
        if self._hosts.has_domains:
            return f"http://{self._domain}" + ("" if self.is_user_page else f"/{self.name}")
        return f"{self._hosts.url}/pages/{self.owner if self.is_user_page else self.nwo}"

    @property
    def branch(self) -> str:
        """The branch that is published."""
        return "master" if self.is_user_page else "gh-pages"


def find_repository(site: Site, hosts: Hosts) -> Repository | None:
    """Find the repository's name; None where nothing says it."""
    named = os.environ.get("PAGES_REPO_NWO") or site.config.find("repository")
    if not (isinstance(named, str) and "/" in named):
        named = origin(site.config.source, hosts) if site.config.environment in ("development", "test") else None
    return Repository(named, hosts) if named else None


def origin(source: Path, hosts: Hosts) -> str | None:
    """Read the repository of the remote `origin`, if that is GitHub's."""
    try:
        text = (source / ".git" / "config").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    url = ORIGIN.search(text)
    found = (
        re.search(rf"{re.escape(hosts.github)}[:/]([\w-]+)/([\w.-]+)", url.group(1).removesuffix(".git"))
        if url
        else None
    )
    return f"{found.group(1)}/{found.group(2)}" if found else None


def metadata(site: Site, repository: Repository, hosts: Hosts) -> dict[str, Value]:
    """Make `site.github`, its keys sorted."""
    url, owner_url = repository.url, f"{hosts.url}/{repository.owner}"
    known: dict[str, Value] = {
        "api_url": hosts.api,
        "baseurl": urlsplit(repository.site_url).path,
        "build_revision": os.environ.get("JEKYLL_BUILD_REVISION") or revision(site.config.source),
        "clone_url": f"{url}.git",
        "environment": hosts.env,
        "help_url": hosts.help,
        "hostname": hosts.github,
        "is_project_page": not repository.is_user_page,
        "is_user_page": repository.is_user_page,
        "owner": dict.fromkeys(UNKNOWN_OF_OWNER.split()),
        "owner_gravatar_url": f"{owner_url}.png",
        "owner_name": repository.owner,
        "owner_url": owner_url,
        "pages_env": hosts.env,
        "pages_hostname": hosts.pages,
        "project_title": repository.name,
        "releases_url": f"{url}/releases",
        "repository_name": repository.name,
        "repository_nwo": repository.nwo,
        "repository_url": url,
        "source": {"branch": repository.branch, "path": "/"},
        "tar_url": f"{url}/tarball/{repository.branch}",
        "url": repository.site_url,
        "versions": {},
        "zip_url": f"{url}/zipball/{repository.branch}",
    }
    known |= dict.fromkeys(UNKNOWN.split()) | dict.fromkeys(UNKNOWN_LISTS.split(), False)
    return dict(sorted(known.items()))


def revision(source: Path) -> str:
    """Read the revision that is checked out; empty where the source is no repository of its own."""
    folder = source / ".git"
    try:
        head = (folder / "HEAD").read_text(encoding="utf-8").strip()
        name = head.removeprefix("ref: ")
        if name == head:
            return head
        if (folder / name).is_file():
            return (folder / name).read_text(encoding="utf-8").strip()
        packed = (folder / "packed-refs").read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    return next((line.split()[0] for line in packed if line.endswith(f" {name}")), "")


def fill(site: Site) -> None:
    """Set `github`, title, and in production URL and base URL, where the site has none of its own."""
    data, hosts = site.config.data, Hosts(os.environ, site.config.environment, site.config.rules.help_url)
    repository = find_repository(site, hosts)
    if repository is None:
        return
    own = data.get("github")
    if own is None or isinstance(own, dict):
        data["github"] = deep_merge(metadata(site, repository, hosts), own or {})
    if not is_true(data.get("title")) and not is_true(data.get("name")):
        data["title"] = repository.owner if repository.is_user_page else repository.name
    if site.config.environment != "production" and not os.environ.get("PAGE_BUILD_ID"):
        return
    address = urlsplit(repository.site_url)
    if not is_true(data.get("url")):
        data["url"] = f"{address.scheme}://{address.netloc}"
    if data.get("baseurl") in (None, "/"):
        data["baseurl"] = address.path


class EditLink(Tag):
    """`{% github_edit_link ["text"] %}`: where on GitHub the page can be edited."""

    @staticmethod
    def render(context: Context, markup: str) -> str:
        """Write the address, in a link if the tag has a text."""
        url = edit_url(context)
        text = LINK_TEXT.search(markup)
        return f'<a href="{url}">{text.group(1) or text.group(2) or ""}</a>' if text else url


def edit_url(context: Context) -> str:
    """Put together where the page's source is edited; empty where that is not known."""
    github = attribute(context.environment.get("site"), "github")
    source = attribute(github, "source")
    page = context.environment.get("page")
    parts = (attribute(github, "repository_url"), "edit", attribute(source, "branch"), attribute(source, "path"))
    path = attribute(page, "path")
    if path is None or any(part is None for part in parts):
        return ""
    folders = (to_s(part).strip("/") for part in parts)
    return normalize("/".join([*(folder for folder in folders if folder), to_s(path).removeprefix("/")]))


def register(plugins: Plugins) -> None:
    """Register the hook and the tag."""
    plugins.hooks.site.after_init.add(fill)
    plugins.add_tag("github_edit_link", EditLink)
