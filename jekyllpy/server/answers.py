"""`Answer`: status, headers and body of a response; made from files, knowing nothing of connections."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO

from jekyllpy.server.mime_types import type_of
from jekyllpy.server.ranges import Stamp, is_known, wanted_part

NO_CACHE = "private, max-age=0, proxy-revalidate, no-store, no-cache, must-revalidate"
HTML = "text/html; charset=utf-8"
LARGEST_PAGE = 32_000_000
"""Bytes of a page above which it is sent as it is, without the script."""

Edit = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True)
class FilePart:
    """A part of an open file, sent without being held in memory."""

    file: BinaryIO
    part: range


@dataclass(frozen=True, slots=True)
class Answer:
    """One response; the length of its body is known."""

    status: HTTPStatus
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | FilePart = b""

    @property
    def length(self) -> int:
        """Return the number of bytes of the body."""
        return len(self.body.part) if isinstance(self.body, FilePart) else len(self.body)


def plain(status: HTTPStatus, **headers: str) -> Answer:
    """Make an answer that says its status and nothing of what is behind."""
    body = f"{status.value} {status.phrase}\n".encode()
    return Answer(status, {"Content-Type": "text/plain; charset=utf-8"} | headers, body)


def moved(status: HTTPStatus, location: str) -> Answer:
    """Send the browser to another URL of this server; it is relative, so that no foreign host is echoed."""
    body = f'<!DOCTYPE html><a href="{escape(location)}">{escape(location)}</a>\n'.encode()
    return Answer(status, {"Content-Type": HTML, "Location": location}, body)


def page_answer(body: bytes, edit: Edit, status: HTTPStatus = HTTPStatus.OK) -> Answer:
    """Answer with a page of our own making."""
    return Answer(status, {"Content-Type": HTML}, edit(body))


def not_found(folder: Path, edit: Edit) -> Answer:
    """Answer with the site's own `404.html`, or with a line of text."""
    try:
        body = (folder / "404.html").read_bytes()
    except OSError:
        body = b"<!DOCTYPE html><title>404 Not Found</title><h1>404 Not Found</h1>\n"
    return page_answer(body, edit, HTTPStatus.NOT_FOUND)


def file_answer(file: BinaryIO, name: str, headers: Mapping[str, str], edit: Edit, state: str) -> Answer:
    """Answer with an open file, or with what the request's headers ask of it; `state` is that of the script in pages.

    The file is opened once: a build that replaces it in the meantime can't mix two states.
    """
    status = os.fstat(file.fileno())
    kind = type_of(name)
    stamp = Stamp(f'"{status.st_ino:x}-{status.st_size:x}-{status.st_mtime_ns:x}"', int(status.st_mtime))
    if kind != HTML or status.st_size > LARGEST_PAGE:
        return _conditional(stamp, status.st_size, headers, kind, lambda part: FilePart(file, part))
    body = edit(file.read())
    if state:  # the page changes with each build, whatever the file's time says
        stamp = Stamp(f'{stamp.etag[:-1]}-{state}"', stamp.modified)
        headers = {key: value for key, value in headers.items() if key != "If-Modified-Since"}
    return _conditional(stamp, len(body), headers, kind, lambda part: body[part.start : part.stop])


def _conditional(
    stamp: Stamp, size: int, headers: Mapping[str, str], kind: str, body: Callable[[range], bytes | FilePart]
) -> Answer:
    about = {"Content-Type": kind, "ETag": stamp.etag, "Last-Modified": stamp.date, "Accept-Ranges": "bytes"}
    if is_known(stamp, headers):
        return Answer(HTTPStatus.NOT_MODIFIED, about)
    part = wanted_part(stamp, size, headers)
    if part is None:
        return Answer(HTTPStatus.OK, about, body(range(size)))
    if not part:
        return plain(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, **{"Content-Range": f"bytes */{size}"})
    about["Content-Range"] = f"bytes {part.start}-{part.stop - 1}/{size}"
    return Answer(HTTPStatus.PARTIAL_CONTENT, about, body(part))
