"""Tells which file systems send no events for what another machine writes; it reads the kernel's table of mounts."""

from __future__ import annotations

from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")

# WSL, virtual machines and containers on a desktop, the network.
WITHOUT_EVENTS = frozenset(
    (
        *("9p", "drvfs", "v9fs", "vboxsf", "prl_fs", "vmhgfs", "virtiofs", "fuse.grpcfuse", "fuse.osxfs"),
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "lustre", "glusterfs", "fuse.vmhgfs-fuse"),
        *("fuse.sshfs", "fuse.glusterfs", "fuse.rclone", "fuse.s3fs", "fuse.davfs", "fuse.ceph"),
    )
)


def kind_without_events(path: Path, table: str | None = None) -> str | None:
    """Return the file system's name when it sends no events for a path; None when it does, or nobody knows."""
    kind = _kind_of(path, _read() if table is None else table)
    return kind if kind in WITHOUT_EVENTS else None


def _read() -> str:
    try:
        return MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def _kind_of(path: Path, table: str) -> str:
    """Return the type of the innermost mount that holds a path; a later line lies over an earlier one."""
    best, kind = -1, ""
    for line in table.splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) < 5 or not after:
            continue
        point = Path(fields[4].replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\"))
        if (point == path or point in path.parents) and len(point.parts) >= best:
            best, kind = len(point.parts), after.split(" ")[0]
    return kind
