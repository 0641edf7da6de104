"""A class without chapters is marked by keys while it plays, named afterwards, and done the next day."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl

from tests.clip_maker import short_clip

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.editor_preview import EditorPreview
    from tests.journeys.conftest import Visits
    from tests.person import Person

TITLE = "Nothing marked"
NAMES = ("Cat cow", "Side plank 20 s", "Bridge x 8")


@pytest.fixture(scope="module")
def bare_film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A class of 24 seconds that nobody has described."""
    return short_clip(tmp_path_factory.mktemp("bare") / f"{TITLE}.mp4", seconds=24.0)


def test_a_class_without_chapters_is_marked_while_it_plays_and_named_with_enter(
    bare_film: Path, visit: Visits, tmp_path: Path
) -> None:
    program, person = visit()
    program.pages.importer.add([QUrl.fromLocalFile(str(bare_film))])
    person.wait_for(TITLE)
    person.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    person.click("Mark the exercises")
    editor = program.pages.editor
    person.wait(lambda: editor.preview.state == "paused", "the first picture")
    editor.preview.reset_rate()
    for _ in range(4):
        person.press("]")
    person.click("Mark while it plays")
    mark_by_keys(person, editor.preview)
    person.picture(tmp_path / "marked.png")
    person.click("Name them")
    person.wait_for("Name the exercises")
    for name in NAMES:
        person.settle()
        person.type(name)
        person.picture(tmp_path / f"{name}.png")
        person.press(Qt.Key.Key_Return)
    person.wait(lambda: not editor.tapping.is_reviewing, "every exercise has its name")
    person.wait_for("4 parts, 3 exercises")
    person.wait(lambda: editor.save_state == "saved", "all is saved")
    person.click("Done")
    person.wait_for("Cat cow")
    assert person.sees("Side plank")
    assert person.says("Bridge", "8 reps")

    program, person = visit()
    person.click("Library")
    person.wait_for(TITLE)
    person.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    person.wait_for("Side plank")
    assert not bare_film.with_suffix(".routine.toml").exists()


def mark_by_keys(person: Person, preview: EditorPreview) -> None:
    """Press each key when the class is there, and never pause."""
    for seconds, key in ((2.0, "e"), (6.0, "e"), (7.0, "w"), (11.0, "w"), (13.0, "t"), (16.0, "e")):
        person.wait(partial(is_at, preview, seconds), f"{seconds} seconds of video", 30.0)
        assert preview.is_playing
        person.press(key)


def is_at(preview: EditorPreview, seconds: float) -> bool:
    return preview.now >= seconds
