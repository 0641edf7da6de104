"""An X server of one's own."""

from __future__ import annotations

import os
import subprocess


class VirtualScreen:
    """Start a virtual X server on a display number that is free; it ends with this process at the latest.

    Args:
        size: Width and height in pixels.
    """

    def __init__(self, size: tuple[int, int] = (1440, 900)) -> None:
        reader, writer = os.pipe()
        screen = f"{size[0]}x{size[1]}x24"
        self._server = subprocess.Popen(
            [
                *("setpriv", "--pdeathsig", "TERM"),
                *("Xvfb", "-displayfd", str(writer), "-screen", "0", screen, "-nolisten", "tcp", "-noreset"),
            ],
            pass_fds=[writer],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError(f"Xvfb ended with code {self._server.wait(30)} before it had a display")
        self.display = f":{number}"
        """What ``DISPLAY`` has to be."""

    def close(self) -> None:
        """End the server and wait until it has gone."""
        self._server.terminate()
        self._server.wait(30)
