"""What the overlay costs: the CPU time of Matside playing a class, against the same engine in a bare window beside it.

As a module of its own it is that bare window: the picture and nothing else.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickView

from desktop.folders import device_id, find_folders
from desktop.quit_signals import quit_on_signals
from media.engines import make_player
from media.player import PlayerState
from routines.store import open_store
from tests.bench.clock import now
from tests.bench.process import cpu_seconds, matside
from tests.bench.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

ROUNDS = 5
SETTLING, MEASURED = 8.0, 8.0
"""Seconds after the start that do not count (buttons fade, data is looked at and copied), and those that do."""
TARGET = 1.2
SIZE = (1280, 720)


def measure(clip: Path, engines: tuple[str, ...]) -> list[Row]:
    """Play 1080p30 with and without the overlay at the same time: what else loads the machine burdens both alike."""
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _set_window_size(folder)
        subprocess.run(matside("import", clip, "--data", folder), check=True, stdout=subprocess.DEVNULL)
        for engine in engines:
            pairs = [_side_by_side(clip, engine, folder, is_bare_first=turn % 2 == 0) for turn in range(ROUNDS)]
            without, with_overlay = (1000 * median(pair[at] for pair in pairs) for at in (0, 1))
            rows.append(
                Row(
                    f"CPU of a picture of 1080p30 in 1280x720 with the overlay, {engine}",
                    f"{with_overlay:.1f} ms",
                    f"same engine, no overlay: {without:.1f} ms",
                    median(full / bare for bare, full in pairs),
                    TARGET,
                )
            )
    return rows


def _set_window_size(data: Path) -> None:
    folders = find_folders(data, os.environ)
    store = open_store(folders.data, folders.local, device_id(), now)
    store.local.set("window", [0, 0, *SIZE, False])
    store.close()


def _side_by_side(clip: Path, engine: str, folder: Path, *, is_bare_first: bool) -> tuple[float, float]:
    """Return the CPU seconds of a picture in the bare window and in Matside, over the same span.

    They are counted by the picture that was shown, since a loaded machine lets pictures fall out.
    """
    bare_trace, full_trace = folder / "bare.jsonl", folder / "full.jsonl"
    bare = [sys.executable, "-m", "tests.bench.cpu", str(clip), engine, str(bare_trace)]
    full = matside("play", clip, "--engine", engine, "--muted", "--data", folder, "--trace", full_trace)
    with ExitStack() as closing:
        running = [closing.enter_context(_running(each)) for each in ((bare, full) if is_bare_first else (full, bare))]
        time.sleep(SETTLING)
        begun, before = time.monotonic(), [cpu_seconds(process.pid) for process in running]
        time.sleep(MEASURED)
        ended, after = time.monotonic(), [cpu_seconds(process.pid) for process in running]
    used = [end - start for start, end in zip(before, after, strict=True)]
    of_bare, of_full = used if is_bare_first else reversed(used)
    return of_bare / _pictures(bare_trace, begun, ended), of_full / _pictures(full_trace, begun, ended)


def _pictures(trace: Path, begun: float, ended: float) -> int:
    """Count the pictures that were shown in a span of the monotonic clock."""
    times = (json.loads(line).get("shown_at", 0.0) for line in trace.read_text("utf-8").splitlines())
    return sum(begun <= at < ended for at in times)


@contextmanager
def _running(command: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(20)


def main(clip: Path, engine: str, trace: Path) -> None:
    """Show the bare window until told to end, and note when pictures are shown."""
    application = QGuiApplication(sys.argv[:1])
    quit_on_signals(application)
    view = QQuickView()
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    view.resize(*SIZE)
    view.setSource(QUrl.fromLocalFile(str(Path(__file__).with_name("bare_window.qml"))))
    view.show()
    output = view.rootObject().findChild(QQuickItem, "video")
    player = make_player(engine, None)
    player.video_sink, player.is_muted = output.property("videoSink"), True
    player.state_changed.connect(lambda state: player.play() if state is PlayerState.PAUSED else None)
    shown: list[float] = []
    player.frame_shown.connect(lambda _: shown.append(time.monotonic()))
    player.open(clip)
    application.exec()
    trace.write_text("".join(f"{json.dumps({'shown_at': at})}\n" for at in shown), "utf-8")
    player.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
