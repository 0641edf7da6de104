"""The exercise list of the class page as rows for QML."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from desktop.class_view import ExerciseRow
    from desktop.pictures import Pictures

_FIRST = int(Qt.ItemDataRole.UserRole) + 1


class ExerciseList(QAbstractListModel):
    """Show exercises in order, each with the picture of the video inside it.

    A picture is asked for when a line is drawn, so only lines on screen cost anything.
    """

    _names: ClassVar = {
        _FIRST: "title",
        _FIRST + 1: "start",
        _FIRST + 2: "amount",
        _FIRST + 3: "tempo",
        _FIRST + 4: "side",
        _FIRST + 5: "is_done",
        _FIRST + 6: "is_here",
        _FIRST + 7: "spoken",
        _FIRST + 8: "picture",
    }
    _picture_role = _FIRST + 8

    def __init__(self, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._class_id = ""
        self._has_video = False
        self._rows: tuple[ExerciseRow, ...] = ()
        pictures.picture_ready.connect(self._on_picture_ready)

    @property
    def rows(self) -> tuple[ExerciseRow, ...]:
        """The rows now shown."""
        return self._rows

    def show(self, class_id: str, rows: Sequence[ExerciseRow], *, has_video: bool) -> None:
        """Show the exercises of a class; lines of the same class change in place."""
        rows, before = tuple(rows), self._rows
        if class_id != self._class_id or has_video != self._has_video or len(rows) != len(before):
            self.beginResetModel()
            self._class_id, self._has_video, self._rows = class_id, has_video, rows
            self.endResetModel()
            return
        self._rows = rows
        for number, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number), self.index(number))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        """Tell how many exercises there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give one value of a line."""
        if not index.isValid() or role not in self._names:
            return None
        row = self._rows[index.row()]
        if role != self._picture_role:
            return getattr(row, self._names[role])
        return self._pictures.thumbnail(self._class_id, row.picture_at) if self._has_video else ""

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802 - Qt's
        """Name the values for QML."""
        return {role: QByteArray(name.encode()) for role, name in self._names.items()}

    def _on_picture_ready(self, class_id: str, seconds: float, _address: str) -> None:
        if class_id != self._class_id:
            return
        for number, row in enumerate(self._rows):
            if round(row.picture_at, 1) == seconds:
                self.dataChanged.emit(self.index(number), self.index(number), [self._picture_role])
