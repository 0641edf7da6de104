"""What tests without a window need to be quick."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread behind; there is nothing of Qt here to look for."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(20.0)
        if thread.is_alive():
            pytest.fail(f"{request.node.name} left running: thread {thread.name}", pytrace=False)
