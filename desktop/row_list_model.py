"""A list model over flat tuples whose rows change in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, Qt

from desktop.row_changes import Exchange, Insert, Remove, row_changes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

_Row = TypeVar("_Row", bound=tuple[Any, ...])
_ROOT = QModelIndex()


class RowListModel(QAbstractListModel, Generic[_Row]):
    """Show named tuples whose first field is a key that each has alone.

    Subclasses name the roles; a role that is no field is asked of ``special``.
    """

    def __init__(self, fields: tuple[str, ...], roles: Mapping[str, str], parent: QObject | None = None) -> None:
        """Make an empty list.

        Args:
            fields: The names of the tuple's fields.
            roles: The field of each role, by the name of the role in QML; an empty field for a special role.
            parent: As in Qt.
        """
        super().__init__(parent)
        first = int(Qt.ItemDataRole.UserRole) + 1
        self._places = {first + i: fields.index(field) if field else -1 for i, field in enumerate(roles.values())}
        self._names = {first + i: QByteArray(name.encode()) for i, name in enumerate(roles)}
        self._roles = {name: first + i for i, name in enumerate(roles)}
        self._special = {first + i: name for i, (name, field) in enumerate(roles.items()) if not field}
        self._shown: list[_Row] = []

    def rowCount(self, parent: QModelIndex = _ROOT) -> int:  # type: ignore[override]  # noqa: N802 - Qt's name
        """Count the rows."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: QModelIndex, role: int = 0) -> Any:  # type: ignore[override]  # noqa: ANN401 - as Qt has it
        """Return one field of one row."""
        place = self._places.get(role)
        if place is None or not index.isValid():
            return None
        row = self._shown[index.row()]
        return row[place] if place >= 0 else self.special(row, self._special[role])

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802 - Qt's name
        """Name the fields."""
        return self._names

    def special(self, _row: _Row, _role: str) -> object:
        """Return what a role, by its name, shows that is no field."""
        return None

    def show_rows(self, new: Sequence[_Row], changed: AbstractSet[str], roles: AbstractSet[str] = frozenset()) -> None:
        """Bring the list to ``new``, step by step.

        Args:
            new: The rows wanted, in order.
            changed: Keys of rows whose fields are other than before; new rows may be among them.
            roles: The roles in which they may be; empty for any.
        """
        stayed = {row[0] for row in self._shown} & changed if changed else changed
        for step in row_changes([row[0] for row in self._shown], [row[0] for row in new]):
            if isinstance(step, Remove):
                self.beginRemoveRows(_ROOT, step.first, step.last)
                del self._shown[step.first : step.last + 1]
                self.endRemoveRows()
            elif isinstance(step, Insert):
                self.beginInsertRows(_ROOT, step.first, step.last)
                self._shown[step.first : step.first] = new[step.first : step.last + 1]
                self.endInsertRows()
            elif isinstance(step, Exchange):
                self._shown[step.first : step.last + 1] = new[step.first : step.last + 1]
                self.dataChanged.emit(self.index(step.first), self.index(step.last))
            else:
                end = step.target + (step.target > step.source)
                self.beginMoveRows(_ROOT, step.source, step.source, _ROOT, end)
                self._shown.insert(step.target, self._shown.pop(step.source))
                self.endMoveRows()
        self._shown[:] = new
        self.tell_changed(stayed, *roles)

    def tell_changed(self, keys: AbstractSet[str], *roles: str) -> None:
        """Say that rows show something else; in these roles only where any are named."""
        if keys:
            numbers = [self._roles[role] for role in roles]
            places = [place for place, row in enumerate(self._shown) if row[0] in keys]
            for first, last in _runs(places):
                self.dataChanged.emit(self.index(first), self.index(last), numbers)


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Put places in order together that follow each other: (first, last) of each run."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
