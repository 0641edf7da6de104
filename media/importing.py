"""Take video and audio files into the library. Runs in a thread of its own; needs no Qt."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Literal, TypeAlias

from media.class_reader import ReadClass, read_class_fully
from media.errors import MediaError, UnreadableMedia
from media.media_search import Found, video_files
from media.starter_films import starter_of
from routines.chapter_sources import take_best
from routines.errors import RoutineError
from routines.store import NotSaved

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from media.media_facts import MediaFacts
    from routines.chapter import Chapter
    from routines.store import Store
    from routines.video_class import VideoClass

__all__ = ["Found", "ImportResult", "import_files", "import_to_play", "video_files"]

_BATCH = 64
"""Files that reach the disk with one wait for it."""
_THREADS = 2
_AHEAD = 6
"""Files that are read ahead of the one whose turn it is."""
_OURS = ("note", "starter", "poster_at", "added_at", "edited", "own_chapters", "own_at", "chosen_source")
"""Fields that no file ever sets again."""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What came of one file.

    Attributes:
        path: Of the file, absolute; of a folder where nothing in it could be imported.
        result: ``added``; ``known``: it was in the library; ``moved``: it was, at a place where it is no longer;
            ``failed``.
        class_id: Empty where it failed.
        reason: Why it failed, or where the known copy lies.
        warning: What is wrong with the routine beside it.
        facts: What the file says of itself; ``None`` where it failed.
    """

    path: Path
    result: Literal["added", "known", "moved", "failed"]
    class_id: str = ""
    reason: str = ""
    warning: str = ""
    facts: MediaFacts | None = None


def import_files(
    paths: Sequence[Path],
    store: Store,
    now: Callable[[], datetime],
    progress: Callable[[int, int, Path], None],
    is_cancelled: Callable[[], bool],
) -> tuple[ImportResult, ...]:
    """Read files and take them into the library, many with one wait for the disk.

    What was saved before it was cancelled stays. Fields that the person edited are kept when a class is read again.

    Args:
        paths: Files, and folders to search.
        store: Where classes are kept; this thread writes to it.
        now: Gives the present, with offset.
        progress: Told how many of how many files are done, and which was the last.
        is_cancelled: Asked before each file; may wait.

    Returns:
        One result a file, in order; fewer after it was cancelled.
    """
    found = video_files(paths)
    results: list[ImportResult] = []
    batch = _Batch(store)
    for path, read in _read_all(found, now, is_cancelled):
        batch.take(path, read)
        progress(len(results) + len(batch), len(found), path)
        if len(batch) >= _BATCH:
            results += batch.save()
    return (*results, *batch.save())


def import_to_play(path: Path, store: Store, now: Callable[[], datetime]) -> ImportResult:
    """Take one file into the library that is to be played at once.

    As ``import_files``, but titles that were read before and are the same are not read again.
    """

    def described(class_id: str) -> tuple[Chapter, ...]:
        known = store.classes.get(class_id)
        return known.chapters if known else ()

    if os.path.isdir(path):
        return ImportResult(path, "failed", reason="It is a folder; one video or audio file can be played.")
    (item,) = video_files((path,))
    batch = _Batch(store)
    batch.take(item.path, _read(item, now, described))
    (result,) = batch.save()
    return result


Read = ReadClass | MediaError


def _nothing(_class_id: str) -> tuple[Chapter, ...]:
    return ()


def _read_all(
    found: Iterable[Found], now: Callable[[], datetime], is_cancelled: Callable[[], bool]
) -> Iterator[tuple[Path, Read]]:
    """Read files in threads, a few ahead, and give them back in order."""
    waiting: deque[tuple[Path, Future[Read]]] = deque()
    with ThreadPoolExecutor(_THREADS, thread_name_prefix="import") as threads:
        for item in found:
            if is_cancelled():
                break
            waiting.append((item.path, threads.submit(_read, item, now)))
            if len(waiting) > _AHEAD:
                path, future = waiting.popleft()
                yield path, future.result()
        while waiting:
            path, future = waiting.popleft()
            yield path, future.result()


def _read(item: Found, now: Callable[[], datetime], described: Callable[[str], tuple[Chapter, ...]] = _nothing) -> Read:
    if item.reason:
        return UnreadableMedia(item.reason)
    try:
        read = read_class_fully(item.path, now(), described)
    except MediaError as error:
        return error
    if not read.facts.has_data:
        return UnreadableMedia("It is cut short: its head is there, but no picture and no sound.")
    starter = starter_of(item.path, read.video_class.class_id)
    return replace(read, video_class=replace(read.video_class, starter=starter)) if starter else read


_Change: TypeAlias = "Callable[[VideoClass | None], VideoClass]"


class _Batch:
    """Results that wait to be saved together."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._results: list[ImportResult] = []
        self._classes: dict[str, VideoClass] = {}
        self._changes: dict[str, list[_Change]] = {}
        self._places: dict[str, Path] = {}
        self._owners = {path: class_id for class_id, path in store.places.all().items()}

    def __len__(self) -> int:
        return len(self._results)

    def take(self, path: Path, read: Read) -> None:
        """Decide what becomes of a file."""
        if isinstance(read, MediaError):
            self._results.append(ImportResult(path, "failed", reason=str(read)))
            return
        fresh = read.video_class
        class_id = fresh.class_id
        known = self._classes.get(class_id) or self._store.classes.get(class_id)
        place = self._places.get(class_id) or self._store.places.path_of(class_id)
        if known and place and place != path and os.path.exists(place):
            if fresh.starter and not known.starter:
                self._change(class_id, known, partial(_with_starter, fresh))
            reason = f"It is in the library already, from {place}."
            self._results.append(ImportResult(path, "known", class_id, reason, read.warning, read.facts))
            return
        self._change(class_id, known, partial(merged_class, read=read, removed=self._store.classes.removed(class_id)))
        if place != path:
            self._places[class_id] = path
        result: Literal["added", "known", "moved"] = "added"
        if known:
            result = "known" if place == path else "moved"
        self._results.append(ImportResult(path, result, class_id, warning=read.warning, facts=read.facts))

    def _change(self, class_id: str, known: VideoClass | None, change: _Change) -> None:
        changed = change(known)
        if changed != known:
            self._classes[class_id] = changed
            self._changes.setdefault(class_id, []).append(change)

    def save(self) -> list[ImportResult]:
        """Save what was taken, and start again; what did not reach the disk has failed."""
        results, changes, places = self._results, self._changes, self._places
        self._results, self._classes, self._changes, self._places = [], {}, {}, {}
        try:
            # A place without its class shows nowhere; a class without its place would be half imported.
            if places:
                self._forget_former(places)
                self._store.places.set_many(places)
            if changes:
                # The person may have edited them since they were taken.
                self._store.classes.change({key: partial(_in_turn, each) for key, each in changes.items()})
        except RoutineError as error:
            unsaved = changes.keys() | places.keys()
            return [_unsaved(result, error) if result.class_id in unsaved else result for result in results]
        return results

    def _forget_former(self, places: dict[str, Path]) -> None:
        """A file that was replaced by another is no longer where its class lies."""
        for class_id, path in places.items():
            former = self._owners.get(path)
            if former and former != class_id and self._store.places.path_of(former) == path:
                self._store.places.forget(former)
            self._owners[path] = class_id


def _in_turn(changes: Sequence[_Change], known: VideoClass | None) -> VideoClass:
    first, *others = changes
    changed = first(known)
    for change in others:
        changed = change(changed)
    return changed


def _with_starter(fresh: VideoClass, known: VideoClass | None) -> VideoClass:
    return replace(known, starter=fresh.starter) if known else fresh


def _unsaved(result: ImportResult, error: RoutineError) -> ImportResult:
    if result.result == "failed":
        return result
    # Nothing tries again later: what a session is promised does not hold here.
    reason = error.short_text if isinstance(error, NotSaved) else str(error)
    return ImportResult(result.path, "failed", reason=reason)


def merged_class(known: VideoClass | None, read: ReadClass, removed: VideoClass | None = None) -> VideoClass:
    """Take what the file and the files beside it say now, and keep what the person set and chose.

    Args:
        known: The class as the library has it.
        read: As its file gives it.
        removed: As it was when it was taken out of the library; it comes back as that, added anew.
    """
    fresh = read.video_class
    if known is None and removed is not None:
        known = replace(removed, added_at=fresh.added_at)
    if known is None:
        return fresh
    kept = {*known.edited, *_OURS} - {"chapters", "source"}
    if not known.starter:
        kept.discard("starter")
    mine = {name: getattr(known, name) for name in kept if hasattr(known, name)}
    return take_best(replace(fresh, **mine), read.sources)
