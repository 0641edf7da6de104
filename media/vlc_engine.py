"""libVLC in words of ours: one instance with one player. The binding is handed in; only the caller imports it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from media.errors import NoEngine
from media.player import AudioOutput

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import ModuleType

    from media.vlc_frames import VlcFrames

_ARGUMENTS = (
    "--avcodec-hw=none",
    "--no-video-title-show",
    "--no-spu",
    "--no-sub-autodetect-file",
    "--no-lua",
    "--no-stats",
    "--quiet",
)
_NO_TRACK = -1


class VlcEngine:
    """Play one file at a time. Not to be called from libVLC's own threads."""

    def __init__(self, binding: ModuleType, *, has_sound: bool) -> None:
        """Start libVLC.

        Args:
            binding: the module ``vlc``.
            has_sound: whether a sound device may be opened.

        Raises:
            NoEngine: if libVLC does not start.
        """
        arguments = [*_ARGUMENTS] if has_sound else [*_ARGUMENTS, "--aout=dummy"]
        self._binding = binding
        self._has_sound = has_sound
        self._instance = binding.Instance(arguments)
        if self._instance is None:
            msg = "VLC is installed but does not start."
            raise NoEngine(msg)
        self._player = self._instance.media_player_new()

    def show_on(self, frames: VlcFrames) -> None:
        """Hand every picture to ``frames``, which must outlive this engine."""
        self._player.video_set_callbacks(frames.lock, frames.unlock, frames.display, None)
        self._player.video_set_format_callbacks(frames.setup, frames.cleanup)

    def tell(self, time: Callable[[float], object], end: Callable[[], object], error: Callable[[], object]) -> None:
        """Call back, from libVLC's threads, at each tick (seconds), at the end, and when something broke."""
        kinds = self._binding.EventType
        events = self._player.event_manager()
        events.event_attach(kinds.MediaPlayerTimeChanged, lambda event: time(event.u.new_time / 1000))
        events.event_attach(kinds.MediaPlayerEndReached, lambda _event: end())
        events.event_attach(kinds.MediaPlayerEncounteredError, lambda _event: error())

    def start(self, path: Path, seconds: float, track: int | None, options: tuple[str, ...] = ()) -> None:
        """Play from ``seconds`` at rate 1, heard through sound track number ``track`` (from 0) or none."""
        media = self._instance.media_new_path(os.fsencode(path.absolute()))
        if seconds > 0:
            media.add_option(f":start-time={seconds:.4f}")
        media.add_option(":no-audio" if track is None else f":audio-track={track}")
        for option in options:
            media.add_option(option)
        self._player.set_media(media)
        media.release()
        self._player.set_rate(1.0)
        self._player.play()

    def pause(self) -> None:
        """Stand still. Before its first picture libVLC would take this for a stop."""
        self._player.set_pause(1)

    def resume(self) -> None:
        """Go on after a pause."""
        self._player.set_pause(0)

    def stop(self) -> None:
        """End what is playing; when this returns no picture of it follows."""
        self._player.stop()

    def set_rate(self, rate: float) -> None:
        """Play faster or slower, the pitch kept."""
        self._player.set_rate(rate)

    def set_track(self, track: int | None) -> None:
        """Hear sound track number ``track`` (from 0) or none."""
        # The first entry of libVLC's list is "none".
        known = [number for number, _ in self._player.audio_get_track_description() or () if number >= 0]
        is_known = track is not None and track < len(known)
        self._player.audio_set_track(known[track] if track is not None and is_known else _NO_TRACK)

    def set_sound(self, volume: float, is_muted: bool, output_id: str) -> None:
        """Be as loud as ``volume`` (0 to 1, as heard: libVLC's scale is the same), through one device."""
        if not self._has_sound:
            return
        self._player.audio_set_volume(round(volume * 100))
        self._player.audio_set_mute(is_muted)
        if output_id:
            self._player.audio_output_device_set(None, output_id)

    def outputs(self) -> tuple[AudioOutput, ...]:
        """List the sound devices."""
        if not self._has_sound:
            return ()
        found: list[AudioOutput] = []
        first = self._player.audio_output_device_enum()
        entry = first
        while entry:
            found.append(AudioOutput(_text(entry.contents.device), _text(entry.contents.description)))
            entry = entry.contents.next
        if first:
            self._binding.libvlc_audio_output_device_list_release(first)
        return tuple(each for each in found if each.output_id)

    def release(self) -> None:
        """Stop and let go of all that libVLC holds."""
        self._player.stop()
        self._player.release()
        self._instance.release()


def _text(raw: bytes | None) -> str:
    return (raw or b"").decode(errors="replace")
