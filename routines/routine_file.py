"""The readable sidecar ``<video>.routine.toml`` in which a person can write down the chapters of a class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.routine import ROUTINE_VERSION, BadRoutine, Routine
from routines.routine_reader import read_routine
from routines.routine_writer import write_routine

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["ROUTINE_VERSION", "BadRoutine", "Routine", "read_routine", "sidecar_path", "write_routine"]


def sidecar_path(video: Path) -> Path:
    """Say where the routine of a video lies: beside it, ``Morning.mp4`` → ``Morning.routine.toml``."""
    return video.with_name(f"{video.stem}.routine.toml")
