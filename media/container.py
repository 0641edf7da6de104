"""Open a media file for reading: only local files, only known formats, and errors in words for the person."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import av
from av.error import FFmpegError

from media.errors import NO_SUCH_FILE, UnreadableMedia

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from av.container import InputContainer

FORMATS = (
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,mpegvideo,flv,asf,ogg,mp3,flac,wav,w64,aiff,aac,ac3,eac3,dts,"
    "h264,hevc,vvc,m4v,ivf,obu,mxf,gxf,rm,wtv,dv,nut,nsv,amr,caf,tta,wv,ape,mpc,mpc8,vc1,h263,h261,mjpeg,live_flv,gif"
)
"""What ffmpeg may take a file for. Playlists are not among them: they would open other files and addresses."""
_OPTIONS = {"format_whitelist": FORMATS, "protocol_whitelist": "file"}
_SECONDS_TO_OPEN = 20.0


@contextmanager
def open_media(path: Path) -> Iterator[InputContainer]:
    """Open a file; FFmpeg's errors, also those met while reading, become ours.

    Raises:
        UnreadableMedia: Says in one line why the file cannot be read.
    """
    with opened(path) as container:
        try:
            yield container
        except FFmpegError as error:
            raise UnreadableMedia("It is damaged.") from error


def opened(path: Path) -> InputContainer:
    """Open a file for one who closes it and puts later errors of FFmpeg into words.

    Raises:
        UnreadableMedia: Says in one line why the file cannot be read.
    """
    check_file(path)
    try:
        return av.open(str(path.absolute()), "r", options=_OPTIONS, metadata_errors="replace", timeout=_SECONDS_TO_OPEN)
    except PermissionError as error:
        raise UnreadableMedia(_NOT_ALLOWED) from error
    except FileNotFoundError as error:
        raise UnreadableMedia(NO_SUCH_FILE) from error
    except (FFmpegError, OSError, ValueError) as error:
        raise UnreadableMedia("It is no video or audio file, or it is damaged.") from error


_NOT_ALLOWED = "You have no permission to read it."


def check_file(path: Path) -> int:
    """Make sure that there is something to read.

    Returns:
        The size in bytes, more than 0.

    Raises:
        UnreadableMedia: The path names nothing, no ordinary file, an empty one, or one that may not be read.
    """
    try:
        if path.is_dir():
            raise UnreadableMedia("It is a folder.")
        if not path.is_file():
            raise UnreadableMedia("It is no ordinary file." if path.exists() else NO_SUCH_FILE)
        size = path.stat().st_size
    except PermissionError as error:
        raise UnreadableMedia(_NOT_ALLOWED) from error
    except OSError as error:
        raise UnreadableMedia(f"It cannot be opened: {error.strerror}.") from error
    except ValueError as error:
        raise UnreadableMedia(f"It cannot be opened: {error}.") from error
    if size == 0:
        raise UnreadableMedia("The file is empty.")
    return size
