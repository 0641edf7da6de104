"""The readable sidecar ``<video>.routine.toml`` in which a person can write down the chapters of a class."""

from __future__ import annotations

from routines.routine import ROUTINE_VERSION, BadRoutine, Routine, sidecar_path
from routines.routine_reader import read_routine
from routines.routine_writer import write_routine

__all__ = ["ROUTINE_VERSION", "BadRoutine", "Routine", "read_routine", "sidecar_path", "write_routine"]
