"""What the person chose for the whole program; every choice takes effect at once and is remembered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.jobs import NewestJob
from desktop.system_look import SystemLook, read_system_look
from routines.store.store_change import LOCAL, SETTINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from desktop.jobs import Jobs
    from desktop.store_writer import StoreWriter
    from media.engines import EngineReport
    from routines.store import Store, StoreChange
    from routines.store.json_value import Json

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

_ENGINE_NAMES = {"vlc": "VLC", "qt": "Qt"}
_WINDOW_NUMBERS = 4
MOST_TEXT_SCALE = 1.5


def _read_look() -> SystemLook:
    return read_system_look(QGuiApplication.platformName())


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the program finds around it when it starts.

    Attributes:
        version: The program's version.
        data_folder: Where the person's record lies.
    """

    version: str
    data_folder: Path


@QmlElement
@QmlUncreatable("made by the program")
class SettingsModel(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Show the settings and write what is chosen. Belongs to the GUI thread."""

    changed = Signal()
    """A setting is another."""
    folders_changed = Signal()
    engines_changed = Signal()
    folder_wanted = Signal(str)
    """Look for new videos in this folder."""
    told = Signal(str)

    def __init__(
        self,
        store: Store,
        writer: StoreWriter,
        jobs: Jobs,
        find_engines: Callable[[], tuple[EngineReport, ...]],
        audio_outputs: Callable[[], Sequence[tuple[str, str]]],
        open_folder: Callable[[Path], object],
        surroundings: Surroundings,
        read_look: Callable[[], SystemLook] = _read_look,
        parent: QObject | None = None,
    ) -> None:
        """Make the settings page's model.

        Args:
            store: Where to read.
            writer: Where to write.
            jobs: Where the engines are looked for.
            find_engines: Reports on every engine; may take a while.
            audio_outputs: Lists the sound devices: id and name.
            open_folder: Shows a folder in the file manager.
            surroundings: What was found at the start.
            read_look: Asks what the desktop wants; may take a while.
            parent: As in Qt.
        """
        super().__init__(parent)
        self._store = store
        self._writer = writer
        self._engine_job, self._look_job = NewestJob(jobs), NewestJob(jobs)
        self._find_engines = find_engines
        self._audio_outputs = audio_outputs
        self._open_folder = open_folder
        self._surroundings = surroundings
        self._read_look = read_look
        self._look = SystemLook()
        self._engines: tuple[EngineReport, ...] = ()

    @Slot(object)
    def on_store_changed(self, change: StoreChange) -> None:
        """Take over what a write changed."""
        if SETTINGS in change.tables:
            self.changed.emit()
        if LOCAL in change.tables and "folders" in change.keys:
            self.folders_changed.emit()

    # -- choices

    @Slot(str, str)
    def choose(self, name: str, value: str) -> None:
        """Choose a value for a setting that is a text: theme, engine, overlay_size, write_sidecar and the like."""
        self._set(name, value)

    @Slot(bool)
    def set_chimes(self, is_on: bool) -> None:
        """Let chimes mark the end of a hold and the switch of sides, or not."""
        self._set("chimes", is_on)

    def _set(self, name: str, value: Json) -> None:
        self._writer.write(lambda store: store.settings.set(name, value), "your settings")

    @Property(str, notify=changed)
    def theme(self) -> str:
        """``system``, ``light`` or ``dark``."""
        return self._store.settings.text("theme")

    @Property(str, notify=changed)
    def engine(self) -> str:
        """``auto``, ``vlc`` or ``qt``."""
        return self._store.settings.text("engine")

    @Property(str, notify=changed)
    def audio_output(self) -> str:
        """The id of the sound device; empty for the system's own choice."""
        return self._store.settings.text("audio_output")

    @Property(bool, notify=changed)
    def chimes(self) -> bool:
        """Whether chimes mark the end of a hold and the switch of sides."""
        return self._store.settings.flag("chimes")

    @Property(str, notify=changed)
    def overlay_size(self) -> str:
        """``small``, ``medium``, ``large`` or ``far``."""
        return self._store.settings.text("overlay_size")

    @Property(str, notify=changed)
    def reduced_motion(self) -> str:
        """``system``, ``on`` or ``off``."""
        return self._store.settings.text("reduced_motion")

    @Property(str, notify=changed)
    def write_sidecar(self) -> str:
        """Whether the exercises of a class are also kept beside its video: ``ask``, ``yes`` or ``no``."""
        return self._store.settings.text("write_sidecar")

    @Property(str, notify=changed)
    def start_page(self) -> str:
        """``today`` or ``library``: the page that is shown first."""
        return self._store.settings.text("start_page")

    @Property(bool, notify=changed)
    def is_motion_reduced(self) -> bool:
        """Whether things move less, as chosen here or by the system."""
        chosen = self._store.settings.text("reduced_motion")
        return self._look.is_motion_reduced if chosen == "system" else chosen == "on"

    # -- what was found

    @Slot()
    def look_around(self) -> None:
        """Look which engines there are, beside the window."""
        self._engine_job.run(self._find_engines, self._on_engines)

    def _on_engines(self, engines: tuple[EngineReport, ...]) -> None:
        self._engines = engines
        self.engines_changed.emit()

    @Property(list, notify=engines_changed)
    def engines(self) -> list[dict[str, object]]:
        """The engines: ``{value, name, is_found, text}``; empty until they were looked for."""
        return [
            {
                "value": report.name,
                "name": _ENGINE_NAMES.get(report.name, report.name),
                "is_found": report.is_found,
                "text": f"Version {report.version}" if report.is_found else report.reason,
            }
            for report in self._engines
        ]

    @Property(list, notify=engines_changed)
    def audio_devices(self) -> list[dict[str, str]]:
        """The sound devices: ``{value, name}``, the system's own choice first."""
        devices = [{"value": "", "name": "As the system has it"}]
        return devices + [{"value": device, "name": name} for device, name in self._audio_outputs()]

    @Property(str, constant=True)
    def version(self) -> str:
        """The program's version."""
        return self._surroundings.version

    @Property(str, constant=True)
    def data_folder(self) -> str:
        """Where the person's record lies."""
        return str(self._surroundings.data_folder)

    @Slot()
    def open_data_folder(self) -> None:
        """Show the data folder in the file manager."""
        self._open_folder(self._surroundings.data_folder)

    @Slot()
    def look_at_system(self) -> None:
        """Ask, beside the window, what the desktop wants of its programs."""
        self._look_job.run(self._read_look, self._on_look)

    def _on_look(self, look: SystemLook) -> None:
        if look != self._look:
            self._look = look
            self.changed.emit()

    @Property(float, notify=changed)
    def text_scale(self) -> float:
        """How much larger than usual text is shown, 1 to 1.5."""
        return min(max(self._look.text_scale, 1.0), MOST_TEXT_SCALE)

    # -- folders

    @Property(list, notify=folders_changed)
    def folders(self) -> list[str]:
        """The folders from which classes were added, in the order of adding."""
        return list(self._store.local.texts("folders"))

    @Slot(str)
    def look_again(self, folder: str) -> None:
        """Add what is new in a folder."""
        self.folder_wanted.emit(folder)

    @Slot(str)
    def remove_folder(self, folder: str) -> None:
        """Forget a folder; its classes stay."""

        def forget(store: Store) -> StoreChange:
            return store.local.set("folders", [kept for kept in store.local.texts("folders") if kept != folder])

        self._writer.write(forget, "the list of folders")
        self.told.emit("The folder is off the list. Its classes stay in the library.")

    # -- the window

    @Property(list, constant=True)
    def window_place(self) -> list[int]:
        """Where the window was when it was closed: x, y, width, height, 1 where maximised; empty on first start."""
        kept = self._store.local.get("window")
        numbers = [int(number) for number in kept if isinstance(number, int)] if isinstance(kept, list) else []
        return numbers if len(numbers) == _WINDOW_NUMBERS + 1 else []

    @Slot(int, int, int, int, bool)
    def remember_window(self, x: int, y: int, width: int, height: int, is_maximised: bool) -> None:
        """Remember where the window is; of a maximised one, the place that it had before."""
        before = self._store.local.get("window")
        place: list[Json] = [x, y, width, height]
        if is_maximised and isinstance(before, list):
            place = before[:_WINDOW_NUMBERS]
        self._writer.write(lambda store: store.local.set("window", [*place, is_maximised]), "the place of the window")
