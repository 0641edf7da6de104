"""Look into a video or audio file: how long, how large, which tracks, which chapters."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from av.audio.stream import AudioStream
from av.stream import Disposition
from av.subtitles.stream import SubtitleStream
from av.video.stream import VideoStream

from media.container import check_file, open_media
from media.embedded_chapters import embedded_chapters
from media.errors import UnreadableMedia
from media.media_facts import AudioFacts, MediaFacts, SubtitleFacts
from media.mp4_rotation import track_rotations
from media.packet_count import counted_duration, has_packets

if TYPE_CHECKING:
    from fractions import Fraction

    from av.container import InputContainer
    from av.stream import Stream

__all__ = ["AudioFacts", "MediaFacts", "SubtitleFacts", "probe"]

_STILLS = Disposition.attached_pic | Disposition.timed_thumbnails | Disposition.still_image
_PICTURE_SUBTITLES = frozenset({"dvd_subtitle", "hdmv_pgs_subtitle", "dvb_subtitle", "xsub", "dvb_teletext"})
_AUDIO_ENDINGS = frozenset({".m4a", ".m4b", ".mp3", ".mka", ".aac", ".ogg", ".oga", ".opus", ".flac", ".wav"})
"""A moving picture in these is a row of chapter pictures, no film."""
_RAW = frozenset({"mpegvideo", "h264", "hevc", "vvc", "m4v", "mjpeg", "h263", "h261", "vc1", "obu", "dv", "aac", "ac3"})
"""Formats without a clock: FFmpeg guesses their length from a bit rate."""
_SLOWEST, _FASTEST = 0.01, 240.0
_THINNEST, _WIDEST = 0.05, 20.0
"""Shapes of a pixel, width to height, that are meant; others are damage."""
_FEWEST_BITS, _MOST_BITS = 200.0, 4e8
"""Bits a second outside of which no class can be: then the length in the header is wrong."""
_INTERLACED = frozenset({2, 3, 4, 5})
_US = 1_000_000


def probe(path: Path) -> MediaFacts:
    """Read what a file says of itself, and put right what cannot be.

    Of several films the first is taken, which is the one that an engine shows.

    Raises:
        UnreadableMedia: It is no video or audio, it is damaged, or it holds neither picture nor sound.
    """
    size = check_file(path)
    with open_media(path) as container:
        film = _film(container)
        sounds = [stream for stream in container.streams if isinstance(stream, AudioStream)]
        if film is None and not sounds:
            raise UnreadableMedia("It holds no picture and no sound.")
        played: list[VideoStream | AudioStream] = [film] if film else []
        played += sounds
        duration, is_counted = _duration(container, played, size)
        tags = {key.lower(): value for key, value in container.metadata.items()}
        rotation = _rotation(container, film, path)
        width, height = _size_as_seen(film, rotation)
        chapters = embedded_chapters(container, path)
        return MediaFacts(
            path=path,
            duration=duration,
            start=(container.start_time or 0) / _US,
            has_video=film is not None,
            has_data=has_packets(container, played) if not is_counted else duration > 0,
            width=width,
            height=height,
            coded_width=film.codec_context.width if film else 0,
            coded_height=film.codec_context.height if film else 0,
            rotation=rotation,
            frame_rate=_frame_rate(film, duration) if film else 0.0,
            is_interlaced=film is not None and film.codec_context.field_order in _INTERLACED,
            video_codec=_codec(film) if film else "",
            video_index=film.index if film else -1,
            cover_index=_cover(container, film),
            audio=tuple(_audio(stream) for stream in sounds),
            subtitles=tuple(_subtitle(s) for s in container.streams if isinstance(s, SubtitleStream)),
            chapters=chapters.chapters,
            chapters_note=chapters.note,
            title=tags.get("title", "").strip(),
            artist=(tags.get("artist") or tags.get("album_artist") or "").strip(),
            size=size,
        )


def _film(container: InputContainer) -> VideoStream | None:
    """Find the film: the first video that is no still picture, has a size and has pictures."""
    if Path(container.name).suffix.lower() in _AUDIO_ENDINGS:
        return None
    films = [s for s in _sized(container) if not s.disposition & _STILLS]
    return next((s for s in films if s.frames or len(s.index_entries)), films[0] if films else None)


def _sized(container: InputContainer) -> list[VideoStream]:
    found = (s for s in container.streams if isinstance(s, VideoStream) and s.codec_context)
    return [s for s in found if s.codec_context.width > 0 and s.codec_context.height > 0]


def _cover(container: InputContainer, film: VideoStream | None) -> int:
    return next((s.index for s in _sized(container) if film is None or s.disposition & _STILLS), -1)


def _codec(stream: Stream) -> str:
    context = stream.codec_context
    return context.codec.canonical_name if context else ""


def _duration(container: InputContainer, played: list[VideoStream | AudioStream], size: int) -> tuple[float, bool]:
    """Tell the length in seconds, and whether it was counted because the header cannot be believed."""
    told = max(0.0, (container.duration or 0) / _US)
    lengths = [length for stream in played if (length := _stream_seconds(stream)) is not None]
    if lengths and len(lengths) == len(played) and told > max(lengths) + 1.0:
        told = max(lengths)
    bits = size * 8 / told if told > 0 else 0.0
    if container.format.name in _RAW or not _FEWEST_BITS <= bits <= _MOST_BITS:
        return counted_duration(container, played[0], size), True
    return told, False


def _stream_seconds(stream: VideoStream | AudioStream) -> float | None:
    if stream.duration is None or stream.time_base is None:
        return None
    return float(stream.duration * stream.time_base) + _seconds(stream.start_time, stream.time_base)


def _seconds(ticks: int | None, base: Fraction | None) -> float:
    return float(ticks * base) if ticks is not None and base is not None else 0.0


def _rotation(container: InputContainer, film: VideoStream | None, path: Path) -> int:
    if film is None or "mp4" not in container.format.name:
        return 0
    return track_rotations(path).get(film.id, 0)


def _size_as_seen(film: VideoStream | None, rotation: int) -> tuple[int, int]:
    """Stretch the width (never shrink the picture) by the shape of its pixels, then turn it."""
    if film is None:
        return 0, 0
    context = film.codec_context
    aspect = float(film.sample_aspect_ratio or 1)
    aspect = aspect if _THINNEST <= aspect <= _WIDEST else 1.0
    width, height = max(1, round(context.width * aspect)), context.height
    return (height, width) if rotation in {90, 270} else (width, height)


def _frame_rate(film: VideoStream, duration: float) -> float:
    """Take the first rate that a camera can have; a header may say 1000."""
    counted = film.frames / duration if duration > 0 else 0.0
    is_raw = film.container.format.name in _RAW
    rates = (None if is_raw else film.average_rate, film.guessed_rate, film.base_rate, counted)
    return next((float(rate) for rate in rates if rate and _SLOWEST <= rate <= _FASTEST), 0.0)


def _language(stream: Stream) -> str:
    language = stream.language or ""
    return "" if language == "und" else language


def _audio(stream: AudioStream) -> AudioFacts:
    context = stream.codec_context
    return AudioFacts(
        index=stream.index,
        language=_language(stream),
        title=stream.metadata.get("title", ""),
        codec=_codec(stream),
        channels=context.channels if context else 0,
        is_default=bool(stream.disposition & Disposition.default),
    )


def _subtitle(stream: SubtitleStream) -> SubtitleFacts:
    codec = _codec(stream)
    title = stream.metadata.get("title", "")
    is_text = bool(codec) and codec not in _PICTURE_SUBTITLES
    return SubtitleFacts(stream.index, _language(stream), title, codec, is_text)
