"""Exact incremental builds: digests, what was read, the ledger of the last build; knows keys and digests, no pages."""
