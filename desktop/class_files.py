"""What lies on the disk for a class: its video, the routine file beside it, and showing both in their folder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from routines.errors import RoutineError
from routines.routine_file import read_routine, sidecar_path

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class ClassFiles:
    """What was found: whether the video is there, and what is wrong with the routine file (empty when nothing)."""

    is_there: bool = True
    sidecar_trouble: str = ""


def look_at_files(path: Path | None, duration: float | None = None) -> ClassFiles:
    """Look for a video and read the routine file beside it; takes as long as the disk does.

    Args:
        path: Where the video was last; ``None`` where this machine has never seen it.
        duration: Seconds of the video, where known: then the last chapter may lack its end.
    """
    if path is None or not path.is_file():
        return ClassFiles(is_there=False)
    sidecar = sidecar_path(path)
    try:
        read_routine(sidecar.read_text("utf-8"), sidecar.name, duration)
    except FileNotFoundError:
        return ClassFiles()
    except RoutineError as error:
        return ClassFiles(sidecar_trouble=str(error))
    except UnicodeDecodeError:
        return ClassFiles(sidecar_trouble=f"{sidecar.name} is not UTF-8 text.")
    except OSError as error:
        return ClassFiles(sidecar_trouble=f"{sidecar.name} cannot be read: {error.strerror}.")
    return ClassFiles()
