"""Which key of the editor asks for what."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from desktop.keys import KEYS, Place, sequences, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.editor_model import EditorModel
    from desktop.editor_preview import EditorPreview
    from desktop.editor_tapping import EditorTapping

_KEYPAD = Qt.KeyboardModifier.KeypadModifier.value


def _pairs() -> Iterator[tuple[tuple[int, int], str]]:
    for key in KEYS:
        if key.place is Place.EDITOR:
            for sequence in key.keys:
                press = QKeySequence(sequence)[0]  # type: ignore[index]  # the stub forgets that it holds presses
                yield (press.key().value, press.keyboardModifiers().value), key.action


_ACTIONS = dict(_pairs())
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


def editor_action_of(key: int, modifiers: int) -> str:
    """Name the action of a key press, as in ``desktop.keys``; empty where it has none.

    Args:
        key: A ``Qt.Key``.
        modifiers: ``Qt.KeyboardModifier`` flags; whether the key is on the keypad makes no difference.
    """
    modifiers &= ~_KEYPAD
    if key in _WITH_SHIFT:
        modifiers &= ~_SHIFT
    return _ACTIONS.get((key, modifiers), "")


def editor_keys_text(action: str) -> str:
    """Name the keys of an action, the usual one first; empty for none."""
    return ", ".join(shown(sequence) for sequence in sequences(Place.EDITOR, action))


def actions_of(editor: EditorModel, preview: EditorPreview, tapping: EditorTapping) -> dict[str, Callable[[], object]]:
    """Give each action of ``desktop.keys`` what it does.

    Arrow keys move the chosen edge of a part, and where none is chosen the playhead.
    """

    def arrow(direction: int, seconds: float) -> Callable[[], None]:
        """Move by one picture (0 seconds) or by seconds."""

        def press() -> None:
            if not editor.active_edge:
                preview.seek_by(direction * (seconds or 5.0))
            elif seconds:
                editor.nudge(direction * seconds)
            else:
                editor.nudge_frames(direction)

        return press

    return {
        "play-pause": preview.toggle_play,
        "mark-exercise": tapping.mark_exercise,
        "mark-hold": tapping.mark_hold,
        "mark-rest": tapping.mark_rest,
        "undo": editor.undo,
        "redo": editor.redo,
        "earlier-frame": arrow(-1, 0.0),
        "later-frame": arrow(1, 0.0),
        "earlier-tenth": arrow(-1, 0.1),
        "later-tenth": arrow(1, 0.1),
        "earlier-second": arrow(-1, 1.0),
        "later-second": arrow(1, 1.0),
        "edge": lambda: editor.set_edge({"": "start", "start": "end"}.get(str(editor.active_edge), "")),
        "back-10": partial(preview.seek_by, -10.0),
        "forward-10": partial(preview.seek_by, 10.0),
        "step-back": partial(preview.step, -1),
        "step-forward": partial(preview.step, 1),
        "slower": preview.slower,
        "faster": preview.faster,
        "previous-part": partial(editor.select_next, -1),
        "next-part": partial(editor.select_next, 1),
        "all-parts": editor.select_all,
        "play-part": preview.play_selected,
        "start-here": editor.start_here,
        "end-here": editor.end_here,
        "split": editor.split,
        "merge": editor.merge,
        "remove": editor.remove,
        "rename": editor.ask_for_name,
        "snapping": editor.toggle_snapping,
        "zoom-in": editor.zoom_in,
        "zoom-out": editor.zoom_out,
        "keep": lambda: editor.keep(str(editor.selected_key)),
        "dismiss": lambda: editor.dismiss(str(editor.selected_key)),
    }
