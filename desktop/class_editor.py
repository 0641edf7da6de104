"""The edit sheet of the class page: each field is saved at once, and all of them can be taken back together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.class_view import level_text
from routines.video_class import Focus, Level

if TYPE_CHECKING:
    from desktop.shell_model import ShellModel
    from desktop.store_writer import StoreWriter
    from routines.store import Store, StoreChange
    from routines.video_class import VideoClass

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

_FIELDS = ("title", "instructor", "focus", "level", "equipment")


def change_class(store: Store, class_id: str, **fields: Any) -> StoreChange | None:  # noqa: ANN401 - fields differ
    """Change fields of a class as it is in the store now; a class that is gone stays gone."""
    video_class = store.classes.get(class_id)
    return store.classes.put(replace(video_class, **fields)) if video_class else None


def remove_class(store: Store, writer: StoreWriter, shell: ShellModel, class_id: str) -> None:
    """Take a class out of the library; the video, and what the person did and wrote, stay for when it comes back."""
    video_class = store.classes.get(class_id)
    if video_class is None:
        return
    title = video_class.title
    kept = [video_class]

    def take_out(store: Store) -> StoreChange:
        # As it is by then: a note may be on its way to the disk.
        kept[:] = [store.classes.get(class_id) or video_class]
        return store.classes.remove(class_id)

    writer.write(take_out, f"that “{title}” was removed")
    shell.show_library()
    shell.toast(
        f"“{title}” is removed. The video itself is not touched.",
        "Undo",
        lambda: writer.write(lambda store: store.classes.put(*kept), f"that “{title}” is back"),
    )


@QmlElement
@QmlUncreatable("made by the program")
class ClassEditor(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Edit what is said of one class."""

    changed = Signal()
    level_names = Property(list, lambda _: [level_text(level) for level in Level], constant=True)
    focus_names = Property(list, lambda _: [focus.value for focus in Focus], constant=True)

    def __init__(self, store: Store, writer: StoreWriter, shell: ShellModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._writer = writer
        self._shell = shell
        self._before: VideoClass | None = None
        self._now: VideoClass | None = None

    @Property(bool, notify=changed)
    def is_open(self) -> bool:
        """Whether the sheet lies over the page."""
        return self._now is not None

    title = Property(str, lambda self: self._now.title if self._now else "", notify=changed)
    instructor = Property(str, lambda self: self._now.instructor if self._now else "", notify=changed)
    equipment = Property(str, lambda self: ", ".join(self._now.equipment) if self._now else "", notify=changed)
    level = Property(str, lambda self: level_text(self._now.level) if self._now else "", notify=changed)
    focus = Property(list, lambda self: [f.value for f in self._now.focus] if self._now else [], notify=changed)

    def open(self, class_id: str) -> None:
        """Show the sheet for a class."""
        self._before = self._now = self._store.classes.get(class_id)
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Take the sheet away; what was changed can be taken back from the message bar."""
        before, now = self._before, self._now
        self._before = self._now = None
        self.changed.emit()
        if before and now and before != now:
            self._shell.toast(f"Changes to “{now.title}” are saved.", "Undo", lambda: self._take_back(before))

    @Slot(str)
    def set_title(self, text: str) -> None:
        """Call the class something else; an empty title leaves the one it has."""
        title = " ".join(text.split())
        if title:
            self._set("title", title)
        else:
            self.changed.emit()

    @Slot(str)
    def set_instructor(self, text: str) -> None:
        """Say who teaches; may be empty."""
        self._set("instructor", " ".join(text.split()))

    @Slot(str)
    def set_equipment(self, text: str) -> None:
        """Say what is needed beside a mat, separated by commas; may be empty."""
        items = (" ".join(item.split()) for item in text.split(","))
        self._set("equipment", tuple(dict.fromkeys(item for item in items if item)))

    @Slot(str)
    def toggle_level(self, name: str) -> None:
        """Choose a level by its name on screen; the one already chosen is taken away."""
        chosen = next(level for level in Level if level_text(level) == name)
        self._set("level", None if self._now and self._now.level is chosen else chosen)

    @Slot(str)
    def toggle_focus(self, name: str) -> None:
        """Add a focus behind the others, or take it away."""
        if self._now is not None:
            focus = Focus(name)
            others = tuple(other for other in self._now.focus if other is not focus)
            self._set("focus", others if focus in self._now.focus else (*others, focus))

    def _set(self, name: str, value: object) -> None:
        """Save one field, and that the person set it."""
        now = self._now
        if now is None or getattr(now, name) == value:
            self.changed.emit()
            return
        edited = now.edited | {name}
        self._now = replace(now, **{name: value}, edited=edited)  # type: ignore[arg-type]  # fields differ in type
        self.changed.emit()
        class_id = now.class_id
        self._writer.write(
            lambda store: change_class(store, class_id, **{name: value}, edited=edited), "the details of this class"
        )

    def _take_back(self, before: VideoClass) -> None:
        fields = {name: getattr(before, name) for name in (*_FIELDS, "edited")}
        self._writer.write(lambda store: change_class(store, before.class_id, **fields), "the details of this class")
