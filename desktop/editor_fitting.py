"""All times at once so that two parts begin where they should: where this video is another cut of the same class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.editor_rows import numbered
from desktop.editor_text import count_text, fine_clock, part_title
from routines.clock_text import parse_clock
from routines.editing.times import fit_all, stretch_of

if TYPE_CHECKING:
    from desktop.editor_desk import EditorDesk
    from desktop.editor_preview import EditorPreview
    from routines.editing.edited_class import EditedPart

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

_NEAR = 0.05
"""Seconds: a time that is shown to a tenth is still the same when it is read back."""


@QmlElement
@QmlUncreatable("made by the program")
class EditorFitting(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Hold where two parts should begin, until all times are fitted to them.

    The two are the first and the last of the chosen parts; with fewer than two chosen those of the class. What was said
    of them is kept while they stay the two, so that the person may look for the places one after the other.

    Args:
        desk: The class.
        preview: The video.
        parent: The owner, if any.
    """

    changed = Signal()

    def __init__(self, desk: EditorDesk, preview: EditorPreview, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._preview = desk, preview
        self._wanted: dict[int, float] = {}
        desk.opened.connect(self._wanted.clear)
        desk.changed.connect(self._on_desk_changed)

    is_possible = Property(bool, lambda self: bool(self._pair()), notify=changed)
    """There are two parts."""
    pins = Property(list, lambda self: self._pins(), notify=changed)
    """Of each of the two: ``name`` of the part, ``at`` as on a clock, and whether it ``is_moved``."""
    can_fit = Property(bool, lambda self: self._is_moved() and self._stretch() > 0, notify=changed)
    effect_text = Property(str, lambda self: self._effect(), notify=changed)
    """What fitting would do, or why it cannot be done; empty while both begin where they should."""

    @Slot(int, str)
    def pin(self, place: int, text: str) -> None:
        """Say where one of the two (0 or 1) should begin, as on a clock; anything else changes nothing."""
        seconds = parse_clock(text)
        if seconds is not None:
            self._pin(place, seconds)
        self.changed.emit()

    @Slot(int)
    def pin_here(self, place: int) -> None:
        """Let one of the two (0 or 1) begin where the video stands."""
        self._pin(place, self._preview.now)
        self.changed.emit()

    @Slot()
    def fit(self) -> None:
        """Shift and stretch all times."""
        pair = self._pair()
        if pair:
            was, wanted = _starts(pair), self._places(pair)
            self._wanted.clear()
            self._desk.do("fit of all times", lambda edited: fit_all(edited, was, wanted))
        self.changed.emit()

    def _pin(self, place: int, seconds: float) -> None:
        pair = self._pair()
        if 0 <= place < len(pair):
            part = pair[place]
            self._wanted[part.key] = part.chapter.start if abs(seconds - part.chapter.start) < _NEAR else seconds

    def _pair(self) -> tuple[EditedPart, ...]:
        edited = self._desk.edited
        keys = frozenset(edited.selection)
        chosen = [part for part in edited.parts if part.key in keys]
        parts = chosen if len(chosen) > 1 else edited.parts
        return (parts[0], parts[-1]) if len(parts) > 1 else ()

    def _places(self, pair: tuple[EditedPart, ...]) -> tuple[float, float]:
        first, second = (self._wanted.get(part.key, part.chapter.start) for part in pair)
        return first, second

    def _pins(self) -> list[dict[str, object]]:
        pair = self._pair()
        if not pair:
            return []
        names = {each.key: part_title(each.chapter, number) for each, number in numbered(self._desk.edited)}
        return [
            {"name": names[part.key], "at": fine_clock(at), "is_moved": at != part.chapter.start}
            for part, at in zip(pair, self._places(pair), strict=True)
        ]

    def _is_moved(self) -> bool:
        pair = self._pair()
        return bool(pair) and self._places(pair) != _starts(pair)

    def _stretch(self) -> float:
        pair = self._pair()
        return stretch_of(_starts(pair), self._places(pair)) if pair else 0.0

    def _effect(self) -> str:
        if not self._is_moved():
            return ""
        pair, factor = self._pair(), self._stretch()
        if not factor:
            return "The second part must begin after the first."
        was, wanted = _starts(pair), self._places(pair)
        moved = wanted[0] - was[0]
        direction = "later" if moved > 0 else "earlier"
        words = [f"The first begins {abs(moved):.1f} s {direction}"] if moved else ["The first stays"]
        words.append(f"all lengths become {100 * factor:.4g} %" if factor != 1 else "all lengths stay")
        edited = self._desk.edited
        lost = len(edited.parts) - len(fit_all(edited, was, wanted).parts)
        if lost:
            words.append(f"{count_text(lost, 'part')} would lie outside the video and go")
        return f"{', '.join(words)}."

    def _on_desk_changed(self) -> None:
        keys = {part.key for part in self._pair()}
        for key in self._wanted.keys() - keys:
            del self._wanted[key]
        self.changed.emit()


def _starts(pair: tuple[EditedPart, ...]) -> tuple[float, float]:
    first, second = pair
    return first.chapter.start, second.chapter.start
