"""`Plan` says what is watched and what is not; it looks at names only."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path


def _nothing(path: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Plan:
    """Folders that are watched with all that is in them, and single files elsewhere."""

    folders: tuple[Path, ...]
    files: tuple[Path, ...] = ()
    ignored: Callable[[str], bool] = _nothing
    """Tells of an absolute path whether it is none of ours; what is below an ignored folder is never asked for."""

    def takes(self, path: str) -> bool:
        """Tell whether a path that an event names is one of ours."""
        if any(path == str(file) for file in self.files):
            return True
        return any(_is_below(path, str(folder)) for folder in self.folders) and not self.ignores(path)

    def ignores(self, path: str) -> bool:
        """Tell whether a path or a folder on the way to it is ignored."""
        for folder in map(str, self.folders):
            if _is_below(path, folder):
                return any(map(self.ignored, _way(folder, path))) or is_scratch(path)
        return False

    def loose_files(self) -> Iterable[Path]:
        """Return the single files that no folder holds."""
        return [file for file in self.files if not any(_is_below(str(file), str(each)) for each in self.folders)]


def is_scratch(path: str) -> bool:
    """Tell an editor's scratch file by its name: of Vim (4913, swap files), Emacs, IDEA, GNOME, LibreOffice."""
    name = path.replace("\\", "/").rpartition("/")[2]
    return (
        name.endswith(("~", ".swp", ".swx", ".swo", "___jb_tmp___", "___jb_old___", ".crdownload"))
        or name.startswith((".#", ".goutputstream-", ".~lock.", ".nfs"))
        or (name.startswith("#") and name.endswith("#"))
        or name == "4913"
    )


def _is_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip("/\\") + ("\\" if "\\" in folder else "/"))


def _way(folder: str, path: str) -> Iterable[str]:
    """Return a path and the folders between it and a folder above it, from the top."""
    rest = path[len(folder.rstrip("/\\")) + 1 :].replace("\\", "/")
    parts = rest.split("/") if rest else []
    separator = "\\" if "\\" in folder else "/"
    return [folder.rstrip("/\\") + separator + separator.join(parts[: i + 1]) for i in range(len(parts))]
