"""Choices of the person: those that travel with the data, and those of this machine only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.errors import RoutineError
from routines.store.json_value import Json, JsonObject, flag, number, text, texts
from routines.store.store_change import LOCAL, StoreChange, change_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from routines.store.ledger_storage import DocTable
    from routines.store.local_file import LocalFile

DEFAULTS: Mapping[str, Json] = {
    "theme": "system",
    "engine": "auto",
    "audio_output": "",
    "chimes": True,
    "overlay_size": "medium",
    "reduced_motion": "system",
    "sort": "recent",
    "write_sidecar": "ask",
    "start_page": "today",
    "contact": {},
}
CHOICES: Mapping[str, tuple[str, ...]] = {
    "theme": ("system", "light", "dark"),
    "engine": ("auto", "vlc", "qt"),
    "overlay_size": ("small", "medium", "large", "far"),
    "reduced_motion": ("system", "on", "off"),
    "write_sidecar": ("ask", "yes", "no"),
    "start_page": ("today", "library"),
}
LOCAL_DEFAULTS: Mapping[str, Json] = {
    "volume": 1.0,
    "is_muted": False,
    "is_mirrored": False,
    "window": None,
    "folders": [],
    "untold_sessions": [],
    "rate": 1.0,
    "subtitles": False,
}


class BadSetting(RoutineError):
    """Say which setting does not exist or cannot have that value."""


class SettingReader:
    """Read settings by name; a missing value, or one that cannot be meant, gives the default."""

    def __init__(self, defaults: Mapping[str, Json]) -> None:
        self._defaults = defaults

    def _stored(self, name: str) -> Json:
        raise NotImplementedError

    def get(self, name: str) -> Json:
        """Return a setting or its default.

        Raises:
            BadSetting: When no setting has that name.
        """
        if name not in self._defaults:
            raise BadSetting(f"there is no setting called “{name}”")
        value = self._stored(name)
        return value if value is not None and self._can_mean(name, value) else self._defaults[name]

    def text(self, name: str) -> str:
        """Return a setting that is a text."""
        return text({name: self.get(name)}, name)

    def flag(self, name: str) -> bool:
        """Return a setting that is on or off."""
        return flag({name: self.get(name)}, name)

    def number(self, name: str) -> float:
        """Return a setting that is a number."""
        return number({name: self.get(name)}, name)

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a setting that is a list of texts."""
        return tuple(texts({name: self.get(name)}, name))

    def _can_mean(self, name: str, value: Json) -> bool:
        if name in CHOICES:
            return value in CHOICES[name]
        default = self._defaults[name]
        if default is None:
            return True
        if isinstance(default, float):
            return isinstance(value, int | float) and not isinstance(value, bool)
        return isinstance(value, type(default))

    def _check(self, name: str, value: Json) -> None:
        self.get(name)
        if value is not None and not self._can_mean(name, value):
            raise BadSetting(f"“{name}” cannot be {value!r}")


class Settings(SettingReader):
    """Choices that travel with the data. Reads from any thread; each write is on the disk when it returns."""

    def __init__(self, table: DocTable) -> None:
        super().__init__(DEFAULTS)
        self._table = table

    def _stored(self, name: str) -> Json:
        return (self._table.document(name) or {}).get("value")

    def set(self, name: str, value: Json) -> StoreChange:
        """Choose; ``None`` goes back to the default.

        Raises:
            BadSetting: When there is no such setting or it cannot have that value.
            NotSaved: When it did not reach the disk.
        """
        self._check(name, value)
        document: JsonObject | None = None
        if value is not None:
            document = {**(self._table.document(name) or {}), "value": value}
        return change_of(self._table.put({name: document}))


class LocalSettings(SettingReader):
    """Choices of this machine only: window, volume, folders. Each write is on the disk when it returns."""

    def __init__(self, file: LocalFile) -> None:
        super().__init__(LOCAL_DEFAULTS)
        self._file = file

    def _stored(self, name: str) -> Json:
        return self._file.get(name)

    def set(self, name: str, value: Json) -> StoreChange:
        """Choose; ``None`` goes back to the default.

        Raises:
            BadSetting: When there is no such setting or it cannot have that value.
            NotSaved: When it did not reach the disk.
        """
        return self.set_many({name: value})

    def set_many(self, values: Mapping[str, Json]) -> StoreChange:
        """Choose several with one wait for the disk.

        Raises:
            BadSetting: When there is no such setting or it cannot have that value.
            NotSaved: When they did not reach the disk.
        """
        for name, value in values.items():
            self._check(name, list(value) if isinstance(value, tuple) else value)
        changed = self._file.update(values)
        return StoreChange(frozenset({LOCAL}), changed) if changed else StoreChange()
