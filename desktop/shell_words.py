"""What the window says in passing: the message bar, the banner, and sentences for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

TOAST_SECONDS: Final = 6.0
"""How long a message without an action stays; one with an action stays twice as long."""

_NOT_SAVED_YET: Final = "Not saved yet"


class ShellWords(QObject):
    """Hold what the message bar and the banner say."""

    message_changed = Signal()
    banner_changed = Signal()
    announced = Signal(str)
    """A sentence for screen readers, to be said when they come to it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._message = ""
        self._message_action = ""
        self._action: Callable[[], object] | None = None
        self._banner = ""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.dismiss_message)

    @Property(str, notify=message_changed)
    def message(self) -> str:
        """What the message bar says; empty while it is hidden."""
        return self._message

    @Property(str, notify=message_changed)
    def message_action(self) -> str:
        """What the button in the message bar says; empty for none."""
        return self._message_action

    def toast(self, text: str, action_name: str = "", action: Callable[[], object] | None = None) -> None:
        """Say something in passing, with at most one action; a newer message replaces an older one."""
        self._set_message(text, action_name, action)
        self._timer.start(round(TOAST_SECONDS * 1000) * (2 if action_name else 1))
        self.announced.emit(text)

    @Slot(str)
    def say(self, text: str) -> None:
        """Say something in passing."""
        self.toast(text)

    @Slot()
    def run_message_action(self) -> None:
        """Do what the button in the message bar says."""
        action = self._action
        self.dismiss_message()
        if action is not None:
            action()

    @Slot()
    def dismiss_message(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self._set_message("", "", None)

    def _set_message(self, text: str, action_name: str, action: Callable[[], object] | None) -> None:
        self._message, self._message_action, self._action = text, action_name, action
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
