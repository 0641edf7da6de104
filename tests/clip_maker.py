"""Make class videos for tests, the tour and the benchmark: ``python -m tests.clip_maker build/clips``.

Every picture carries its number (``read_frame_number``), so that a test can tell which picture is on screen.
"""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path

from tests.clip_classes import CLASSES, ClassClip, class_clip
from tests.clip_encoder import Extras, write_clip, write_sound
from tests.clip_figure import CAT, COW, FOURS
from tests.clip_film import Film, Scene
from tests.clip_numbers import read_frame_number

__all__ = ["CLASSES", "ClassClip", "make_class", "make_classes", "read_frame_number", "short_clip", "short_sound"]

Chapters = tuple[tuple[str, float, float], ...]


def short_clip(
    path: Path,
    *,
    seconds: float = 2.0,
    size: tuple[int, int] = (320, 180),
    rate: int = 30,
    codec: str = "h264",
    rotation: int = 0,
    has_sound: bool = True,
    chapters: Chapters = (),
    metadata: dict[str, str] | None = None,
    aspect: Fraction = Fraction(1, 1),
    gop: int = 30,
) -> Path:
    """Make a short clip with numbered pictures; its container follows from the file's ending.

    Args:
        path: Where to write it.
        seconds: Its length.
        size: Width and height as seen, even numbers; at least 160 wide, else the number is lost.
        rate: Pictures a second.
        codec: ``h264``, ``hevc``, ``vp8``, ``vp9``, ``av1``, ``mpeg4`` or ``mpeg2``.
        rotation: Degrees clockwise that a player must turn the coded picture by: 0, 90, 180 or 270.
        has_sound: Whether there is a sound track.
        chapters: Title, start and end of embedded chapters.
        metadata: Tags such as ``title`` and ``artist``.
        aspect: Sample aspect ratio.
        gop: Most frames from one key frame to the next.
    """
    film = Film((Scene(seconds, FOURS, CAT if seconds < 3 else COW, rests_on="knee"),), size, rate, rotation)
    return write_clip(path, film, Extras(codec, chapters, metadata or {}, has_sound, aspect=aspect, gop=gop))


def short_sound(
    path: Path, *, seconds: float = 2.0, chapters: Chapters = (), metadata: dict[str, str] | None = None
) -> Path:
    """Make a short audio class (.m4a, .mp3, .ogg)."""
    return write_sound(path, seconds, Extras(chapters=chapters, metadata=metadata or {}))


def make_class(clip: ClassClip, folder: Path) -> Path:
    """Make one class with the files beside it, unless it is there already."""
    path = folder / clip.file_name
    if not path.exists():
        for name, text in clip.beside.items():
            (folder / name).write_text(text, encoding="utf-8")
        write_clip(path, clip.film, clip.extras)
    return path


def make_classes(folder: Path) -> tuple[Path, ...]:
    """Make the five classes in two processes; those already there are kept."""
    folder.mkdir(parents=True, exist_ok=True)
    missing = [clip.file_name for clip in CLASSES if not (folder / clip.file_name).exists()]
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda name: _make_elsewhere(name, folder), missing))
    return tuple(folder / clip.file_name for clip in CLASSES)


def _make_elsewhere(name: str, folder: Path) -> None:
    subprocess.run([sys.executable, "-m", "tests.clip_maker", str(folder), name], check=True)


def main(arguments: list[str]) -> None:
    """Make all classes in a folder, or only those named after it."""
    folder, names = Path(arguments[0]), arguments[1:]
    if names:
        for name in names:
            make_class(class_clip(name), folder)
    else:
        make_classes(folder)


if __name__ == "__main__":
    main(sys.argv[1:])
