"""Where everything meets: the one file that makes the concrete objects of the window and ties them together."""

from __future__ import annotations

import logging
import os
import sys
import time
from contextlib import ExitStack
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QFont, QFontDatabase, QGuiApplication, QIcon
from PySide6.QtMultimedia import QMediaDevices
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from desktop.after_class_model import AfterClassModel
from desktop.arrivals import Arrivals
from desktop.class_flow import ClassFlow
from desktop.class_model import ClassModel
from desktop.class_screen import ClassScreen
from desktop.folder_opener import FolderOpener
from desktop.folders import device_id
from desktop.frame_trace import FrameTrace
from desktop.import_model import ImportModel
from desktop.jobs import Jobs
from desktop.library_model import LibraryModel
from desktop.overlay_model import OverlayModel
from desktop.pictures import Pictures
from desktop.player_choices import PlayerChoices
from desktop.player_engine import PlayerEngine
from desktop.player_model import PlayerModel
from desktop.player_session import PlayerSession
from desktop.process_age import process_age
from desktop.quit_signals import quit_on_signals
from desktop.session_recorder import SessionRecorder
from desktop.settings_model import SettingsModel, Surroundings
from desktop.shell_model import ShellModel
from desktop.single_instance import SingleInstance
from desktop.sleep_watch import SleepWatch
from desktop.store_writer import StoreWriter
from desktop.strip_model import StripModel
from desktop.subtitle_model import SubtitleModel
from desktop.wake_lock import WakeLock
from media.chime import Chime
from media.class_reader import MEDIA_SUFFIXES
from media.engines import find_engines, make_player
from media.fingerprint import fingerprint
from media.importing import import_files
from media.poster import make_poster
from media.probe import probe
from media.subtitles import find_subtitles, read_subtitles
from media.thumbnails import make_thumbnail
from routines.store import open_store

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from desktop.options import PlayOptions, WindowOptions
    from routines.store import Finding, Store

_logger = logging.getLogger(__name__)
_HERE = Path(__file__).parent
_MADE_BY_QML = (StripModel,)
"""Types that QML makes itself; naming them here is what registers them."""
_REFRESH_MS = 30_000
"""How often what other machines wrote into a synced folder is taken in."""


def run_window(options: WindowOptions) -> int:
    """Open the window and stay until it is closed.

    Returns:
        The exit code: 0, or 1 when the window could not be opened or the class could not be played.
    """
    application = make_application(sys.argv[:1])
    sys.excepthook = _log_fault
    folders = options.folders
    with ExitStack() as closing:
        door = SingleInstance(folders.data, os.environ)
        door.listen()
        closing.callback(door.close)
        store = open_store(folders.data, folders.local, device_id(), _now)
        closing.callback(store.close)
        program = Program(store, options)
        closing.callback(program.close)
        door.asked.connect(program.on_asked)
        quit_on_signals(application)
        if not program.open():
            return 1
        return application.exec() or program.exit_code


def make_application(arguments: Sequence[str]) -> QGuiApplication:
    """Make the application with its name, its icon and its fonts."""
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    application = QGuiApplication(list(arguments))
    application.setApplicationName("matside")
    application.setApplicationDisplayName("Matside")
    application.setDesktopFileName("matside")
    application.setWindowIcon(QIcon.fromTheme("matside"))
    for file in sorted((_HERE / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    application.setFont(QFont("Figtree"))
    return application


class Program(QObject):
    """The window's objects, from the store up to QML, made once and closed in order.

    Args:
        store: The data, open.
        options: What the command line asks for.
    """

    def __init__(self, store: Store, options: WindowOptions) -> None:
        super().__init__()
        self._store, self._options = store, options
        self.exit_code = 0
        self.jobs = Jobs()
        self.writer = StoreWriter(store)
        self.shell = ShellModel()
        self.pictures = Pictures(store, self.jobs, options.folders.cache, make_poster, make_thumbnail)
        self.importer = ImportModel(store, self.writer, self.jobs, import_files, MEDIA_SUFFIXES, _now, time.monotonic)
        self.library = LibraryModel(store, self.writer, self.jobs, self.pictures.poster, fingerprint, _now)
        self._folder_opener = FolderOpener()
        self.class_page = ClassModel(
            store,
            self.writer,
            self.jobs,
            self.pictures,
            self.shell,
            fingerprint=fingerprint,
            show_in_folder=self._folder_opener.show,
            today=lambda: _now().date(),
        )
        self.settings = SettingsModel(
            store, self.writer, self.jobs, find_engines, _audio_outputs, _open_folder, _surroundings(options)
        )
        self.player = self._make_player()
        self.after_class = AfterClassModel(store, self.writer, self.pictures, self.shell)
        self._flow = ClassFlow(store, self.writer, self.shell, self.player, self.after_class)
        self._arrivals = Arrivals(self.importer, self.shell)
        self._refreshing = QTimer(self, interval=_REFRESH_MS)
        self._engine: QQmlApplicationEngine | None = None
        self._sleep_watch: SleepWatch | None = None
        self._tie()

    def _make_player(self) -> PlayerModel:
        store, writer = self._store, self.writer
        play = self._options.play
        self._chime = Chime()
        self._trace = FrameTrace(play.trace, time.monotonic, process_age) if play and play.trace else None
        engine = PlayerEngine(store, self.jobs, probe, make_player)
        subtitles = SubtitleModel(store, writer, self.jobs, find_subtitles, read_subtitles)
        overlay, choices = OverlayModel(), PlayerChoices(store, writer)
        self._choices = choices
        screen = ClassScreen(overlay, subtitles, choices)
        session = PlayerSession(
            engine,
            screen,
            lambda video_class, timeline: SessionRecorder(video_class, timeline, writer, time.monotonic, _now),
            self._ring,
            self._trace,
        )
        self._engine_choice = engine
        self.wake_lock = WakeLock()
        session.began.connect(self.wake_lock.hold)
        session.ended.connect(self.wake_lock.release)
        session.discarded.connect(self.wake_lock.release)
        return PlayerModel(session, engine, overlay, subtitles, choices, store, writer)

    def _ring(self, name: str) -> None:
        if self._store.settings.flag("chimes"):
            self._chime.play(name)

    def _tie(self) -> None:
        """Let every object hear what concerns it."""
        writer, shell = self.writer, self.shell
        writer.changed.connect(self.library.on_store_changed)
        writer.changed.connect(self.settings.on_store_changed)
        writer.not_saved.connect(shell.show_not_saved)
        writer.saved_again.connect(shell.clear_banner)
        writer.refused.connect(lambda name, why: shell.toast(f"Not saved: {name}. {why}"))
        self.importer.imported.connect(writer.changed)
        self.pictures.picture_ready.connect(self.library.on_picture_ready)
        self.library.told.connect(shell.say)
        self.settings.told.connect(shell.say)
        self.settings.folder_wanted.connect(self.importer.look_again)
        self.player.full_screen_asked.connect(shell.toggle_full_screen)
        self._refreshing.timeout.connect(self._refresh)

    def open(self) -> bool:
        """Show the window; returns whether that worked."""
        play = self._options.play
        if play is not None and not self._begin(play):
            return False
        engine = self._engine = QQmlApplicationEngine()
        engine.addImportPath(str(_HERE / "qml"))
        engine.setInitialProperties(
            {
                "shell": self.shell,
                "library": self.library,
                "importer": self.importer,
                "classPage": self.class_page,
                "player": self.player,
                "afterClass": self.after_class,
                "settings": self.settings,
                "pictures": self.pictures,
            }
        )
        engine.load(QUrl.fromLocalFile(str(_HERE / "qml" / "Matside" / "Main.qml")))
        if not engine.rootObjects():
            _logger.error("The window could not be made")
            return False
        # What the first picture need not wait for.
        QTimer.singleShot(0, self._settle_in)
        return True

    def _begin(self, play: PlayOptions) -> bool:
        """Let a class start as soon as the window is there."""
        (result,) = import_files((play.path,), self._store, _now, lambda *_: None, lambda: False)
        if not result.class_id:
            sys.stderr.write(f"{play.path}: {result.reason}\n")
            return False
        session = self.player.session
        self._engine_choice.choice = play.engine or ""
        if play.is_muted:
            self._choices.mute_for_now()
        self.shell.start_class(result.class_id, play.start)
        if play.seconds is not None:
            session.play_for(play.seconds)
            self._flow.leave_for_good(QCoreApplication.quit)
        return True

    def _settle_in(self) -> None:
        if self._options.play is None:
            self._arrivals.take(self._options.paths)
        self._flow.recover()
        self._sleep_watch = SleepWatch(parent=self)
        self._sleep_watch.about_to_sleep.connect(self.player.session.keep)
        self.jobs.run(self._store.health, self._on_health)
        self._refreshing.start()

    def _on_health(self, findings: Sequence[Finding]) -> None:
        trouble = [finding.text for finding in findings if not finding.is_ok]
        if trouble:
            self.shell.show_banner(trouble[0])

    def _refresh(self) -> None:
        self.writer.write(lambda store: store.refresh(), "what other devices wrote")

    def on_asked(self, paths: tuple[Path, ...]) -> None:
        """Come to the front and take in what a second start brought."""
        if self._engine is not None:
            for window in self._engine.rootObjects():
                if isinstance(window, QQuickWindow):
                    window.show()
                    window.raise_()
                    window.requestActivate()
        self._arrivals.take(paths)

    def close(self) -> None:
        """Keep what was done, write everything, and let go in the order that QML and threads need."""
        self._refreshing.stop()
        self.player.close()
        self.after_class.save_note()
        self.importer.stop()
        if self._engine is not None:
            self._engine.deleteLater()
            QCoreApplication.sendPostedEvents(self._engine, QEvent.Type.DeferredDelete.value)
            self._engine = None
        if self._sleep_watch is not None:
            self._sleep_watch.close()
        self.wake_lock.close()
        self.jobs.close()
        self.writer.close()
        if self._trace is not None:
            self._trace.close()


def _audio_outputs() -> list[tuple[str, str]]:
    return [(bytes(device.id().data()).decode(), device.description()) for device in QMediaDevices.audioOutputs()]


def _open_folder(folder: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _surroundings(options: WindowOptions) -> Surroundings:
    return Surroundings(version("matside"), options.folders.data)


def _now() -> datetime:
    return datetime.now().astimezone()


def _log_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """The top hook: a fault in a slot must not pass unseen."""
    _logger.critical("Unexpected fault", exc_info=(kind, error, trace))
