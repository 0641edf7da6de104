"""The real window with a real video, and a person in front of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Protocol

import pytest
from PySide6.QtQuick import QQuickWindow

from desktop.app import Program
from desktop.folders import device_id, find_folders
from desktop.options import WindowOptions
from routines.store import open_store
from tests.bench.clock import now
from tests.clip_maker import short_clip
from tests.person import Person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from desktop.folders import Folders
    from routines.store import Disk

ROUTINE = """version = 1
title = "Short and calm"

[[chapter]]
title = "Child's pose"
start = "0:00"
end = "0:20"
kind = "stretch"
hold = 6
side = "both"
lead_in = 2
switch = 3

[[chapter]]
title = "Cat cow"
start = "0:20"
end = "0:40"
kind = "mobility"
reps = 3
"""
BRIEF = """version = 1
title = "Brief"

[[chapter]]
title = "Bridge"
start = 0
end = 5
kind = "strength"
hold = 4
lead_in = 1
"""

Visit = tuple[Program, Person]


class Visits(Protocol):
    """Opens the real window on the data of the test."""

    def __call__(self, *paths: Path, engine: str = "auto", disk: Disk | None = None) -> Visit:
        """Close the window that is open and open the next, with a choice of engine and a disk to keep things on."""


@pytest.fixture(params=[pytest.param("vlc", marks=pytest.mark.vlc), "qt"])
def engine(request: pytest.FixtureRequest) -> str:
    """Each engine in turn."""
    return str(request.param)


@pytest.fixture(scope="session")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A class of 40 seconds with a hold on each side and reps."""
    path = tmp_path_factory.mktemp("films") / "Short and calm.mp4"
    path.with_suffix(".routine.toml").write_text(ROUTINE, encoding="utf-8")
    return short_clip(path, seconds=40.0)


@pytest.fixture(scope="session")
def brief_film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A class of five seconds with one hold."""
    path = tmp_path_factory.mktemp("brief") / "Brief.mp4"
    path.with_suffix(".routine.toml").write_text(BRIEF, encoding="utf-8")
    return short_clip(path, seconds=5.0)


@pytest.fixture
def folders() -> Folders:
    """The folders of the test, which a ``matside`` of its own uses too."""
    return find_folders(None, os.environ)


@pytest.fixture
def visit(folders: Folders, qapp: QGuiApplication) -> Iterator[Visits]:
    """Open the real window on one data folder of the test, as often as asked; each is closed before the next opens."""
    opened: list[tuple[Program, Callable[[], None]]] = []

    def close() -> None:
        while opened:
            program, close_store = opened.pop()
            program.close()
            program.shell.dismiss_message()
            program.deleteLater()
            close_store()

    def open_window(*paths: Path, engine: str = "auto", disk: Disk | None = None) -> Visit:
        close()
        store = open_store(folders.data, folders.local, device_id(), now, disk)
        if store.settings.get("engine") != engine:
            store.settings.set("engine", engine)
        program = Program(store, WindowOptions(folders, paths))
        opened.append((program, store.close))
        assert program.open()
        window = next(
            thing for thing in qapp.topLevelWindows() if isinstance(thing, QQuickWindow) and thing.isVisible()
        )
        return program, Person(window)

    yield open_window
    close()


@pytest.fixture(autouse=True)
def needs_a_screen() -> None:
    """Skip journeys where no picture can be shown; in CI that is a failure."""
    if not os.environ.get("DISPLAY") or os.environ.get("QT_QPA_PLATFORM"):
        (pytest.fail if os.environ.get("CI") else pytest.skip)("there is no X server; run this under xvfb-run")
