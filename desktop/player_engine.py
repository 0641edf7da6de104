"""The engine that plays the open class: made off the facts of the file, and changed for the other one when it fails."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.jobs import NewestJob
from media.errors import MediaError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtMultimedia import QVideoSink

    from desktop.jobs import Jobs
    from media.media_facts import MediaFacts
    from media.player import Player
    from routines.store import Store

_OTHER = {"vlc": "qt", "qt": "vlc"}


class PlayerEngine(QObject):
    """Open a file with the engine that suits it, and hold the player.

    Args:
        store: Knows which engine and which sound device the person chose.
        jobs: Looks into the file beside the window.
        probe: Says what a file says of itself.
        make_player: Makes a player from the choice of engine and the facts of the file.
        parent: The owner, if any.
    """

    probed = Signal(object)
    """The facts of the file are known: ``MediaFacts``."""
    made = Signal(object)
    """A player is there and about to open the file: connect to it now."""
    opened = Signal()
    """The player was told to open the file."""
    failed = Signal(str)
    """Nothing can be played: what happened."""

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        probe: Callable[[Path], MediaFacts],
        make_player: Callable[[str, MediaFacts | None], Player],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._probe_job = store, NewestJob(jobs)
        self._probe, self._make_player = probe, make_player
        self._sink: QVideoSink | None = None
        self._tried: set[str] = set()
        self._facts: MediaFacts | None = None
        self._start = 0.0
        self.player: Player | None = None
        self.path: Path | None = None
        self.choice = ""
        """The engine to use in place of the setting; for the command line."""
        self.known: MediaFacts | None = None
        """What is known of the file that is opened next, so that nobody looks into it again."""

    @property
    def facts(self) -> MediaFacts | None:
        """What the open file says of itself; ``None`` until that is known."""
        return self._facts

    @property
    def display_aspect(self) -> float:
        """Width : height of the picture; 0 while it is not known."""
        return self.player.display_aspect if self.player is not None else 0.0

    @property
    def has_other(self) -> bool:
        """Tell whether there is an engine that was not tried yet."""
        return self.player is not None and _OTHER.get(self.player.name, "") not in self._tried | {""}

    def open(self, path: Path, position: float) -> None:
        """Look into a file and open it at a position in seconds."""
        self.close()
        self.path, self._start = path, position
        known, self.known = self.known, None
        if known is not None and known.path == path:
            self._on_probed(known)
            return
        self._probe_job.run(partial(self._probe, path), self._on_probed, self._on_unreadable)

    def begin_at(self, position: float) -> None:
        """Begin at another position, in seconds, than was asked for; for a file that is still being opened."""
        self._start = position
        if self.player is not None:
            self.player.seek(position)

    @property
    def is_file_there(self) -> bool:
        """Tell whether the open file still lies where it was."""
        return self.path is not None and os.path.exists(self.path)

    def turn_to_other(self, turn: Callable[[], None]) -> bool:
        """Call ``turn`` once the failed player is done telling, where another engine may still play the file.

        It is not called where something else was opened meanwhile.

        Returns:
            Whether there is hope; if not, nothing is called.
        """
        if not (self.has_other and self.is_file_there):
            return False
        failed = self.player
        QTimer.singleShot(0, self, lambda: turn() if self.player is failed else None)
        return True

    def open_with_other(self, position: float) -> None:
        """Open the same file with the engine that was not tried yet."""
        if self.player is not None and self.has_other:
            other = _OTHER[self.player.name]
            self._tried.add(other)
            self._open_with(other, position)

    def close(self) -> None:
        """Let go of the file and the player."""
        self._probe_job.forget()
        self._drop_player()
        self.path, self._facts = None, None
        self._tried.clear()

    def set_sink(self, sink: QVideoSink | None) -> None:
        """Say where pictures go."""
        self._sink = sink
        if self.player is not None:
            self.player.video_sink = sink

    def _on_probed(self, facts: MediaFacts) -> None:
        self._facts = facts
        self.probed.emit(facts)
        self._open_with(self.choice or self._store.settings.text("engine"), self._start)

    def _on_unreadable(self, error: Exception) -> None:
        self.failed.emit(str(error))

    def _open_with(self, choice: str, position: float) -> None:
        self._drop_player()
        if self.path is None:
            return
        try:
            player = self._make_player(choice, self._facts)
        except MediaError as error:
            self.failed.emit(str(error))
            return
        self._tried.add(player.name)
        self.player = player
        player.setParent(self)
        player.audio_output = self._store.settings.text("audio_output")
        player.video_sink = self._sink
        self.made.emit(player)
        player.open(self.path, position)
        self.opened.emit()

    def _drop_player(self) -> None:
        player, self.player = self.player, None
        if player is not None:
            player.close()
            player.deleteLater()
