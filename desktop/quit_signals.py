"""Close the window in good order when the system asks the process to end."""

from __future__ import annotations

import signal
import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication


def quit_on_signals(application: QCoreApplication) -> None:
    """Let SIGINT, SIGTERM and SIGHUP end the event loop.

    Python's own handlers run only when Python code runs; the byte that Python writes to a socket wakes the loop.
    """
    here, there = socket.socketpair()
    for end in (here, there):
        end.setblocking(False)
    notifier = QSocketNotifier(here.fileno(), QSocketNotifier.Type.Read, application)
    # The notifier lives as long as the application; its sockets must too.
    notifier.activated.connect(lambda: here.recv(1) if there else b"")
    signal.set_wakeup_fd(there.fileno(), warn_on_full_buffer=False)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: application.quit())
