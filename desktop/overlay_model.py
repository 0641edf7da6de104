"""The overlay as QML reads it: one object, changed in place, that tells of nothing but what changed."""

from __future__ import annotations

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.overlay import QUIET, Overlay

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

_WORDS = attrgetter(
    "phase",
    "kicker",
    "name",
    "short_name",
    "side",
    "side_letter",
    "note",
    "cue",
    "small",
    "tempo",
    "ring_is_drawn",
    "coming",
)
_DIGITS = attrgetter("big", "ring_stepped", "coming_in")
_RING = attrgetter("ring")
_TEMPO = attrgetter("tempo_at", "tempo_word", "tempo_note")
_TEMPO_PART = attrgetter("tempo_part")
_CARD = attrgetter("next_card")
_ANNOUNCEMENT = attrgetter("announcement")


@QmlElement
@QmlUncreatable("made by the program")
class OverlayModel(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Hold the overlay that is on screen; see ``desktop.overlay.Overlay`` for what the words mean."""

    words_changed = Signal()
    """Something that changes from step to step: words and what is drawn at all."""
    digits_changed = Signal()
    ring_changed = Signal()
    tempo_changed = Signal()
    tempo_moved = Signal()
    """Only the part of the phase: of all signals the one that nearly every picture brings, so little hangs on it."""
    card_changed = Signal()
    announced = Signal(str)
    """What a screen reader says: a new exercise or side, a rest with what follows; never the seconds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = QUIET

    @property
    def shown(self) -> Overlay:
        """The overlay now on screen."""
        return self._shown

    def publish(self, overlay: Overlay) -> None:
        """Put an overlay on screen."""
        before, self._shown = self._shown, overlay
        if before == overlay:
            return
        for values, signal in (
            (_WORDS, self.words_changed),
            (_DIGITS, self.digits_changed),
            (_RING, self.ring_changed),
            (_TEMPO, self.tempo_changed),
            (_TEMPO_PART, self.tempo_moved),
            (_CARD, self.card_changed),
        ):
            if values(before) != values(overlay):
                signal.emit()
        if overlay.announcement and _ANNOUNCEMENT(before) != overlay.announcement:
            self.announced.emit(overlay.announcement)

    phase = Property(str, lambda self: self._shown.phase, notify=words_changed)
    kicker = Property(str, lambda self: self._shown.kicker, notify=words_changed)
    name = Property(str, lambda self: self._shown.name, notify=words_changed)
    short_name = Property(str, lambda self: self._shown.short_name, notify=words_changed)
    side = Property(str, lambda self: self._shown.side, notify=words_changed)
    side_letter = Property(str, lambda self: self._shown.side_letter, notify=words_changed)
    note = Property(str, lambda self: self._shown.note, notify=words_changed)
    cue = Property(str, lambda self: self._shown.cue, notify=words_changed)
    small = Property(str, lambda self: self._shown.small, notify=words_changed)
    has_ring = Property(bool, lambda self: self._shown.ring_is_drawn, notify=words_changed)
    tempo_seconds = Property(list, lambda self: [seconds for _, seconds in self._shown.tempo], notify=words_changed)
    coming = Property(str, lambda self: self._shown.coming, notify=words_changed)
    coming_in = Property(str, lambda self: self._shown.coming_in, notify=digits_changed)
    big = Property(str, lambda self: self._shown.big, notify=digits_changed)
    ring = Property(float, lambda self: max(0.0, self._shown.ring), notify=ring_changed)
    ring_stepped = Property(float, lambda self: self._shown.ring_stepped, notify=digits_changed)
    tempo_at = Property(int, lambda self: self._shown.tempo_at, notify=tempo_changed)
    tempo_part = Property(float, lambda self: self._shown.tempo_part, notify=tempo_moved)
    tempo_word = Property(str, lambda self: self._shown.tempo_word, notify=tempo_changed)
    tempo_note = Property(str, lambda self: self._shown.tempo_note, notify=tempo_changed)
    next_title = Property(str, lambda self: self._shown.next_card.title, notify=card_changed)
    next_note = Property(str, lambda self: self._shown.next_card.note, notify=card_changed)
    next_letter = Property(str, lambda self: self._shown.next_card.side_letter, notify=card_changed)
    next_is_large = Property(bool, lambda self: self._shown.next_card.is_large, notify=card_changed)
    next_chapter = Property(int, lambda self: self._shown.next_card.chapter, notify=card_changed)
