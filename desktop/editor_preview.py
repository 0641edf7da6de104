"""The video in the editor: played by the same engines as a class, under the overlay that the edited chapters give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtMultimedia import QVideoSink
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.editor_text import fine_clock
from desktop.next_card import picture_of_next
from desktop.overlay import QUIET, overlay_of
from desktop.overlay_model import OverlayModel
from desktop.time_text import clock_text, rate_text
from media.player import PlayerState, faster_rate, slower_rate
from routines.editing.close_up import close_up
from routines.editing.marked_name import with_numbers
from routines.moment import moment_at

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.editor_desk import EditorDesk
    from desktop.player_engine import PlayerEngine
    from media.player import Player
    from routines.editing.edited_class import EditedPart

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class EditorPreview(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Play the class on the desk; it opens paused.

    Args:
        desk: The class.
        engine: Opens the file; of the editor alone.
        attach_sound: Lets a new player sound as the person chose.
        parent: The owner, if any.
    """

    position_changed = Signal()
    duration_changed = Signal()
    state_changed = Signal()
    rate_changed = Signal()
    aspect_changed = Signal()
    trouble_changed = Signal()
    overlay_shown_changed = Signal()

    def __init__(
        self,
        desk: EditorDesk,
        engine: PlayerEngine,
        attach_sound: Callable[[Player], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._engine, self._attach_sound = desk, engine, attach_sound
        self._overlay = OverlayModel(self)
        self._close_up = close_up((), 0.0, 0.0)
        self._shown_parts: tuple[EditedPart, ...] = ()
        self._position = 0.0
        self._wish: float | None = None
        self._rate = 1.0
        self._trouble = ""
        self._is_overlay_shown = True
        self._wants_to_play = False
        engine.made.connect(self._on_made)
        engine.opened.connect(self._on_opened)
        engine.failed.connect(self._on_failed)
        desk.changed.connect(self._on_desk_changed)

    overlay = Property(OverlayModel, lambda self: self._overlay, constant=True)
    position = Property(float, lambda self: self.now, notify=position_changed)
    position_text = Property(str, lambda self: fine_clock(self.now), notify=position_changed)
    duration = Property(float, lambda self: self._desk.edited.duration, notify=duration_changed)
    duration_text = Property(str, lambda self: clock_text(self._desk.edited.duration), notify=duration_changed)
    title = Property(str, lambda self: each.title if (each := self._desk.video_class) else "", notify=duration_changed)
    has_video = Property(
        bool, lambda self: each.has_video if (each := self._desk.video_class) else True, notify=duration_changed
    )
    state = Property(str, lambda self: self.player_state.value, notify=state_changed)
    is_playing = Property(bool, lambda self: self.player_state is PlayerState.PLAYING, notify=state_changed)
    rate = Property(float, lambda self: self._rate, notify=rate_changed)
    rate_text = Property(str, lambda self: rate_text(self._rate), notify=rate_changed)
    aspect = Property(float, lambda self: self._engine.display_aspect, notify=aspect_changed)
    trouble = Property(str, lambda self: self._trouble, notify=trouble_changed)
    is_overlay_shown = Property(bool, lambda self: self._is_overlay_shown, notify=overlay_shown_changed)

    @property
    def now(self) -> float:
        """Seconds: the target of a seek that is under way, else the picture on screen."""
        return self._position if self._wish is None else self._wish

    @property
    def player_state(self) -> PlayerState:
        """What the player is doing."""
        if self._player is not None:
            return self._player.state
        is_open = self._engine.path is not None and not self._trouble
        return PlayerState.OPENING if is_open else PlayerState.CLOSED

    @property
    def frame_seconds(self) -> float:
        """How long one picture stays, as far as it is known."""
        facts = self._engine.facts
        rate = facts.frame_rate if facts is not None else 0.0
        return 1 / rate if rate > 0 else 0.04

    @property
    def path(self) -> Path | None:
        """The open file."""
        return self._engine.path

    def open(self, path: Path) -> None:
        """Open the file of the class on the desk, paused at its start."""
        self._position, self._wish, self._wants_to_play = 0.0, None, False
        self._set_trouble("")
        self._publish()
        self._engine.open(path, 0.0)
        self.duration_changed.emit()
        self.state_changed.emit()
        self.position_changed.emit()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.close()
        self._overlay.publish(QUIET)
        self.state_changed.emit()

    @Slot(QVideoSink)
    def set_video_sink(self, sink: QVideoSink | None) -> None:
        """Say where pictures go."""
        self._engine.set_sink(sink)

    @Slot()
    def toggle_play(self) -> None:
        """Pause, or go on."""
        (self.pause if self.player_state is PlayerState.PLAYING else self.play)()

    @Slot()
    def play(self) -> None:
        """Run; at once, or as soon as the file is open."""
        self._wants_to_play = True
        if self._player is not None:
            self._player.play()

    @Slot()
    def pause(self) -> None:
        """Stand still."""
        self._wants_to_play = False
        if self._player is not None:
            self._player.pause()

    @Slot(float)
    def seek(self, seconds: float) -> None:
        """Go to a position in seconds."""
        seconds = max(0.0, min(seconds, self._desk.edited.duration or seconds))
        self._wish = seconds
        if self.player_state is PlayerState.OPENING:
            self._engine.begin_at(seconds)
        elif self._player is not None:
            self._player.seek(seconds)
        self.position_changed.emit()

    @Slot()
    def show_again(self) -> None:
        """Ask for the picture once more while it stands still: it is shown in another place."""
        if self.player_state is PlayerState.PAUSED and self._wish is None:
            self.seek(self._position)

    @Slot(float)
    def seek_by(self, seconds: float) -> None:
        """Go on or back by seconds."""
        self.seek(self.now + seconds)

    @Slot(int)
    def step(self, frames: int) -> None:
        """Go on or back by single pictures while paused."""
        if self._player is not None and self._player.state is PlayerState.PAUSED:
            self._player.step(frames)

    @Slot()
    def faster(self) -> None:
        """Take the next higher rate."""
        self._set_rate(faster_rate(self._rate))

    @Slot()
    def slower(self) -> None:
        """Take the next lower rate."""
        self._set_rate(slower_rate(self._rate))

    @Slot()
    def reset_rate(self) -> None:
        """Let the video run as it was filmed."""
        self._set_rate(1.0)

    @Slot()
    def toggle_overlay(self) -> None:
        """Show the overlay over the picture, or hide it."""
        self._is_overlay_shown = not self._is_overlay_shown
        self.overlay_shown_changed.emit()

    @Slot()
    def play_selected(self) -> None:
        """Play from the start of the chosen part."""
        chapter = self._desk.chosen
        if chapter is not None:
            self.seek(chapter.start)
            self.play()

    @Slot(int, result=float)
    def picture_of_chapter(self, index: int) -> float:
        """Find the position whose picture stands for a chapter that comes next, in seconds."""
        return picture_of_next(self._close_up.timeline.chapters, index)

    @Slot()
    def use_other_engine(self) -> None:
        """Go on with the engine that was not tried yet, where this one gave up."""
        self._set_trouble("")
        self._engine.open_with_other(self._position)

    @property
    def _player(self) -> Player | None:
        return self._engine.player

    def _on_made(self, player: Player) -> None:
        self._attach_sound(player)
        player.rate = self._rate
        player.state_changed.connect(self.state_changed)
        player.frame_shown.connect(self._on_frame_shown)
        player.seeked.connect(self._on_seeked)
        player.failed.connect(self._on_failed)
        player.display_aspect_changed.connect(self.aspect_changed)

    def _on_opened(self) -> None:
        if self._wants_to_play and self._player is not None:
            self._player.play()
        self.state_changed.emit()

    def _on_frame_shown(self, seconds: float) -> None:
        self._position = seconds
        if self.player_state is PlayerState.PLAYING:
            self._wish = None
        self._publish()
        self.position_changed.emit()

    def _on_seeked(self, seconds: float) -> None:
        self._wish = None
        self._on_frame_shown(seconds)

    def _on_failed(self, message: str) -> None:
        if not self._engine.turn_to_other(self.use_other_engine):
            self._set_trouble(message)
            self.state_changed.emit()

    def _on_desk_changed(self) -> None:
        if self._desk.edited.parts is not self._shown_parts:
            self._publish()

    def _publish(self) -> None:
        """Put on screen what is true at the picture; the class is laid out anew only around it."""
        edited = self._desk.edited
        if edited.parts is not self._shown_parts or not self._close_up.shows(self._position):
            self._shown_parts = edited.parts
            self._close_up = close_up(with_numbers(edited.chapters), edited.duration, self._position)
        moment = moment_at(self._close_up.timeline, self._position)
        self._overlay.publish(QUIET if moment.is_over else overlay_of(moment))

    def _set_rate(self, rate: float) -> None:
        self._rate = rate
        if self._player is not None:
            self._player.rate = rate
        self.rate_changed.emit()

    def _set_trouble(self, trouble: str) -> None:
        if trouble != self._trouble:
            self._trouble = trouble
            self.trouble_changed.emit()
