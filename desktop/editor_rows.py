"""The parts and suggestions of the edited class as rows for QML, changed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer, Slot

from desktop.class_view import picture_second
from desktop.editor_text import KIND_WORDS, amount_text, part_title, side_text
from desktop.row_list_model import RowListModel
from desktop.time_text import clock_text
from routines.chapter import ChapterKind
from routines.editing.edited_class import EditedPart, Suggestion
from routines.editing.marked_name import counts_as_exercise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from collections.abc import Set as AbstractSet

    from PySide6.QtCore import QObject

    from desktop.editor_desk import EditorDesk
    from desktop.pictures import Pictures
    from routines.editing.edited_class import EditedClass


class EditorRow(NamedTuple):
    """One part or suggestion in words; times in seconds. ``room``: up to the next suggestion, for those only."""

    key: str
    start: float
    end: float
    start_text: str
    end_text: str
    title: str
    name: str
    is_named: bool
    kind: str
    kind_text: str
    area: str
    side_text: str
    amount_text: str
    is_exercise: bool
    is_rest: bool
    is_suggested: bool
    score: float
    reason: str
    said: str
    room: float
    is_selected: bool
    is_primary: bool
    picture_at: float

    @property
    def detail_text(self) -> str:
        """What is asked for, on the box of the timeline: ``8 × 2-2-2 each``."""
        return f"{self.amount_text} {self.side_text.lower()}".rstrip()

    @property
    def spoken(self) -> str:
        """All of it for a screen reader."""
        span = f"{self.start_text} to {self.end_text}"
        words = (self.title, "suggested" if self.is_suggested else "", span, self.amount_text, self.side_text)
        return ", ".join(word for word in words if word)


AT_ONCE = 80
"""So many rows may change before the rest of them waits for the window to be free: a timeline shows all of a class."""
ROLES = {name: name for name in EditorRow._fields if name != "picture_at"} | dict.fromkeys(
    ("detail_text", "spoken", "picture"), ""
)
_SHOWN_IN = {
    **dict.fromkeys(("title", "start_text", "end_text", "is_suggested"), ("spoken",)),
    **dict.fromkeys(("amount_text", "side_text"), ("detail_text", "spoken")),
    "picture_at": ("picture",),
}
"""Which roles are put together from a field."""


class EditorRows(RowListModel[EditorRow]):
    """Show what lies on the desk in order of time.

    Args:
        desk: The class.
        pictures: Gives the picture of each row.
        area_of: Names the part of the body that an exercise is for, by its title; empty where it is not known.
        parent: The owner, if any.
    """

    def __init__(
        self, desk: EditorDesk, pictures: Pictures, area_of: Callable[[str], str], parent: QObject | None = None
    ) -> None:
        super().__init__(EditorRow._fields, ROLES, parent)
        self._desk, self._pictures, self._area_of = desk, pictures, area_of
        self._untold: dict[str, frozenset[str]] = {}
        self._tell_on = QTimer(self, singleShot=True, interval=0)
        self._tell_on.timeout.connect(self._tell_more)
        self._known: dict[int, tuple[EditedPart | Suggestion, int, EditorRow]] = {}
        desk.changed.connect(self.refresh)
        pictures.picture_ready.connect(self._on_picture_ready)

    @Slot(str, result=int)
    def place_of(self, key: str) -> int:
        """Find the place of a row in the list; -1 where it is not there."""
        return next((place for place, row in enumerate(self._shown) if row.key == key), -1)

    @property
    def rows(self) -> list[EditorRow]:
        """The rows now shown."""
        return self._shown

    def refresh(self) -> None:
        """Show what lies on the desk now; only rows that are other than before are made anew."""
        edited = self._desk.edited
        rows: list[EditorRow] = []
        changed: set[str] = set()
        fields: set[str] = set()
        known, self._known = self._known, {}
        chosen, rooms = frozenset(edited.selection), _rooms(edited)
        for each, place in numbered(edited):
            # Only what has no name is called by its number.
            number = 0 if each.chapter.title else place
            before = known.get(each.key)
            if before is not None and before[0] is each and before[1] == number:
                row = before[2]
            else:
                row = self._row(each, number)
            if row.is_suggested and row.room != rooms[each.key]:
                row = row._replace(room=rooms[each.key])
            row = _with_choice(row, each.key in chosen, each.key == edited.lead)
            if before is not None and before[2] is not row and before[2] != row:
                changed.add(row.key)
                fields.update(_differences(before[2], row))
            self._known[each.key] = (each, number, row)
            rows.append(row)
        self.show_rows(rows, changed, fields)

    def tell_changed(self, keys: AbstractSet[str], *roles: str) -> None:
        """Say that rows show something else: of very many some at once, the others as soon as the window is free."""
        if len(keys) <= AT_ONCE and not self._untold:
            super().tell_changed(keys, *roles)
            return
        for key in keys:
            told = self._untold.get(key)
            every = not roles or told == frozenset()
            self._untold[key] = frozenset() if every else frozenset(roles) | (told or frozenset())
        self._tell_more()

    def _tell_more(self) -> None:
        ordered = [row.key for row in self._shown if row.key in self._untold]
        by_roles: dict[frozenset[str], set[str]] = {}
        for key in ordered[:AT_ONCE]:
            by_roles.setdefault(self._untold.pop(key), set()).add(key)
        if len(ordered) <= AT_ONCE:
            # Rows that are gone by now have nothing to tell.
            self._untold.clear()
        else:
            self._tell_on.start()
        for roles, keys in by_roles.items():
            super().tell_changed(keys, *roles)

    def special(self, row: EditorRow, role: str) -> str:
        """Put words together, or give the address of a row's picture; that is empty until it is made."""
        if role != "picture":
            return row.spoken if role == "spoken" else row.detail_text
        video_class = self._desk.video_class
        if video_class is None or not video_class.has_video:
            return ""
        return self._pictures.thumbnail(video_class.class_id, row.picture_at)

    def _row(self, each: EditedPart | Suggestion, number: int) -> EditorRow:
        chapter = each.chapter
        title = part_title(chapter, number)
        suggestion = each if isinstance(each, Suggestion) else None
        return EditorRow(
            key=str(each.key),
            start=chapter.start,
            end=chapter.end,
            start_text=clock_text(chapter.start),
            end_text=clock_text(chapter.end),
            title=title,
            name=chapter.title,
            is_named=bool(chapter.title),
            kind=chapter.kind.value if chapter.kind else "",
            kind_text=KIND_WORDS[chapter.kind],
            area=self._area_of(chapter.title) if chapter.is_exercise else "",
            side_text=side_text(chapter),
            amount_text=amount_text(chapter),
            is_exercise=counts_as_exercise(chapter),
            is_rest=chapter.kind is ChapterKind.REST,
            is_suggested=suggestion is not None,
            score=suggestion.score if suggestion else 1.0,
            reason=suggestion.reason if suggestion else "",
            said=suggestion.said if suggestion else "",
            room=0.0,
            is_selected=False,
            is_primary=False,
            picture_at=picture_second(chapter),
        )

    def _on_picture_ready(self, class_id: str, seconds: float, _address: str) -> None:
        if class_id == self._desk.class_id:
            self.tell_changed({row.key for row in self._shown if row.picture_at == seconds}, "picture")


def numbered(edited: EditedClass) -> list[tuple[EditedPart | Suggestion, int]]:
    """List parts and suggestions in order of time, each with its number among the exercises; 0 for what is none."""
    numbers: dict[int, int] = {}
    for part in edited.parts:
        if counts_as_exercise(part.chapter):
            numbers[part.key] = len(numbers) + 1
    ordered = sorted(edited.everything, key=lambda each: (each.chapter.start, each.key))
    return [(each, numbers.get(each.key, 0)) for each in ordered]


def _rooms(edited: EditedClass) -> dict[int, float]:
    """Measure how far each suggestion is from the next one, or from the end of the class, in seconds."""
    starts = [each.chapter.start for each in edited.suggestions] + [edited.duration]
    return {each.key: starts[place + 1] - starts[place] for place, each in enumerate(edited.suggestions)}


def _with_choice(row: EditorRow, is_selected: bool, is_primary: bool) -> EditorRow:
    if (row.is_selected, row.is_primary) == (is_selected, is_primary):
        return row
    return row._replace(is_selected=is_selected, is_primary=is_primary)


def _differences(before: EditorRow, after: EditorRow) -> Iterator[str]:
    """Name the roles that show something else."""
    for field, old, new in zip(EditorRow._fields, before, after, strict=True):
        if old != new:
            if field in ROLES:
                yield field
            yield from _SHOWN_IN.get(field, ())
