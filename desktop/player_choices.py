"""What the person chose for sound and picture, remembered from class to class."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from desktop.time_text import rate_text
from media.player import RATES, faster_rate, slower_rate

if TYPE_CHECKING:
    from desktop.store_writer import StoreWriter
    from media.player import Player
    from routines.store import Store, StoreChange
    from routines.store.json_value import Json

QML_IMPORT_NAME = "Matside.Models"
QML_IMPORT_MAJOR_VERSION = 1

SIZES = {"small": 0.8, "medium": 1.0, "large": 1.25, "far": 1.0}
"""Each overlay size with the factor it draws at; the far view is laid out anew."""
FAR = "far"
REMEMBER_AFTER_MS = 400
VOLUME_STEP = 0.05


@QmlElement
@QmlUncreatable("made by the program")
class PlayerChoices(QObject):  # type: ignore[operator]  # the stub forgets that QmlUncreatable is a decorator
    """Hold volume, rate, mirror and overlay size, and put them to the player that is open.

    The rate begins at 1 in every session; all else is as it was left.
    """

    sound_changed = Signal()
    rate_changed = Signal()
    mirror_changed = Signal()
    size_changed = Signal()

    def __init__(self, store: Store, writer: StoreWriter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = writer
        self._player: Player | None = None
        self._volume = store.local.number("volume")
        self._is_muted = store.local.flag("is_muted")
        self._is_mirrored = store.local.flag("is_mirrored")
        self._rate = 1.0
        self._size = store.settings.text("overlay_size")
        self._near_size = self._size if self._size != FAR else "medium"
        self._unsaved: dict[tuple[str, str], Json] = {}
        self._timer = QTimer(self, singleShot=True, interval=REMEMBER_AFTER_MS)
        self._timer.timeout.connect(self.save)

    def attach(self, player: Player | None) -> None:
        """Put the choices to a player, or to none."""
        self._player = player
        if player is not None:
            player.volume = self._volume
            player.is_muted = self._is_muted
            player.rate = self._rate

    def sound(self, player: Player) -> None:
        """Let a player sound as chosen that is not held on to: a preview."""
        player.volume = self._volume
        player.is_muted = self._is_muted

    @Slot()
    def save(self) -> None:
        """Write what was changed since it was last written."""
        self._timer.stop()
        unsaved, self._unsaved = self._unsaved, {}
        for (place, name), value in unsaved.items():
            self._writer.write(partial(_remember, place, name, value), "your settings")

    @property
    def has_mirror_on(self) -> bool:
        """Tell whether the picture is mirrored."""
        return self._is_mirrored

    volume = Property(float, lambda self: self._volume, notify=sound_changed)
    """Loudness as heard, 0 to 1."""
    is_muted = Property(bool, lambda self: self._is_muted, notify=sound_changed)
    rate = Property(float, lambda self: self._rate, notify=rate_changed)
    rate_text = Property(str, lambda self: rate_text(self._rate), notify=rate_changed)
    rates = Property(list, lambda _self: list(RATES), constant=True)
    is_mirrored = Property(bool, lambda self: self._is_mirrored, notify=mirror_changed)
    overlay_size = Property(str, lambda self: self._size, notify=size_changed)
    overlay_scale = Property(float, lambda self: SIZES[self._size], notify=size_changed)
    is_far = Property(bool, lambda self: self._size == FAR, notify=size_changed)

    @property
    def volume_text(self) -> str:
        """How loud it is, in words."""
        return "Sound off" if self._is_muted else f"Volume {round(100 * self._volume)} %"

    @Slot(float)
    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0 to 1; turning it up also ends the silence."""
        self._volume = max(0.0, min(1.0, round(volume, 3)))
        if self._is_muted and self._volume > 0:
            self._is_muted = False
            self._remember("local", "is_muted", False)
        self._remember("local", "volume", self._volume)
        self._apply_sound()

    @Slot(int)
    def change_volume(self, steps: int) -> None:
        """Turn the volume up or down by steps of a twentieth."""
        self.set_volume(self._volume + steps * VOLUME_STEP)

    @Slot()
    def toggle_mute(self) -> None:
        """Turn the sound off or on."""
        self._is_muted = not self._is_muted
        self._remember("local", "is_muted", self._is_muted)
        self._apply_sound()

    def mute_for_now(self) -> None:
        """Turn the sound off without remembering it."""
        self._is_muted = True
        self._apply_sound()

    @Slot(float)
    def set_rate(self, rate: float) -> None:
        """Choose how fast the video runs: the nearest of ``RATES``."""
        self._rate = min(RATES, key=lambda each: abs(each - rate))
        if self._player is not None:
            self._player.rate = self._rate
        self.rate_changed.emit()

    @Slot()
    def faster(self) -> None:
        """Take the next higher rate."""
        self.set_rate(faster_rate(self._rate))

    @Slot()
    def slower(self) -> None:
        """Take the next lower rate."""
        self.set_rate(slower_rate(self._rate))

    @Slot()
    def reset_rate(self) -> None:
        """Let the video run as it was filmed."""
        self.set_rate(1.0)

    @Slot()
    def toggle_mirror(self) -> None:
        """Mirror the picture, or show it as filmed."""
        self._is_mirrored = not self._is_mirrored
        self._remember("local", "is_mirrored", self._is_mirrored)
        self.mirror_changed.emit()

    @Slot()
    def cycle_overlay(self) -> None:
        """Take the next overlay size, the smallest after the far view."""
        names = list(SIZES)
        self.set_overlay_size(names[(names.index(self._size) + 1) % len(names)])

    @Slot()
    def toggle_far(self) -> None:
        """Show the far view, or go back to the size before it."""
        self.set_overlay_size(self._near_size if self._size == FAR else FAR)

    @Slot(str)
    def set_overlay_size(self, size: str) -> None:
        """Choose an overlay size by name, one of ``SIZES``; other names change nothing."""
        if size not in SIZES or size == self._size:
            return
        self._size = size
        if size != FAR:
            self._near_size = size
        self._remember("settings", "overlay_size", size)
        self.size_changed.emit()

    def _apply_sound(self) -> None:
        if self._player is not None:
            self._player.volume = self._volume
            self._player.is_muted = self._is_muted
        self.sound_changed.emit()

    def _remember(self, place: str, name: str, value: Json) -> None:
        self._unsaved[place, name] = value
        self._timer.start()


def _remember(place: str, name: str, value: Json, store: Store) -> StoreChange | None:
    return (store.local if place == "local" else store.settings).set(name, value)
