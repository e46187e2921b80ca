"""File events as `ChangeSet`s, through watchdog or by polling.

An event says only "look again"; what has really changed is judged elsewhere.
"""
