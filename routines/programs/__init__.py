"""The programs that come with Matside, one file each."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from routines.program_file import read_program

if TYPE_CHECKING:
    from routines.program_plan import Program

NAMES: Final = ("back-to-easy",)


@cache
def all_programs() -> tuple[Program, ...]:
    """Read the programs, in the order in which they are offered; a few milliseconds the first time."""
    return tuple(
        read_program(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"), name) for name in NAMES
    )


def find_program(program_id: str) -> Program | None:
    """Find a program by its id; ``None`` for one that this version does not know."""
    return next((program for program in all_programs() if program.program_id == program_id), None)
