"""The sheet in which the person chooses the picture that stands for a class."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.class_editor import change_class
from desktop.time_text import clock_text

if TYPE_CHECKING:
    from desktop.pictures import Pictures
    from desktop.shell_model import ShellModel
    from desktop.store_writer import StoreWriter
    from routines.store import Store

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

OFFERED: Final = 8
"""How many pictures are offered, spread over the class."""


@QmlElement
@QmlUncreatable("made by the program")
class PosterChoice(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Offer pictures of one class, show any other, and keep the chosen one."""

    changed = Signal()
    offers_changed = Signal()

    def __init__(
        self,
        store: Store,
        writer: StoreWriter,
        pictures: Pictures,
        shell: ShellModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._writer = writer
        self._pictures = pictures
        self._shell = shell
        self._class_id = ""
        self._chosen: float | None = None
        self._duration = 0.0
        self._position = 0.0
        self._preview = ""
        pictures.picture_ready.connect(self._on_picture_ready)

    is_open = Property(bool, lambda self: bool(self._class_id), notify=changed)
    duration = Property(float, lambda self: self._duration, notify=changed)
    position = Property(float, lambda self: self._position, notify=changed)
    position_text = Property(str, lambda self: clock_text(self._position), notify=changed)
    preview = Property(str, lambda self: self._preview, notify=changed)
    """The picture at the position; while it is being made, the one before."""
    is_chosen_by_person = Property(bool, lambda self: self._chosen is not None, notify=changed)

    @Property(list, notify=offers_changed)
    def offers(self) -> list[dict[str, object]]:
        """The offered pictures in order: ``{seconds, time, picture}``."""
        if not self._class_id:
            return []
        return [
            {
                "seconds": seconds,
                "time": clock_text(seconds),
                "picture": self._pictures.thumbnail(self._class_id, seconds),
            }
            for seconds in self._offered()
        ]

    def open(self, class_id: str) -> None:
        """Show the sheet for a class that has pictures."""
        video_class = self._store.classes.get(class_id)
        if video_class is None or not video_class.has_video:
            return
        self._class_id, self._duration, self._chosen = class_id, video_class.duration, video_class.poster_at
        self._preview = self._pictures.poster(class_id)
        self._position = self._offered()[0] if self._chosen is None else self._chosen
        self.offers_changed.emit()
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Take the sheet away."""
        self._class_id = ""
        self.changed.emit()
        self.offers_changed.emit()

    @Slot(float)
    def look_at(self, seconds: float) -> None:
        """Show the picture at a position, to a tenth of a second."""
        self._position = round(min(max(seconds, 0.0), self._duration), 1)
        self._preview = self._pictures.thumbnail(self._class_id, self._position) or self._preview
        self.changed.emit()

    @Slot()
    def use_this(self) -> None:
        """Make the picture at the position the poster."""
        self._keep(self._position)

    @Slot()
    def use_ours(self) -> None:
        """Let the program choose the poster again."""
        self._keep(None)

    def _keep(self, seconds: float | None) -> None:
        class_id, before = self._class_id, self._chosen
        self.close()
        if seconds == before:
            return
        self._save(class_id, seconds)
        self._shell.toast("The picture is changed.", "Undo", lambda: self._save(class_id, before))

    def _save(self, class_id: str, seconds: float | None) -> None:
        self._writer.write(lambda store: change_class(store, class_id, poster_at=seconds), "the picture of this class")

    def _offered(self) -> list[float]:
        return [round(self._duration * (number + 0.5) / OFFERED, 1) for number in range(OFFERED)]

    def _on_picture_ready(self, class_id: str, seconds: float, address: str) -> None:
        if class_id != self._class_id:
            return
        if seconds == self._position:
            self._preview = address
            self.changed.emit()
        if seconds in self._offered():
            self.offers_changed.emit()
