"""What the person looks for in the library, as the window's search field, chips and menus show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.library_filter import GROUPS, LENGTH_NAMES, SORT_NAMES, Filter, Sort
from desktop.library_row import AREA_NAMES
from routines.video_class import Level

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.library_filter import Choices
    from desktop.store_writer import StoreWriter
    from routines.store import Store

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

_ALWAYS_OFFERED = 4
"""So many areas are offered even where no class has them; more would crowd the row."""


def _options(names: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"value": value, "name": name} for value, name in names.items()]


@QmlElement
@QmlUncreatable("made by the program")
class LibraryFilterModel(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Hold the filter and the order of the library; the order is remembered."""

    changed = Signal()
    """The filter or the order is another."""
    options_changed = Signal()

    def __init__(self, store: Store, writer: StoreWriter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = writer
        self._filter = Filter()
        sort = store.settings.text("sort")
        self._sort = Sort(sort) if sort in set(Sort) else Sort.RECENT
        self._areas: tuple[str, ...] = tuple(AREA_NAMES)[:_ALWAYS_OFFERED]
        self._equipment: tuple[str, ...] = ()
        self._instructors: tuple[str, ...] = ()

    def wanted(self) -> Filter:
        """Return the filter."""
        return self._filter

    def order(self) -> Sort:
        """Return the order."""
        return self._sort

    def choose(self, wanted: Filter) -> None:
        """Look for something else."""
        if wanted != self._filter:
            self._filter = wanted
            self.changed.emit()

    def offer(self, choices: Choices) -> None:
        """Offer the areas, equipment and instructors that a library has."""
        areas = tuple(area for i, area in enumerate(AREA_NAMES) if i < _ALWAYS_OFFERED or area in choices.areas)
        offered = areas, choices.equipment, choices.instructors
        if offered != (self._areas, self._equipment, self._instructors):
            self._areas, self._equipment, self._instructors = offered
            self.options_changed.emit()

    @Property(str, notify=changed)
    def query(self) -> str:
        """The words searched for, as typed."""
        return self._filter.query

    @Slot(str)
    def search(self, query: str) -> None:
        """Search for words in titles, instructors, areas and exercises."""
        self.choose(self._filter.searching(query))

    @Property(list, notify=changed)
    def chosen(self) -> list[str]:
        """What is chosen, as ``group:value``."""
        return [f"{group}:{value}" for group in GROUPS for value in sorted(self._filter.chosen(group))]

    @Slot(str, str)
    def toggle(self, group: str, value: str) -> None:
        """Choose a value of a group, or choose it no more."""
        self.choose(self._filter.toggled(group, value))

    @Property(bool, notify=changed)
    def only_favourites(self) -> bool:
        """Whether only starred classes are shown."""
        return self._filter.only_favourites

    @Slot()
    def toggle_favourites(self) -> None:
        """Show only starred classes, or all again."""
        self.choose(self._filter.among_favourites(not self._filter.only_favourites))

    @Property(bool, notify=changed)
    def has_choices(self) -> bool:
        """Whether any chip or menu entry is chosen."""
        return self._filter.has_choices

    @Slot()
    def clear(self) -> None:
        """Choose nothing; the words searched for stay."""
        self.choose(self._filter.cleared())

    @Slot()
    def step_back(self) -> None:
        """Search for no words; where there are none, choose nothing."""
        self.choose(self._filter.searching("") if self._filter.query else Filter())

    @Property(list, constant=True)
    def lengths(self) -> list[dict[str, str]]:
        """The ranges of length that can be chosen: ``{value, name}``."""
        return _options({length.value: name for length, name in LENGTH_NAMES.items()})

    @Property(list, notify=changed)
    def limits(self) -> list[dict[str, str]]:
        """The minutes in which classes must fit, while that is chosen: ``{value, name}``."""
        return _options({value: f"Up to {value} min" for value in sorted(self._filter.fits, key=int)})

    @Property(list, notify=options_changed)
    def areas(self) -> list[dict[str, str]]:
        """The focus areas that can be chosen: ``{value, name}``."""
        return _options({area: AREA_NAMES[area] for area in self._areas})

    @Property(list, notify=options_changed)
    def menus(self) -> list[dict[str, object]]:
        """The other groups that offer a choice: ``{group, name, options: [{value, name}]}``."""
        groups = (
            ("levels", "Level", {level.value: level.value.capitalize() for level in Level}),
            ("equipment", "Equipment", {name: name[:1].upper() + name[1:] for name in self._equipment}),
            ("instructors", "Instructor", {name: name for name in self._instructors}),
        )
        return [
            {"group": group, "name": name, "options": _options(names)} for group, name, names in groups if len(names)
        ]

    @Property(str, notify=changed)
    def sort(self) -> str:
        """The order: a value of ``sorts``."""
        return self._sort.value

    @Property(str, notify=changed)
    def sort_name(self) -> str:
        """The order in words."""
        return SORT_NAMES[self._sort]

    @Property(list, constant=True)
    def sorts(self) -> list[dict[str, str]]:
        """The orders that can be chosen: ``{value, name}``."""
        return _options({sort.value: name for sort, name in SORT_NAMES.items()})

    @Slot(str)
    def sort_by(self, sort: str) -> None:
        """Choose an order and remember it."""
        if sort != self._sort.value:
            self._sort = Sort(sort)
            self._writer.write(lambda store: store.settings.set("sort", sort), "the order of the library")
            self.changed.emit()
