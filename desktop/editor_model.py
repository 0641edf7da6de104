"""The editor page for QML to bind to: one class, its parts, and everything that can be done to them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.editor_actions import actions_of
from desktop.editor_desk import EditorDesk
from desktop.editor_drafts import EditorDrafts
from desktop.editor_files import EditorFiles
from desktop.editor_fitting import EditorFitting
from desktop.editor_inspector import EditorInspector
from desktop.editor_preview import EditorPreview
from desktop.editor_rows import EditorRows
from desktop.editor_saving import EditorSaving
from desktop.editor_sidecar import EditorSidecar
from desktop.editor_tapping import EditorTapping
from desktop.editor_text import count_text, keep_all_text, suggestions_text
from desktop.editor_timeline import EditorTimeline
from desktop.editor_wishes import EditorWishes
from desktop.key_bindings import KeyBindings
from desktop.keys import Place
from desktop.shell_model import EDITOR
from desktop.time_text import clock_text
from media.player import PlayerState
from routines.editing.dividing import can_split

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from desktop.editor_drafts import DraftTools
    from desktop.editor_formats import FileTools
    from desktop.editor_knowledge import EditorKnowledge
    from desktop.jobs import Jobs
    from desktop.marks_cache import MarksCache
    from desktop.pictures import Pictures
    from desktop.player_engine import PlayerEngine
    from desktop.shell_model import ShellModel
    from desktop.store_writer import StoreWriter
    from media.player import Player
    from routines.store import Store

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

_EMPTY = (
    "Nothing is marked yet. Play the class and press E where an exercise begins, "
    "let us look for exercises in what is said, or bring in chapters from a file."
)


@QmlElement
@QmlUncreatable("made by the program")
class EditorModel(EditorWishes):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Edit one class at a time; see ``EditorWishes`` for what can be done to its parts.

    Args:
        store: Knows the classes and where their files lie.
        writer: Saves.
        jobs: Does what takes long.
        pictures: Makes thumbnails.
        shell: Shows the pages.
        engine: Opens the video; of the editor alone.
        knowledge: What is known of exercises.
        marks: Finds cuts and pauses of videos, and keeps them.
        draft_tools: Read what is said in the video.
        file_tools: Know the formats of chapter files.
        attach_sound: Lets a new player sound as the person chose.
        now: The wall clock, with offset.
        parent: The owner, if any.
    """

    changed = Signal()
    save_changed = Signal()
    snapping_changed = Signal()
    current_changed = Signal()
    rename_asked = Signal()
    """The person wants to type the name of the chosen part."""

    def __init__(
        self,
        store: Store,
        writer: StoreWriter,
        jobs: Jobs,
        pictures: Pictures,
        shell: ShellModel,
        engine: PlayerEngine,
        knowledge: EditorKnowledge,
        marks: MarksCache,
        draft_tools: DraftTools,
        file_tools: FileTools,
        *,
        attach_sound: Callable[[Player], None],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        self.desk = desk = EditorDesk()
        self._preview = EditorPreview(desk, engine, attach_sound)
        self._timeline = EditorTimeline(desk, pictures)
        super().__init__(desk, self._preview, self._timeline, knowledge, parent)
        self._store, self._shell, self._jobs = store, shell, jobs
        self._saving = EditorSaving(desk, writer, now, self)
        self.row_list = EditorRows(desk, pictures, knowledge.area_of, self)
        self._inspector = EditorInspector(desk, knowledge, pictures, self)
        self._tapping = EditorTapping(desk, self._preview, knowledge, self)
        self._tapping.told.connect(lambda text: shell.toast(text, "Undo", desk.undo))
        self._drafts = EditorDrafts(desk, self._timeline, marks, jobs, draft_tools, self)
        self._fitting = EditorFitting(desk, self._preview, self)
        self._sidecar = EditorSidecar(store, writer, jobs, self._saving, self)
        self._files = EditorFiles(desk, store, jobs, pictures, shell, self._sidecar, file_tools, self)
        self._current, self._can_split = 0, False
        self._keys = KeyBindings(Place.EDITOR, actions_of(self, self._preview, self._tapping))
        for each in (desk, self._preview, self._timeline):
            each.setParent(self)
        desk.changed.connect(self._on_changed)
        desk.snapping_changed.connect(self.snapping_changed)
        self._saving.changed.connect(self.save_changed)
        self.edge_changed.connect(self.changed)
        self._preview.position_changed.connect(self._find_current)
        engine.probed.connect(lambda facts: self._drafts.open(facts.path, facts))
        shell.page_changed.connect(self._on_page_changed)
        shell.class_opened.connect(self._warm_up)
        shell.editor_opened.connect(self.open)
        shell.editor_left.connect(self.close)

    rows = Property(QObject, lambda self: self.row_list, constant=True)
    inspector = Property(EditorInspector, lambda self: self._inspector, constant=True)
    preview = Property(EditorPreview, lambda self: self._preview, constant=True)
    timeline = Property(EditorTimeline, lambda self: self._timeline, constant=True)
    tapping = Property(EditorTapping, lambda self: self._tapping, constant=True)
    drafts = Property(EditorDrafts, lambda self: self._drafts, constant=True)
    files = Property(EditorFiles, lambda self: self._files, constant=True)
    fitting = Property(EditorFitting, lambda self: self._fitting, constant=True)
    is_open = Property(bool, lambda self: self.desk.video_class is not None, notify=changed)
    class_id = Property(str, lambda self: self.desk.class_id, notify=changed)
    title = Property(str, lambda self: each.title if (each := self.desk.video_class) else "", notify=changed)
    has_video = Property(bool, lambda self: each.has_video if (each := self.desk.video_class) else True, notify=changed)
    duration = Property(float, lambda self: self.desk.edited.duration, notify=changed)
    duration_text = Property(str, lambda self: clock_text(self.desk.edited.duration), notify=changed)
    heading_text = Property(str, lambda self: self._heading(), notify=changed)
    empty_text = Property(str, lambda self: "" if self.desk.edited.everything else _EMPTY, notify=changed)
    save_text = Property(str, lambda self: self._saving.text, notify=save_changed)
    save_state = Property(str, lambda self: self._saving.state, notify=save_changed)
    can_undo = Property(bool, lambda self: bool(self.desk.history.past), notify=changed)
    can_redo = Property(bool, lambda self: bool(self.desk.history.future), notify=changed)
    undo_text = Property(str, lambda self: f"Undo {self.desk.history.undo_name}".strip(), notify=changed)
    redo_text = Property(str, lambda self: f"Redo {self.desk.history.redo_name}".strip(), notify=changed)
    selected_key = Property(str, lambda self: str(self.desk.edited.lead or ""), notify=changed)
    selected_count = Property(int, lambda self: len(self.desk.selection), notify=changed)
    active_edge = Property(str, lambda self: self._edge, notify=changed)
    is_snapping = Property(bool, lambda self: self.desk.is_snapping, notify=snapping_changed)
    current_key = Property(str, lambda self: str(self._current or ""), notify=current_changed)
    can_split = Property(bool, lambda self: self._can_split, notify=current_changed)
    """Whether there is a part at the playhead that can be cut in two there."""
    suggestion_count = Property(int, lambda self: len(self.desk.edited.suggestions), notify=changed)
    banner_text = Property(str, lambda self: suggestions_text(len(self.desk.edited.suggestions)), notify=changed)
    banner_note = Property(
        str, lambda self: "Have a look, then keep them or not." if self.desk.edited.suggestions else "", notify=changed
    )
    keep_all_text = Property(str, lambda self: keep_all_text(len(self.desk.edited.suggestions)), notify=changed)

    @Slot(str)
    def open(self, class_id: str) -> None:
        """Lay a class on the desk, and open its video at the start, paused."""
        self.close()
        video_class = self._store.classes.get(class_id)
        self.desk.open(video_class)
        self._saving.begin()
        path = self._store.places.path_of(class_id)
        if video_class is not None and path is not None:
            self._preview.open(path)
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Save what is not saved yet and let go of the video; see also ``finish``."""
        if self.desk.video_class is None:
            return
        self.save()
        self._drafts.close()
        self._preview.close()
        self.desk.open(None)

    def finish(self, flush: Callable[[], object]) -> None:
        """Save and let go: the program ends.

        Args:
            flush: Waits until the writer is done.
        """
        self._sidecar.end()
        self.close()
        self._files.cancel()
        flush()
        QCoreApplication.sendPostedEvents(self._saving)
        self._sidecar.finish()

    @Slot()
    def save(self) -> None:
        """Save now what is not saved yet."""
        self.cancel_drag()
        self._saving.save()

    @Slot()
    def leave(self) -> None:
        """Go back to where the editor was opened from; everything is kept."""
        self.save()
        self._shell.go_back()

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        self.cancel_drag()
        self.desk.undo()

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last."""
        self.cancel_drag()
        self.desk.redo()

    @Slot()
    def toggle_snapping(self) -> None:
        """Let marks go to cuts and silences, or stay where they are put."""
        self.desk.toggle_snapping()

    @Slot()
    def ask_for_name(self) -> None:
        """Put the cursor into the name of the chosen part."""
        if self.desk.chosen is not None:
            self.rename_asked.emit()

    @Slot(int, int, result=bool)
    def press_key(self, key: int, modifiers: int) -> bool:
        """Do what a key (a ``Qt.Key`` with ``Qt.KeyboardModifier`` flags) asks for; tell whether it means something."""
        return self._keys.press(key, modifiers)

    @Slot(str, result=str)
    def keys_of(self, action: str) -> str:
        """Name the keys that do the same as a button."""
        return self._keys.text_of(action)

    def _on_page_changed(self) -> None:
        """Stand still while another page lies over the editor."""
        if str(self._shell.page) != EDITOR and self._preview.player_state is PlayerState.PLAYING:
            self._preview.pause()

    def _warm_up(self, class_id: str) -> None:
        """Look the names of a class up beside the window, before it is edited."""
        video_class = self._store.classes.get(class_id)
        if video_class is not None:
            titles = [chapter.title for chapter in video_class.chapters]
            self._jobs.run(partial(self._knowledge.warm_up, titles), lambda _: None)

    def _heading(self) -> str:
        parts = len(self.desk.edited.parts)
        return f"{count_text(parts, 'part')}, {self._tapping.count_text}" if parts else "No exercises yet"

    def _on_changed(self) -> None:
        self._find_current()
        self.changed.emit()

    def _find_current(self) -> None:
        edited, at = self.desk.edited, self._preview.now
        index = edited.index_at(at)
        found = (edited.parts[index].key if index >= 0 else 0, can_split(edited, at))
        if found != (self._current, self._can_split):
            self._current, self._can_split = found
            self.current_changed.emit()
