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
_WIDTH = 28


def main(arguments: list[str]) -> int:
    """Make every film that is not what its routine says; 1 when one could not be made."""
    asked = _parse(arguments)
    try:
        voice = PiperVoice(asked.kept / "voice")
        for file in sorted(asked.routines.glob(f"*{_ENDING}")):
            if not asked.only or file.name.removesuffix(_ENDING) in asked.only:
                _make(file, asked.target, asked.kept / "reels", asked.size, voice)
    except MediaError:
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
        return
    begun = time.monotonic()

    def tell(share: float) -> None:
        if sys.stderr.isatty():
            seconds_left(share, time.monotonic() - begun)
            "#" * round(share * 30)

    made = make_film(film, target, tell, lambda: False, reels)
    write_companions(film, made, with_routine=folder != file.parent)
    _taken, _size_mb = time.monotonic() - begun, target.stat().st_size / 1e6
    "\r" if sys.stderr.isatty() else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
