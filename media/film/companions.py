"""What lies beside a film: captions of what is said, the routine itself, and a poster."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from media.film.choreography import choreograph
from media.film.film import FilmFailed, film_timeline
from media.film.repertoire import liveliest
from media.mannequin.mannequin_painter import draw_pose
from media.mannequin.person import PEOPLE
from media.mannequin.room import ROOMS
from routines.chapter_readers.timestamp import write_timestamp
from routines.routine_file import sidecar_path, write_routine

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from media.film.film import Film, FilmMade
    from routines.spoken_cues import SpokenCue

POSTER = QSize(960, 540)
_READING = 0.8
"""Seconds that a caption stays after it was said, where nothing follows."""
_APART = 0.05
_QUALITY = 88


def write_captions(cues: Sequence[SpokenCue]) -> str:
    """Write what is said as WebVTT; each line is there a little longer than it is said."""
    ends = [cue.at - _APART for cue in cues[1:]] + [cues[-1].end + _READING] if cues else []
    lines = [
        f"{write_timestamp(cue.at)} --> {write_timestamp(min(cue.end + _READING, end))}\n{_escaped(cue.text)}\n"
        for cue, end in zip(cues, ends, strict=True)
    ]
    return "\n".join(["WEBVTT\n", *lines])


def write_companions(film: Film, made: FilmMade, *, with_routine: bool = True) -> tuple[Path, ...]:
    """Write what belongs beside a film.

    Args:
        film: What was made.
        made: Where it is; captions are written only where something is said.
        with_routine: Write the routine too; not where the film was made from a file of that name.

    Returns:
        The files that were written.

    Raises:
        FilmFailed: One of them could not be written.
    """
    files: dict[Path, bytes] = {}
    if made.cues:
        files[made.path.with_suffix(".vtt")] = write_captions(made.cues).encode()
    if with_routine:
        files[sidecar_path(made.path)] = write_routine(film.routine).encode()
    try:
        for path, data in files.items():
            path.write_bytes(data)
    except OSError as error:
        raise FilmFailed(f"“{error.filename}” could not be written: {error.strerror}.") from error
    poster = made.path.with_suffix(".jpg")
    return (*files, poster) if write_poster(film, poster) else tuple(files)


def write_poster(film: Film, target: Path) -> bool:
    """Draw a lively moment of a film into a .jpg; say whether there is one, as a film of cards has none."""
    shots = choreograph(film_timeline(film.routine))
    pose = liveliest(shot.pose for shot in shots if shot.pose)
    if pose is None:
        return False
    look = film.look
    image = draw_pose(pose, PEOPLE[look.person], POSTER, ROOMS[look.room], look.mat)
    return image.save(str(target), quality=_QUALITY)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
