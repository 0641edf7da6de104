"""Class packs that come to the window: found the class they belong to, asked about where that is not sure, taken in."""

from __future__ import annotations

import os
from collections import deque
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.class_editor import change_class
from desktop.time_text import clock_text, minutes_text
from routines.chapter_sources import moved_chapters
from routines.editing.saving import edited_class

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from pathlib import Path

    from desktop.jobs import Jobs
    from desktop.shell_model import ShellModel
    from desktop.store_writer import StoreWriter
    from routines.class_pack import ClassPack, PackCandidate, PackMatch
    from routines.store import Store
    from routines.video_class import VideoClass

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

MOST_OFFERED = 5
_FILLED = ("instructor", "focus", "level", "equipment")
"""What a pack says of a class where the class itself says nothing."""


@QmlElement
@QmlUncreatable("made by the program")
class PackReceiver(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Take in class packs, one after the other; while a question is open the next waits. Belongs to the GUI thread."""

    changed = Signal()

    def __init__(
        self,
        store: Store,
        writer: StoreWriter,
        jobs: Jobs,
        shell: ShellModel,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._writer, self._jobs, self._shell, self._now = store, writer, jobs, shell, now
        self._waiting: deque[Path] = deque()
        self._is_reading = False
        self._pack: ClassPack | None = None
        self._candidates: tuple[PackCandidate, ...] = ()

    is_open = Property(bool, lambda self: self._pack is not None, notify=changed)
    question = Property(str, lambda self: self._question(), notify=changed)
    candidates = Property(list, lambda self: [_offer(each) for each in self._candidates], notify=changed)
    """The classes that it may belong to: ``{title, note, is_same_length}``, the likeliest first."""

    def take(self, paths: Iterable[Path]) -> None:
        """Read pack files."""
        self._waiting.extend(paths)
        self._read_next()

    @Slot(int, bool)
    def use(self, index: int, is_shifted: bool) -> None:
        """Take the pack for one of the offered classes.

        Args:
            index: Which of ``candidates``.
            is_shifted: Where the lengths differ: something was added at the beginning; else the video runs at another
                speed, and all times are stretched.
        """
        pack = self._pack
        if pack is None or not 0 <= index < len(self._candidates):
            return
        candidate = self._candidates[index]
        self.close()
        scale, offset = (1.0, candidate.offset) if is_shifted else (candidate.scale, 0.0)
        self._apply(pack, candidate.video_class, scale, offset)

    @Slot()
    def close(self) -> None:
        """Leave the pack; its file stays where it is."""
        self._pack, self._candidates = None, ()
        self.changed.emit()
        self._read_next()

    def _read_next(self) -> None:
        if self._waiting and not self._is_reading and self._pack is None:
            path = self._waiting.popleft()
            self._is_reading = True
            self._jobs.run(partial(self._read, path), self._on_read, partial(self._on_unread, path))

    def _read(self, path: Path) -> tuple[ClassPack, PackMatch]:
        """Read and match; runs in a thread of the pool."""
        from routines.class_pack import (  # noqa: PLC0415 - a fifth of what the window loads, for a rare guest
            MOST_BYTES,
            BadPack,
            match_pack,
            read_pack,
        )

        if os.path.exists(path) and not os.path.isfile(path):
            raise BadPack("It is a folder or a device, no class pack.")
        try:
            with path.open("rb") as file:
                pack = read_pack(file.read(MOST_BYTES + 1))
        except OSError as error:
            raise BadPack(f"It cannot be read: {error.strerror}.") from error
        return pack, match_pack(pack, self._store.classes.all())

    def _on_read(self, found: tuple[ClassPack, PackMatch]) -> None:
        self._is_reading = False
        pack, match = found
        if match.exact is not None:
            self._apply(pack, match.exact, 1.0, 0.0)
        elif match.candidates:
            self._pack, self._candidates = pack, match.candidates[:MOST_OFFERED]
            self.changed.emit()
        else:
            name, length = _name_of(pack), minutes_text(pack.duration)
            self._shell.say(
                f"{name} is for a video of {length} that is not here yet. Add the video first, then the pack."
            )
        self._read_next()

    def _on_unread(self, path: Path, error: Exception) -> None:
        self._is_reading = False
        self._shell.say(f"{path.name}: {error}")
        self._read_next()

    def _apply(self, pack: ClassPack, video_class: VideoClass, scale: float, offset: float) -> None:
        """Keep what the pack says as the person's own chapters, which can be taken back."""
        before = self._store.classes.get(video_class.class_id) or video_class
        chapters = moved_chapters(pack.routine.chapters, scale, offset, before.duration)
        if not chapters:
            self._shell.say(f"{_name_of(pack)} holds no exercises for “{before.title}”. Nothing was changed.")
            return
        edited = edited_class(before, chapters, self._now())
        known = {name: getattr(pack.routine, name) for name in _FILLED if not getattr(before, name)}
        made = replace(edited, **known, note=before.note or pack.note)
        fields = {name: getattr(made, name) for name in _CHANGED}
        self._save(before.class_id, fields)
        self._shell.open_class(before.class_id)
        self._shell.toast(
            f"“{before.title}” has the exercises of the pack.",
            "Undo",
            lambda: self._save(before.class_id, {name: getattr(before, name) for name in _CHANGED}),
        )

    def _save(self, class_id: str, fields: dict[str, object]) -> None:
        self._writer.write(lambda store: change_class(store, class_id, **fields), "the class pack")

    def _question(self) -> str:
        if self._pack is None:
            return ""
        return (
            f"{_name_of(self._pack)} was made with a video of {clock_text(self._pack.duration)} that is not in your "
            "library. Is it one of these?"
        )


_CHANGED = ("chapters", "source", "edited", "own_chapters", "own_at", "chosen_source", "note", *_FILLED)


def _name_of(pack: ClassPack) -> str:
    return f"The pack “{pack.title}”" if pack.title else "The pack"


def _offer(candidate: PackCandidate) -> dict[str, object]:
    video_class, apart = candidate.video_class, candidate.offset
    if candidate.is_same_length:
        note = "the same length"
    else:
        note = f"{clock_text(abs(apart))} {'longer' if apart > 0 else 'shorter'}"
    return {
        "title": video_class.title,
        "note": f"{clock_text(video_class.duration)}, {note}",
        "is_same_length": candidate.is_same_length,
    }
