"""A class video made from a routine: pictures, voice, chimes and chapters in one .mp4 file."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from media.film.choreography import choreograph
from media.film.pictures import cut_reels
from media.film.reel_crew import FilmCancelled, FilmFailed, Job, paint_reels
from media.film.reel_painter import Look
from media.film.repertoire import person_for, room_of
from media.film.soundtrack import make_soundtrack
from media.film.splice import Titles, splice
from media.mannequin.person import PEOPLE
from routines.timeline import Timeline, build_timeline

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from media.film.pictures import Reel
    from media.film.voice import Voice
    from routines.routine import Routine
    from routines.spoken_cues import SpokenCue

__all__ = [
    "Film",
    "FilmCancelled",
    "FilmFailed",
    "FilmMade",
    "film_fingerprint",
    "film_timeline",
    "look_for",
    "make_film",
    "seconds_left",
]

_SOUND_SHARE, _REELS_SHARE = 0.04, 0.95
_DRAWING, _WRITING = 1.0, 0.12
"""What a picture costs, drawn and encoded, against each other."""
_PICTURE_CODE = ("reel_painter.py", "pictures.py", "title_card.py")
_TOO_EARLY = 0.02


@dataclass(frozen=True, slots=True)
class Film:
    """What is to be made.

    Attributes:
        routine: The class; it lasts until the end of its last chapter.
        look: How it looks.
        voice: Who speaks; without one there are chimes only.
        quietly: Leave the processor to whatever else wants it.
    """

    routine: Routine
    look: Look
    voice: Voice | None = None
    quietly: bool = False


@dataclass(frozen=True, slots=True)
class FilmMade:
    """A film that is whole.

    Attributes:
        path: The file.
        duration: Its length in seconds.
        cues: What is said in it; empty without a voice.
        drawn: How many pictures were drawn for it.
    """

    path: Path
    duration: float
    cues: tuple[SpokenCue, ...]
    drawn: int


def look_for(
    routine: Routine, size: tuple[int, int] = (1280, 720), person: str = "", fonts: Path | None = None
) -> Look:
    """Choose who shows a class, in which room and on which mat.

    Args:
        routine: Its instructor and its focus decide.
        size: Width and height in pixels, even numbers.
        person: Name of one of the five, instead of the instructor's.
        fonts: Folder of the letters for cards.
    """
    shown_by = PEOPLE[person] if person else person_for(routine.instructor)
    mat = str(routine.focus[0]) if routine.focus else "full"
    return Look(shown_by.name, room_of(shown_by).name, mat, size, fonts)


def film_timeline(routine: Routine) -> Timeline:
    """Lay out the class that a film of a routine shows.

    Raises:
        FilmFailed: It has no chapters.
    """
    if not routine.chapters:
        raise FilmFailed("There is nothing to show: the routine has no chapters.")
    return build_timeline(routine.chapters, routine.chapters[-1].end)


def seconds_left(share: float, elapsed: float) -> float | None:
    """Estimate how long it will take; nothing while it is too early to tell.

    Args:
        share: How much is done, 0 to 1.
        elapsed: Seconds that it took.
    """
    return elapsed * (1 - share) / share if share > _TOO_EARLY else None


def film_fingerprint(film: Film) -> str:
    """Name what a film is made of: equal for films that look and sound the same."""
    plan = _Plan.of(film)
    told = sha256(repr((*plan.names, film.voice is not None, film.routine)).encode())
    return told.hexdigest()[:32]


def make_film(
    film: Film,
    target: Path,
    progress: Callable[[float], None],
    is_cancelled: Callable[[], bool],
    reels: Path | None = None,
) -> FilmMade:
    """Make a film; the file gets its name when it is whole.

    Args:
        film: What to make.
        target: An .mp4 file; one of that name is replaced.
        progress: Told how much is done, 0 to 1, rising.
        is_cancelled: Asked often.
        reels: A folder in which finished reels are kept for the next time; none are kept without.

    Raises:
        FilmCancelled: It was stopped; nothing was left behind.
        FilmFailed: It could not be made, and why; nothing was left behind.
    """
    plan = _Plan.of(film)
    part = target.with_name(f".{target.stem[:80]}.part{target.suffix}")
    try:
        with tempfile.TemporaryDirectory(prefix="matside-film-") as spare:
            folder = reels or Path(spare)
            folder.mkdir(parents=True, exist_ok=True)
            sound = make_soundtrack(plan.timeline, film.voice, is_cancelled)
            progress(_SOUND_SHARE)
            jobs = tuple(
                Job(reel, film.look, folder / f"{name}.mp4") for reel, name in zip(plan.reels, plan.names, strict=True)
            )
            drawn = _paint(jobs, progress, is_cancelled, quietly=film.quietly)
            titles = Titles(film.routine.title, film.routine.instructor, plan.timeline.chapters, film_fingerprint(film))
            splice([job.target for job in jobs], sound.samples, titles, part, is_cancelled)
            part.replace(target)
    except OSError as error:
        raise FilmFailed(f"The video could not be written: {error.strerror or error}.") from error
    finally:
        part.unlink(missing_ok=True)
    progress(1.0)
    return FilmMade(target, plan.timeline.duration, sound.cues, drawn)


@dataclass(frozen=True, slots=True)
class _Plan:
    """The reels of a film, each with the name of what it looks like."""

    timeline: Timeline
    reels: tuple[Reel, ...]
    names: tuple[str, ...]

    @classmethod
    def of(cls, film: Film) -> _Plan:
        timeline = film_timeline(film.routine)
        reels = cut_reels(choreograph(timeline), (chapter.start for chapter in timeline.chapters))
        told = replace(film.look, fonts=None).told
        return cls(timeline, reels, tuple(reel.fingerprint(told, _code_version()) for reel in reels))


def _paint(
    jobs: Sequence[Job], progress: Callable[[float], None], is_cancelled: Callable[[], bool], *, quietly: bool
) -> int:
    """Paint the reels that are not in the folder yet, each of equal ones once; say how many pictures were drawn."""
    missing = {job.target: job for job in jobs if not job.target.exists()}
    whole = sum(_cost(job.reel.drawings, len(job.reel.pictures)) for job in missing.values())
    done, drawn = 0.0, 0

    def told(more_drawn: int, more_written: int) -> None:
        nonlocal done, drawn
        done, drawn = done + _cost(more_drawn, more_written), drawn + more_drawn
        progress(_SOUND_SHARE + (_REELS_SHARE - _SOUND_SHARE) * min(1.0, done / whole))

    paint_reels(tuple(missing.values()), told, is_cancelled, quietly=quietly)
    return drawn


def _cost(drawn: int, written: int) -> float:
    return drawn * _DRAWING + written * _WRITING


@cache
def _code_version() -> str:
    """Name everything that decides what a picture looks like, so that kept reels are as new as the code."""
    told = sha256()
    for package, wanted in (("media.mannequin", None), ("media.film", _PICTURE_CODE)):
        for entry in sorted(files(package).iterdir(), key=lambda entry: entry.name):
            if entry.name.endswith(".py") and (wanted is None or entry.name in wanted):
                told.update(entry.read_bytes())
    return told.hexdigest()
