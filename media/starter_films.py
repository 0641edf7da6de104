"""The films that come with Matside: where they lie, and how one is known wherever it is met."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import routines
from media.errors import UnreadableMedia
from media.fingerprint import fingerprint

STARTER_FOLDER: Final = Path(routines.__file__).parent / "starter"
FILM_ENDING: Final = ".mp4"
ROUTINE_ENDING: Final = ".routine.toml"


def starter_files(folder: Path = STARTER_FOLDER) -> dict[str, Path]:
    """Find the films of the starter classes by the names of their routines; empty where none were made."""
    stems = (file.name.removesuffix(ROUTINE_ENDING) for file in sorted(folder.glob(f"*{ROUTINE_ENDING}")))
    return {stem: path for stem in stems if (path := folder / f"{stem}{FILM_ENDING}").is_file()}


def starter_of(path: Path, class_id: str, folder: Path = STARTER_FOLDER) -> str:
    """Tell which starter class a file is: one of our films, or a copy of it under whatever name.

    Only a file as large as one of the films is compared with it, so for nearly all files this takes no reading.

    Args:
        path: The file.
        class_id: Its fingerprint.
        folder: Where our films lie.

    Returns:
        The name of its routine without the ending; empty for every other file.
    """
    films = starter_files(folder)
    try:
        size = path.stat().st_size
        alike = [stem for stem, film in films.items() if film.stat().st_size == size]
        return next((stem for stem in alike if fingerprint(films[stem]) == class_id), "")
    except (OSError, UnreadableMedia):
        return ""
