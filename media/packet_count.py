"""Measure a file by its packets, where its header says nothing or nonsense. Nothing is decoded."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.video.stream import VideoStream

    Played = VideoStream | AudioStream

_MOST_BYTES = 256 * 1024 * 1024
"""How much is read; the length of a larger file is worked out from this part of it."""
_FIRST_PACKETS = 200


def counted_duration(container: InputContainer, stream: Played, size: int) -> float:
    """Count how long a stream really is.

    The container is read through; nothing more comes from it afterwards.

    Args:
        container: Freshly opened.
        stream: The film, or the sound of an audio file.
        size: Bytes of the whole file.

    Returns:
        Seconds; 0 where there is not a single packet.
    """
    read = ticks = 0
    stamps: list[int] = []
    is_timed = True
    for packet in container.demux(stream):
        if not packet.size:
            continue
        read += packet.size
        ticks += packet.duration or 0
        is_timed = is_timed and bool(packet.duration)
        stamp = packet.dts if packet.pts is None else packet.pts
        if stamp is not None:
            stamps = (
                [min(stamp, *stamps[:1]), max(stamp + (packet.duration or 0), *stamps[1:])] if stamps else [stamp] * 2
            )
        if read > _MOST_BYTES:
            break
    span = stamps[1] - stamps[0] if stamps else 0
    length = (ticks if is_timed else max(span, ticks)) * float(stream.time_base or 0)
    return length * size / read if read > _MOST_BYTES else length


def has_packets(container: InputContainer, streams: Sequence[Played]) -> bool:
    """Tell whether the film or the sound begins to come when the file is read."""
    wanted = {stream.index for stream in streams}
    return any(p.size > 0 and p.stream.index in wanted for p in islice(container.demux(), _FIRST_PACKETS))
