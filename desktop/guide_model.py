"""The Guide page: what to know about backs, when to ask somebody, what to read, and whom to reach."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.jobs import NewestJob
from desktop.library_filter import Filter
from desktop.library_row import AREA_NAMES
from routines.guide import Guide, Text, read_guide
from routines.store.store_change import CLASSES, SETTINGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.jobs import Jobs
    from desktop.shell_model import ShellModel
    from desktop.store_writer import StoreWriter
    from routines.store import Store, StoreChange

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

_FIELDS: Final = ("name", "mail", "web")
_MAIL: Final = re.compile(r"[^@\s<>,;?&]+@[^@\s<>,;?&]+\.[^@\s<>,;?&]+")
_WEB_SCHEMES: Final = frozenset({"http", "https"})


def mail_address(mail: str) -> QUrl | None:
    """Make the address that opens a new mail; ``None`` for what is no mail address."""
    return QUrl(f"mailto:{mail.strip()}") if _MAIL.fullmatch(mail.strip()) else None


def web_address(web: str) -> QUrl | None:
    """Make the address of a web page, typed with or without its beginning; ``None`` for what is none."""
    typed = web.strip()
    url = QUrl(typed if "://" in typed else f"https://{typed}", QUrl.ParsingMode.StrictMode)
    is_page = url.isValid() and url.scheme() in _WEB_SCHEMES and "." in url.host() and not url.userInfo()
    return url if is_page else None


@QmlElement
@QmlUncreatable("made by the program")
class GuideModel(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Show the guide; keeps the contact of the person's teacher or therapist. Nothing is sent or opened by itself.

    Args:
        store: Where to read.
        writer: Where to write.
        jobs: Where the classes are looked up.
        shell: Shows pages.
        show_in_library: Lets the library show what a filter lets through.
        open_address: Opens a page or a new mail in the person's own program; returns whether there is one.
        parent: The owner, if any.
    """

    changed = Signal()
    contact_changed = Signal()

    def __init__(
        self,
        store: Store,
        writer: StoreWriter,
        jobs: Jobs,
        shell: ShellModel,
        show_in_library: Callable[[Filter], None],
        open_address: Callable[[QUrl], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._writer, self._shell = store, writer, shell
        self._look = NewestJob(jobs)
        self._show_in_library, self._open_address = show_in_library, open_address
        self._classes: dict[str, tuple[str, str]] = {}
        writer.changed.connect(self._on_store_changed)

    @Slot()
    def look_again(self) -> None:
        """Look beside the window which of the classes are in the library; the page asks when it is shown."""
        self._look.run(self._find, self._on_found)

    def _find(self) -> dict[str, tuple[str, str]]:
        """Find the starter classes: id and title by starter; runs in a thread of the pool."""
        there = self._store.places.ids()
        return {
            summary.starter: (summary.class_id, summary.title)
            for summary in self._store.classes.summaries()
            if summary.starter and summary.class_id in there
        }

    def _on_found(self, classes: dict[str, tuple[str, str]]) -> None:
        if classes != self._classes:
            self._classes = classes
            self.changed.emit()

    @Property(list, notify=changed)
    def sections(self) -> list[dict[str, object]]:
        """The long texts: ``{title, paragraphs, pose, area, link, starter, sources}``."""
        return [self._shown(text) for text in read_guide().sections]

    @Property(list, notify=changed)
    def practices(self) -> list[dict[str, object]]:
        """The kinds of practice: the same fields."""
        return [self._shown(text) for text in read_guide().practices]

    def _shown(self, text: Text) -> dict[str, object]:
        known = self._classes.get(text.starter)
        return {
            "title": text.title,
            "paragraphs": list(text.paragraphs),
            "pose": text.pose,
            "area": text.area,
            "link": known[1] if known else f"Classes for {AREA_NAMES[text.area].lower()}",
            "starter": text.starter,
            "sources": _marks(read_guide(), text.sources),
        }

    @Property(dict, constant=True)
    def help(self) -> dict[str, object]:
        """When to stop: ``{title, lead, now_title, now, soon_title, soon, foot, sources}``."""
        guide = read_guide()
        said = guide.help
        return {
            "title": said.title,
            "lead": said.lead,
            "now_title": said.now_title,
            "now": list(said.now),
            "soon_title": said.soon_title,
            "soon": list(said.soon),
            "foot": said.foot,
            "sources": _marks(guide, said.sources),
        }

    @Property(list, constant=True)
    def sources(self) -> list[dict[str, str]]:
        """What to read: ``{number, authors, year, title, says, address}``."""
        return [
            {
                "number": f"{number}",
                "authors": source.authors,
                "year": source.year,
                "title": source.title,
                "says": source.says,
                "address": source.address,
            }
            for number, source in enumerate(read_guide().sources, 1)
        ]

    @Slot(str, str)
    def open_class(self, starter: str, area: str) -> None:
        """Show the class that a text speaks of, or what the library has for its area."""
        known = self._classes.get(starter)
        if known is not None:
            self._shell.open_class(known[0])
        else:
            self._show_in_library(Filter(areas=frozenset({area})))
            self._shell.show_library()

    @Slot(str)
    def open_source(self, address: str) -> None:
        """Open one of the sources in the person's browser."""
        if any(source.address == address for source in read_guide().sources if source.address):
            self._open(QUrl(address))

    # -- the person's teacher or therapist

    @Property(dict, notify=contact_changed)
    def contact(self) -> dict[str, str]:
        """Whom to reach: ``{name, mail, web}``; empty texts where nothing is kept."""
        kept = self._store.settings.get("contact")
        fields = kept if isinstance(kept, dict) else {}
        return {name: value if isinstance(value := fields.get(name), str) else "" for name in _FIELDS}

    @Property(bool, notify=contact_changed)
    def can_mail(self) -> bool:
        """Whether there is a mail address to write to."""
        return mail_address(self._contact("mail")) is not None

    @Property(bool, notify=contact_changed)
    def can_browse(self) -> bool:
        """Whether there is a web page to look at."""
        return web_address(self._contact("web")) is not None

    @Slot(str, str)
    def keep(self, field: str, value: str) -> None:
        """Keep the name, mail or web of the contact; what is a mail or web address is up to the person."""
        if field not in _FIELDS or value.strip() == self._contact(field):
            return

        def change(store: Store) -> StoreChange:
            kept = store.settings.get("contact")
            before = kept if isinstance(kept, dict) else {}
            return store.settings.set("contact", {**before, field: value.strip()})

        self._writer.write(change, "the contact")

    @Slot()
    def write_mail(self) -> None:
        """Open a new, empty mail to the contact in the person's mail program."""
        self._open(mail_address(self._contact("mail")))

    @Slot()
    def open_web(self) -> None:
        """Open the contact's page in the person's browser."""
        self._open(web_address(self._contact("web")))

    def _contact(self, field: str) -> str:
        kept = self._store.settings.get("contact")
        value = kept.get(field) if isinstance(kept, dict) else None
        return value if isinstance(value, str) else ""

    def _open(self, url: QUrl | None) -> None:
        if url is not None and not self._open_address(url):
            self._shell.say("No program was found that opens this.")

    def _on_store_changed(self, change: StoreChange) -> None:
        if SETTINGS in change.tables and "contact" in change.keys:
            self.contact_changed.emit()
        if CLASSES in change.tables and str(self._shell.page) == "guide":
            self.look_again()


def _marks(guide: Guide, keys: tuple[str, ...]) -> str:
    """Name sources by their numbers: “Sources 4, 5, 7”."""
    numbers = ", ".join(map(str, guide.numbers(keys)))
    return "" if not keys else f"Source {numbers}" if len(keys) == 1 else f"Sources {numbers}"
