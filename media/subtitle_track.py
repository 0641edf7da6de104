"""Read the lines of a text subtitle track that a video carries inside."""

from __future__ import annotations

import re
import struct
from itertools import islice
from typing import TYPE_CHECKING

from av.error import FFmpegError
from av.stream import Discard
from av.subtitles.stream import SubtitleStream

from media.container import open_media
from media.errors import UnreadableMedia
from routines.captions import MOST_LINES, SubtitleLine, in_order, plain_text
from routines.text_decoding import decode_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from av.container import InputContainer
    from av.packet import Packet

_US = 1_000_000
_LONGEST = 5.0
"""Seconds that a line stays whose end the file does not tell, unless the next comes first."""
_ASS_FIELDS = 8
"""Commas before the text of a line in an SSA or ASS track."""
_DRAWING = re.compile(r"\{[^{}]*\\p[1-9][^{}]*\}.*?(?:\{[^{}]*\\p0[^{}]*\}|$)", re.DOTALL)
_OVERRIDE = re.compile(r"\{[^{}]*\}")


def read_subtitle_track(path: Path, index: int) -> tuple[SubtitleLine, ...]:
    """Read all lines of one track. It reads through the file: work for a job, not for the window.

    Args:
        path: The video.
        index: Of the stream, as the probe says.

    Raises:
        UnreadableMedia: It cannot be read, or has no such track.
    """
    with open_media(path) as container:
        stream = container.streams[index] if 0 <= index < len(container.streams) else None
        if not isinstance(stream, SubtitleStream):
            raise UnreadableMedia(f"It has no subtitles in track {index}.")
        for other in container.streams:
            if other.index != index:
                other.discard = Discard.all
        codec = stream.codec_context.codec.canonical_name
        begin = (container.start_time or 0) / _US
        return in_order(_ended(list(islice(_said(container, stream, codec, begin), MOST_LINES))))


def _said(
    container: InputContainer, stream: SubtitleStream, codec: str, begin: float
) -> Iterator[tuple[float, float, str]]:
    base = float(stream.time_base or 0)
    packets = container.demux(stream)
    while True:
        try:
            packet = next(packets, None)
        except FFmpegError:
            # The rest of a damaged file; what came before it is kept.
            return
        if packet is None:
            return
        if packet.size and packet.pts is not None:
            start = max(0.0, packet.pts * base - begin)
            yield start, (packet.duration or 0) * base, _text(packet, codec)


def _ended(said: list[tuple[float, float, str]]) -> Iterator[SubtitleLine]:
    """Give an end to lines that have none: the next line, at most some seconds on."""
    starts = [start for start, _, _ in said[1:]]
    for (start, length, text), following in zip(said, [*starts, float("inf")], strict=False):
        end = start + length if length > 0 else min(max(start, following), start + _LONGEST)
        yield SubtitleLine(start, end, text)


def _text(packet: Packet[SubtitleStream], codec: str) -> str:
    data = bytes(packet)
    if codec == "mov_text":
        length = struct.unpack_from(">H", data.ljust(2, b"\0"))[0]
        return plain_text(decode_text(data[2 : 2 + length]))
    text = decode_text(data)
    if codec in {"ass", "ssa"}:
        return _spoken(text)
    return plain_text(text.replace("\r\n", "\n"))


def _spoken(event: str) -> str:
    """Take what is said out of a line of SSA or ASS: after eight commas, without drawings and style."""
    parts = event.split(",", _ASS_FIELDS)
    text = _OVERRIDE.sub("", _DRAWING.sub("", parts[-1] if len(parts) > _ASS_FIELDS else ""))
    return plain_text(text.replace("\\N", "\n").replace("\\n", "\n").replace("\\h", " "))
