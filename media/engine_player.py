"""What both engines have in common: the state machine, one seek at a time, and what is said when it goes wrong.

Whether a file is there is asked of ``os.path``: a drive that died answers with errors, which mean "gone" here.
"""

from __future__ import annotations

import math
import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QTimer
from PySide6.QtMultimedia import QVideoFrame

from media.measured_player import MeasuredPlayer
from media.player import PlayerState

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from media.media_facts import MediaFacts

PATIENCE = 3.0
"""Seconds that a file with video may take to show its first picture."""
SEEK_PATIENCE = 2.0
"""Seconds after which a seek without a picture (a stretch of sound alone) counts as landed."""
BEAT = 0.05
"""Seconds between two beats of an audio file."""
NEAR_END = 1.0
"""Seconds before the stated duration from which an end is called the end; earlier, the position stays honest."""
_END_GRACE = 0.5
"""Seconds after the end of a sound in which the engine may say so itself; without a sound device it never does."""
USUAL_FRAME = 0.04
"""Seconds of a picture whose file does not say its frame rate."""

_OPEN_STATES = (PlayerState.PLAYING, PlayerState.PAUSED, PlayerState.ENDED)


class EnginePlayer(MeasuredPlayer):
    """Keep the contract's rules once; an engine fills in the ``_engine_…`` methods and calls the ``_…`` reports.

    All of it runs in the GUI thread. Only one seek is under way at a time: the newest wish waits for it to land, so
    that a picture always belongs to a known target.
    """

    def __init__(
        self,
        now: Callable[[], float],
        patience: float = PATIENCE,
        facts: MediaFacts | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Make a player that is closed.

        Args:
            now: a monotonic clock in seconds.
            patience: seconds to wait for the first picture before giving up.
            facts: of the file that will be opened, if known: its length is believed before that in its header.
            parent: the owner, if any.
        """
        super().__init__(now, facts, parent)
        self._state = PlayerState.CLOSED
        self._path = Path()
        self._wants_to_play = False
        self._is_running = False
        self._target: float | None = None
        self._next_target: float | None = None
        self._patience = QTimer(self, singleShot=True, interval=round(patience * 1000))
        self._patience.timeout.connect(self._on_patience_over)
        self._seek_patience = QTimer(self, singleShot=True, interval=round(SEEK_PATIENCE * 1000))
        self._seek_patience.timeout.connect(self._on_seek_patience_over)
        self._beat = QTimer(self, interval=round(BEAT * 1000))
        self._beat.timeout.connect(self._on_beat)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_file_changed)

    # The contract.

    def open(self, path: Path, start: float = 0.0) -> None:
        self.close()
        self._path = path
        if not os.path.isfile(path):
            self._fail(f"The file is gone: {path.name}. It may have been moved, renamed, or its drive taken out.")
            return
        self._watcher.addPath(str(path))
        self._clock.hold()
        self._clock.jump(max(0.0, start))
        self._set_state(PlayerState.OPENING)
        self._patience.start()
        self._engine_open(path, max(0.0, start))

    def play(self) -> None:
        if self._state is PlayerState.OPENING:
            self._wants_to_play = True
        elif self._state is PlayerState.ENDED:
            self._set_state(PlayerState.PLAYING)
            self._begin_seek(0.0)
        elif self._state is PlayerState.PAUSED:
            self._run()

    def pause(self) -> None:
        self._wants_to_play = False
        if self._state is PlayerState.PLAYING:
            self._clock.hold()
            self._beat.stop()
            self._set_state(PlayerState.PAUSED)
            self._engine_pause()
            self._is_running = False

    def seek(self, seconds: float) -> None:
        if self._state is PlayerState.OPENING:
            self._next_target = max(0.0, seconds)
            return
        if self._state not in _OPEN_STATES:
            return
        target = max(0.0, min(seconds, self._duration or math.inf))
        if self._target is not None:
            self._next_target = target
            return
        self._begin_seek(target)

    def step(self, frames: int) -> None:
        if self._state in {PlayerState.PAUSED, PlayerState.ENDED} and frames:
            length = self._engine_frame_seconds()
            base = self.position if self._target is None else self._target
            self.seek(max(0.0, base + (frames + 0.5) * length))

    def close(self) -> None:
        if self._state is PlayerState.CLOSED:
            return
        self._let_go()
        self._paint(QVideoFrame())
        self._forget_size()
        self._clock.jump(0.0)
        self._set_state(PlayerState.CLOSED)

    @property
    def position(self) -> float:
        if self._target is not None:
            return self._target if self._next_target is None else self._next_target
        if self._duration and not self._engine_has_video():
            return min(self._clock.position, self._duration)
        return self._clock.position

    @property
    def state(self) -> PlayerState:
        return self._state

    # What an engine reports.

    def _show(self, frame: QVideoFrame, seconds: float, at: float | None = None, until: float = math.inf) -> None:
        """Put a picture on screen.

        Args:
            frame: the picture.
            seconds: its time.
            at: the instant of the clock at which it was due; now if not given.
            until: the end of the picture, which the position will not pass before the next one comes.
        """
        self._paint(frame)
        if self._state is PlayerState.OPENING or self._target is not None:
            self._clock.jump(seconds, at, until)
        else:
            self._clock.anchor(seconds, at, until)
        if self._clock.position > self._duration > 0:
            self._set_duration(self._clock.position)
        self._arrive(seconds)

    def _arrive(self, seconds: float) -> None:
        """Say that the picture (or the sound) of ``seconds`` is there, and go on with what was waiting for it."""
        landed = self._target is not None
        self._target = None
        self._seek_patience.stop()
        self.frame_shown.emit(seconds)
        if self._state is PlayerState.OPENING:
            self._patience.stop()
            self._set_state(PlayerState.PAUSED)
        if self._next_target is not None:
            target, self._next_target = self._next_target, None
            self.seek(target)
            return
        if landed:
            self.seeked.emit(seconds)
        if self._wants_to_play and self._state is PlayerState.PAUSED:
            self._wants_to_play = False
            self._run()
        elif self._state is PlayerState.PLAYING:
            self._run()

    def _reach_end(self) -> None:
        """Stay on the last picture: the file is played to its end."""
        if not os.path.exists(self._path):
            self._fail_gone()
            return
        if self._state not in {PlayerState.PLAYING, PlayerState.PAUSED}:
            return
        self._beat.stop()
        self._clock.hold()
        if not self._engine_has_video() or abs(self._duration - self._clock.position) < NEAR_END:
            self._clock.anchor(self._duration)
        self._is_running = False
        self._set_state(PlayerState.ENDED)
        self.ended.emit()

    def _fail_empty(self) -> None:
        self._fail(f"{self._path.name} holds neither video nor sound that can be played.")

    def _fail_saying(self, message: str) -> None:
        """Stop because the engine gave up, unless what stopped it is that the file is gone."""
        if os.path.exists(self._path):
            self._fail(f"{message} Try the other player in Settings, or another file.")
        else:
            self._fail_gone()

    def _fail_gone(self) -> None:
        self._fail(
            f"The file is gone: {self._path.name}. "
            "Put it back or plug its drive in again, then start the class once more."
        )

    def _fail(self, message: str) -> None:
        """Stop with a message that says what happened and what to do next."""
        if self._state is PlayerState.FAILED:
            return
        self._let_go()
        self._set_state(PlayerState.FAILED)
        self.failed.emit(message)

    # Inside.

    def _run(self) -> None:
        """Be playing; the engine itself starts as soon as no seek is under way."""
        self._set_state(PlayerState.PLAYING)
        if self._target is not None or self._state is not PlayerState.PLAYING:
            return
        if not self._is_running:
            self._is_running = True
            self._engine_play()
        self._clock.run()
        if not self._engine_has_video():
            self._beat.start()

    def _begin_seek(self, target: float) -> None:
        if self._state is PlayerState.ENDED:
            self._set_state(PlayerState.PAUSED)
        self._target = target
        self._clock.hold()
        self._seek_patience.start()
        self._engine_seek(target)

    def _let_go(self) -> None:
        for timer in (self._patience, self._seek_patience, self._beat):
            timer.stop()
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())
        self._wants_to_play = self._is_running = False
        self._target = self._next_target = None
        self._clock.hold()
        self._engine_close()

    def _set_state(self, state: PlayerState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)

    def _on_patience_over(self) -> None:
        if not os.path.exists(self._path):
            self._fail_gone()
        else:
            self._fail(
                f"{self._path.name} shows no picture. The file may be damaged, or this player cannot read its format: "
                "try the other player in Settings."
            )

    def _on_seek_patience_over(self) -> None:
        if self._target is not None:
            self._clock.jump(self._target)
            self._arrive(self._target)

    def _on_beat(self) -> None:
        self.frame_shown.emit(self.position)
        if self._clock.position > self._duration + _END_GRACE and self._duration:
            self._engine_pause()
            self._reach_end()

    def _on_file_changed(self, _path: str) -> None:
        if not os.path.exists(self._path):
            self._fail_gone()
