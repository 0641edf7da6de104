"""The keys of one part of the window, bound to what they do there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from desktop.keys import KEYS, Place, sequences, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_KEYPAD = Qt.KeyboardModifier.KeypadModifier.value
_SHIFT = Qt.KeyboardModifier.ShiftModifier.value
_WITH_SHIFT = frozenset(
    key.value
    for key in (
        Qt.Key.Key_BracketLeft,
        Qt.Key.Key_BracketRight,
        Qt.Key.Key_Period,
        Qt.Key.Key_Comma,
        Qt.Key.Key_Plus,
        Qt.Key.Key_Minus,
    )
)
"""Keys that need shift on some keyboards: there it does not count."""


class KeyBindings:
    """Find what a key press asks for, and do it.

    Args:
        place: The part of the window.
        actions: What each action of ``desktop.keys`` does there; keys of any other action mean nothing.
    """

    def __init__(self, place: Place, actions: Mapping[str, Callable[[], object]]) -> None:
        self._place, self._actions = place, actions
        self._action_of = dict(_presses(place))

    def action_of(self, key: int, modifiers: int) -> str:
        """Name the action of a key press, as in ``desktop.keys``; empty where it has none.

        Args:
            key: A ``Qt.Key``.
            modifiers: ``Qt.KeyboardModifier`` flags; whether the key is on the keypad makes no difference.
        """
        modifiers &= ~_KEYPAD
        if key in _WITH_SHIFT:
            modifiers &= ~_SHIFT
        return self._action_of.get((key, modifiers), "")

    def press(self, key: int, modifiers: int) -> bool:
        """Do what a key asks for.

        Args:
            key: A ``Qt.Key``.
            modifiers: ``Qt.KeyboardModifier`` flags.

        Returns:
            Whether the key means something here.
        """
        act = self._actions.get(self.action_of(key, modifiers))
        if act is not None:
            act()
        return act is not None

    def text_of(self, action: str) -> str:
        """Name the keys of an action, the usual one first: ``N, Page Down``; empty for none."""
        return ", ".join(shown(sequence) for sequence in sequences(self._place, action))


def _presses(place: Place) -> Iterator[tuple[tuple[int, int], str]]:
    for key in KEYS:
        if key.place is place:
            for sequence in key.keys:
                press = QKeySequence(sequence)[0]  # type: ignore[index]  # the stub forgets that it holds presses
                yield (press.key().value, press.keyboardModifiers().value), key.action
