"""Writes outputs: atomically, only what changed, never outside the destination; cleans what is obsolete."""
