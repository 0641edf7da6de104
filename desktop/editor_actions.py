"""What each key of the editor does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.editor_model import EditorModel
    from desktop.editor_preview import EditorPreview
    from desktop.editor_tapping import EditorTapping


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
