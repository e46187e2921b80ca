"""Times templates: ours against Ruby's Liquid on the layouts and includes of a site, the same plain data, CPU seconds.

`python -m benchmarks.liquid SITE [--posts 300] [--liquid-lib PATH_OF_LIQUID_4_LIB] [--rounds 7]` prints the
medians. The site's own documents and so many generated posts are rendered through its layouts; Markdown is left out.
"""

from __future__ import annotations

import argparse
import datetime
import gc
import json
import logging
import os
import shutil
import subprocess
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from jekyllpy.liquid import Context, Engine, Options, Source
from jekyllpy.liquid.constants import known_of
from jekyllpy.liquid.syntax.tag import Tag
from jekyllpy.liquid.template import Template
from jekyllpy.templates import register_all
from jekyllpy.templates.services import Services
from jekyllpy.yaml_data import load

if TYPE_CHECKING:
    from jekyllpy.liquid.compiler.emitter import Emitter

ZONE = ZoneInfo("UTC")
JEKYLL = {"environment": "production", "version": "4.3.1"}
RUBY = Path(__file__).with_name("liquid_ruby.rb")
SILENT = ("seo", "feed_meta", "gist", "avatar")
"""Tags of plugins, which print nothing in either engine."""


class Silent(Tag):
    """A tag that prints nothing."""

    dynamic = False

    def emit(self, code: Emitter) -> None:
        """Write nothing."""


def read_yaml(text: str, path: str) -> Any:
    """Read YAML, dates as instants."""
    return load(text, path=path, dialect="psych", zone=ZONE)


def split(path: Path) -> tuple[dict[str, Any], str]:
    """Cut a file into front matter and text."""
    text = path.read_text(encoding="utf-8")
    if not text.startswith("---\n") or "\n---" not in text:
        return {}, text
    head, _, rest = text[3:].partition("\n---")
    data = read_yaml(head + "\n", str(path))
    return (data if isinstance(data, dict) else {}), rest.partition("\n")[2]


def documents(site: Path) -> list[dict[str, Any]]:
    """Read the site's documents and pages."""
    found = []
    for path in sorted((*site.rglob("*.md"), *site.rglob("*.html"))):
        parts = path.relative_to(site).parts
        if parts[0] in ("_layouts", "_includes", "_sass", "_site", "_drafts", "vendor"):
            continue
        data, text = split(path)
        if not data:
            continue
        collection = parts[0][1:] if parts[0].startswith("_") and parts[0] != "_pages" else None
        url = "/" + "/".join(parts).lstrip("_").rpartition(".")[0] + "/"
        found.append(data | {"content": text, "url": url, "collection": collection, "path": "/".join(parts), "id": url})
    return found


def generated(count: int, layout: str) -> list[dict[str, Any]]:
    """Make posts."""
    return [
        {
            "title": f"Post number {n}",
            "layout": layout,
            "content": "<p>" + "Lorem ipsum dolor sit amet. " * 60 + "</p>\n",
            "excerpt": f"<p>The beginning of post {n}.</p>",
            "url": f"/posts/{n}/",
            "id": f"/posts/{n}",
            "path": f"_posts/{n}.md",
            "collection": "posts",
            "date": datetime.datetime.fromtimestamp(1_500_000_000 + n * 86_400, ZONE),
            "tags": [f"tag{n % 7}", f"tag{n % 5}"],
            "categories": [f"category{n % 3}"],
        }
        for n in range(count)
    ]


def workload(site: Path, posts: int) -> dict[str, Any]:
    """Put together what both engines render."""
    config = read_yaml((site / "_config.yml").read_text(encoding="utf-8"), "_config.yml") or {}
    data = {path.stem: read_yaml(path.read_text("utf-8"), str(path)) for path in sorted(site.glob("_data/*.yml"))}
    layouts = {}
    for path in sorted(site.glob("_layouts/**/*.html")):
        front, text = split(path)
        layouts[path.relative_to(site / "_layouts").with_suffix("").as_posix()] = {"data": front, "text": text}
    includes = {
        path.relative_to(site / "_includes").as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(site.glob("_includes/**/*"))
        if path.is_file() and path.suffix in (".html", ".md", ".txt", ".xml", "")
    }
    return {
        "config": config,
        "data": data,
        "layouts": layouts,
        "includes": includes,
        "pages": pages(site, config, posts),
    }


def pages(site: Path, config: dict[str, Any], posts: int) -> list[dict[str, Any]]:
    """Give documents the values that the site's defaults set for them."""
    found = documents(site)
    layout = "single" if (site / "_layouts/single.html").exists() else "post"
    for page in found:
        for default in config.get("defaults") or []:
            scope = default.get("scope") or {}
            if scope.get("type") in (None, "", page["collection"]) and page["path"].startswith(scope.get("path") or ""):
                for key, value in default["values"].items():
                    page.setdefault(key, value)
        page.setdefault("excerpt", page["content"][:120])
        page.setdefault("date", datetime.datetime.fromtimestamp(1_600_000_000, ZONE))
    return found + generated(posts, layout)


def site_payload(work: dict[str, Any]) -> dict[str, Any]:
    """Make `site` as templates see it."""
    listed = work["pages"]
    site: dict[str, Any] = dict(work["config"])
    site |= {"data": work["data"], "time": datetime.datetime.fromtimestamp(1_700_000_000, ZONE), "pages": listed}
    site["posts"] = [page for page in listed if page["collection"] == "posts"][::-1]
    names = {page["collection"] for page in listed if page["collection"]}
    for name in sorted(names - {"posts"}):
        site[name] = [page for page in listed if page["collection"] == name]
    site["html_pages"] = [page for page in listed if page["collection"] is None]
    site["tags"], site["categories"] = {}, {}
    for page in site["posts"]:
        for key in ("tags", "categories"):
            for name in page.get(key) or []:
                site[key].setdefault(name, []).append(page)
    return site


def plain(value: Any, seen: int = 0) -> Any:
    """Turn a value into JSON; the lists of pages are cut to what a template shows of them."""
    if isinstance(value, datetime.datetime):
        return {"$time": int(value.timestamp())}
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): plain(item, seen + 1) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item, seen + 1) for item in value]
    return value


def services(config: dict[str, Any]) -> Services:
    """Give the filters a site."""
    return Services(
        url=config.get("url"), baseurl=config.get("baseurl"), zone=ZONE,
        now=datetime.datetime.fromtimestamp(1_700_000_000, ZONE),
        markdownify=lambda text, us_ascii=False: f"<p>{text}</p>\n", smartify=str, scssify=str, sassify=str,
        find_url=lambda path: path, find_post_url=lambda name: name, jekyll_version="4.3.1",
    )  # fmt: skip


def make_engine(work: dict[str, Any], version: int, cache: Path | None, site: dict[str, Any] | None = None) -> Engine:
    """Make an engine over the includes, which takes for constant what a build does: the settings, not the lists."""
    includes = work["includes"]

    def find(name: str) -> Source | None:
        name = name.lstrip("/")
        return Source(f"_includes/{name}", includes[name]) if name in includes else None

    engine = Engine(Options(version=version), load_partial=find, cache_dir=cache)
    register_all(engine)
    for name in SILENT:
        engine.add_tag(name, Silent)
    if site is not None:
        varying = set(site) - set(work["config"]) | {"data", "related_posts"}
        engine.constants = {"site": known_of(site, varying), "jekyll": known_of(JEKYLL)}
    return engine


def parse_all(work: dict[str, Any], version: int, cache: Path | None, site: dict[str, Any]) -> float:
    """Parse every template once; return CPU seconds."""
    engine = make_engine(work, version, cache, site)
    start = time.process_time()
    for name, layout in work["layouts"].items():
        engine.parse(Source(f"_layouts/{name}", layout["text"]))
    for name in work["includes"]:
        engine.partial(name)
    return time.process_time() - start


def import_compiler(work: dict[str, Any], version: int) -> float:
    """Import what a build imports only when a template is not cached; return CPU seconds."""
    engine = make_engine(work, version, None)
    start = time.process_time()
    import_module("jekyllpy.liquid.compiler.build")
    for name in engine.registry.node_classes():
        engine.registry.node_class(name)
    return time.process_time() - start


def layouts_of(engine: Engine, work: dict[str, Any]) -> dict[str, Template]:
    """Parse the layouts, as Ruby's side does before it renders."""
    return {name: engine.parse(Source(f"_layouts/{name}", layout["text"])) for name, layout in work["layouts"].items()}


def render_all(layouts: dict[str, Template], work: dict[str, Any], site: dict[str, Any]) -> list[str]:
    """Render every page through its layouts."""
    outputs = []
    served = services(work["config"])
    for page in work["pages"]:
        content, name = page["content"], page.get("layout")
        context = Context(page["path"], served)
        while name and name in work["layouts"]:
            layout = work["layouts"][name]
            scope = {"site": site, "page": page, "layout": layout["data"], "content": content, "jekyll": JEKYLL}
            content = layouts[name].render(scope, context)
            name = layout["data"].get("layout")
        outputs.append(content)
    return outputs


class Ours:
    """Our engine, its templates parsed before; what it keeps of a build's texts and dates is new in each round."""

    def __init__(self, work: dict[str, Any], version: int) -> None:
        self.work = work
        self.version = version
        self.site = site_payload(work)
        self.outputs: list[str] = []
        self.imported = import_compiler(work, version)
        with tempfile.TemporaryDirectory() as folder:
            self.cold = parse_all(work, version, Path(folder), self.site)
            self.cached = min(parse_all(work, version, Path(folder), self.site) for _ in range(9))
        self.engine = make_engine(work, version, None, self.site)
        self.layouts = layouts_of(self.engine, work)

    def round(self) -> float:
        """Render everything; return CPU seconds."""
        self.engine.chains.clear()
        self.engine.written_dates.clear()
        start = time.process_time()
        self.outputs = render_all(self.layouts, self.work, self.site)
        return time.process_time() - start


class Ruby:
    """Ruby's Liquid in a process of its own, its templates parsed once."""

    def __init__(self, work: dict[str, Any], library: str | None, folder: str) -> None:
        source, self.target = Path(folder, "work.json"), Path(folder, "out.json")
        told = {key: plain(work[key]) for key in ("layouts", "includes", "pages")}
        source.write_text(json.dumps(told | {"site": plain(site_payload(work))}), encoding="utf-8")
        environment = os.environ | {"TZ": "UTC"} | ({"LIQUID_LIB": library} if library else {})
        self.process = subprocess.Popen(
            ["ruby", str(RUBY), str(source), str(self.target)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment,
        )  # fmt: skip
        self.facts = self.answer()

    def answer(self) -> Any:
        """Read a line of what it tells."""
        assert self.process.stdout
        return json.loads(self.process.stdout.readline())

    def round(self) -> float:
        """Render everything; return CPU seconds."""
        assert self.process.stdin
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return float(self.answer())

    def outputs(self) -> list[str]:
        """End it and return what it rendered last."""
        self.process.communicate()
        return list(json.loads(self.target.read_text(encoding="utf-8")))


def compare(mine: Ours, work: dict[str, Any], rounds: int, library: str | None) -> str:
    """Let both render in turns, and tell who was how fast and whether they agree."""
    with tempfile.TemporaryDirectory() as folder:
        ruby = Ruby(work, library, folder)
        pairs = [(mine.round(), ruby.round()) for _ in range(rounds + 1)][1:]
        expected = ruby.outputs()
    same = sum(one == other for one, other in zip(mine.outputs, expected, strict=True))
    one, other = (median(times) * 1000 for times in zip(*pairs, strict=True))
    ratio = median(theirs / own for own, theirs in pairs)
    if same < len(expected):
        at = next(n for n, (a, b) in enumerate(zip(mine.outputs, expected, strict=True)) if a != b)
        Path(tempfile.gettempdir(), "liquid_ours.txt").write_text(mine.outputs[at], encoding="utf-8")
        Path(tempfile.gettempdir(), "liquid_ruby.txt").write_text(expected[at], encoding="utf-8")
        print(f"first difference: {work['pages'][at]['path']}")
    return (
        f"render: ours {one:.1f} ms, ruby liquid {ruby.facts['version']} {other:.1f} ms, {ratio:.1f}x; "
        f"equal pages {same} of {len(expected)}; ruby parses in {ruby.facts['parse'] * 1000:.0f} ms"
    )


def main(arguments: list[str]) -> int:
    """Run both and print medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("--posts", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--liquid-lib")
    asked = parser.parse_args(arguments)
    logging.disable(logging.WARNING)
    gc.set_threshold(50_000, 20, 50)  # as the program does
    work = workload(asked.site, asked.posts)
    mine = Ours(work, 4 if asked.liquid_lib else 5)
    print(f"{asked.site.name}: {len(work['pages'])} pages, {len(work['layouts']) + len(work['includes'])} templates")
    imported = f"the compiler imported in {mine.imported * 1000:.0f} ms"
    print(f"templates: cold {mine.cold * 1000:.0f} ms ({imported}), cached {mine.cached * 1000:.2f} ms")
    if shutil.which("ruby"):
        print(compare(mine, work, asked.rounds, asked.liquid_lib))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
