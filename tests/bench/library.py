"""A library of 10,000 classes: how long until the window is there, and what a keystroke in the search costs.

As a module of its own it opens the window on a data folder, types, and prints the times.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEventLoop, Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from desktop.app import Program, make_application
from desktop.folders import device_id, find_folders
from desktop.options import WindowOptions
from desktop.process_age import process_age
from desktop.shell_model import TODAY
from routines.chapter import Chapter
from routines.store import open_store
from routines.video_class import Focus, Level, VideoClass
from tests.bench.clock import now
from tests.bench.process import worker
from tests.bench.row import Row, in_milliseconds
from tests.person import wait_until

if TYPE_CHECKING:
    from collections.abc import Callable

CLASSES = 10_000
ROUNDS = 5
SHOWN_TARGET, MEDIAN_TARGET, WORST_TARGET = 1.5, 16.0, 35.0
TYPED = "hips 12", "morning", "spine 9", "a"
"""Words to search for; each is typed letter by letter, then taken away again."""
_WORDS = ("Morning", "Evening", "Hips", "Spine", "Core", "Calm", "Shoulders", "Hamstrings", "Balance", "Breath")


def measure() -> list[Row]:
    """Open the window on an empty and on a large library, in turns."""
    with tempfile.TemporaryDirectory() as folder:
        empty, large = Path(folder) / "empty", Path(folder) / "large"
        fill(large, CLASSES)
        results = [(worker("library", empty, 0), worker("library", large, CLASSES)) for _ in range(ROUNDS)]
    times = [float(str(pair[0]["shown"])) for pair in results], [float(str(pair[1]["shown"])) for pair in results]
    strokes = [[seconds * 1000 for seconds in pair[1]["strokes"]] for pair in results]
    resets = sum(int(str(pair[1]["resets"])) for pair in results)
    typical = median(value for run in strokes for value in run)
    return [
        Row(
            f"window shown with {CLASSES:,} classes",
            in_milliseconds(times[1]),
            f"empty library: {in_milliseconds(times[0])}",
            median(times[1]) / median(times[0]),
            SHOWN_TARGET,
        ),
        Row("keystroke in the search, median", f"{len(strokes[0])} strokes", "", typical, MEDIAN_TARGET, unit=" ms"),
        # One run may meet a hiccup of the machine; the same stroke in most runs may not.
        Row(
            "keystroke in the search, worst",
            f"{resets} resets of rows",
            "",
            max(median(same) for same in zip(*strokes, strict=True)),
            WORST_TARGET,
            unit=" ms",
        ),
    ]


def fill(data: Path, count: int) -> None:
    """Put classes into a data folder."""
    folders = find_folders(data, os.environ)
    store = open_store(folders.data, folders.local, device_id(), now)
    areas, levels = list(Focus), list(Level)
    store.classes.put(
        *(
            VideoClass(
                f"{number:032x}",
                f"{_WORDS[number % 10]} and {_WORDS[number // 10 % 10].lower()} {number}",
                300.0 + number % 40 * 60,
                tuple(Chapter(f"Exercise {i + 1}", i * 30.0, (i + 1) * 30.0) for i in range(8)),
                instructor=f"Teacher {number % 37}",
                focus=(areas[number % len(areas)],),
                level=levels[number % len(levels)],
                added_at=now(),
            )
            for number in range(count)
        )
    )
    store.close()


def main(data: Path, count: int) -> None:
    """Open the window, type, and print what it took; seconds."""
    application = make_application(sys.argv[:1])
    folders = find_folders(data, os.environ)
    store = open_store(folders.data, folders.local, device_id(), now)
    program = Program(store, WindowOptions(folders))
    program.open()
    window = next(window for window in application.allWindows() if isinstance(window, QQuickWindow))
    _until_swapped(window)
    _until_read(program)
    _until_swapped(window)
    shown = process_age()
    if count:
        program.shell.show_library()
        _until_loaded(program)
        _until_swapped(window)
    strokes, resets = _type(window, program) if count else ([], 0)
    print(json.dumps({"shown": shown, "strokes": strokes, "resets": resets}))
    sys.stdout.flush()
    window.close()
    program.close()
    store.close()


def _type(window: QQuickWindow, program: Program) -> tuple[list[float], int]:
    """Type the words into the search field; returns the GUI thread's own seconds of each stroke, and model resets."""
    resets: list[int] = []
    for model in program.pages.library.findChildren(QAbstractItemModel):
        model.modelReset.connect(lambda: resets.append(1))
    window.requestActivate()
    _until(window.isActive)
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    _until_swapped(window)
    strokes = []
    for word in TYPED:
        keys = [*word.upper(), *([None] * len(word))]
        for key in keys:
            code = Qt.Key.Key_Backspace if key is None else Qt.Key(ord(key))
            before = time.thread_time()
            QTest.keyClick(window, code)
            _until_swapped(window)
            strokes.append(time.thread_time() - before)
    return strokes, len(resets)


def _until_swapped(window: QQuickWindow) -> None:
    """Wait until the next picture of the window is on screen."""
    loop = QEventLoop()
    window.frameSwapped.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    window.update()
    loop.exec()
    window.frameSwapped.disconnect(loop.quit)


def _until_read(program: Program) -> None:
    """Wait until the page that the window opens with has what it shows."""
    today = program.pages.today
    if str(program.shell.page) != TODAY:
        _until_loaded(program)
    elif not today.is_loaded:
        loop = QEventLoop()
        today.changed.connect(loop.quit)
        loop.exec()
        today.changed.disconnect(loop.quit)


def _until_loaded(program: Program) -> None:
    """Wait until the library is read, as a window does: asleep until told, so that whoever reads has the computer."""
    if not program.pages.library.is_loaded:
        loop = QEventLoop()
        program.pages.library.library_changed.connect(loop.quit)
        loop.exec()
        program.pages.library.library_changed.disconnect(loop.quit)


def _until(holds: Callable[[], bool]) -> None:
    if not wait_until(holds, 20.0):
        raise TimeoutError("the window did not come to what was waited for")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
