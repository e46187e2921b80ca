"""relative_url, absolute_url and strip_index; URLs are normalised as the Addressable library does."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote, unquote_to_bytes

from jekyllpy.errors import FilterError
from jekyllpy.liquid.context import Context
from jekyllpy.liquid.runtime.literals import Special
from jekyllpy.liquid.runtime.text import inspect, to_s
from jekyllpy.templates.services import services
from jekyllpy.values import Value, force

_URL = re.compile(r"(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?\Z", re.S)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9.+-]*\Z")
_HOST = re.compile(r"((?:[^@]*@)?)(\[[^\]]*\]|[^:]*)(?::(\d*))?\Z", re.S)
_ESCAPE = re.compile(r"(%[0-9a-fA-F]{2})")
_KEPT = re.compile("(\0[0-9A-F]{2})")
_PLAIN = re.compile(r"(?!\.)(?:[A-Za-z0-9\-_/]|(?<!/)\.)*\Z")
_PLAIN_SITE = re.compile(r"https?://[a-z0-9\-]+(?:\.[a-z0-9\-]+)*\Z")
_INDEX = re.compile(r"/index\.html?$", re.M)
_PORTS = {"http": "80", "https": "443", "ftp": "21"}
_SUB = "!$&'()*+,;="
_PATH = _SUB + ":@"
_QUERY = _PATH + "/?"
_PAIR = _QUERY.replace("&", "").replace(";", "")
_BLANKS = " \t\n\v\f\r\0"
_RESERVED = _SUB + ":/?#[]@"


def split_url(text: str) -> tuple[str | None, str | None, str, str | None, str | None]:
    """Cut a URL into scheme, authority, path, query and fragment, or fail for a scheme that is none."""
    match = _URL.match(text)
    if not match:
        raise FilterError(f"{text!r} is not a URL")
    scheme, authority, path, query, fragment = match.groups()
    if scheme is not None and not _SCHEME.match(scheme):
        raise FilterError(f"Invalid scheme format: '{scheme}'")
    if scheme is not None and not path and not authority:
        raise FilterError(f"Absolute URI missing hierarchical segment: '{text}'")
    return scheme, authority, path, query, fragment


def is_absolute(text: str) -> bool:
    """Tell whether a URL names its scheme."""
    return ":" in text and split_url(text)[0] is not None


def normalize(text: str) -> str:
    """Write a URL in its normal form."""
    if _PLAIN.match(text) and "//" not in text[:2]:
        return text
    scheme, authority, path, query, fragment = split_url(text)
    scheme = scheme.lower() if scheme else None
    path = path.strip(_BLANKS)
    path = _path(path, rooted=authority is not None or scheme is None)
    if not path and scheme in ("http", "https"):
        path = "/"
    parts = [f"{scheme}:" if scheme else "", "" if authority is None else f"//{_authority(authority, scheme)}", path]
    if query:
        parts.append("?" + "&".join(component(pair, _PAIR, b"+") for pair in query.split("&")))
    if fragment:
        parts.append("#" + component(fragment, _QUERY))
    return "".join(parts)


def _authority(authority: str, scheme: str | None) -> str:
    """Write a host small and in ASCII, and leave out the port that goes without saying."""
    match = _HOST.match(authority)
    if not match:
        return authority
    user, host, port = match.groups()
    host = _composed(host).lower()
    if not host.isascii():
        host = ".".join(_label(part) for part in host.split("."))
    return user + host + (f":{port}" if port and _PORTS.get(scheme or "") != port else "")


def _composed(text: str) -> str:
    """Compose characters (NFKC); ASCII is composed already."""
    if text.isascii():
        return text
    import unicodedata

    return unicodedata.normalize("NFKC", text)


def _label(part: str) -> str:
    """Write one part of a host in ASCII."""
    return part if part.isascii() else "xn--" + part.encode("punycode").decode("ascii")


def _path(path: str, *, rooted: bool) -> str:
    """Normalise each segment and resolve dots."""
    joined = "/".join(component(segment, _PATH) for segment in path.split("/"))
    return _without_dots(joined) if rooted or joined.startswith("/") else joined


def component(text: str, safe: str, kept: bytes = b"") -> str:
    """Decode a part of a URL and encode it again; the escapes of some characters are kept."""
    if text.isascii() and text.isalnum():
        return text
    pieces = _ESCAPE.split(text)
    plain = b"".join(_decoded(piece, kept) for piece in pieces).decode("utf-8", "surrogateescape")
    whole = _composed(plain)
    parts = _KEPT.split(whole)
    return "".join(
        "%" + part[1:] if part[:1] == "\0" else quote(part, safe + "~", errors="surrogateescape") for part in parts
    )


def _decoded(piece: str, kept: bytes) -> bytes:
    """Decode one escape; one that is kept is marked by a NUL."""
    if len(piece) != 3 or piece[0] != "%":
        return piece.encode("utf-8", "surrogateescape")
    byte = unquote_to_bytes(piece)
    return b"\0" + piece[1:].upper().encode() if byte in kept and kept else byte


def _without_dots(path: str) -> str:
    """Resolve `.` and `..`."""
    if "/." not in path and not path.startswith("."):
        return path
    kept: list[str] = []
    segments = path.split("/")
    for at, segment in enumerate(segments):
        final = at == len(segments) - 1
        if segment == "..":
            if len(kept) > 1 or (kept and kept[0]):
                kept.pop()
        elif segment != ".":
            kept.append(segment)
            continue
        if final:
            kept.append("")
    return "/".join(kept) or ("/" if path.startswith("/") else "")


def _slashed(text: str) -> str:
    """Put a slash before a text that has none, unless it is empty."""
    return text if not text or text.startswith("/") else f"/{text}"


def relative_url(context: Context, value: Value) -> Value:
    """Put the site's base URL before a path."""
    value = force(value)
    if value is None:
        return None
    site = services(context)
    text = to_s(value)
    key = ("relative_url", text)
    found = site.memo.get(key)
    if found is None:
        found = site.memo[key] = relative(text, site.baseurl)
    return found


def relative(text: str, baseurl: str | None) -> str:
    """Put a base URL before a path; an absolute URL stays."""
    if is_absolute(text):
        return text
    base = "" if baseurl is None else to_s(baseurl).removesuffix("/")
    return normalize(_slashed(base) + _slashed(text))


def absolute_url(context: Context, value: Value) -> Value:
    """Put the site's URL and base URL before a path."""
    value = force(value)
    if value is None:
        return None
    site = services(context)
    text = to_s(value)
    key = ("absolute_url", text)
    found = site.memo.get(key)
    if found is None:
        found = site.memo[key] = absolute(text, site.url, site.baseurl)
    return found


def absolute(text: str, url: str | None, baseurl: str | None) -> str:
    """Put URL and base URL before a path; an absolute URL stays."""
    if is_absolute(text):
        return text
    path = relative(text, baseurl)
    if url is None or url == "":
        return path
    site = to_s(url)
    is_plain = path.startswith("/") and _PLAIN.match(path) and _PLAIN_SITE.match(site)
    return site + path if is_plain else normalize(site + path)


def strip_index(context: Context, value: Value) -> Value:
    """Cut `index.html` off a path."""
    value = force(value)
    if value is None or value == "" or isinstance(value, Special):
        return None
    return _INDEX.sub("/", _text(value, "strip_index"), count=1)


def _text(value: Value, name: str) -> str:
    """Return text, or fail for anything else."""
    if type(value) is str:
        return value
    raise FilterError(f"{name} needs text, found {inspect(value)}")


def uri_escape(context: Context, value: Value) -> Value:
    """Encode what may not stand in a URL, whose separators stay."""
    value = force(value)
    return None if value is None else component(_text(value, "uri_escape"), _RESERVED)


FILTERS: dict[str, Callable[..., Any]] = {
    "relative_url": relative_url,
    "absolute_url": absolute_url,
    "strip_index": strip_index,
    "uri_escape": uri_escape,
}
