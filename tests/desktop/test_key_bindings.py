"""Keys of one part of the window: what a press asks for, and how a key is named."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.key_bindings import KeyBindings
from desktop.keys import Place

KEY, MODIFIER = Qt.Key, Qt.KeyboardModifier
SHIFT, CONTROL, KEYPAD = (
    each.value for each in (MODIFIER.ShiftModifier, MODIFIER.ControlModifier, MODIFIER.KeypadModifier)
)


def test_the_same_key_asks_for_other_things_in_other_places() -> None:
    player, editor = KeyBindings(Place.PLAYER, {}), KeyBindings(Place.EDITOR, {})
    assert player.action_of(KEY.Key_A.value, 0) == "loop"
    assert editor.action_of(KEY.Key_A.value, 0) == "edge"
    assert editor.action_of(KEY.Key_A.value, CONTROL) == "all-parts"
    assert player.action_of(KEY.Key_A.value, CONTROL) == ""


@pytest.mark.parametrize(("key", "action"), [(KEY.Key_BracketRight, "faster"), (KEY.Key_Comma, "step-back")])
def test_keys_that_need_shift_on_some_keyboards_work_there_too(key: Qt.Key, action: str) -> None:
    for place in (Place.PLAYER, Place.EDITOR):
        keys = KeyBindings(place, {})
        assert keys.action_of(key.value, SHIFT) == keys.action_of(key.value, 0) == action
        assert keys.action_of(KEY.Key_K.value, SHIFT) == ""


def test_a_key_on_the_keypad_is_the_same_key() -> None:
    assert KeyBindings(Place.PLAYER, {}).action_of(KEY.Key_Left.value, KEYPAD) == "back-5"
    assert KeyBindings(Place.EDITOR, {}).action_of(KEY.Key_Plus.value, KEYPAD | SHIFT) == "zoom-in"


def test_a_press_does_what_is_bound_and_tells_whether_anything_was() -> None:
    done: list[str] = []
    keys = KeyBindings(Place.PLAYER, {"mute": lambda: done.append("mute")})
    assert keys.press(KEY.Key_M.value, 0)
    assert not keys.press(KEY.Key_R.value, 0), "a key whose action nobody takes"
    assert not keys.press(KEY.Key_Q.value, 0), "a key that is none"
    assert done == ["mute"]


def test_a_button_names_its_keys() -> None:
    assert KeyBindings(Place.PLAYER, {}).text_of("next-exercise") == "N, Page Down"
    assert KeyBindings(Place.EDITOR, {}).text_of("next-exercise") == ""
