"""Settings under the names that Jekyll 1 and 2 had for them, which Jekyll 3 still reads; Jekyll 4 does not."""

from __future__ import annotations

import logging

from jekyllpy.values import Value, is_true

log = logging.getLogger("jekyllpy.config")

RENAMED = {"server_port": "port", "gems": "plugins", "layouts": "layouts_dir", "data_source": "data_dir"}
GONE = ("auto", "watch", "server")
LISTS = ("include", "exclude")


def with_new_names(settings: dict[str, Value]) -> dict[str, Value]:
    """Return settings under today's names, with a warning for each that was renamed. Jekyll 3.10 `Configuration`."""
    data = {key: value for key, value in settings.items() if key not in GONE}
    for old, new in RENAMED.items():
        if old in data:
            log.warning("Deprecation: the '%s' setting is now '%s'", old, new)
            data[new] = data.pop(old)
    if "pygments" in data:
        log.warning("Deprecation: the 'pygments' setting is now 'highlighter'")
        if is_true(data.pop("pygments")):
            data["highlighter"] = "pygments"
    for key in LISTS:
        if isinstance(data.get(key), str):
            log.warning("Deprecation: '%s' should be a list; its text is taken for one with commas", key)
            data[key] = [part.strip() for part in data[key].split(",")]
        elif isinstance(data.get(key), list):
            data[key] = [str(each) for each in data[key]]
    return data
