"""Carry the packets of each track of a file over into another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from av.codec.codec import UnknownCodecError
from av.error import FFmpegError
from av.stream import AttachmentStream, Disposition
from av.video.stream import VideoStream

from media.container import open_media
from media.remux_outcome import CopyRefused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from av.container import OutputContainer
    from av.packet import Packet
    from av.stream import Stream

    from media.media_facts import MediaFacts

_MIME = {"png": ("cover.png", "image/png"), "mjpeg": ("cover.jpg", "image/jpeg")}
_WITHOUT_COVER = frozenset({"ogg", "opus", "webm"})
_CHAPTER_TAG = re.compile(r"chapter\d{1,4}(name|url)?", re.IGNORECASE)
_NAMES = {"video": "a picture", "audio": "sound", "subtitle": "subtitles", "attachment": "an attached file"}


class Carrier:
    """Matches the tracks of a file with those of its copy.

    Position 0 of the source becomes time 0 of the copy, so that chapters lie where they are meant.
    """

    def __init__(self, out: OutputContainer, facts: MediaFacts) -> None:
        self.left_out: list[str] = []
        """What the new container cannot hold, in words."""
        self._out = out
        self._facts = facts
        self._pairs: dict[int, Stream] = {}
        self._streams: list[Stream] = []
        self._last: dict[int, int] = {}
        self._is_film_in = not facts.has_video

    @property
    def streams(self) -> list[Stream]:
        """The tracks of the source that packets are to be read from."""
        return self._streams

    def add(self, stream: Stream) -> None:
        """Give a track its like in the copy, or note that it is left out."""
        try:
            copy = self._like(stream)
        except (ValueError, FFmpegError, UnknownCodecError, NotImplementedError):
            self.left_out.append(_words(stream))
            return
        if copy is None:
            return
        copy.metadata.update(kept_tags(stream.metadata))
        copy.disposition = stream.disposition
        if isinstance(stream, VideoStream) and isinstance(copy, VideoStream) and stream.sample_aspect_ratio:
            copy.codec_context.sample_aspect_ratio = stream.sample_aspect_ratio
        self._pairs[stream.index] = copy
        self._streams.append(stream)
        self._is_film_in = self._is_film_in or stream.index == self._facts.video_index

    def check(self) -> None:
        """Make sure that what is seen and heard is carried over.

        Raises:
            CopyRefused: The film, or the sound of a class without one, has no place in the new container.
        """
        sounds = {audio.index for audio in self._facts.audio}
        if not self._is_film_in or (sounds and not sounds & self._pairs.keys()):
            what = "film" if not self._is_film_in else "sound"
            other = ".mov" if self._out.format.name == "matroska" else ".mkv"
            raise CopyRefused(f"The {what} cannot be kept as it is in such a file. Save the copy as {other}.")

    def carry(self, packet: Packet[Stream]) -> float:
        """Write a packet of a track that was added; tell how much of the file is done, 0 to 1."""
        base = packet.time_base
        if packet.size == 0 or base is None or (packet.dts is None and packet.pts is None):
            return 0.0
        offset = round(self._facts.start / base)
        index = packet.stream.index
        dts = (packet.dts if packet.dts is not None else packet.pts or 0) - offset
        pts = (packet.pts if packet.pts is not None else dts + offset) - offset
        # Damaged files run backwards here and there, which no container takes.
        dts = max(dts, self._last.get(index, dts - 1) + 1)
        self._last[index] = dts
        packet.dts, packet.pts = dts, max(dts, pts)
        packet.stream = self._pairs[index]
        self._out.mux(packet)
        return min(1.0, max(0.0, float(dts * base) / self._facts.duration)) if self._facts.duration else 0.0

    def _like(self, stream: Stream) -> Stream | None:
        """Make a track like this one in the copy; a cover becomes an attached file where the container wants that."""
        is_cover = isinstance(stream, VideoStream) and bool(stream.disposition & Disposition.attached_pic)
        is_row = isinstance(stream, VideoStream) and not is_cover and not self._facts.has_video
        if is_row or (is_cover and self._out.format.name in _WITHOUT_COVER):
            raise ValueError(stream.type)
        if is_cover and self._out.format.name == "matroska":
            context = stream.codec_context
            name, mime = _MIME[context.codec.canonical_name if context else ""]
            self._out.add_attachment(stream.metadata.get("filename", name), mime, self._cover(stream.index))
            return None
        if isinstance(stream, AttachmentStream):
            if self._out.format.name != "matroska":
                raise ValueError(stream.type)
            self._out.add_stream_from_template(stream)
            return None
        try:
            return self._out.add_stream_from_template(stream)
        except UnknownCodecError:
            # Nobody here can encode it, and nobody needs to.
            return self._out.add_stream_from_template(stream, opaque=True)

    def _cover(self, index: int) -> bytes:
        with open_media(self._facts.path) as again:
            packet = next(packet for packet in again.demux(again.streams[index]) if packet.size)
            return bytes(packet)


def kept_tags(tags: Mapping[str, str]) -> dict[str, str]:
    """Leave out the tags in which .ogg files keep their chapters: the copy has others."""
    return {key: value for key, value in tags.items() if not _CHAPTER_TAG.fullmatch(key)}


def _words(stream: Stream) -> str:
    is_cover = bool(stream.disposition & Disposition.attached_pic)
    name = "the cover" if is_cover else _NAMES.get(stream.type, "a track")
    language = "" if (stream.language or "und") == "und" else f" ({stream.language})"
    return f"{name}{language}"
