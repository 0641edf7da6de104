"""One window for one data folder: the first listens, a second start hands over its videos and ends."""

from __future__ import annotations

import fcntl
import json
import logging
import os
import socket
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop.hand_over import ANSWER, door_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_logger = logging.getLogger(__name__)

LONGEST_REQUEST = 1_000_000
"""Bytes; whoever sends more without an end of line is sent away."""


class SingleInstance(QObject):
    """The door of the window that is open on a data folder.

    Args:
        data: The data folder.
        environment: Says where sockets of this person lie; takes in the activation token of a second start.
    """

    asked = Signal(object)
    """A second start asks the window to come to the front; carries a tuple of absolute paths to take in."""

    def __init__(self, data: Path, environment: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = door_path(data, environment)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def listen(self) -> bool:
        """Open the door.

        Returns:
            Whether this is the only window now; if not, another one listens: hand over to it.
        """
        with _locked(self._path.with_name(f"{self._path.name}.lock")):
            if _somebody_listens(self._path):
                return False
            # A window that was killed leaves its socket behind.
            QLocalServer.removeServer(str(self._path))
            if not self._server.listen(str(self._path)):
                _logger.info("No door for further starts: %s", self._server.errorString())
            return True

    def close(self) -> None:
        """Close the door; further starts open windows of their own."""
        self._server.close()

    def _on_connection(self) -> None:
        while (guest := self._server.nextPendingConnection()) is not None:
            guest.disconnected.connect(guest.deleteLater)
            guest.readyRead.connect(self._on_request)
            if guest.bytesAvailable():
                self._answer(guest)

    def _on_request(self) -> None:
        guest = self.sender()
        if isinstance(guest, QLocalSocket):
            self._answer(guest)

    def _answer(self, guest: QLocalSocket) -> None:
        """Answer once the whole request is there."""
        if not guest.canReadLine():
            if guest.bytesAvailable() > LONGEST_REQUEST:
                guest.abort()
            return
        try:
            request = json.loads(bytes(guest.readLine().data()))
            paths = tuple(Path(path) for path in request["paths"])
            token = str(request["token"])
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            _logger.info("A second start said something that is not understood: %s", error)
            guest.abort()
            return
        if token:
            # Qt looks for it there when the window is raised.
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        guest.write(ANSWER)
        guest.flush()
        self.asked.emit(paths)


def _somebody_listens(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as door:
        try:
            door.connect(str(path))
        except OSError:
            return False
        return True


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Let one start at a time look for a window and open the door; without the lock both may open."""
    try:
        file = os.open(path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    except OSError as error:
        _logger.info("Two starts at the same instant may open two windows: %s", error)
        yield
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
    finally:
        os.close(file)
