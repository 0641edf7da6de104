"""What can be wrong with the data folder, in words for the person."""

from __future__ import annotations

from enum import StrEnum
from errno import EACCES, EDQUOT, EFBIG, ENOSPC, EPERM, EROFS

from routines.errors import RoutineError


class Obstacle(StrEnum):
    """Say why something could not be saved."""

    DISK_FULL = "disk-full"
    NOT_WRITABLE = "not-writable"
    NEWER_DATA = "newer-data"
    FAILED = "failed"


_SHORT = {
    Obstacle.DISK_FULL: "Not saved yet: the disk is full.",
    Obstacle.NOT_WRITABLE: "Not saved yet: the data folder cannot be written.",
    Obstacle.NEWER_DATA: "This data was written by a newer version. You can look, but not change anything.",
    Obstacle.FAILED: "Not saved yet: the disk did not take it.",
}
_PROMISE = "Your session is kept here and will be saved as soon as possible."

TEXTS = {
    obstacle: text if obstacle is Obstacle.NEWER_DATA else f"{text} {_PROMISE}" for obstacle, text in _SHORT.items()
}

_FULL = frozenset({ENOSPC, EDQUOT, EFBIG})
_CLOSED = frozenset({EROFS, EACCES, EPERM})


class NotSaved(RoutineError):
    """Say that a change did not reach the disk; nothing has changed in memory either.

    Attributes:
        obstacle: Why, for the program; the text of the error says it to the person.
    """

    def __init__(self, obstacle: Obstacle, text: str = "") -> None:
        super().__init__(text or TEXTS[obstacle])
        self.obstacle = obstacle

    @property
    def short_text(self) -> str:
        """Say it without the promise to try again, for what is given up."""
        return _SHORT[self.obstacle].replace("Not saved yet", "Not saved")

    @classmethod
    def because(cls, error: OSError) -> NotSaved:
        """Put an error of the operating system into words."""
        if error.errno in _FULL:
            return cls(Obstacle.DISK_FULL)
        return cls(Obstacle.NOT_WRITABLE if error.errno in _CLOSED else Obstacle.FAILED)


class BadDocument(RoutineError):
    """Say which document holds no usable value."""
