"""The chapters and cues of a class, as a person writes them down beside the video."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from routines.errors import RoutineError

if TYPE_CHECKING:
    from pathlib import Path

    from routines.chapter import Chapter
    from routines.video_class import Focus, Level

PACK_SUFFIX = ".matside"
"""Ending of a routine that is packed with its poster and note, to be given to another person."""
ROUTINE_VERSION = 1
"""The version of the format that is read and written."""


class BadRoutine(RoutineError):
    """Say which file, where in it, what was expected and what was found."""


@dataclass(frozen=True, slots=True)
class Routine:
    """What a sidecar says of a class.

    Attributes:
        title: Of the class; empty where the file does not say.
        instructor: Who teaches; may be empty.
        focus: What it is for, most important first.
        level: How demanding; ``None`` where not said.
        equipment: What is needed beside a mat.
        swap_sides: The instructor stands left, so the overlay changes places.
        chapters: In order, without overlaps.
        version: Of the format.
    """

    title: str = ""
    instructor: str = ""
    focus: tuple[Focus, ...] = ()
    level: Level | None = None
    equipment: tuple[str, ...] = ()
    swap_sides: bool = False
    chapters: tuple[Chapter, ...] = ()
    version: int = ROUTINE_VERSION


def sidecar_path(video: Path) -> Path:
    """Say where the routine of a video lies: beside it, ``Morning.mp4`` → ``Morning.routine.toml``."""
    return video.with_name(f"{video.stem}.routine.toml")
