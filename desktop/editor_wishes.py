"""What a person can do to the parts that are chosen: each wish becomes one named change on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from routines.editing import boundaries, dividing, marking, naming, prescribing, suggesting, times
from routines.editing.boundaries import Edge
from routines.editing.edited_class import select

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.editor_desk import EditorDesk
    from desktop.editor_knowledge import EditorKnowledge
    from desktop.editor_preview import EditorPreview
    from desktop.editor_timeline import EditorTimeline
    from routines.editing.edited_class import EditedClass

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

_EDGES = {"start": Edge.START, "end": Edge.END}


@QmlElement
@QmlUncreatable("made by the program")
class EditorWishes(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Slots of the editor page that change parts; keys of rows are texts. Belongs to the GUI thread."""

    edge_changed = Signal()

    def __init__(
        self,
        desk: EditorDesk,
        preview: EditorPreview,
        timeline: EditorTimeline,
        knowledge: EditorKnowledge,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._preview, self._timeline, self._knowledge = desk, preview, timeline, knowledge
        self._edge = ""
        self._dragged: tuple[EditedClass, int, Edge] | None = None

    @property
    def edge(self) -> Edge:
        """What arrow keys move: the chosen edge, or the whole part."""
        return _EDGES.get(self._edge, Edge.WHOLE)

    # -- choosing

    @Slot(str)
    def select(self, key: str) -> None:
        """Choose one part or suggestion."""
        self._choose((_number(key),))

    @Slot(str)
    def select_more(self, key: str) -> None:
        """Choose one more, or no more."""
        number, chosen = _number(key), self._desk.selection
        self._choose(tuple(k for k in chosen if k != number) if number in chosen else (*chosen, number))

    @Slot(str)
    def select_to(self, key: str) -> None:
        """Choose all parts from the leading one to this one."""
        edited = self._desk.edited
        here, there = edited.index_of(edited.lead), edited.index_of(_number(key))
        if here < 0 or there < 0:
            self.select(key)
            return
        keys = [part.key for part in edited.parts[min(here, there) : max(here, there) + 1]]
        self._choose(tuple(keys if there >= here else keys[::-1]))

    @Slot()
    def select_all(self) -> None:
        """Choose all parts."""
        self._choose(tuple(part.key for part in self._desk.edited.parts))

    @Slot()
    def select_none(self) -> None:
        """Choose nothing."""
        self._choose(())

    @Slot(int)
    def select_next(self, step: int) -> None:
        """Choose the part or suggestion that many rows on; from nothing, the one at the playhead."""
        edited = self._desk.edited
        ordered = sorted(edited.everything, key=lambda each: (each.chapter.start, each.key))
        if not ordered:
            return
        keys = [each.key for each in ordered]
        if edited.lead in keys:
            place = keys.index(edited.lead) + step
        else:
            place = sum(each.chapter.start <= self._preview.now for each in ordered) - 1
        self._choose((keys[max(0, min(place, len(keys) - 1))],))

    @Slot(str)
    def set_edge(self, edge: str) -> None:
        """Say which edge of the chosen part arrow keys move: ``start``, ``end``, or empty for none."""
        if edge != self._edge:
            self._edge = edge if edge in _EDGES else ""
            self.edge_changed.emit()

    # -- parts

    @Slot()
    def add(self) -> None:
        """Let a new exercise begin at the playhead."""
        at = self._desk.snapped(self._preview.now, self._timeline.snap_seconds)
        self._desk.do("new exercise", lambda edited: marking.mark_exercise(edited, at))

    @Slot()
    def start_here(self) -> None:
        """Let the chosen part begin at the playhead."""
        self._move(Edge.START, self._preview.now)

    @Slot()
    def end_here(self) -> None:
        """Let the chosen part end at the playhead."""
        self._move(Edge.END, self._preview.now)

    @Slot()
    def split(self) -> None:
        """Divide the part under the playhead."""
        at = self._preview.now
        self._desk.do("split", lambda edited: dividing.split(edited, at))

    @Slot()
    def merge(self) -> None:
        """Join the chosen part with the next one."""
        key = self._desk.edited.lead
        self._desk.do("merge", lambda edited: dividing.merge(edited, key))

    @Slot()
    def remove(self) -> None:
        """Take the chosen parts away, and put chosen suggestions away."""
        keys = self._desk.selection
        self._desk.do("remove", lambda edited: dividing.remove(suggesting.reject(edited, keys), keys))

    @Slot(str, str)
    def rename(self, key: str, text: str) -> None:
        """Call a part something else."""
        number = _number(key)
        self._desk.do("rename", lambda edited: naming.rename(edited, number, text, self._knowledge.describe))

    @Slot(str)
    def copy_prescription(self, key: str) -> None:
        """Let the other chosen parts ask for the same as one."""
        keys, source = self._desk.selection, _number(key)
        self._desk.do("copy", lambda edited: prescribing.copy_prescription(edited, source, keys))

    # -- times

    @Slot(str, str)
    def begin_drag(self, key: str, edge: str) -> None:
        """Take hold of the start, the end or the whole of a part."""
        number = _number(key)
        if number not in self._desk.selection:
            self._choose((number,))
        self._dragged = (self._desk.history.present, number, Edge(edge))
        self.set_edge(edge)
        self._preview.pause()

    @Slot(float, bool)
    def drag_to(self, seconds: float, is_free: bool) -> None:
        """Hold it at a position; unless ``is_free`` it goes to a near cut or the end of a silence."""
        if self._dragged is not None:
            before, key, edge = self._dragged
            at = seconds if is_free else self._desk.snapped(seconds, self._timeline.snap_seconds)
            self._desk.try_out(boundaries.move(before, key, edge, at))
            chapter = self._desk.edited.chapter_of(key)
            if chapter is not None:
                self._preview.seek(chapter.end if edge is Edge.END else chapter.start)

    @Slot()
    def end_drag(self) -> None:
        """Let go of it where it is."""
        if self._dragged is not None:
            self._dragged = None
            value = self._desk.edited
            self._desk.do("move", lambda _: value)

    @Slot()
    def cancel_drag(self) -> None:
        """Let it spring back."""
        self._dragged = None
        self._desk.drop_trial()

    @Slot(float)
    def nudge(self, seconds: float) -> None:
        """Move the chosen edge, or all chosen parts as a whole where no edge is chosen, by seconds."""
        keys, edge = self._desk.selection, self.edge
        self._desk.do("nudge", lambda edited: boundaries.nudge(edited, keys, edge, seconds), f"nudge {edge} {keys}")
        chapter = self._desk.chosen
        if chapter is not None:
            self._preview.pause()
            self._preview.seek(chapter.end if edge is Edge.END else chapter.start)

    @Slot(int)
    def nudge_frames(self, frames: int) -> None:
        """Move the chosen edge by pictures of the video."""
        self.nudge(frames * self._preview.frame_seconds)

    @Slot(float)
    def shift_all(self, seconds: float) -> None:
        """Let everything begin later, or earlier."""
        self._desk.do("shift of all times", lambda edited: times.shift_all(edited, seconds))

    @Slot(float)
    def scale_all(self, factor: float) -> None:
        """Stretch all times."""
        self._desk.do("stretch of all times", lambda edited: times.scale_all(edited, factor))

    @Slot()
    def shift_here(self) -> None:
        """Shift all times so that the chosen part begins at the playhead."""
        chapter = self._desk.chosen
        if chapter is not None:
            self.shift_all(self._preview.now - chapter.start)

    @Slot()
    def zoom_in(self) -> None:
        """Show more detail of the timeline."""
        self._timeline.zoom_in()

    @Slot()
    def zoom_out(self) -> None:
        """Show more of the timeline."""
        self._timeline.zoom_out()

    # -- suggestions

    @Slot(str)
    def keep(self, key: str) -> None:
        """Take a suggestion into the class; where it was chosen, the next suggestion is chosen then."""
        self._judge("keep", key, suggesting.accept)

    @Slot(str)
    def dismiss(self, key: str) -> None:
        """Put a suggestion away; where it was chosen, the next suggestion is chosen then."""
        self._judge("dismiss", key, suggesting.reject)

    @Slot()
    def next_suggestion(self) -> None:
        """Choose the next suggestion and go there; after the last one the first."""
        key = suggesting.next_suggestion(self._desk.edited, self._desk.edited.lead)
        if key:
            self._choose((key,))
            self._show_chosen()

    @Slot()
    def keep_all(self) -> None:
        """Take all suggestions into the class."""
        keys = [each.key for each in self._desk.edited.suggestions]
        self._desk.do("keep all", lambda edited: suggesting.accept(edited, keys))

    @Slot()
    def dismiss_all(self) -> None:
        """Put all suggestions away."""
        keys = [each.key for each in self._desk.edited.suggestions]
        self._desk.do("dismiss all", lambda edited: suggesting.reject(edited, keys))

    def _judge(self, name: str, key: str, change: Callable[[EditedClass, tuple[int, ...]], EditedClass]) -> None:
        number = _number(key)
        following = suggesting.next_suggestion(self._desk.edited, number)
        if number != self._desk.edited.lead or following in {0, number}:
            self._desk.do(name, lambda edited: change(edited, (number,)))
        else:
            self._desk.do(name, lambda edited: select(change(edited, (number,)), (following,)))
            self._show_chosen()

    def _show_chosen(self) -> None:
        chapter = self._desk.chosen
        if chapter is not None:
            self._preview.seek(chapter.start)

    def _choose(self, keys: tuple[int, ...]) -> None:
        self.set_edge("")
        self._desk.choose(keys)

    def _move(self, edge: Edge, to: float) -> None:
        key = self._desk.edited.lead
        self._desk.do(f"new {edge.value}", lambda edited: boundaries.move(edited, key, edge, to))


def _number(key: str) -> int:
    """Read the key of a row; 0, which nothing has, for anything else."""
    return int(key) if key.isdecimal() else 0
