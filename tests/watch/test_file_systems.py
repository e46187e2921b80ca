"""Which mounts send no events."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.watch.file_systems import kind_without_events

TABLE = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
80 22 0:50 / /mnt/c rw,noatime - 9p C:\\134 rw,dirsync
81 22 0:51 / /mnt/my\\040share rw - cifs //host/share rw
82 80 8:2 / /mnt/c/linux rw - ext4 /dev/sdb1 rw
83 22 0:52 / /home/u/far rw - fuse.sshfs u@h: rw
a broken line
"""

CASES = [
    ("/home/u/site", None),
    ("/mnt/c/Users/u/site", "9p"),
    ("/mnt/c", "9p"),
    ("/mnt/cd", None),
    ("/mnt/c/linux/site", None),
    ("/mnt/my share/site", "cifs"),
    ("/home/u/far/site", "fuse.sshfs"),
]


@pytest.mark.parametrize(("path", "kind"), CASES)
def test_the_innermost_mount_decides(path: str, kind: str | None) -> None:
    assert kind_without_events(Path(path), TABLE) == kind


def test_no_table_is_no_reason_to_poll() -> None:
    assert kind_without_events(Path("/mnt/c/site"), "") is None
