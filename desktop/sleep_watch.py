"""Tells when the computer is about to sleep, as when its lid is closed, and when it has woken."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

SERVICE = "org.freedesktop.login1"
PATH = "/org/freedesktop/login1"
INTERFACE = "org.freedesktop.login1.Manager"
MEMBER = "PrepareForSleep"
_SLOT = "1_on_prepare_for_sleep(bool)"
"""The slot in the form that Qt's SLOT macro gives."""


class SleepWatch(QObject):
    """Listen to logind on the system bus; where there is none, nothing is ever told.

    Args:
        bus: The bus that logind is on.
        service: The name that logind has there; empty for any sender.
        parent: The owner, if any.
    """

    about_to_sleep = Signal()
    woke = Signal()

    def __init__(
        self, bus: QDBusConnection | None = None, service: str = SERVICE, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bus = QDBusConnection.systemBus() if bus is None else bus
        self._service = service
        # The stub asks for bytes here, and the binding takes text only.
        self.is_listening = self._bus.isConnected() and self._bus.connect(  # type: ignore[call-overload]
            service, PATH, INTERFACE, MEMBER, self, _SLOT
        )

    def close(self) -> None:
        """Stop listening."""
        if self.is_listening:
            self.is_listening = False
            self._bus.disconnect(  # type: ignore[call-overload]
                self._service, PATH, INTERFACE, MEMBER, self, _SLOT
            )

    @Slot(bool)
    def _on_prepare_for_sleep(self, is_going_down: bool) -> None:
        if is_going_down:
            self.about_to_sleep.emit()
        else:
            self.woke.emit()
