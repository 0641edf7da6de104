"""How a class goes from a page to the player and from there to the sheet after it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from desktop.shell_model import PLAYER
from desktop.time_text import minutes_text
from routines.store import Recovered, StoreChange

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.player_model import PlayerModel
    from desktop.shell_model import ShellModel
    from desktop.store_writer import StoreWriter
    from routines.session import Session
    from routines.store import Store

_WORTH_WORDS: Final = 2.0
"""Seconds into a class from which on it is offered to go on with it."""


def _untold(store: Store) -> tuple[Recovered, ...]:
    """Take the sessions that a command found cut off and kept, while no window was there to tell of them."""
    sessions = [store.sessions.get(session_id) for session_id in store.local.texts("untold_sessions")]
    if sessions:
        store.local.set("untold_sessions", None)
    points = ((session, store.resume.get(session.class_id)) for session in sessions if session is not None)
    told = [Recovered(session, point.position) for session, point in points if point is not None]
    return tuple(sorted(told, key=lambda each: each.session.started_at, reverse=True))


class ClassFlow(QObject):
    """Lead the person through a class.

    Args:
        store: Knows classes and where their files lie.
        writer: Keeps sessions that were found unfinished.
        shell: Shows the pages.
        player: Plays.
        parent: The owner, if any.
    """

    class_done = Signal(object)
    """A class was left and is to be looked back on: its ``Session``."""
    _recovered = Signal(object)

    def __init__(
        self,
        store: Store,
        writer: StoreWriter,
        shell: ShellModel,
        player: PlayerModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._writer, self._shell = store, writer, shell
        self._player = player
        self._on_left: Callable[[], object] | None = None
        self._recovered.connect(self._on_recovered)
        shell.class_started.connect(self._on_class_started)
        shell.player_left.connect(player.leave)
        player.session_ended.connect(self._on_session_ended)
        player.session_discarded.connect(self._on_session_discarded)
        player.locate_asked.connect(self._on_locate_asked)

    def recover(self) -> None:
        """Look for sessions that were cut off; they are kept as far as they went, and the newest is offered."""
        self._writer.write(self._recover, "an unfinished session")

    def _recover(self, store: Store) -> StoreChange | None:
        """Run in the writer's thread, so the result goes by signal."""
        found = store.journal.recover()
        untold = _untold(store)
        if found or untold:
            self._recovered.emit((*found, *untold))
        if not found:
            return None
        return StoreChange(frozenset({"sessions", "resume"}), frozenset(each.session.class_id for each in found))

    def leave_for_good(self, on_left: Callable[[], object], on_trouble: Callable[[str], object]) -> None:
        """Let the class that now plays end in one of these calls, in place of the sheet.

        Args:
            on_left: It is over or was left.
            on_trouble: It cannot be played (any further): what happened.
        """
        self._on_left = on_left
        self._player.trouble_changed.connect(lambda: self._player.trouble and on_trouble(str(self._player.trouble)))

    @Slot(object)
    def _on_recovered(self, found: tuple[Recovered, ...]) -> None:
        newest = found[0]
        # Nothing covers a class that plays, and a first look at one is not worth words.
        if str(self._shell.page) == PLAYER or newest.position < _WORTH_WORDS:
            return
        session = newest.session
        self._shell.toast(
            f"You were {minutes_text(newest.position)} into {session.class_title}. What you did is kept.",
            "Continue",
            partial(self._shell.start_class, session.class_id, newest.position),
        )

    @Slot(str, float)
    def _on_class_started(self, class_id: str, position: float) -> None:
        video_class, path = self._store.classes.get(class_id), self._store.places.path_of(class_id)
        if video_class is None or path is None:
            self._shell.open_class(class_id)
            self._shell.toast("We can't find this video any more. Your notes are safe.")
            return
        self._player.start(video_class, path, position)

    @Slot(object, float)
    def _on_session_ended(self, session: Session, _position: float) -> None:
        if self._on_left is not None:
            self._on_left()
        else:
            self.class_done.emit(session)

    @Slot(str)
    def _on_session_discarded(self, _class_id: str) -> None:
        if self._on_left is not None:
            self._on_left()
        else:
            self._shell.leave_player()

    @Slot(str)
    def _on_locate_asked(self, class_id: str) -> None:
        self._shell.leave_player()
        self._shell.open_class(class_id)
