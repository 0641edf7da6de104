"""Posters and thumbnails on screen: from the cache folder at once, or made beside the window and announced."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from media.errors import MediaError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.jobs import Jobs
    from routines.store import Store

    MakePoster = Callable[[Path, Path, float | None], Path]
    MakeThumbnail = Callable[[Path, float, Path, int], Path]

POSTER = -1.0
"""Stands for the seconds of a picture that is the poster."""

_WAITING = 96
"""How many pictures may wait: more than any window shows."""
_AT_ONCE = 2
_WIDTH = 320


class PictureNotKept(MediaError):
    """Say why a picture could not be written to the cache folder."""


class _Wanted(NamedTuple):
    """A picture to make; ``at`` is the second chosen for a poster, ``None`` where we choose."""

    class_id: str
    seconds: float
    at: float | None


class Pictures(QObject):
    """Give posters and thumbnails as file addresses; make the ones that are not there yet.

    What was asked for last is made first, since it is what the person looks at now; what has waited behind many others
    is dropped, and made when it is asked for again. Names of files carry the second that they show: a poster chosen
    again has a new address and is seen at once. Belongs to the GUI thread.
    """

    picture_ready = Signal(str, float, str)
    """A picture that was missing is there: class, seconds (``POSTER`` for the poster), address."""

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        folder: Path,
        make_poster: MakePoster,
        make_thumbnail: MakeThumbnail,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._jobs = jobs
        self._folder = folder
        self._make_poster = make_poster
        self._make_thumbnail = make_thumbnail
        self._waiting: OrderedDict[_Wanted, Path] = OrderedDict()
        self._running: set[_Wanted] = set()
        self._found: dict[_Wanted, str] = {}
        self._failed: set[tuple[_Wanted, Path]] = set()

    @Slot(str, result=str)
    def poster(self, class_id: str) -> str:
        """Give the address of a class's poster; empty while it is being made, and for sound without a picture."""
        video_class = self._store.classes.get(class_id)
        if video_class is None or not video_class.has_video:
            return ""
        return self._give(_Wanted(class_id, POSTER, video_class.poster_at))

    @Slot(str, float, result=str)
    def thumbnail(self, class_id: str, seconds: float) -> str:
        """Give the address of the picture at a position, to a tenth of a second; empty while it is being made."""
        return self._give(_Wanted(class_id, round(max(seconds, 0.0), 1), None))

    def forget_failures(self, class_id: str) -> None:
        """Ask again for what could not be made of a class: its video was found."""
        self._failed = {(wanted, path) for wanted, path in self._failed if wanted.class_id != class_id}

    def file_of(self, wanted: _Wanted) -> Path:
        """Name the file that a picture is kept in."""
        if wanted.seconds == POSTER:
            name = "poster" if wanted.at is None else f"poster-{wanted.at:.3f}"
        else:
            name = f"at-{wanted.seconds:.1f}"
        return self._folder / quote(wanted.class_id, safe="") / f"{name}.jpg"

    def _give(self, wanted: _Wanted) -> str:
        if wanted in self._found:
            return self._found[wanted]
        file = self.file_of(wanted)
        if file.exists():
            return self._found.setdefault(wanted, _address(file))
        path = self._store.places.path_of(wanted.class_id)
        if path is not None and wanted not in self._running and (wanted, path) not in self._failed:
            self._waiting[wanted] = path
            self._waiting.move_to_end(wanted)
            if len(self._waiting) > _WAITING:
                self._waiting.popitem(last=False)
            self._start_next()
        return ""

    def _start_next(self) -> None:
        while self._waiting and len(self._running) < _AT_ONCE:
            wanted, path = self._waiting.popitem()
            self._running.add(wanted)
            self._jobs.run(
                partial(self._make, wanted, path, self.file_of(wanted)),
                partial(self._on_made, wanted),
                partial(self._on_failed, wanted, path),
            )

    def _make(self, wanted: _Wanted, path: Path, target: Path) -> str:
        """Make one picture; runs in a thread of the pool. It gets its name only once it is whole."""
        part = target.with_name(f"{target.stem}.part{target.suffix}")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            if wanted.seconds == POSTER:
                self._make_poster(path, part, wanted.at)
            else:
                self._make_thumbnail(path, wanted.seconds, part, _WIDTH)
            part.replace(target)
        except OSError as error:
            raise PictureNotKept(f"The picture {target.name} could not be kept: {error.strerror}.") from error
        return _address(target)

    def _on_made(self, wanted: _Wanted, address: str) -> None:
        self._running.discard(wanted)
        self._found[wanted] = address
        self.picture_ready.emit(wanted.class_id, wanted.seconds, address)
        self._start_next()

    def _on_failed(self, wanted: _Wanted, path: Path, _error: Exception) -> None:
        self._running.discard(wanted)
        self._failed.add((wanted, path))
        self._start_next()


def _address(file: Path) -> str:
    return QUrl.fromLocalFile(str(file)).toString(QUrl.ComponentFormattingOption.FullyEncoded)
