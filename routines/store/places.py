"""Where the file of each class lies on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from routines.store.store_change import PLACES, StoreChange

if TYPE_CHECKING:
    from collections.abc import Mapping

    from routines.store.local_file import LocalFile


class Places:
    """Paths by class, known to this machine only. Each write is on the disk when it returns."""

    def __init__(self, file: LocalFile) -> None:
        self._file = file

    def path_of(self, class_id: str) -> Path | None:
        """Return where the file was seen last; it may be gone by now."""
        place = self._file.get(class_id)
        return Path(place) if isinstance(place, str) else None

    def ids(self) -> frozenset[str]:
        """Return the classes whose place is known."""
        return frozenset(self._file.snapshot())

    def all(self) -> dict[str, Path]:
        """Return all places."""
        return {key: Path(place) for key, place in self._file.snapshot().items() if isinstance(place, str)}

    def set(self, class_id: str, path: Path) -> StoreChange:
        """Remember where a file lies.

        Raises:
            NotSaved: When that did not reach the disk.
        """
        return self.set_many({class_id: path})

    def set_many(self, places: Mapping[str, Path]) -> StoreChange:
        """Remember where several files lie, with one wait for the disk.

        Raises:
            NotSaved: When that did not reach the disk.
        """
        return self._update({class_id: str(path) for class_id, path in places.items()})

    def forget(self, class_id: str) -> StoreChange:
        """Forget where a file lies.

        Raises:
            NotSaved: When that did not reach the disk.
        """
        return self._update({class_id: None})

    def refresh(self) -> StoreChange:
        """Take in what another process learned."""
        return _change_of(self._file.refresh())

    def _update(self, places: Mapping[str, str | None]) -> StoreChange:
        return _change_of(self._file.update(places))


def _change_of(names: frozenset[str]) -> StoreChange:
    return StoreChange(frozenset({PLACES}), names) if names else StoreChange()
