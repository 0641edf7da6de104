"""The page models, each made when it is wanted: what a class that is played at once need not wait for."""

# ruff: noqa: PLC0415 - as the docstring says

from __future__ import annotations

import time
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from desktop.on_call import open_address
from desktop.player_engine import PlayerEngine
from desktop.shell_model import LIBRARY
from media.engines import make_player
from media.fingerprint import fingerprint
from media.importing import import_files
from media.probe import probe

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime
    from pathlib import Path

    from desktop.after_class_model import AfterClassModel
    from desktop.arrivals import Arrivals
    from desktop.class_model import ClassModel
    from desktop.editor_model import EditorModel
    from desktop.guide_model import GuideModel
    from desktop.import_model import ImportModel
    from desktop.jobs import Jobs
    from desktop.library_filter import Filter
    from desktop.library_model import LibraryModel
    from desktop.pack_receiver import PackReceiver
    from desktop.pictures import Pictures
    from desktop.player_model import PlayerModel
    from desktop.programs_model import ProgramsModel
    from desktop.settings_model import SettingsModel
    from desktop.shell_model import ShellModel
    from desktop.starter_shelf import StarterShelf
    from desktop.store_writer import StoreWriter
    from desktop.today_model import TodayModel
    from media.player import Player
    from routines.store import Store


class Common(NamedTuple):
    """What every page has to do with."""

    store: Store
    writer: StoreWriter
    jobs: Jobs
    pictures: Pictures
    shell: ShellModel
    settings: SettingsModel
    player: PlayerModel

    @property
    def around(self) -> tuple[Store, StoreWriter, Jobs, Pictures, ShellModel]:
        """What the pages of one class are made of."""
        return self.store, self.writer, self.jobs, self.pictures, self.shell


class Pages(QObject):
    """Make page models; with ``desktop.app`` the only place where concrete objects meet.

    Args:
        common: What they share.
        cache: The folder for what can be made again.
        attach_sound: Gives a player the person's volume and sound device.
        now: Gives the present, with offset.
        parent: The owner, if any.
    """

    def __init__(
        self,
        common: Common,
        cache: Path,
        attach_sound: Callable[[Player], None],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._common, self._cache, self._attach_sound, self._now = common, cache, attach_sound, now
        self.are_given = False

    @cached_property
    def importer(self) -> ImportModel:
        """Adds videos."""
        from desktop.import_model import ImportModel
        from media.class_reader import MEDIA_SUFFIXES

        importer = ImportModel(
            self._common.store,
            self._common.writer,
            self._common.jobs,
            import_files,
            MEDIA_SUFFIXES,
            self._now,
            time.monotonic,
            self,
        )
        importer.packs_came.connect(self.packs.take)
        importer.imported.connect(self._common.writer.changed)
        self._common.settings.folder_wanted.connect(importer.look_again)
        return importer

    @cached_property
    def packs(self) -> PackReceiver:
        """Takes in class packs."""
        from desktop.pack_receiver import PackReceiver

        common = self._common
        return PackReceiver(common.store, common.writer, common.jobs, common.shell, self._now, self)

    @cached_property
    def starters(self) -> StarterShelf:
        """Puts the classes that come with Matside into the library."""
        from desktop.starter_shelf import StarterShelf

        common = self._common
        shelf = StarterShelf(
            common.store, common.writer, common.jobs, common.shell, import_files, self._now, parent=self
        )
        shelf.installed.connect(common.writer.changed)
        return shelf

    @cached_property
    def today(self) -> TodayModel:
        """Shows what to do today."""
        from desktop.today_model import TodayModel

        common = self._common
        today = TodayModel(common.store, common.jobs, common.pictures, common.shell, self._choose, self._now, self)
        common.writer.changed.connect(today.on_store_changed)
        return today

    @cached_property
    def guide(self) -> GuideModel:
        """Tells what to know about backs."""
        from desktop.guide_model import GuideModel

        common = self._common
        return GuideModel(
            common.store, common.writer, common.jobs, common.shell, self._choose, open_address, parent=self
        )

    def _choose(self, wanted: Filter) -> None:
        self.library.filter_model.choose(wanted)

    @cached_property
    def library(self) -> LibraryModel:
        """Shows the classes."""
        from desktop.library_model import LibraryModel

        common, poster = self._common, self._common.pictures.poster
        library = LibraryModel(common.store, common.writer, common.jobs, poster, fingerprint, self._now, self)
        self._common.writer.changed.connect(library.on_store_changed)
        self._common.pictures.picture_ready.connect(library.on_picture_ready)
        library.told.connect(self._common.shell.say)
        self._common.player.trouble_changed.connect(library.look_for_files)
        return library

    @cached_property
    def class_page(self) -> ClassModel:
        """Shows one class."""
        from desktop.class_model import ClassModel
        from desktop.folder_opener import FolderOpener

        self._folder_opener = FolderOpener()
        show = self._folder_opener.show
        return ClassModel(
            *self._common.around, fingerprint=fingerprint, show_in_folder=show, today=lambda: self._now().date()
        )

    @cached_property
    def editor(self) -> EditorModel:
        """Edits the exercises of a class."""
        from desktop.editor_making import make_editor

        engine = PlayerEngine(self._common.store, self._common.jobs, probe, make_player)
        return make_editor(*self._common.around, engine, self._cache, self._attach_sound, self._now)

    @cached_property
    def after_class(self) -> AfterClassModel:
        """Shows what was done."""
        from desktop.after_class_model import AfterClassModel

        return AfterClassModel(*self._common.around, self._now, self)

    @cached_property
    def programs(self) -> ProgramsModel:
        """Shows the program that the person follows."""
        from desktop.programs_model import ProgramsModel

        return ProgramsModel(*self._common.around, self._now, self)

    @cached_property
    def arrivals(self) -> Arrivals:
        """Takes in what comes from outside."""
        from desktop.arrivals import Arrivals

        return Arrivals(self.importer, self._common.shell, self)

    def models(self) -> dict[str, QObject]:
        """Give the models of all pages but the player's, by their names in QML."""
        self.are_given = True
        self._common.shell.starter_classes_asked.connect(self.starters.install)
        if str(self._common.shell.home) == LIBRARY:
            self.library.begin()
        return {
            "today": self.today,
            "guide": self.guide,
            "importer": self.importer,
            "classPage": self.class_page,
            "afterClass": self.after_class,
            "library": self.library,
            "editor": self.editor,
            "packs": self.packs,
            "starters": self.starters,
            "programs": self.programs,
        }

    def _today(self) -> date:
        return self._now().date()

    def close(self) -> None:
        """Keep what is not saved yet and stop what is under way."""
        if self.are_given:
            self.class_page.close()
            self.editor.finish(lambda: self._common.writer.flush(5.0))
            self.after_class.save_note()
            self.importer.stop()
