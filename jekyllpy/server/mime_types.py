"""The media type of a file, by its suffix; a table of our own, so that no system's table changes what is served."""

from __future__ import annotations

FALLBACK = "application/octet-stream"

_TEXT = {
    "text/html": "html htm shtml",
    "text/css": "css",
    "text/javascript": "js mjs",
    "text/plain": "txt text log bib tex ini conf",
    "text/markdown": "md markdown mkd mkdn mkdown",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "text/calendar": "ics",
    "text/vcard": "vcf",
    "text/vtt": "vtt",
    "text/yaml": "yml yaml",
    "application/xhtml+xml": "xhtml xht",
    "application/xml": "xml xsl xslt opml",
    "application/atom+xml": "atom",
    "application/rss+xml": "rss",
    "application/json": "json map ipynb",
    "application/ld+json": "jsonld",
    "application/feed+json": "jsonfeed",
    "application/geo+json": "geojson",
    "application/manifest+json": "webmanifest",
    "image/svg+xml": "svg",
}

_BYTES = {
    "image/png": "png",
    "image/apng": "apng",
    "image/jpeg": "jpg jpeg jpe jfif",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/avif": "avif",
    "image/jxl": "jxl",
    "image/bmp": "bmp",
    "image/tiff": "tif tiff",
    "image/vnd.microsoft.icon": "ico cur",
    "font/woff": "woff",
    "font/woff2": "woff2",
    "font/ttf": "ttf",
    "font/otf": "otf",
    "font/collection": "ttc",
    "application/vnd.ms-fontobject": "eot",
    "audio/mpeg": "mp3",
    "audio/ogg": "ogg oga opus",
    "audio/wav": "wav",
    "audio/flac": "flac",
    "audio/mp4": "m4a",
    "audio/aac": "aac",
    "audio/midi": "mid midi",
    "video/mp4": "mp4 m4v",
    "video/webm": "webm",
    "video/ogg": "ogv",
    "video/quicktime": "mov",
    "video/x-msvideo": "avi",
    "application/pdf": "pdf",
    "application/postscript": "ps eps ai",
    "application/rtf": "rtf",
    "application/epub+zip": "epub",
    "application/wasm": "wasm",
    "application/zip": "zip",
    "application/gzip": "gz tgz",
    "application/x-tar": "tar",
    "application/x-bzip2": "bz2",
    "application/x-xz": "xz",
    "application/x-7z-compressed": "7z",
    "application/msword": "doc",
    "application/vnd.ms-excel": "xls",
    "application/vnd.ms-powerpoint": "ppt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.oasis.opendocument.presentation": "odp",
    "model/gltf+json": "gltf",
    "model/gltf-binary": "glb",
}

TYPES = {suffix: f"{kind}; charset=utf-8" for kind, suffixes in _TEXT.items() for suffix in suffixes.split()} | {
    suffix: kind for kind, suffixes in _BYTES.items() for suffix in suffixes.split()
}


def type_of(name: str) -> str:
    """Return the value of `Content-Type` for a file's name."""
    return TYPES.get(name.rpartition(".")[2].lower(), FALLBACK) if "." in name else FALLBACK
