"""What the overlay costs: the CPU time of Matside playing a class, against the same engine in a bare window.

As a module of its own it is that bare window: the picture and nothing else.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickView

from desktop.folders import device_id, find_folders
from media.engines import make_player
from media.player import PlayerState
from routines.store import open_store
from tests.bench.clock import now
from tests.bench.process import cpu_seconds, matside
from tests.bench.row import Row

ROUNDS = 3
SETTLING, MEASURED = 4.0, 8.0
"""Seconds after the start that do not count, and those that do."""
TARGET = 1.2
SIZE = (1280, 720)


def measure(clip: Path, engines: tuple[str, ...]) -> list[Row]:
    """Play 1080p30 with and without the overlay, in turns."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        _set_window_size(Path(folder))
        subprocess.run(matside("import", clip, "--data", folder), check=True, stdout=subprocess.DEVNULL)
        for engine in engines:
            full = matside("play", clip, "--engine", engine, "--muted", "--data", folder)
            bare = [sys.executable, "-m", "tests.bench.cpu", str(clip), engine]
            pairs = [(_cpu_while_playing(bare), _cpu_while_playing(full)) for _ in range(ROUNDS)]
            without, with_overlay = median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)
            rows.append(
                Row(
                    f"CPU of 1080p30 in 1280x720 with the overlay, {engine}",
                    f"{with_overlay / MEASURED:.2f} cores",
                    f"same engine, no overlay: {without / MEASURED:.2f} cores",
                    with_overlay / without,
                    TARGET,
                )
            )
    return rows


def _set_window_size(data: Path) -> None:
    folders = find_folders(data, os.environ)
    store = open_store(folders.data, folders.local, device_id(), now)
    store.local.set("window", [0, 0, *SIZE, False])
    store.close()


def _cpu_while_playing(command: list[str]) -> float:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(SETTLING)
        before = cpu_seconds(process.pid)
        time.sleep(MEASURED)
        return cpu_seconds(process.pid) - before
    finally:
        process.terminate()
        process.wait(20)


def main(clip: Path, engine: str) -> None:
    """Show the bare window until told to end."""
    application = QGuiApplication(sys.argv[:1])
    view = QQuickView()
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    view.resize(*SIZE)
    view.setSource(QUrl.fromLocalFile(str(Path(__file__).with_name("bare_window.qml"))))
    view.show()
    output = view.rootObject().findChild(QQuickItem, "video")
    player = make_player(engine, None)
    player.video_sink, player.is_muted = output.property("videoSink"), True
    player.state_changed.connect(lambda state: player.play() if state is PlayerState.PAUSED else None)
    player.open(clip)
    sys.exit(application.exec())


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
