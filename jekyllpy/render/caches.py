"""Where a user's own caches lie: outside every site, because what comes with a clone is not to be trusted."""

from __future__ import annotations

import os
from pathlib import Path

from jekyllpy.config.view import Config


def cache_folder(config: Config, room: str) -> Path | None:
    """The user's own cache folder for a room, never one that comes with a site; None where nothing is to be kept."""
    if not config.keeps_cache:
        return None
    base = os.environ.get("XDG_CACHE_HOME")
    try:
        root = Path(base) if base else Path.home() / ".cache"
    except RuntimeError:
        return None
    return root / "jekyllpy" / room
