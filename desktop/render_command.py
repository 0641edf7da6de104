"""The command that turns a routine into a class video: ``matside render ROUTINE.toml -o OUT.mp4``."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from media.errors import MediaError
from media.film.companions import write_companions
from media.film.film import Film, FilmFailed, look_for, make_film, seconds_left
from media.film.voice import NoVoice, PiperVoice
from routines.errors import RoutineError
from routines.routine_file import BadRoutine, read_routine, sidecar_path

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from desktop.folders import Folders
    from media.film.voice import Voice

FINE, SOME_FAILED = 0, 1
FONTS = Path(__file__).parent / "fonts"
_BAR = 24


def render(asked: Namespace, folders: Folders, clock: Callable[[], float] = time.monotonic) -> int:
    """Make the class video that the command line asks for, and say where it is.

    Args:
        asked: ``path`` of the routine, ``output``, ``voice`` (None: if there is one), ``person``, ``size``.
        folders: What was said once is kept in the cache.
        clock: Seconds that only grow.

    Returns:
        0 when it was made, 1 when not; said on stderr why.
    """
    routine_file: Path = asked.path
    target: Path = asked.output or routine_file.with_name(f"{_stem(routine_file)}.mp4")
    try:
        if target.suffix.lower() != ".mp4":
            raise FilmFailed(f"“{target.name}” cannot be made: name the video {target.stem}.mp4.")
        routine = read_routine(_text(routine_file), routine_file.name)
        voice, remark = find_voice(asked.voice, folders.cache / "voice")
        if remark:
            _complain(remark)
        film = Film(routine, look_for(routine, asked.size, asked.person or "", FONTS), voice)
        bar = _Bar(clock)
        made = make_film(film, target, bar.tell, lambda: False)
        is_beside = sidecar_path(target) == routine_file
        beside = write_companions(film, made, with_routine=not is_beside)
    except (MediaError, RoutineError) as error:
        _complain(str(error))
        return SOME_FAILED
    for file in (made.path, *beside):
        print(file)  # noqa: T201 - the answer of a command
    return FINE


def _stem(routine: Path) -> str:
    return routine.name.removesuffix(".toml").removesuffix(".routine")


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        raise BadRoutine(f"{file}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise BadRoutine(f"{file}: this is no text") from error


def find_voice(is_wanted: bool | None, kept: Path) -> tuple[Voice | None, str]:
    """Find the voice.

    Args:
        is_wanted: ``False``: no voice; ``True``: nothing goes without one; ``None``: if there is one.
        kept: The folder in which what was said once is kept.

    Returns:
        The voice, and what to say where there is none although it was not refused.

    Raises:
        NoVoice: It is wanted and not installed.
    """
    if is_wanted is False:
        return None, ""
    try:
        return PiperVoice(kept), ""
    except NoVoice as error:
        if is_wanted:
            raise
        return None, f"{error} The video has chimes instead."


class _Bar:
    """A line on the terminal that says how far it is; a log file is no place for it."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock, self._begun = clock, clock()

    def tell(self, share: float) -> None:
        """Say how much is done, 0 to 1, and how long the rest takes."""
        if not sys.stderr.isatty():
            return
        left = seconds_left(share, self._clock() - self._begun)
        rest = "" if left is None else f"about {left // 60:.0f}:{left % 60:02.0f} left"
        line = f"\rMaking the video: [{'#' * round(share * _BAR):{_BAR}}] {share:4.0%}  {rest:18}"
        print(line, end="\n" if share >= 1 else "", file=sys.stderr, flush=True)  # noqa: T201


def _complain(message: str) -> None:
    print(message, file=sys.stderr)  # noqa: T201
