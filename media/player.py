"""The contract that every playing engine keeps; the window knows only this."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtMultimedia import QVideoSink

RATES = (0.5, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0)
"""The rates that a person can choose, slowest first."""


def faster_rate(rate: float) -> float:
    """Choose the next higher of ``RATES``; after the highest it stays."""
    return min((each for each in RATES if each > rate), default=RATES[-1])


def slower_rate(rate: float) -> float:
    """Choose the next lower of ``RATES``; after the lowest it stays."""
    return max((each for each in RATES if each < rate), default=RATES[0])


class PlayerState(Enum):
    """Say what a player is doing."""

    CLOSED = "closed"
    OPENING = "opening"
    PLAYING = "playing"
    PAUSED = "paused"
    ENDED = "ended"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class AudioTrack:
    """One sound track that the file carries."""

    track_id: str
    title: str
    language: str = ""

    @classmethod
    def numbered(cls, number: int, title: str, language: str) -> AudioTrack:
        """Make the track of a number from 0, which stands in for a name where the file gives none."""
        return cls(str(number), title or language or f"Track {number + 1}", language)


@dataclass(frozen=True, slots=True)
class AudioOutput:
    """One device that sound can come out of."""

    output_id: str
    name: str


class Player(QObject):
    """Play one file at a time.

    Every method and property belongs to the GUI thread. Seconds are media seconds from the start of the video,
    which is 0 whatever time stamps the file carries.

    ``position`` is the picture now on screen: smooth between an engine's ticks, never backward except after a seek,
    still while paused. ``seek`` shows the picture at its target, also while paused; ``seeked`` follows once that
    picture is there. ``open`` shows the first picture (at ``start``) and stays paused until ``play``.
    At the end the last picture stays, ``state`` is ``ENDED``, and ``play`` begins again from the start.
    """

    state_changed = Signal(PlayerState)
    tracks_changed = Signal()
    duration_changed = Signal(float)
    display_aspect_changed = Signal(float)
    frame_shown = Signal(float)
    """A new picture is on screen; its time in seconds. For audio files, a beat about 20 times a second."""
    seeked = Signal(float)
    ended = Signal()
    failed = Signal(str)
    """Nothing can be played (any more): what happened and a way out, for the person."""

    name = ""
    """What the engine is called in settings and reports: ``vlc`` or ``qt``."""

    def open(self, path: Path, start: float = 0.0) -> None:
        """Open a file and show its picture at ``start`` seconds, paused."""
        raise NotImplementedError

    def play(self) -> None:
        """Run from the present position."""
        raise NotImplementedError

    def pause(self) -> None:
        """Stop the picture where it is."""
        raise NotImplementedError

    def seek(self, seconds: float) -> None:
        """Go to a position, held to 0 … duration; a newer seek replaces one still under way."""
        raise NotImplementedError

    def step(self, frames: int) -> None:
        """Go forward (or, negative, backward) by whole pictures while paused; ``seeked`` follows as after a seek."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the file and of everything that was started for it."""
        raise NotImplementedError

    @property
    def position(self) -> float:
        """Seconds of the picture now on screen."""
        raise NotImplementedError

    @property
    def duration(self) -> float:
        """Length of the file in seconds; 0 while it is not known."""
        raise NotImplementedError

    @property
    def state(self) -> PlayerState:
        """What the player is doing."""
        raise NotImplementedError

    @property
    def rate(self) -> float:
        """How fast the video runs, 0.5 to 2; the pitch stays."""
        raise NotImplementedError

    @rate.setter
    def rate(self, value: float) -> None:
        raise NotImplementedError

    @property
    def volume(self) -> float:
        """Loudness as heard, 0 to 1."""
        raise NotImplementedError

    @volume.setter
    def volume(self, value: float) -> None:
        raise NotImplementedError

    @property
    def is_muted(self) -> bool:
        """Tell whether the sound is off."""
        raise NotImplementedError

    @is_muted.setter
    def is_muted(self, value: bool) -> None:
        raise NotImplementedError

    @property
    def audio_tracks(self) -> tuple[AudioTrack, ...]:
        """The sound tracks of the open file; empty for silent films."""
        raise NotImplementedError

    @property
    def audio_track(self) -> str | None:
        """The ``track_id`` now heard; ``None`` for none."""
        raise NotImplementedError

    @audio_track.setter
    def audio_track(self, track_id: str | None) -> None:
        raise NotImplementedError

    @property
    def audio_output(self) -> str:
        """The id of the sound device; empty for the system's own choice."""
        raise NotImplementedError

    @audio_output.setter
    def audio_output(self, device_id: str) -> None:
        raise NotImplementedError

    @property
    def audio_outputs(self) -> tuple[AudioOutput, ...]:
        """The sound devices to choose from; empty where there is no sound."""
        raise NotImplementedError

    @property
    def display_aspect(self) -> float:
        """Width : height of the picture as it must be seen (upright, pixels made square); 0 while there is none.

        Not always that of the frames: shape the ``VideoOutput`` by this and let it stretch.
        """
        raise NotImplementedError

    @property
    def video_sink(self) -> QVideoSink | None:
        """Where pictures go: the sink of a QML ``VideoOutput``. Settable before and while playing."""
        raise NotImplementedError

    @video_sink.setter
    def video_sink(self, sink: QVideoSink | None) -> None:
        raise NotImplementedError
