"""The folders that classes were added from: those that Settings lists and that can be looked through again."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from routines.store import Store, StoreChange


def remember_folders(store: Store, paths: Iterable[Path]) -> StoreChange | None:
    """Add the folders among paths to the list; returns ``None`` where it has them all.

    Raises:
        NotSaved: When the list did not reach the disk.
    """
    known = store.local.texts("folders")
    new = [str(path) for path in dict.fromkeys(paths) if os.path.isdir(path) and str(path) not in known]
    return store.local.set("folders", [*known, *new]) if new else None
