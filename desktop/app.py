"""Where everything meets: the one file that makes the concrete objects of the window and ties them together."""

from __future__ import annotations

import os
import sys
import time
from contextlib import ExitStack
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from desktop import __version__
from desktop.application import make_application
from desktop.class_flow import ClassFlow
from desktop.class_screen import ClassScreen
from desktop.data_care import DataCare
from desktop.folders import device_id
from desktop.frame_trace import FrameTrace
from desktop.jobs import Jobs
from desktop.main_window import MainWindow
from desktop.on_call import audio_outputs, make_poster, make_thumbnail, open_folder
from desktop.overlay_model import OverlayModel
from desktop.pages import Common, Pages
from desktop.pictures import Pictures
from desktop.player_choices import PlayerChoices
from desktop.player_engine import PlayerEngine
from desktop.player_model import PlayerModel
from desktop.player_session import PlayerSession
from desktop.process_age import process_age
from desktop.quit_signals import quit_on_signals
from desktop.session_recorder import SessionRecorder
from desktop.settings_model import SettingsModel, Surroundings
from desktop.shell_model import LIBRARY, PLAYER, ShellModel
from desktop.single_instance import SingleInstance
from desktop.store_writer import StoreWriter
from desktop.strip_model import StripModel
from desktop.subtitle_model import SubtitleModel
from desktop.tightness_model import TightnessModel
from desktop.wake_lock import WakeLock
from media.chime import Chime
from media.engines import find_engines, make_player
from media.importing import import_to_play
from media.probe import probe
from media.subtitles import find_subtitles, read_subtitles
from routines.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.options import PlayOptions, WindowOptions
    from desktop.sleep_watch import SleepWatch
    from routines.store import Store
    from routines.timeline import Timeline
    from routines.video_class import VideoClass

_MADE_BY_QML = (StripModel,)
"""Types that QML makes itself; naming them here is what registers them."""
_SETTLED_MS = 2_000
"""How long a class that is played at once has the computer for itself."""


def run_window(options: WindowOptions) -> int:
    """Open the window and stay until it is closed.

    Returns:
        The exit code: 0, or 1 when the window could not be opened or the class could not be played.
    """
    application = make_application(sys.argv[:1])
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
        return application.exec()


class Program(QObject):
    """The window's objects, from the store up to QML, made once and closed in order.

    What plays a class is made at once, and what other pages need when one of them is wanted: whoever asks to play a
    class sees it sooner.

    Args:
        store: The data, open.
        options: What the command line asks for.
    """

    def __init__(self, store: Store, options: WindowOptions) -> None:
        super().__init__()
        self._store, self._options = store, options
        self.jobs = Jobs()
        self.writer = StoreWriter(store)
        self.shell = ShellModel()
        self.shell.begin_with(store.settings.text("start_page") if store.classes.ids() else LIBRARY)
        self.tightness = TightnessModel(time.monotonic)
        self.pictures = Pictures(store, self.jobs, options.folders.cache, make_poster, make_thumbnail)
        around = Surroundings(__version__, options.folders.data)
        self.settings = SettingsModel(store, self.writer, self.jobs, find_engines, audio_outputs, open_folder, around)
        self.player = self._make_player()
        self.data_care = DataCare(store, self.writer, self.jobs, self.shell)
        self._flow = ClassFlow(store, self.writer, self.shell, self.player)
        common = Common(store, self.writer, self.jobs, self.pictures, self.shell, self.settings, self.player)
        self.pages = Pages(common, options.folders.cache, self._choices.sound, _now, self)
        self._window = MainWindow()
        self._sleep_watch: SleepWatch | None = None
        self._settling = QTimer(self, singleShot=True, interval=0 if options.play is None else _SETTLED_MS)
        self._settling.timeout.connect(self._settle_in)
        self._tie()

    def _make_player(self) -> PlayerModel:
        store, writer, play = self._store, self.writer, self._options.play
        self._chime = Chime()
        self._trace = FrameTrace(play.trace, time.monotonic, process_age) if play and play.trace else None
        engine = PlayerEngine(store, self.jobs, probe, make_player)
        subtitles = SubtitleModel(store, writer, self.jobs, find_subtitles, read_subtitles)
        overlay, choices = OverlayModel(), PlayerChoices(store, writer)
        screen = ClassScreen(overlay, subtitles, choices)
        session = PlayerSession(engine, screen, self._record, self._ring, self._trace)
        self._engine_choice, self._choices = engine, choices
        self.wake_lock = WakeLock()
        # No screen goes to sleep so soon; what asks it to stay awake would keep the first picture waiting.
        self._waking = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._waking.timeout.connect(self.wake_lock.hold)
        session.began.connect(self._waking.start)
        for over in (session.ended, session.discarded):
            over.connect(self._waking.stop)
            over.connect(self.wake_lock.release)
        session.discarded.connect(self.tightness.give_back)
        return PlayerModel(session, engine, overlay, subtitles, choices, store, writer)

    def _record(self, video_class: VideoClass, timeline: Timeline) -> SessionRecorder:
        return SessionRecorder(video_class, timeline, self.writer, time.monotonic, _now, self.tightness.take())

    def _ring(self, name: str) -> None:
        video_class = self.player.session.video_class
        # The starter classes ring by themselves.
        has_own = video_class is not None and bool(video_class.starter)
        if not has_own and self._store.settings.flag("chimes"):
            self._chime.play(name)

    def _tie(self) -> None:
        """Let every object hear what concerns it."""
        writer, shell = self.writer, self.shell
        writer.changed.connect(self.settings.on_store_changed)
        writer.not_saved.connect(shell.show_not_saved)
        writer.saved_again.connect(shell.clear_banner)
        writer.refused.connect(lambda name, why: shell.toast(f"Not saved: {name}. {why}"))
        shell.page_changed.connect(self._on_page_changed)
        self.settings.told.connect(shell.say)
        self.player.full_screen_asked.connect(shell.toggle_full_screen)
        self._flow.class_done.connect(lambda session: self.pages.after_class.show(session))  # noqa: PLW0108 - made late
        self.player.session_ended.connect(self.data_care.back_up)

    def _on_page_changed(self) -> None:
        if str(self.shell.page) != PLAYER:
            self._give_pages()

    def _give_pages(self) -> None:
        if self._window.is_open and not self.pages.are_given:
            self._window.give(self.pages.models())

    def open(self) -> bool:
        """Show the window; returns whether that worked."""
        play = self._options.play
        if play is not None and not self._begin(play):
            return False
        models = {"shell": self.shell, "player": self.player, "settings": self.settings, "pictures": self.pictures}
        models["tightness"] = self.tightness
        if not self._window.open(models | (self.pages.models() if play is None else {})):
            return False
        # What the first picture need not wait for.
        self._settling.start()
        return True

    def _begin(self, play: PlayOptions) -> bool:
        """Let a class start as soon as the window is there."""
        result = import_to_play(play.path, self._store, _now)
        if not result.class_id:
            sys.stderr.write(f"{play.path}: {result.reason}\n")
            return False
        self._engine_choice.choice, self._engine_choice.known = play.engine or "", result.facts
        if play.is_muted:
            self._choices.mute_for_now()
        self.shell.start_class(result.class_id, play.start)
        if play.seconds is not None:
            self.player.session.play_for(play.seconds)
            self._flow.leave_for_good(QCoreApplication.quit, self._give_up)
        return True

    def _give_up(self, trouble: str) -> None:
        sys.stderr.write(f"{trouble}\n")
        QCoreApplication.exit(1)

    def _settle_in(self) -> None:
        from desktop.cache_sweep import sweep_cache
        from desktop.sleep_watch import SleepWatch

        if self._options.play is None:
            self.pages.arrivals.take(self._options.paths)
        self._flow.recover()
        self._sleep_watch = SleepWatch(parent=self)
        self._sleep_watch.about_to_sleep.connect(self.player.session.keep)
        self.data_care.start()
        self.pages.starters.heal()
        is_known = self._store.classes.ids().__contains__
        cache, now = self._options.folders.cache, _now().timestamp()
        self.jobs.run(lambda: sweep_cache(cache, is_known, now), lambda _folders: None)

    def on_asked(self, paths: tuple[Path, ...]) -> None:
        """Come to the front and take in what a second start brought."""
        self._window.come_to_front()
        self._give_pages()
        self.pages.arrivals.take(paths)

    def close(self) -> None:
        """Keep what was done, write everything, and let go in the order that QML and threads need."""
        self._settling.stop()
        self._waking.stop()
        self.player.close()
        self.data_care.stop()
        self.pages.close()
        self._window.close()
        for each in (self._sleep_watch, self.wake_lock, self.jobs, self.writer, self._trace):
            if each is not None:
                each.close()


def _now() -> datetime:
    return datetime.now().astimezone()
