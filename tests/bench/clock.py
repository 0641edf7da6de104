"""The wall clock as the store wants it."""

from __future__ import annotations

from datetime import datetime


def now() -> datetime:
    """Return the instant with its offset."""
    return datetime.now().astimezone()
