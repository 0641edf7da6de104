"""The player page for QML to bind to: intents in, changes out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtMultimedia import QVideoSink
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.class_clock import ClassClock, read_clock
from desktop.key_bindings import KeyBindings
from desktop.keys import Place
from desktop.language_names import told_apart, track_name
from desktop.player_actions import actions_of
from desktop.strip_model import StripModel
from desktop.time_text import clock_text
from media.player import PlayerState
from routines.navigation import exercise_start, next_exercise, previous_exercise

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.overlay_model import OverlayModel
    from desktop.player_choices import PlayerChoices
    from desktop.player_engine import PlayerEngine
    from desktop.player_session import PlayerSession
    from desktop.store_writer import StoreWriter
    from desktop.subtitle_model import SubtitleModel
    from media.player import AudioTrack
    from routines.store import Store, StoreChange
    from routines.video_class import VideoClass

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class PlayerModel(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Turn what the person's hand does into orders, and what is played into properties.

    Args:
        session: The class that is played.
        engine: The engine that plays it.
        overlay: What stands over the picture.
        subtitles: Its subtitles.
        choices: Sound, rate, mirror, overlay size.
        store: Knows the favourites.
        writer: Takes their changes.
        parent: The owner, if any.
    """

    class_changed = Signal()
    swap_changed = Signal()
    state_changed = Signal()
    position_changed = Signal()
    clock_changed = Signal()
    timeline_changed = Signal()
    trouble_changed = Signal()
    tracks_changed = Signal()
    aspect_changed = Signal()
    favourite_changed = Signal()
    session_ended = Signal(object, float)
    """A class was left or is over: its ``Session``, and the position in seconds."""
    session_discarded = Signal(str)
    """A class was left so soon that nothing of it is kept; carries its id."""
    locate_asked = Signal(str)
    """The person wants to say where the video of this class lies now."""
    full_screen_asked = Signal()
    noticed = Signal(str)
    """A few words on what a key just did."""

    def __init__(
        self,
        session: PlayerSession,
        engine: PlayerEngine,
        overlay: OverlayModel,
        subtitles: SubtitleModel,
        choices: PlayerChoices,
        store: Store,
        writer: StoreWriter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = self._session = session
        self._engine = engine
        self._overlay, self._subtitles, self._choices = overlay, subtitles, choices
        self._store, self._writer = store, writer
        self._strip = StripModel(session, self)
        self._clock = ClassClock()
        self._keys = KeyBindings(Place.PLAYER, actions_of(self, choices, subtitles))
        for signal, changed in (
            (session.state_changed, self.state_changed),
            (session.timeline_changed, self.timeline_changed),
            (session.trouble_changed, self.trouble_changed),
            (session.tracks_changed, self.tracks_changed),
            (session.aspect_changed, self.aspect_changed),
            (session.ended, self.session_ended),
            (session.discarded, self.session_discarded),
            (choices.mirror_changed, self.swap_changed),
            (self.class_changed, self.swap_changed),
        ):
            signal.connect(changed)
        session.shown.connect(self._on_shown)
        session.timeline_changed.connect(self._on_shown)
        writer.changed.connect(self._on_store_changed)

    overlay = Property(QObject, lambda self: self._overlay, constant=True)
    subtitles = Property(QObject, lambda self: self._subtitles, constant=True)
    strip = Property(QObject, lambda self: self._strip, constant=True)
    choices = Property(QObject, lambda self: self._choices, constant=True)
    class_id = Property(str, lambda self: self._of_class("class_id", ""), notify=class_changed)
    title = Property(str, lambda self: self._of_class("title", ""), notify=class_changed)
    has_video = Property(bool, lambda self: self._of_class("has_video", True), notify=class_changed)
    is_swapped = Property(
        bool, lambda self: self._of_class("swap_sides", False) != self._choices.has_mirror_on, notify=swap_changed
    )
    """The instructor is seen on the left: cue and next card change places."""
    is_favourite = Property(
        bool, lambda self: self._of_class("class_id", "") in self._store.favourites.ids(), notify=favourite_changed
    )
    state = Property(str, lambda self: self._session.state.value, notify=state_changed)
    is_playing = Property(bool, lambda self: self._session.state.value == "playing", notify=state_changed)
    position = Property(float, lambda self: self._session.moment.position, notify=position_changed)
    duration = Property(float, lambda self: self._session.timeline.duration, notify=timeline_changed)
    clock = Property(str, lambda self: self._clock.position, notify=clock_changed)
    clock_left = Property(str, lambda self: self._clock.left, notify=clock_changed)
    progress = Property(str, lambda self: self._clock.progress, notify=clock_changed)
    """Which exercise of how many; empty where there are none."""
    trouble = Property(str, lambda self: self._session.trouble.text, notify=trouble_changed)
    ways_out = Property(
        list,
        lambda self: [{"way": way.way, "name": way.name} for way in self._session.trouble.ways],
        notify=trouble_changed,
    )
    aspect = Property(float, lambda self: self._engine.display_aspect, notify=aspect_changed)
    """Width : height of the picture; 0 while it is not known."""
    audio_names = Property(list, lambda self: told_apart(map(_name, self._tracks())), notify=tracks_changed)
    audio_index = Property(int, lambda self: self._audio_index(), notify=tracks_changed)

    def start(self, video_class: VideoClass, path: Path, position: float) -> None:
        """Play a class from a position in seconds."""
        self._session.start(video_class, path, position)
        self.class_changed.emit()
        self.favourite_changed.emit()
        self._on_shown()

    def close(self) -> None:
        """Stop and keep what was done: the window closes."""
        self._choices.save()
        self._session.close()

    @Slot(QVideoSink)
    def set_video_sink(self, sink: QVideoSink | None) -> None:
        """Say where pictures go."""
        self._engine.set_sink(sink)

    @Slot()
    def toggle_play(self) -> None:
        """Pause, or go on; once the class is over that is to what was done, not to its beginning."""
        session = self._session
        acts = {PlayerState.ENDED: session.leave, PlayerState.PLAYING: session.pause}
        acts.get(session.state, session.play)()

    @Slot(float)
    def seek(self, seconds: float) -> None:
        """Go to a position in seconds."""
        self._session.seek(seconds)

    @Slot(float)
    def seek_by(self, seconds: float) -> None:
        """Go on or back by seconds."""
        self._session.seek(self._session.position + seconds)

    @Slot()
    def next_exercise(self) -> None:
        """Go to the exercise after this one; after the last nothing happens."""
        target = next_exercise(self._session.timeline, self._session.position)
        if target is not None:
            self._session.seek(target)

    @Slot()
    def previous_exercise(self) -> None:
        """Go to the start of this exercise or, near its start, to the one before."""
        self._session.seek(previous_exercise(self._session.timeline, self._session.position))

    @Slot()
    def repeat_exercise(self) -> None:
        """Go to the start of this exercise."""
        self._session.seek(exercise_start(self._session.timeline, self._session.position))

    @Slot(int)
    def jump_to_chapter(self, index: int) -> None:
        """Go to the start of a chapter by its index; others change nothing."""
        if 0 <= index < len(self._session.timeline.chapters):
            self._session.seek(self._session.timeline.chapters[index].start)

    @Slot(int)
    def step(self, frames: int) -> None:
        """Go on or back by single pictures while paused."""
        self._session.step(frames)

    @Slot()
    def mark_loop(self) -> None:
        """Mark A, then B, then clear the loop."""
        self._session.mark_loop()
        self.noticed.emit(_loop_text(*self._session.loop))

    @Slot(int)
    def choose_audio_track(self, index: int) -> None:
        """Hear another sound track, by its index."""
        if self._engine.player is not None and 0 <= index < len(self._tracks()):
            self._engine.player.audio_track = self._tracks()[index].track_id

    @Slot()
    def toggle_favourite(self) -> None:
        """Add the class to the favourites, or take it out."""
        video_class = self._session.video_class
        if video_class is not None:
            is_wanted = video_class.class_id not in self._store.favourites.ids()
            self._writer.write(partial(_set_favourite, video_class.class_id, is_wanted), "your favourites")
            self.noticed.emit("Added to favourites" if is_wanted else "Removed from favourites")

    @Slot(str)
    def take_way(self, way: str) -> None:
        """Take a way out of trouble, by its name in ``ways_out``."""
        if way == "other-engine":
            self._session.use_other_engine()
        elif way == "locate":
            self.locate_asked.emit(str(self._of_class("class_id", "")))
        else:
            self.leave()

    @Slot()
    def leave(self) -> None:
        """Leave the class; what was done is kept."""
        self._choices.save()
        self._session.leave()

    @Slot(int, int, result=bool)
    def press_key(self, key: int, modifiers: int) -> bool:
        """Do what a key (a ``Qt.Key`` with ``Qt.KeyboardModifier`` flags) asks for; tell whether it means something."""
        return self._keys.press(key, modifiers)

    @Slot(str, result=str)
    def keys_of(self, action: str) -> str:
        """Name the keys that do the same as a button."""
        return self._keys.text_of(action)

    def _of_class(self, name: str, otherwise: object) -> object:
        return otherwise if self._session.video_class is None else getattr(self._session.video_class, name)

    def _tracks(self) -> tuple[AudioTrack, ...]:
        return () if self._engine.player is None else self._engine.player.audio_tracks

    def _audio_index(self) -> int:
        chosen = None if self._engine.player is None else self._engine.player.audio_track
        return next((index for index, track in enumerate(self._tracks()) if track.track_id == chosen), -1)

    def _on_shown(self) -> None:
        clock = read_clock(self._session.timeline, self._session.moment)
        self.position_changed.emit()
        if clock != self._clock:
            self._clock = clock
            self.clock_changed.emit()

    def _on_store_changed(self, change: StoreChange) -> None:
        if "favourites" in change.tables:
            self.favourite_changed.emit()


def _loop_text(a: float | None, b: float | None) -> str:
    if a is None:
        return "Loop cleared"
    return f"Loop from {clock_text(a)}" if b is None else f"Loop from {clock_text(a)} to {clock_text(b)}"


def _name(track: AudioTrack) -> str:
    return track_name(track.title, track.language) or f"Track {track.track_id}"


def _set_favourite(class_id: str, is_favourite: bool, store: Store) -> StoreChange | None:
    return store.favourites.set(class_id, is_favourite)
