"""The store's own tests wait for the disk, as the program does."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def no_wait_for_the_disk() -> None:
    """Leave ``os.fsync`` as it is."""
