"""Make the videos of the starter classes from their routines: ``python -m media.film.starter_classes``.

Only what changed is made again. For the repository; Matside itself never needs it.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from media.errors import MediaError
from media.film.companions import write_companions
from media.film.film import Film, film_fingerprint, look_for, make_film, seconds_left
from media.film.splice import made_of
from media.film.voice import PiperVoice
from routines.routine_file import read_routine

STARTER = Path(__file__).parents[2] / "routines" / "starter"
_ENDING = ".routine.toml"
_WIDTH, _BAR = 24, 30


def main(arguments: list[str]) -> int:
    """Make every film that is not what its routine says; 1 when one could not be made."""
    asked = _parse(arguments)
    try:
        voice = PiperVoice(asked.kept / "voice")
        for file in sorted(asked.routines.glob(f"*{_ENDING}")):
            if not asked.only or file.name.removesuffix(_ENDING) in asked.only:
                _make(file, asked.target, asked.kept / "reels", asked.size, voice)
    except MediaError as error:
        _say(str(error))
        return 1
    return 0


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make the videos of the starter classes.")
    parser.add_argument("only", nargs="*", help="names of classes; all without")
    parser.add_argument("--routines", type=Path, default=STARTER, help="folder of the routines")
    parser.add_argument("--target", type=Path, default=STARTER, help="folder for the videos")
    parser.add_argument("--kept", type=Path, default=Path("build/film"), help="folder for what is kept between runs")
    parser.add_argument("--size", type=_size, default=(1280, 720), help="such as 1280x720")
    return parser.parse_args(arguments)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


def _make(file: Path, folder: Path, reels: Path, size: tuple[int, int], voice: PiperVoice) -> None:
    name = file.name.removesuffix(_ENDING)
    routine = read_routine(file.read_text(encoding="utf-8"), file.name)
    film = Film(routine, look_for(routine, size), voice)
    target = folder / f"{name}.mp4"
    folder.mkdir(parents=True, exist_ok=True)
    if made_of(target) == film_fingerprint(film):
        _say(f"{name:{_WIDTH}} is as its routine says")
        return
    begun = time.monotonic()

    def tell(share: float) -> None:
        if sys.stderr.isatty():
            left = seconds_left(share, time.monotonic() - begun)
            rest = "" if left is None else f"{left:5.0f} s left"
            _say(f"\r{name:{_WIDTH}} [{'#' * round(share * _BAR):{_BAR}}] {share:4.0%} {rest:14}", end="")

    made = make_film(film, target, tell, lambda: False, reels)
    write_companions(film, made, with_routine=folder != file.parent)
    taken, megabytes = time.monotonic() - begun, target.stat().st_size / 1e6
    back = "\r" if sys.stderr.isatty() else ""
    said = f"{megabytes:5.1f} MB in {taken:4.0f} s, {made.duration / taken:.1f} x real time"
    _say(f"{back}{name:{_WIDTH}} {said:{_BAR + 30}}")


def _say(line: str, end: str = "\n") -> None:
    print(line, end=end, file=sys.stderr, flush=True)  # noqa: T201 - its words on the terminal are what it is for


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
