"""Which key of the player page asks for what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from desktop.keys import KEYS, Place, sequences, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEYPAD = Qt.KeyboardModifier.KeypadModifier.value
_SHIFT = Qt.KeyboardModifier.ShiftModifier.value


def _pairs() -> Iterator[tuple[tuple[int, int], str]]:
    for key in KEYS:
        if key.place is Place.PLAYER:
            for sequence in key.keys:
                press = QKeySequence(sequence)[0]  # type: ignore[index]  # the stub forgets that it holds presses
                yield (press.key().value, press.keyboardModifiers().value), key.action


_ACTIONS = dict(_pairs())
_WITH_SHIFT = frozenset(
    key.value for key in (Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight, Qt.Key.Key_Period, Qt.Key.Key_Comma)
)
"""Keys that need shift on some keyboards: there it does not count."""


def action_of(key: int, modifiers: int) -> str:
    """Name the action of a key press, as in ``desktop.keys``; empty where it has none.

    Args:
        key: A ``Qt.Key``.
        modifiers: ``Qt.KeyboardModifier`` flags; whether the key is on the keypad makes no difference.
    """
    modifiers &= ~_KEYPAD
    if key in _WITH_SHIFT:
        modifiers &= ~_SHIFT
    return _ACTIONS.get((key, modifiers), "")


def keys_text(action: str) -> str:
    """Name the keys of an action, the usual one first: ``N, Page Down``; empty for none."""
    return ", ".join(shown(sequence) for sequence in sequences(Place.PLAYER, action))
