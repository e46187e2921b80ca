"""Times templates: ours against Ruby's Liquid on the layouts and includes of a site, the same plain data, CPU seconds.

`python -m benchmarks.liquid SITE [--posts 300] [--liquid-lib PATH_OF_LIQUID_4_LIB] [--rounds 5]` prints one line an
engine. The site's own documents and so many generated posts are rendered through its layouts; Markdown is left out.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jekyllpy.liquid import Context, Engine, Options, Source
from jekyllpy.templates import register_all
from jekyllpy.templates.services import Services
from jekyllpy.yaml_data import load

ZONE = ZoneInfo("UTC")
RUBY = Path(__file__).with_name("liquid_ruby.rb")


def read_yaml(text: str, path: str) -> Any:
    """Read YAML, dates as instants."""
    return load(text, path=path, dialect="psych", zone=ZONE)


def split(path: Path) -> tuple[dict[str, Any], str]:
    """Cut a file into front matter and text."""
    text = path.read_text(encoding="utf-8")
    if not text.startswith("---\n") or "\n---" not in text:
        return {}, text
    head, _, rest = text[4:].partition("\n---")
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


def services() -> Services:
    """Give the filters a site."""
    return Services(
        url="https://example.org", baseurl="", zone=ZONE, now=datetime.datetime.fromtimestamp(1_700_000_000, ZONE),
        markdownify=lambda text, us_ascii=False: f"<p>{text}</p>\n", smartify=str, scssify=str, sassify=str,
        find_url=lambda path: path, find_post_url=lambda name: name, jekyll_version="4.3.1",
    )  # fmt: skip


def make_engine(work: dict[str, Any], version: int, cache: Path | None) -> Engine:
    """Make an engine over the includes."""
    includes = work["includes"]

    def find(name: str) -> Source | None:
        name = name.lstrip("/")
        return Source(f"_includes/{name}", includes[name]) if name in includes else None

    engine = Engine(Options(version=version), load_partial=find, cache_dir=cache)
    register_all(engine)
    return engine


def parse_all(work: dict[str, Any], version: int, cache: Path | None) -> float:
    """Parse every template once; return CPU seconds."""
    engine = make_engine(work, version, cache)
    start = time.process_time()
    for name, layout in work["layouts"].items():
        engine.parse(Source(f"_layouts/{name}", layout["text"]))
    for name in work["includes"]:
        engine.partial(name)
    return time.process_time() - start


def render_all(engine: Engine, work: dict[str, Any], site: dict[str, Any]) -> list[str]:
    """Render every page through its layouts."""
    outputs = []
    served = services()
    for page in work["pages"]:
        content, name = page["content"], page.get("layout")
        context = Context(page["path"], served)
        while name and name in work["layouts"]:
            layout = work["layouts"][name]
            jekyll = {"environment": "production", "version": "4.3.1"}
            scope = {"site": site, "page": page, "layout": layout["data"], "content": content, "jekyll": jekyll}
            content = engine.parse(Source(f"_layouts/{name}", layout["text"])).render(scope, context)
            name = layout["data"].get("layout")
        outputs.append(content)
    return outputs


def ours(work: dict[str, Any], version: int, rounds: int) -> tuple[dict[str, float], list[str]]:
    """Time our engine: cold parse, cached parse, render."""
    with tempfile.TemporaryDirectory() as folder:
        cold = parse_all(work, version, Path(folder))
        cached = min(parse_all(work, version, Path(folder)) for _ in range(5))
    engine, site = make_engine(work, version, None), site_payload(work)
    outputs = render_all(engine, work, site)
    times = []
    for _ in range(rounds):
        start = time.process_time()
        outputs = render_all(engine, work, site)
        times.append(time.process_time() - start)
    return {"cold": cold, "cached": cached, "render": min(times)}, outputs


def ruby(work: dict[str, Any], rounds: int, library: str | None) -> tuple[dict[str, Any], list[str]]:
    """Time Ruby's Liquid in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "work.json"), Path(folder, "out.json")
        told = {key: plain(work[key]) for key in ("layouts", "includes", "pages")}
        source.write_text(json.dumps(told | {"site": plain(site_payload(work))}), encoding="utf-8")
        environment = os.environ | {"TZ": "UTC"} | ({"LIQUID_LIB": library} if library else {})
        told_back = subprocess.run(
            ["ruby", str(RUBY), str(source), str(target), str(rounds)],
            check=True, capture_output=True, text=True, env=environment,
        ).stdout  # fmt: skip
        return json.loads(told_back), json.loads(target.read_text(encoding="utf-8"))


def main(arguments: list[str]) -> int:
    """Run both and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("--posts", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--liquid-lib")
    asked = parser.parse_args(arguments)
    work = workload(asked.site, asked.posts)
    version = 4 if asked.liquid_lib else 5
    mine, outputs = ours(work, version, asked.rounds)
    size = sum(map(len, outputs))
    print(f"{len(outputs)} pages, {len(work['layouts']) + len(work['includes'])} templates, {size / 1e6:.2f} MB out")
    print(f"ours (liquid {version}): cold {mine['cold'] * 1000:.0f} ms, cached {mine['cached'] * 1000:.1f} ms, "
          f"render {mine['render'] * 1000:.1f} ms")  # fmt: skip
    if shutil.which("ruby"):
        theirs, expected = ruby(work, asked.rounds, asked.liquid_lib)
        same = sum(one == other for one, other in zip(outputs, expected, strict=True))
        print(f"ruby liquid {theirs['version']}: parse {theirs['parse'] * 1000:.0f} ms, "
              f"render {theirs['render'] * 1000:.1f} ms; {theirs['render'] / mine['render']:.1f}x ours; "
              f"equal pages {same} of {len(outputs)}")  # fmt: skip
        if same < len(outputs):
            at = next(n for n, (one, other) in enumerate(zip(outputs, expected, strict=True)) if one != other)
            Path(tempfile.gettempdir(), "liquid_ours.txt").write_text(outputs[at], encoding="utf-8")
            Path(tempfile.gettempdir(), "liquid_ruby.txt").write_text(expected[at], encoding="utf-8")
            print(f"first difference: {work['pages'][at]['path']}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
