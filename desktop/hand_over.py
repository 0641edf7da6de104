"""Reach the window that is already open on the same data. No Qt here: a second start is over in an instant."""

from __future__ import annotations

import json
import os
import socket
import struct
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from routines.store.folders import folder_hash

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ANSWER = b"opened\n"
ANSWER_SECONDS = 3.0
"""How long a window may take to answer before it counts as not there."""


def door_path(data: Path, environment: Mapping[str, str]) -> Path:
    """Name the socket at which the window on this data listens; one for each person and data folder."""
    folder = environment.get("XDG_RUNTIME_DIR", "")
    if folder and Path(folder).is_dir():
        return Path(folder) / f"matside-{folder_hash(data)}"
    return Path(tempfile.gettempdir()) / f"matside-{os.getuid()}-{folder_hash(data)}"


def hand_over(data: Path, paths: Sequence[Path], environment: Mapping[str, str]) -> bool:
    """Ask the window that is open on this data to come to the front and take in videos.

    Args:
        data: The data folder.
        paths: Videos and folders; absolute.
        environment: The desktop's activation token comes from here, without which a window may not raise itself.

    Returns:
        Whether a window took it over; if not, there is none, and one may be opened.
    """
    token = environment.get("XDG_ACTIVATION_TOKEN") or environment.get("DESKTOP_STARTUP_ID", "")
    request = json.dumps({"paths": [str(path) for path in paths], "token": token})
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as door:
        door.settimeout(ANSWER_SECONDS)
        try:
            door.connect(str(door_path(data, environment)))
            if _owner(door) != os.getuid():
                return False
            door.sendall(request.encode() + b"\n")
            return door.recv(len(ANSWER)) == ANSWER
        except OSError:
            return False


def _owner(door: socket.socket) -> int:
    """Tell which user is at the other end: in a folder that all share, anyone can open a door."""
    credentials = door.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    return int(struct.unpack("3i", credentials)[1])
