"""Walk through Matside on a virtual screen, by hand and eye, and keep pictures: ``make tour``.

``python -m tests.tour`` walks in each look; ``python -m tests.tour LOOK FOLDER`` walks in one.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtQuick import QQuickWindow

from desktop.app import Program, make_application
from desktop.folders import Folders, device_id
from desktop.options import WindowOptions
from media.player import PlayerState
from routines.store import open_store
from tests.bench.clock import now
from tests.clip_maker import CLASSES, make_classes
from tests.person import Person
from tests.virtual_screen import VirtualScreen

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from routines.store import Store

BUILD = Path(__file__).parent.parent / "build"
UNMARKED = "Desk break"
"""The class that is edited: it has captions and no chapters."""
TITLE = "Core, steady"
"""The class that is played: it has reps, sides, sets, holds and rests."""


@dataclass(frozen=True)
class Look:
    """A size of the window in pixels, and a theme."""

    width: int
    height: int
    theme: str

    @property
    def name(self) -> str:
        """How pictures of this look are called."""
        return f"{self.width}x{self.height}-{self.theme}"


LOOKS = tuple(Look(width, height, theme) for width, height in ((1440, 900), (1280, 720)) for theme in ("light", "dark"))


class Tour:
    """One walk through every page.

    Args:
        program: The objects of the window; used to know when to look, never to act.
        person: Who walks.
        look: Which look this is.
        target: Where the pictures go.
        cache: Where Matside keeps its posters.
    """

    def __init__(self, program: Program, person: Person, look: Look, target: Path, cache: Path) -> None:
        self._program, self._person, self._look, self._target = program, person, look, target
        self._cache = cache
        self._number = 0

    def walk(self, clips: Path) -> None:
        """Go from the first start to the settings."""
        self._library(clips)
        self._editor()
        self._class_page()
        self._player()
        self._after_class()
        self._settings()

    def _keep(self, name: str, *, settled: bool = True) -> None:
        """Take a picture of the window as it is now, once nothing moves any more."""
        if settled:
            self._person.settle()
        self._number += 1
        self._person.picture(self._target / f"{self._number:02}-{name}-{self._look.name}.png")

    def _library(self, clips: Path) -> None:
        person, program = self._person, self._program
        person.wait_for("Choose videos")
        self._keep("first-run")
        # A drag from another program cannot be made on a bare screen; this is where the drop arrives.
        program.pages.importer.add([QUrl.fromLocalFile(str(clips))])
        person.wait_for("Adding videos")
        self._keep("importing", settled=False)
        person.wait_for(TITLE, 60)
        person.wait(lambda: program.pages.library.count == len(CLASSES), "all classes", 60)
        person.wait(lambda: len(list(self._cache.rglob("*.jpg"))) >= len(CLASSES), "their posters", 60)
        person.press(Qt.Key.Key_Down, "b")
        self._keep("library")
        person.click("Dismiss")
        self._search("hips")
        self._keep("library-search")

    def _editor(self) -> None:
        """Mark a class while it plays, name the marks, and look at what the captions suggest."""
        person, editor = self._person, self._program.pages.editor
        self._search(UNMARKED.lower())
        person.click(UNMARKED, across=0.3, down=0.9)
        person.wait_for("Back to the library")
        person.click("Mark the exercises")
        person.wait(lambda: editor.preview.state == "paused", "the first picture")
        person.wait(lambda: not editor.drafts.is_scanning, "cuts and pauses", 120)
        self._keep("editor-empty")
        person.click("Mark while it plays")
        for seconds, key in ((1.0, "e"), (4.0, "w"), (6.0, "w"), (8.0, "t"), (10.0, "e")):
            person.wait(partial(self._has_shown, seconds), f"{seconds} seconds", 60)
            person.press(key)
        self._keep("editor-tap-along", settled=False)
        person.click("Name them")
        person.wait_for("Name the exercises")
        person.settle()
        person.type("Shoulder ro")
        self._keep("editor-review")
        person.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
        person.type("Reach up x 8")
        person.press(Qt.Key.Key_Return)
        person.wait(lambda: not editor.tapping.is_reviewing, "all names")
        person.click("More")
        self._keep("editor-menu")
        person.click("Suggestions from the captions")
        person.wait(lambda: editor.suggestion_count > 0, "suggestions", 60)
        editor.preview.pause()
        self._keep("editor-suggestions")
        person.click("Done")
        person.wait_for("Back to the library")
        person.click("Back to the library")

    def _has_shown(self, seconds: float) -> bool:
        return self._program.pages.editor.preview.now >= seconds

    def _class_page(self) -> None:
        # In a small window it lies below the edge; who searches for it finds it on top.
        self._search(TITLE.partition(",")[0].lower())
        # On its words: the middle of a card plays.
        self._person.click(TITLE, across=0.3, down=0.9)
        self._person.wait_for("Back to the library")
        self._keep("class")

    def _search(self, words: str) -> None:
        """Search for words in place of those before."""
        self._person.press("f", with_=Qt.KeyboardModifier.ControlModifier)
        self._person.press(Qt.Key.Key_Backspace)
        self._person.type(words)
        self._person.settle()

    def _player(self) -> None:
        person = self._person
        person.click("Start")
        person.wait(lambda: self._program.shell.page == "player", "the player page")
        self._aside()
        self._wait_for_phase("reps")
        self._keep("player-reps", settled=False)
        person.press(Qt.Key.Key_PageDown)
        person.press("n")
        self._wait_for_phase("ready")
        self._keep("player-ready", settled=False)
        self._wait_for_phase("hold")
        self._keep("player-hold", settled=False)
        person.press(Qt.Key.Key_Space)
        person.point_at("Chapters")
        self._keep("player-paused")
        self._aside()
        person.press("v")
        self._keep("player-far")
        person.press("v", "x")
        self._keep("player-mirrored")
        person.press("x", "?")
        person.wait(lambda: self._program.shell.is_help_shown, "the help sheet")
        self._keep("help")
        person.press(Qt.Key.Key_Escape)
        person.settle()
        person.press("l", Qt.Key.Key_Space)
        self._wait_for_phase("rest")
        self._keep("player-rest", settled=False)

    def _wait_for_phase(self, phase: str) -> None:
        """Wait until the overlay has shown a phase for a second, so that its picture tells something."""
        player = self._program.player
        self._person.wait(lambda: player.overlay.shown.phase == phase, f"the phase {phase}", 60)
        began = player.session.position
        self._person.wait(lambda: player.session.position > began + 1.0, "a second of it")

    def _aside(self) -> None:
        """Take the hand off, so that the controls leave."""
        self._person.point(QPoint(2, 2))

    def _after_class(self) -> None:
        person = self._person
        person.press(Qt.Key.Key_Escape)
        person.wait_for("Resume")
        self._keep("class-resume")
        person.click("Resume")
        person.wait(lambda: self._program.shell.page == "player", "the player page")
        # The whole last exercise, fast: a session in which nothing was done is not spoken of.
        session = self._program.player.session
        person.wait(lambda: session.state is PlayerState.PLAYING and session.position > 0, "the video runs")
        self._keep("player-resumed", settled=False)
        person.press("r", *"]]]]")
        person.wait_for("A note for next time", 60)
        self._keep("after-class")
        person.click("Done")

    def _settings(self) -> None:
        person = self._person
        person.wait(lambda: self._program.shell.page != "after-class", "the page before")
        person.click("Library")
        self._search("")
        self._keep("library-resume")
        person.click("Today")
        person.wait_for("This week")
        self._keep("today")
        person.click("Guide")
        person.wait_for("Why a lower back feels tight")
        self._keep("guide")
        person.click("Settings")
        person.wait(lambda: self._program.shell.page == "settings", "the settings page")
        self._keep("settings")


def prepare(folders: Folders, look: Look) -> Store:
    """Open an empty data folder in which the look is chosen."""
    store = open_store(folders.data, folders.local, device_id(), now)
    store.settings.set("theme", look.theme)
    store.local.set("window", [0, 0, look.width, look.height, False])
    return store


def walk(look: Look, target: Path) -> None:
    """Walk in one look; the pictures land in ``target``."""
    clips = BUILD / "clips"
    make_classes(clips)
    application = make_application(sys.argv[:1])
    with ExitStack() as closing:
        folder = Path(closing.enter_context(tempfile.TemporaryDirectory()))
        os.environ |= {"MATSIDE_AUDIO": "off"}
        folders = Folders(folder / "data", folder / "state", folder / "cache")
        store = prepare(folders, look)
        closing.callback(store.close)
        program = Program(store, WindowOptions(folders))
        closing.callback(program.close)
        if not program.open():
            raise RuntimeError("the window could not be made")
        Tour(program, Person(window_of(application)), look, target, folders.cache).walk(clips)


def window_of(application: QGuiApplication) -> QQuickWindow:
    """Find the one window."""
    return next(window for window in application.topLevelWindows() if isinstance(window, QQuickWindow))


def main(arguments: list[str]) -> int:
    """Walk in every look, each in a process and on a screen of its own; returns 1 when a walk failed."""
    if arguments:
        walk(next(look for look in LOOKS if look.name == arguments[0]), Path(arguments[1]))
        return 0
    target = BUILD / "tour"
    for old in target.glob("*.png"):
        old.unlink()
    failed = 0
    for look in LOOKS:
        screen = VirtualScreen((look.width, look.height))
        command = [sys.executable, "-m", "tests.tour", look.name, str(target)]
        failed |= subprocess.run(command, env={**os.environ, "DISPLAY": screen.display}, check=False).returncode
        screen.close()
    print(f"{len(list(target.glob('*.png')))} pictures in {target}")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
