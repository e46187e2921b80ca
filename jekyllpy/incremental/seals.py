"""The user's own key and the seals made with it: what came with a clone, or was damaged, counts as nothing."""

from __future__ import annotations

import os

from jekyllpy.hashing import blake2b

KEY_SIZE = 32
SEAL_SIZE = 16


def secret(folder: str) -> bytes:
    """Return the user's own key, made on first use; without a folder to keep it nothing is known again."""
    known = known_secret(folder)
    if known is not None:
        return known
    from pathlib import Path

    data = os.urandom(KEY_SIZE)
    file = Path(folder) / "key"
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file.write_bytes(data)
        file.chmod(0o600)
    except OSError:
        pass
    return data


def known_secret(folder: str) -> bytes | None:
    """Return the user's own key; None where none was made."""
    try:
        with open(f"{folder}/key", "rb") as file:
            data = file.read()
    except OSError:
        return None
    return data if len(data) == KEY_SIZE else None


def seal(key: bytes, *parts: bytes) -> bytes:
    """Seal texts with a key."""
    digest = blake2b(digest_size=SEAL_SIZE, key=key)
    for part in parts:
        digest.update(part)
        digest.update(b"\0")
    return digest.digest()
