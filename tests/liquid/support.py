"""What the tests of templates share: recorded cases, data with Ruby's types, an engine with Jekyll's tags."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jekyllpy.errors import LiquidError
from jekyllpy.liquid import Context, Engine, Options, Source
from jekyllpy.liquid.runtime.literals import Symbol
from jekyllpy.templates import register_all
from jekyllpy.templates.services import Services

CASES = Path(__file__).parents[1] / "cases"
SHARED = Path(__file__).parents[2] / "../shared/cases"
ZONE = ZoneInfo("America/Los_Angeles")


def read(path: Path) -> Any:
    """Read a table; one that is not at hand is empty."""
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def chunks(cases: list[Any], size: int = 40) -> list[list[Any]]:
    """Cut a long table into parts, since a test for each row costs more than the row."""
    return [cases[at : at + size] for at in range(0, len(cases), size)]


def revive(value: Any) -> Any:
    """Give marked values the types that they stand for."""
    if isinstance(value, list):
        return [revive(item) for item in value]
    if not isinstance(value, dict):
        return value
    match value:
        case {"$time": str(text)}:
            zone = datetime.UTC if text.endswith("Z") else ZONE
            return datetime.datetime.fromisoformat(text).astimezone(zone)
        case {"$date": str(text)}:
            return datetime.date.fromisoformat(text)
        case {"$range": [int(first), int(last)]}:
            return range(first, last + 1)
        case {"$symbol": str(text)}:
            return Symbol(text)
    return {key: revive(item) for key, item in value.items()}


NOW = datetime.datetime(2021, 3, 4, 5, 6, 7, tzinfo=ZONE)


def services(now: datetime.datetime = NOW) -> Services:
    """Return a site whose converters only mark their input."""
    return Services(
        url="https://ex.org",
        baseurl="/b",
        zone=ZONE,
        now=now,
        markdownify=lambda text, us_ascii=False: f"<md>{text}</md>",
        smartify=lambda text: f"<sm>{text}</sm>",
        scssify=lambda text: f"<md>{text}</md>",
        sassify=lambda text: f"<md>{text}</md>",
        find_url={"a.md": "/a/", "b c.md": "/b c/"}.get,
        find_post_url={"2020-01-02-x": "/x/"}.get,
        jekyll_version="4.3.1",
    )


def jekyll_engine(version: int, includes: Mapping[str, str], **options: Any) -> Engine:
    """Return an engine with Jekyll's tags and filters over some includes."""

    def find(name: str) -> Source | None:
        return Source(f"_includes/{name}", includes[name]) if name in includes else None

    engine = Engine(Options(version=version, **options), load_partial=find, load_relative=lambda _, name: find(name))
    register_all(engine)
    return engine


def outcome(engine: Engine, text: str, data: Mapping[str, Any], now: datetime.datetime = NOW) -> str | None:
    """Render; None is an error of the template."""
    try:
        return engine.parse(Source("page.md", text)).render(dict(data), Context("page.md", services(now)))
    except LiquidError:
        return None


def render(text: str, data: Mapping[str, Any] | None = None, **includes: str) -> str:
    """Render with Liquid 4 and Jekyll's tags; names of includes have `_` for the dot."""
    named = {name.replace("_", "."): body for name, body in includes.items()}
    engine = jekyll_engine(4, named)
    return engine.parse(Source("page.md", text)).render(dict(data or {}), Context("page.md", services()))
