"""Which page is shown, and what help lies over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.keys import KEYS, Place, sequences, shown
from desktop.shell_words import ShellWords

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

TODAY: Final = "today"
LIBRARY: Final = "library"
PROGRAMS: Final = "programs"
GUIDE: Final = "guide"
CLASS: Final = "class"
PLAYER: Final = "player"
AFTER_CLASS: Final = "after-class"
SETTINGS: Final = "settings"
EDITOR: Final = "editor"

_LASTING: Final = {
    TODAY: "Today",
    LIBRARY: "Library",
    PROGRAMS: "Programs",
    GUIDE: "Guide",
}
"""The pages that the rail leads to, and what they are called."""
_MANY_KEYS: Final = frozenset({Place.PLAYER, Place.EDITOR})
"""Places whose keys fill more than one column."""


@QmlElement
@QmlUncreatable("made by the program")
class ShellModel(ShellWords):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Hold the page and the help sheet, beside the words in passing.

    Pages are left in the order in which they were entered: going back from a class that was opened from the library
    shows the library again. ``after-class`` takes the place of ``player``.
    """

    page_changed = Signal()
    help_changed = Signal()
    full_screen_changed = Signal()
    class_opened = Signal(str)
    """A class page is about to show this class."""
    class_started = Signal(str, float)
    """This class begins at this position, in seconds."""
    editor_opened = Signal(str)
    """The exercises of this class are about to be edited."""
    editor_left = Signal()
    """The editor was left: whoever edits saves and lets go of the video."""
    player_left = Signal()
    """The player page was left: whoever plays stops."""
    import_asked = Signal()
    """The person wants to choose videos: the window opens its file dialog."""
    folder_asked = Signal()
    """The person wants to choose a folder of videos."""
    search_asked = Signal()
    back_unused = Signal()
    """The person went back where nothing was left to close: a page may undo something of its own."""
    starter_classes_asked = Signal()
    """The person wants the classes that come with Matside."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = [LIBRARY]
        self._is_help_shown = False
        self._is_full_screen = False

    # -- pages

    @Property(str, notify=page_changed)
    def page(self) -> str:
        """The page now shown."""
        return self._pages[-1]

    @Property(str, notify=page_changed)
    def home(self) -> str:
        """The page of the rail from which the page now shown was reached."""
        return self._pages[0]

    @Property(str, notify=page_changed)
    def home_name(self) -> str:
        """What that page is called."""
        return _LASTING[self._pages[0]]

    def begin_with(self, page: str) -> None:
        """Show a page of the rail first; before the window is there."""
        self._pages = [page]

    @Slot()
    def show_home(self) -> None:
        """Show the page of the rail from which the page now shown was reached."""
        self._show(self._pages[:1])

    @Slot()
    def show_today(self) -> None:
        """Show what to do today."""
        self._show([TODAY])

    @Slot()
    def show_programs(self) -> None:
        """Show the programs."""
        self._show([PROGRAMS])

    @Slot()
    def show_guide(self) -> None:
        """Show the guide."""
        self._show([GUIDE])

    @Slot()
    def show_library(self) -> None:
        """Show the library."""
        self._show([LIBRARY])

    @Slot()
    def show_settings(self) -> None:
        """Show the settings; going back returns to the page before."""
        if self._pages[-1] != SETTINGS:
            self._show([*self._pages, SETTINGS])

    @Slot(str)
    def open_class(self, class_id: str) -> None:
        """Show the page of a class."""
        self.class_opened.emit(class_id)
        self._show([self._pages[0], CLASS])

    @Slot(str)
    def edit_class(self, class_id: str) -> None:
        """Show the editor for the exercises of a class; going back shows its page."""
        self.class_opened.emit(class_id)
        self._show([self._pages[0], CLASS, EDITOR])
        self.editor_opened.emit(class_id)

    @Slot(str, float)
    def start_class(self, class_id: str, position: float) -> None:
        """Show the player and let a class begin at a position in seconds."""
        self._show([*self._lasting_pages(), PLAYER])
        self.class_started.emit(class_id, position)

    @Slot()
    def leave_player(self) -> None:
        """Leave the player for the page from which the class was started."""
        if self._pages[-1] == PLAYER:
            self._show(self._lasting_pages())

    @Slot()
    def show_after_class(self) -> None:
        """Show what was done, in place of the player."""
        self._show([*self._lasting_pages(), AFTER_CLASS])

    @Slot()
    def go_back(self) -> None:
        """Close what lies on top: help, then full screen, then the page."""
        if self._is_help_shown:
            self.hide_help()
        elif self._is_full_screen:
            self.leave_full_screen()
        elif len(self._pages) > 1:
            self._show(self._pages[:-1])
        else:
            self.back_unused.emit()

    def _lasting_pages(self) -> list[str]:
        return [page for page in self._pages if page not in {PLAYER, AFTER_CLASS, EDITOR}]

    def _show(self, pages: list[str]) -> None:
        before, self._pages = self._pages[-1], pages
        if pages[-1] == before:
            return
        if before == PLAYER:
            self.leave_full_screen()
            self.player_left.emit()
        elif before == EDITOR and EDITOR not in pages:
            self.editor_left.emit()
        self.page_changed.emit()

    # -- over the page

    @Property(bool, notify=help_changed)
    def is_help_shown(self) -> bool:
        """Whether the list of keys lies over the page."""
        return self._is_help_shown

    @Slot()
    def show_help(self) -> None:
        """Show the list of keys."""
        self._set_help(True)

    @Slot()
    def hide_help(self) -> None:
        """Take the list of keys away."""
        self._set_help(False)

    def _set_help(self, is_shown: bool) -> None:
        if is_shown != self._is_help_shown:
            self._is_help_shown = is_shown
            self.help_changed.emit()

    @Property(bool, notify=full_screen_changed)
    def is_full_screen(self) -> bool:
        """Whether the window fills the screen."""
        return self._is_full_screen

    @Slot()
    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop filling it."""
        self._is_full_screen = not self._is_full_screen
        self.full_screen_changed.emit()

    @Slot()
    def leave_full_screen(self) -> None:
        """Show the window at its own size again."""
        if self._is_full_screen:
            self.toggle_full_screen()

    # -- keys and wishes

    @Slot(str, str, result=list)
    def keys_for(self, place: str, action: str) -> list[str]:
        """Return the key sequences of an action in a place ("Anywhere", "Library", …); see ``desktop.keys``."""
        return sequences(Place(place), action)

    @Property(list, notify=page_changed)
    def key_groups(self) -> list[dict[str, object]]:
        """All keys by place, for the help sheet: ``{place, part, keys: [{name, keys: [str]}]}``.

        ``part`` says where they stand: the many keys of the page that is shown are ``main``, of the other such page
        ``rest``, the few of each other place ``side``.
        """
        main = Place.EDITOR if self._pages[-1] == EDITOR else Place.PLAYER
        return [
            {
                "place": str(place),
                "part": "main" if place is main else "rest" if place in _MANY_KEYS else "side",
                "keys": [
                    {"name": key.name, "keys": [shown(k) for k in key.keys]} for key in KEYS if key.place == place
                ],
            }
            for place in Place
        ]

    @Slot()
    def ask_for_videos(self) -> None:
        """Ask the person to choose videos."""
        self.import_asked.emit()

    @Slot()
    def ask_for_folder(self) -> None:
        """Ask the person to choose a folder of videos."""
        self.folder_asked.emit()

    @Slot()
    def ask_for_starter_classes(self) -> None:
        """Ask for the classes that come with Matside."""
        self.starter_classes_asked.emit()

    @Slot()
    def ask_for_search(self) -> None:
        """Show the library with the cursor in its search field."""
        self.show_library()
        self.search_asked.emit()
