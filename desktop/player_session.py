"""One class on the player page from start to leaving: what the engine reports becomes what is shown and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.class_run import ClassRun
from desktop.trouble import NO_TROUBLE, Trouble, playing_failed
from media.player import PlayerState
from routines.moment import moment_at
from routines.timeline import build_timeline

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.class_screen import ClassScreen
    from desktop.frame_trace import FrameTrace
    from desktop.player_engine import PlayerEngine
    from desktop.session_recorder import SessionRecorder
    from media.player import Player
    from routines.session import Session
    from routines.timeline import Timeline
    from routines.video_class import VideoClass

AFTERGLOW_MS = 2000
"""How long the last picture stays before the class counts as left."""
_SAME_LENGTH = 1.0
"""Seconds by which the engine may find a film longer than the library does before its timeline is drawn anew."""


class PlayerSession(QObject):
    """Play one class after another, at most one at a time.

    Args:
        engine: Opens files.
        screen: What is seen and heard of the class.
        record: Makes the recorder of a session.
        ring: Plays a chime by name.
        trace: Notes every picture; ``None`` for off.
        parent: The owner, if any.
    """

    state_changed = Signal()
    timeline_changed = Signal()
    shown = Signal()
    """A picture is on screen: ``moment`` is true now."""
    loop_changed = Signal()
    trouble_changed = Signal()
    tracks_changed = Signal()
    aspect_changed = Signal()
    began = Signal()
    """A class was opened: the screen must stay awake."""
    ended = Signal(object, float)
    """A class was left or is over: its ``Session`` and the position in seconds."""
    discarded = Signal(str)
    """A class was left so soon that nothing of it is kept; carries its id."""

    def __init__(
        self,
        engine: PlayerEngine,
        screen: ClassScreen,
        record: Callable[[VideoClass, Timeline], SessionRecorder],
        ring: Callable[[str], None],
        trace: FrameTrace | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine, self._screen, self._record, self._ring, self._trace = engine, screen, record, ring, trace
        self._run: ClassRun | None = None
        self._finished: Session | None = None
        self._is_seeking = self._was_playing = False
        self._limit = float("inf")
        self._wish: float | None = None
        self.video_class: VideoClass | None = None
        self.timeline = build_timeline((), 0.0)
        self.moment = moment_at(self.timeline, 0.0)
        self.trouble = NO_TROUBLE
        self._afterglow = QTimer(self, singleShot=True, interval=AFTERGLOW_MS)
        self._afterglow.timeout.connect(self.leave)
        engine.probed.connect(screen.look_for_subtitles)
        engine.made.connect(self._on_made)
        engine.opened.connect(self.play)
        engine.failed.connect(self._on_failed)
        screen.mirrored.connect(self._publish)

    # -- what QML and keys ask for

    def start(self, video_class: VideoClass, path: Path, position: float) -> None:
        """Open a class at a position in seconds and play it; one still open is left first."""
        self.leave()
        self.video_class = video_class
        self._finished, self._limit, self._wish = None, float("inf"), None
        self._set_timeline(video_class.duration)
        self.moment = moment_at(self.timeline, position)
        self._screen.begin()
        self.began.emit()
        self._engine.open(path, position)
        self.state_changed.emit()

    def play_for(self, seconds: float) -> None:
        """Leave once this many media seconds were played, and keep all of it; call before the first picture."""
        self._limit = seconds

    def play(self) -> None:
        """Run."""
        if self._player is not None and not self.trouble.text:
            self._afterglow.stop()
            self._player.play()

    def pause(self) -> None:
        """Stand still."""
        if self._player is not None:
            self._player.pause()

    def seek(self, seconds: float) -> None:
        """Go to a position; the strip waits to be told that it is there. While the class opens, begin there."""
        seconds = max(0.0, min(seconds, self.timeline.duration or seconds))
        if self.state is PlayerState.OPENING:
            self._wish, self.moment = seconds, moment_at(self.timeline, seconds)
            self._engine.begin_at(seconds)
            self.shown.emit()
        elif self._player is not None and self.state not in {PlayerState.CLOSED, PlayerState.FAILED}:
            self._afterglow.stop()
            self._is_seeking, self._wish = True, None
            if self._run is not None:
                self._run.stop()
            self._player.seek(seconds)

    def step(self, frames: int) -> None:
        """Go on or back by single pictures while paused."""
        if self._player is not None and self._player.state is PlayerState.PAUSED:
            self._is_seeking = True
            self._player.step(frames)

    def mark_loop(self) -> None:
        """Mark A, then B, which leads back to A at once, then clear the loop."""
        if self._run is not None:
            self._run.loop = self._run.loop.marked_at(self.position)
            self.loop_changed.emit()
            if self._run.loop.b is not None:
                self.seek(self._run.loop.a or 0.0)

    def use_other_engine(self) -> None:
        """Go on with the engine that was not tried yet, where this one gave up."""
        self._set_trouble(NO_TROUBLE)
        self._engine.open_with_other(self.moment.position)

    def leave(self) -> None:
        """Stop, keep what was done and tell; does nothing when no class is open."""
        if self.video_class is None:
            return
        class_id, position = self.video_class.class_id, self.moment.position
        session = self._finish(position, is_at_end=False) or self._finished
        self._close_class()
        if session is None:
            self.discarded.emit(class_id)
        else:
            self.ended.emit(session, position)

    def close(self) -> None:
        """Stop and keep what was done without telling: the window closes."""
        self._finish(self.moment.position, is_at_end=False)
        self._close_class()

    def keep(self) -> None:
        """Pause and write down where the class is: the computer may be gone any moment."""
        self.pause()
        if self._run is not None:
            self._run.keep_place(self.moment.position)

    # -- what it is now

    @property
    def state(self) -> PlayerState:
        """What the player is doing; ``OPENING`` while the file is looked into."""
        if self._player is not None:
            return self._player.state
        return PlayerState.CLOSED if self.video_class is None or self.trouble.text else PlayerState.OPENING

    @property
    def position(self) -> float:
        """Seconds: the target of a seek that is under way, else the picture on screen."""
        shown = self._player.position if self._player is not None and self._is_seeking else self.moment.position
        return shown if self._wish is None else self._wish

    @property
    def loop(self) -> tuple[float | None, float | None]:
        """Points A and B of the loop in seconds; ``None`` while not marked."""
        return (None, None) if self._run is None else (self._run.loop.a, self._run.loop.b)

    @property
    def _player(self) -> Player | None:
        return self._engine.player

    # -- what the engine reports

    def _on_made(self, player: Player) -> None:
        self._is_seeking = self._was_playing = False
        self._screen.attach(player)
        player.state_changed.connect(self._on_state_changed)
        player.frame_shown.connect(self._on_frame_shown)
        player.seeked.connect(self._on_seeked)
        player.ended.connect(self._on_ended)
        player.failed.connect(self._on_failed)
        player.duration_changed.connect(self._on_duration_changed)
        player.tracks_changed.connect(self.tracks_changed)
        player.display_aspect_changed.connect(self.aspect_changed)

    def _on_frame_shown(self, seconds: float) -> None:
        if self.video_class is None or self._player is None:
            return
        if self._run is None:
            self._run = ClassRun(self.timeline, self._record(self.video_class, self.timeline), self._limit)
            self._run.recorder.start(seconds)
        if self._player.state is not PlayerState.OPENING:
            self._wish = None
        is_playing = self._player.state is PlayerState.PLAYING and not self._is_seeking
        shown = self._run.show(seconds, is_playing=is_playing)
        self.moment = shown.moment
        self._publish()
        if self._trace is not None:
            self._trace.show(shown.moment)
        if shown.chime:
            self._ring(shown.chime)
        if shown.way_back is not None:
            self.seek(shown.way_back)
        elif shown.is_enough:
            self.leave()

    def _on_seeked(self, seconds: float) -> None:
        self._is_seeking = False
        if self._run is not None:
            self.moment = self._run.show(seconds, is_playing=False).moment
            self._run.recorder.keep(seconds)
            self._publish()

    def _on_state_changed(self, state: PlayerState) -> None:
        if self._player is None:
            return
        if self._was_playing and state is not PlayerState.PLAYING and self._run is not None:
            self._run.stop()
            if state is PlayerState.PAUSED:
                self._run.recorder.keep_place(self.moment.position)
        self._was_playing = state is PlayerState.PLAYING
        self.state_changed.emit()

    def _on_ended(self) -> None:
        self.moment = moment_at(self.timeline, self.timeline.duration)
        self._finished = self._finish(self.moment.position, is_at_end=True) or self._finished
        self._publish()
        self._afterglow.start()

    def _on_failed(self, message: str) -> None:
        if self._run is not None:
            self._run.keep_place(self.moment.position)
        if not (self._run and self._run.recorder.played_seconds) and self._engine.turn_to_other(self.use_other_engine):
            return
        is_file_there, has_other = self._engine.is_file_there, self._engine.has_other
        self._set_trouble(playing_failed(message, is_file_there=is_file_there, has_other_engine=has_other))
        self.state_changed.emit()

    def _on_duration_changed(self, duration: float) -> None:
        if duration > self.timeline.duration + _SAME_LENGTH:  # a header may say too little; the library has counted
            self._set_timeline(duration)

    def _publish(self) -> None:
        """Put the present moment on screen."""
        self._screen.show(self.moment, is_at_end=self.state is PlayerState.ENDED)
        self.shown.emit()

    def _set_timeline(self, duration: float) -> None:
        chapters = self.video_class.chapters if self.video_class is not None else ()
        self.timeline = build_timeline(chapters, duration)
        if self._run is not None:
            self._run.replace_timeline(self.timeline)
        self.timeline_changed.emit()

    def _set_trouble(self, trouble: Trouble) -> None:
        if trouble != self.trouble:
            self.trouble = trouble
            self.trouble_changed.emit()

    def _finish(self, position: float, *, is_at_end: bool) -> Session | None:
        run, self._run = self._run, None
        if run is None:
            return None
        if run.loop.a is not None:
            self.loop_changed.emit()
        return run.recorder.finish(position, is_at_end=is_at_end)

    def _close_class(self) -> None:
        self._afterglow.stop()
        self.video_class = None
        self._screen.clear()
        self._engine.close()
        self._set_trouble(NO_TROUBLE)
        self.state_changed.emit()
