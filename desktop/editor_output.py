"""Files that the person keeps beside their videos or gives away: written all or nothing."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from routines.editing.marked_name import with_numbers
from routines.errors import RoutineError
from routines.routine_file import BadRoutine, Routine, read_routine, sidecar_path, write_routine
from routines.store.disk import Disk, replace_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from routines.chapter import Chapter
    from routines.video_class import VideoClass

_BINARY: int = getattr(os, "O_BINARY", 0)


class NotWritten(RoutineError):
    """Say which file could not be written, why, and that nothing else changed."""


class BrokenSidecar(RoutineError):
    """Say that the routine file beside the video cannot be read and was left as it is."""


class _SharedDisk(Disk):
    """The disk, with new files as open to others as the person lets all new files be."""

    def create(self, path: Path) -> int:
        """Make a new file to be written to."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | _BINARY, 0o666)


def write_file(path: Path, data: bytes) -> None:
    """Write a file, all or nothing; one that is there keeps its rights.

    Raises:
        NotWritten: It was not; what was there stays.
    """
    try:
        mode = path.stat().st_mode if path.exists() else None
        replace_file(_SharedDisk(), path, data)
        if mode is not None:
            with suppress(OSError):
                path.chmod(mode)
    except OSError as error:
        raise NotWritten(
            f"{path.name} could not be written: {error.strerror}. Your edits are in the library."
        ) from error


def routine_of(video_class: VideoClass, chapters: Sequence[Chapter]) -> Routine:
    """Make the routine of a class with the chapters on the desk."""
    return Routine(
        title=video_class.title,
        instructor=video_class.instructor,
        focus=video_class.focus,
        level=video_class.level,
        equipment=video_class.equipment,
        swap_sides=video_class.swap_sides,
        chapters=with_numbers(chapters),
    )


def write_sidecar(
    video: Path, video_class: VideoClass, chapters: Sequence[Chapter], *, is_forced: bool = False
) -> None:
    """Write the chapters to the routine file beside a video; what else stands in it stays.

    Without chapters no new file is made.

    Args:
        video: The video; never written.
        video_class: Gives title and the like where there is no file yet.
        chapters: In order.
        is_forced: Where the file there is broken, put it aside as ``….old`` and write a new one.

    Raises:
        BrokenSidecar: The file there cannot be read.
        NotWritten: It could not be written.
    """
    sidecar = sidecar_path(video)
    try:
        previous = sidecar.read_text("utf-8")
        routine = replace(read_routine(previous, sidecar.name, video_class.duration), chapters=with_numbers(chapters))
        text = write_routine(routine, previous)
    except FileNotFoundError:
        if not chapters:
            return
        text = write_routine(routine_of(video_class, chapters))
    except (BadRoutine, UnicodeDecodeError) as error:
        if not is_forced:
            raise BrokenSidecar(
                f"{sidecar.name} has a mistake in it, so it was left as it is. Your edits are in the library. {error}"
            ) from error
        _put_aside(sidecar)
        text = write_routine(routine_of(video_class, chapters))
    except OSError as error:
        raise NotWritten(f"{sidecar.name} cannot be read: {error.strerror}. Your edits are in the library.") from error
    write_file(sidecar, text.encode())


def _put_aside(sidecar: Path) -> None:
    try:
        shutil.copy2(sidecar, sidecar.with_name(f"{sidecar.name}.old"))
    except OSError as error:
        raise NotWritten(f"{sidecar.name} could not be put aside: {error.strerror}. Nothing was changed.") from error
