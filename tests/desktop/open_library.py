"""An empty library on the disk, with what every model needs to work on it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.jobs import Jobs
from desktop.shell_model import ShellModel
from desktop.store_writer import StoreWriter
from routines.store import Store, open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path


@dataclass(frozen=True)
class OpenLibrary:
    """The store, its writer, jobs beside the window, and the window's shell."""

    store: Store
    writer: StoreWriter
    jobs: Jobs
    shell: ShellModel


@contextmanager
def open_library(folder: Path, now: datetime) -> Iterator[OpenLibrary]:
    """Make an empty library in a folder at a time that stands still, and let everything go afterwards."""
    store = open_store(folder / "data", folder / "local", "abcdef12", lambda: now)
    made = OpenLibrary(store, StoreWriter(store), Jobs(1), ShellModel())
    try:
        yield made
    finally:
        made.shell.dismiss_message()
        made.jobs.close()
        made.writer.close()
        store.close()
