"""The root of everything that can be wrong with a media file or a device."""

from __future__ import annotations

from typing import Final

NO_SUCH_FILE: Final = "There is no such file or folder."
"""What is said of a path that names nothing, in the window and on the command line."""


class MediaError(Exception):
    """Say what is wrong with a file or a device, in words for the person."""


class UnreadableMedia(MediaError):
    """Say that a file is no video or audio that can be played, and why."""


class NoDecoder(MediaError):
    """Say that no engine here can show this codec, and what to install."""


class NoEngine(MediaError):
    """Say that an engine is not here or does not start, and how to get it."""
