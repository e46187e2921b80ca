"""BLAKE2 for caches and ledgers; `hashlib` brings OpenSSL along, a tenth of a build without anything to do."""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:  # an interpreter that keeps the class elsewhere
    from hashlib import blake2b

__all__ = ["blake2b"]
