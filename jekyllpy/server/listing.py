"""The page that shows the entries of a folder."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from html import escape
from pathlib import Path
from urllib.parse import quote

from jekyllpy.server.files import entries_of

_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Index of {title}</title>
<style>body {{ font: 1rem/1.5 system-ui, sans-serif; margin: 2rem; color-scheme: light dark; }}
td {{ padding-right: 2rem; }} td + td {{ text-align: right; font-variant-numeric: tabular-nums; }}</style></head>
<body><h1>Index of {title}</h1><table>
{rows}
</table></body></html>
"""


def listing_page(folder: Path, here: Path, url: str) -> bytes:
    """Show the entries of `here`, which is `url` to the browser."""
    rows = [*_upwards(folder, here), *map(_row, entries_of(folder, here))]
    return _PAGE.format(title=escape(url), rows="\n".join(rows)).encode("utf-8", "replace")


def _upwards(folder: Path, here: Path) -> Iterator[str]:
    if here != folder:
        yield '<tr><td><a href="../">Parent directory</a></td><td></td><td></td></tr>'


def _row(entry: Path) -> str:
    slash = "/" if entry.is_dir() else ""
    status = entry.stat()
    time = datetime.datetime.fromtimestamp(status.st_mtime, datetime.UTC).strftime("%Y-%m-%d %H:%M")
    size = "" if slash else str(status.st_size)
    name = entry.name + slash
    return f'<tr><td><a href="{quote("./" + name)}">{escape(name)}</a></td><td>{time}</td><td>{size}</td></tr>'
