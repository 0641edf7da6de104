"""Lines that each show a picture of the video, as rows for QML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from desktop.pictures import Pictures


class PictureRow(Protocol):
    """A frozen row that has a picture."""

    @property
    def picture_at(self) -> float:
        """Seconds of the picture to show; negative for none."""


_Row = TypeVar("_Row", bound=PictureRow)
_PICTURE = int(Qt.ItemDataRole.UserRole) + 1


class PictureList(QAbstractListModel, Generic[_Row]):
    """Show rows in order; each has its values, and ``picture``: the address of its picture, empty until it is made.

    A picture is asked for when a line is drawn, so only lines on screen cost anything.
    """

    def __init__(self, names: Sequence[str], pictures: Pictures, parent: QObject | None = None) -> None:
        """Make an empty list of rows with values of these names."""
        super().__init__(parent)
        self._names = {_PICTURE + 1 + place: name for place, name in enumerate(names)}
        self._pictures = pictures
        self._class_id = ""
        self._rows: tuple[_Row, ...] = ()
        pictures.picture_ready.connect(self._on_picture_ready)

    @property
    def rows(self) -> tuple[_Row, ...]:
        """The rows now shown."""
        return self._rows

    def show(self, class_id: str, rows: Sequence[_Row]) -> None:
        """Show the rows of a class; lines of the same class change in place."""
        rows, before = tuple(rows), self._rows
        if class_id != self._class_id or len(rows) != len(before):
            self.beginResetModel()
            self._class_id, self._rows = class_id, rows
            self.endResetModel()
            return
        self._rows = rows
        for number, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number), self.index(number))

    def picture(self, number: int) -> str:
        """Give the address of the picture in a line."""
        at = self._rows[number].picture_at
        return self._pictures.thumbnail(self._class_id, at) if at >= 0 else ""

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        """Tell how many lines there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give one value of a line."""
        if index.isValid() and role == _PICTURE:
            return self.picture(index.row())
        if index.isValid() and role in self._names:
            return getattr(self._rows[index.row()], self._names[role])
        return None

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802 - Qt's
        """Name the values for QML."""
        return {_PICTURE: QByteArray(b"picture")} | {
            role: QByteArray(name.encode()) for role, name in self._names.items()
        }

    def _on_picture_ready(self, class_id: str, seconds: float, _address: str) -> None:
        if class_id != self._class_id:
            return
        for number, row in enumerate(self._rows):
            if round(row.picture_at, 1) == seconds:
                self.dataChanged.emit(self.index(number), self.index(number), [_PICTURE])
