"""The fields of the parts that are chosen, for QML: each is saved as it is set."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.class_view import picture_second
from desktop.editor_rows import numbered
from desktop.editor_text import KIND_WORDS, SIDE_WORDS, fine_clock, fit_text, part_title, side_of, span_text
from routines.chapter import ChapterKind
from routines.clock_text import parse_clock
from routines.editing import naming, prescribing
from routines.editing.boundaries import Edge, move
from routines.editing.prescribing import Doing, breaths_of, doing_of, hold_of, reps_of, tempo_of
from routines.exercise import BadPrescription, Prescription, Rest, Side, Tempo, TempoPhase

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.editor_desk import EditorDesk
    from desktop.editor_knowledge import EditorKnowledge
    from desktop.pictures import Pictures
    from routines.chapter import Chapter
    from routines.editing.edited_class import EditedClass, Suggestion

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

_T = TypeVar("_T")
HOLD_STEP = PAUSE_STEP = 5.0
TEMPO_STEP = 0.5
"""Seconds by which the buttons beside a number change it."""
_NOTHING = Prescription()
_WORKS = {Doing.HOLD: "Hold", Doing.REPS: "Reps", Doing.REST: "Rest", Doing.NOTHING: "Follow"}


@QmlElement
@QmlUncreatable("made by the program")
class EditorInspector(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Show the leading part of the selection, and set what is asked for in all chosen parts.

    Args:
        desk: The class.
        knowledge: What is known of exercises.
        pictures: Gives the picture of the part.
        parent: The owner, if any.
    """

    changed = Signal()

    def __init__(
        self, desk: EditorDesk, knowledge: EditorKnowledge, pictures: Pictures, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._knowledge, self._pictures = desk, knowledge, pictures
        desk.changed.connect(self.changed)
        pictures.picture_ready.connect(self._on_picture_ready)

    is_shown = Property(bool, lambda self: self._desk.chosen is not None, notify=changed)
    count = Property(int, lambda self: len(self._desk.selection), notify=changed)
    key = Property(str, lambda self: str(self._desk.edited.lead or ""), notify=changed)
    title = Property(str, lambda self: self._title(), notify=changed)
    name = Property(str, lambda self: self._said(lambda chapter: chapter.title, ""), notify=changed)
    span_text = Property(str, lambda self: self._said(span_text, ""), notify=changed)
    start_text = Property(str, lambda self: self._said(lambda chapter: fine_clock(chapter.start), ""), notify=changed)
    end_text = Property(str, lambda self: self._said(lambda chapter: fine_clock(chapter.end), ""), notify=changed)
    picture = Property(str, lambda self: self._picture(), notify=changed)
    is_suggested = Property(bool, lambda self: self._suggestion() is not None, notify=changed)
    reason = Property(str, lambda self: each.further_reason if (each := self._suggestion()) else "", notify=changed)
    said = Property(str, lambda self: each.said if (each := self._suggestion()) else "", notify=changed)
    area = Property(
        str, lambda self: self._said(lambda chapter: self._knowledge.area_of(chapter.title), ""), notify=changed
    )
    fit_text = Property(str, lambda self: self._said(fit_text, ""), notify=changed)
    works = Property(
        list, lambda _: [{"value": each.value, "text": text} for each, text in _WORKS.items()], constant=True
    )
    work = Property(str, lambda self: self._said(lambda chapter: doing_of(chapter).value, "none"), notify=changed)
    kinds = Property(
        list,
        lambda _: [{"value": each.value if each else "", "text": text} for each, text in KIND_WORDS.items()],
        constant=True,
    )
    kind = Property(str, lambda self: self._said(lambda chapter: chapter.kind or "", ""), notify=changed)
    sides = Property(
        list,
        lambda _: [{"value": each.value if each else "", "text": text} for each, text in SIDE_WORDS.items()],
        constant=True,
    )
    side = Property(str, lambda self: self._said(lambda chapter: side_of(chapter) or "", ""), notify=changed)
    first = Property(str, lambda self: self._plan().first.value, notify=changed)
    sets = Property(int, lambda self: self._plan().sets, notify=changed)
    rest = Property(float, lambda self: self._plan().rest.seconds, notify=changed)
    lead_in = Property(float, lambda self: self._plan().lead_in, notify=changed)
    switch_seconds = Property(float, lambda self: self._plan().switch, notify=changed)
    reps = Property(int, lambda self: self._said(reps_of, 0), notify=changed)
    reps_text = Property(
        str,
        lambda self: "Reps a side" if self._said(side_of, None) in {Side.BOTH, Side.ALTERNATING} else "Reps",
        notify=changed,
    )
    hold = Property(float, lambda self: self._said(hold_of, 0.0), notify=changed)
    breaths = Property(int, lambda self: self._said(breaths_of, 0), notify=changed)
    tempo = Property(
        list,
        lambda self: [{"word": each.word.capitalize(), "seconds": each.seconds} for each in self._phases()],
        notify=changed,
    )

    @Slot(str)
    def set_name(self, text: str) -> None:
        """Call the leading part something else."""
        key = self._desk.edited.lead
        self._desk.do("rename", lambda edited: naming.rename(edited, key, text, self._knowledge.describe))
        self.changed.emit()

    @Slot(str, result=list)
    def complete(self, typed: str) -> list[dict[str, str]]:
        """List the exercises that a name which is being typed may mean."""
        return self._knowledge.completions(typed)

    @Slot(str)
    def set_work(self, value: str) -> None:
        """Count holds, reps, a rest or nothing."""
        self._set("what is counted", lambda edited, keys: prescribing.do(edited, keys, Doing(value)))

    @Slot(str)
    def set_kind(self, value: str) -> None:
        """Say what happens in the parts; empty for an exercise of no known kind."""
        kind = ChapterKind(value) if value else None
        self._set("kind", lambda edited, keys: prescribing.set_kind(edited, keys, kind))

    @Slot(str)
    def set_side(self, value: str) -> None:
        """Say which side works; empty where it makes no difference."""
        side = Side(value) if value else None
        self._set("side", lambda edited, keys: prescribing.set_side(edited, keys, side))

    @Slot(str)
    def set_first(self, value: str) -> None:
        """Say which side begins."""
        self._prescribe("first side", first=Side(value))

    @Slot(int)
    def set_reps(self, count: int) -> None:
        """Ask for a number of reps."""
        self._set("reps", lambda edited, keys: prescribing.set_reps(edited, keys, count), "reps")

    @Slot(int)
    def change_reps(self, step: int) -> None:
        """Ask for more or fewer reps."""
        self.set_reps(max(1, self._said(reps_of, 0) + step))

    @Slot(float)
    def set_hold(self, seconds: float) -> None:
        """Ask for a hold of seconds."""
        self._set("hold", lambda edited, keys: prescribing.set_hold(edited, keys, seconds), "hold")

    @Slot(int)
    def change_hold(self, step: int) -> None:
        """Ask for a longer or shorter hold: by five seconds, or by a breath where it is counted in breaths."""
        breaths = self._said(breaths_of, 0)
        if breaths:
            self.set_breaths(max(1, breaths + step))
        else:
            self.set_hold(max(HOLD_STEP, self._said(hold_of, 0.0) + step * HOLD_STEP))

    @Slot(int)
    def set_breaths(self, breaths: int) -> None:
        """Count the hold in breaths; 0 for seconds."""
        self._set("breaths", lambda edited, keys: prescribing.set_breaths(edited, keys, breaths), "hold")

    @Slot(int)
    def set_sets(self, sets: int) -> None:
        """Ask for a number of sets."""
        self._prescribe("sets", sets=sets)

    @Slot(int)
    def change_sets(self, step: int) -> None:
        """Ask for more or fewer sets."""
        self.set_sets(max(1, self._plan().sets + step))

    @Slot(float)
    def set_rest(self, seconds: float) -> None:
        """Set the pause between sets, in seconds."""
        self._set_rest(seconds)

    @Slot(int)
    def change_rest(self, step: int) -> None:
        """Make the pause between sets longer or shorter."""
        self._set_rest(max(0.0, self._plan().rest.seconds + step * PAUSE_STEP))

    @Slot(float)
    def set_lead_in(self, seconds: float) -> None:
        """Set the time to get ready, in seconds."""
        self._prescribe("lead-in", lead_in=seconds)

    @Slot(int)
    def change_lead_in(self, step: int) -> None:
        """Give more or less time to get ready."""
        self.set_lead_in(max(0.0, self._plan().lead_in + step))

    @Slot(float)
    def set_switch(self, seconds: float) -> None:
        """Set the time to change sides, in seconds."""
        self._prescribe("time to change sides", switch=seconds)

    @Slot(int, float)
    def set_tempo_phase(self, index: int, seconds: float) -> None:
        """Let one phase of a rep take so many seconds."""
        phases = list(self._phases())
        if 0 <= index < len(phases):
            try:
                phases[index] = TempoPhase(phases[index].word, seconds)
                tempo = Tempo(tuple(phases))
            except BadPrescription:
                return
            self._set_tempo(tempo)

    @Slot(int, int)
    def change_tempo_phase(self, index: int, step: int) -> None:
        """Let one phase of a rep take longer or shorter."""
        phases = self._phases()
        if 0 <= index < len(phases):
            self.set_tempo_phase(index, max(0.0, phases[index].seconds + step * TEMPO_STEP))

    @Slot(str)
    def set_tempo(self, text: str) -> None:
        """Set the tempo as it is written: ``3-1-3``; anything else changes nothing."""
        try:
            self._set_tempo(Tempo.of(*(float(each) for each in text.replace(",", ".").split("-"))))
        except (ValueError, BadPrescription):
            self.changed.emit()

    @Slot(str)
    def set_start_text(self, text: str) -> None:
        """Let the part begin at a time as on a clock; anything else changes nothing."""
        self._move(Edge.START, text)

    @Slot(str)
    def set_end_text(self, text: str) -> None:
        """Let the part end at a time as on a clock; anything else changes nothing."""
        self._move(Edge.END, text)

    def _move(self, edge: Edge, text: str) -> None:
        seconds, key = parse_clock(text), self._desk.edited.lead
        if seconds is not None:
            self._desk.do(f"new {edge.value}", lambda edited: move(edited, key, edge, seconds))
        self.changed.emit()

    def _set(self, name: str, change: Callable[[EditedClass, tuple[int, ...]], EditedClass], run: str = "") -> None:
        keys = self._desk.selection
        self._desk.do(name, lambda edited: change(edited, keys), run and f"{run} {keys}")

    def _prescribe(self, name: str, **fields: object) -> None:
        self._set(name, partial(_prescribed, fields), name)

    def _set_rest(self, seconds: float) -> None:
        if 0 <= seconds <= 86_400:  # noqa: PLR2004 - a day, as ``Rest`` has it
            self._prescribe("pause", rest=Rest(seconds))

    def _set_tempo(self, tempo: Tempo) -> None:
        self._set("tempo", lambda edited, keys: prescribing.set_tempo(edited, keys, tempo), "tempo")

    def _said(self, tell: Callable[[Chapter], _T], otherwise: _T) -> _T:
        chapter = self._desk.chosen
        return otherwise if chapter is None else tell(chapter)

    def _plan(self) -> Prescription:
        return self._said(lambda chapter: chapter.prescription or _NOTHING, _NOTHING)

    def _phases(self) -> tuple[TempoPhase, ...]:
        return self._said(lambda chapter: tempo_of(chapter).phases, ())

    def _title(self) -> str:
        lead = self._desk.edited.lead
        return next((part_title(each.chapter, n) for each, n in numbered(self._desk.edited) if each.key == lead), "")

    def _picture(self) -> str:
        chapter, video_class = self._desk.chosen, self._desk.video_class
        if chapter is None or video_class is None or not video_class.has_video:
            return ""
        return self._pictures.thumbnail(video_class.class_id, picture_second(chapter))

    def _suggestion(self) -> Suggestion | None:
        edited = self._desk.edited
        return next((each for each in edited.suggestions if each.key == edited.lead), None)

    def _on_picture_ready(self, class_id: str, seconds: float, _address: str) -> None:
        chapter = self._desk.chosen
        if chapter is not None and class_id == self._desk.class_id and seconds == picture_second(chapter):
            self.changed.emit()


def _prescribed(fields: dict[str, object], edited: EditedClass, keys: tuple[int, ...]) -> EditedClass:
    return prescribing.prescribe(edited, keys, **fields)
