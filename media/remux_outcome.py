"""What became of a copy of a video."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from media.errors import MediaError

if TYPE_CHECKING:
    from pathlib import Path


class CopyRefused(MediaError):
    """Say why a copy of a video cannot be written, and what to do instead."""


class CopyCancelled(MediaError):
    """Say that a copy was given up because it was asked to."""


@dataclass(frozen=True, slots=True)
class VideoCopy:
    """A copy that was written and read again.

    Attributes:
        path: Where it lies.
        left_out: What the container could not hold, in words such as “subtitles (eng)”.
    """

    path: Path
    left_out: tuple[str, ...] = ()
