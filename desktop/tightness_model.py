"""How tight the person feels before a class: said by one tap, if they like, and kept with the session that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from routines.session import is_tightness

if TYPE_CHECKING:
    from collections.abc import Callable

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

NOT_SAID: Final = -1
FRESH_SECONDS: Final = 3600.0
"""What was said longer ago than this says nothing of the class that begins now."""


@QmlElement
@QmlUncreatable("made by the program")
class TightnessModel(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Hold what was said until the next class begins, or an hour has passed.

    Args:
        clock: Monotonic seconds.
        parent: The owner, if any.
    """

    changed = Signal()

    def __init__(self, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._value: int | None = None
        self._said_at = 0.0
        self._taken: tuple[int, float] | None = None

    @Property(int, notify=changed)
    def before(self) -> int:
        """What was said, 0 (loose) to 10 (very tight); −1 where nothing was, or too long ago."""
        return NOT_SAID if self._fresh() is None else int(self._value or 0)

    @Slot(int)
    def say(self, value: int) -> None:
        """Say how tight it feels, 0 to 10; the same again, or what is no such number, takes it back."""
        is_again = value == self._fresh()
        self._set(None if is_again or not is_tightness(value) else value, self._clock())

    def take(self) -> int | None:
        """Give what was said to the class that begins now; the next class is asked anew."""
        value = self._fresh()
        self._taken = None if value is None else (value, self._said_at)
        self._set(None, 0.0)
        return value

    def give_back(self) -> None:
        """Take it as said again: of the class that took it nothing is kept."""
        if self._taken is not None and self._value is None:
            self._set(*self._taken)
        self._taken = None

    @Slot()
    def look_again(self) -> None:
        """Look whether what was said is too long ago by now; pages ask when they are shown."""
        if self._value is not None and self._fresh() is None:
            self._set(None, 0.0)

    def _fresh(self) -> int | None:
        return self._value if self._clock() - self._said_at <= FRESH_SECONDS else None

    def _set(self, value: int | None, said_at: float) -> None:
        self._value, self._said_at = value, said_at
        self.changed.emit()
