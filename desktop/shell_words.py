"""What the window says in passing: the message bar, the banner, and sentences for screen readers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

TOAST_SECONDS: Final = 6.0
"""How long a message without an action stays; one with an action stays twice as long."""
READ_SECONDS: Final = 3.0
"""A message without an action that stood this long has been read."""

_NOT_SAVED_YET: Final = "Not saved yet"


@dataclass(frozen=True, slots=True)
class _Message:
    """Something said in passing; ``seconds`` is how long it still stays."""

    text: str = ""
    action_name: str = ""
    action: Callable[[], object] | None = None
    seconds: float = 0.0


_NOTHING: Final = _Message()


class ShellWords(QObject):
    """Hold what the message bar and the banner say.

    The newest message is shown at once. One that it interrupts comes back afterwards, unless it has been read or offers
    the same kind of action: of two changes the later one is taken back.
    """

    message_changed = Signal()
    banner_changed = Signal()
    announced = Signal(str)
    """A sentence for screen readers, to be said when they come to it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = _NOTHING
        self._waiting: list[_Message] = []
        self._banner = ""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.end_message)

    @Property(str, notify=message_changed)
    def message(self) -> str:
        """What the message bar says; empty while it is hidden."""
        return self._shown.text

    @Property(str, notify=message_changed)
    def message_action(self) -> str:
        """What the button in the message bar says; empty for none."""
        return self._shown.action_name

    def toast(self, text: str, action_name: str = "", action: Callable[[], object] | None = None) -> None:
        """Say something in passing, with at most one action."""
        self._put_aside(action_name)
        self._waiting = [each for each in self._waiting if each.text != text]
        self._show_message(_Message(text, action_name, action, TOAST_SECONDS * (2 if action_name else 1)))
        self.announced.emit(text)

    @Slot(str)
    def say(self, text: str) -> None:
        """Say something in passing."""
        self.toast(text)

    @Slot()
    def run_message_action(self) -> None:
        """Do what the button in the message bar says."""
        action = self._shown.action
        self.end_message()
        if action is not None:
            action()

    @Slot()
    def dismiss_message(self) -> None:
        """Take the message away, and those that it interrupted."""
        self._waiting.clear()
        self.end_message()

    @Slot()
    def end_message(self) -> None:
        """Take the message away; one that it interrupted comes back."""
        self._timer.stop()
        self._show_message(self._waiting.pop() if self._waiting else _NOTHING)

    def _put_aside(self, coming: str) -> None:
        """Keep the message now shown for later, where it was not read yet and is not outdated by the one that comes."""
        left = self._timer.remainingTime() / 1000
        is_read = not self._shown.action_name and self._shown.seconds - left >= READ_SECONDS
        if left > 0 and not is_read and (not coming or self._shown.action_name != coming):
            self._waiting.append(replace(self._shown, seconds=max(left, READ_SECONDS)))

    def _show_message(self, message: _Message) -> None:
        self._shown = message
        if message is not _NOTHING:
            self._timer.start(round(message.seconds * 1000))
        self.message_changed.emit()

    @Property(str, notify=banner_changed)
    def banner(self) -> str:
        """What stays wrong with the store until it is mended; empty when all is well."""
        return self._banner

    @Slot(str)
    def show_banner(self, text: str) -> None:
        """Say what stays wrong, or with an empty text that it is mended."""
        if text != self._banner:
            self._banner = text
            self.banner_changed.emit()
            if text:
                self.announced.emit(text)

    @Slot(str, str)
    def show_not_saved(self, name: str, why: str) -> None:
        """Say why something is not saved yet, and what it is where the reason does not say that it is not."""
        self.show_banner(why if why.startswith(_NOT_SAVED_YET) else f"{_NOT_SAVED_YET}: {name}. {why}")

    @Slot()
    def clear_banner(self) -> None:
        """Say no more that something is wrong."""
        self.show_banner("")

    @Slot(str)
    def announce(self, text: str) -> None:
        """Say a sentence to screen readers only."""
        self.announced.emit(text)
