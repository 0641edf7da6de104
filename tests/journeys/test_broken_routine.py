"""A routine beside the video that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from media.player import PlayerState
from tests.clip_maker import short_clip

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.conftest import Visits
    from tests.person import Person

BROKEN = 'version = 1\n\n[[chapter]]\ntitle = "Plank"\nstart = "soon"\n# mine\n'


def names_it(person: Person) -> bool:
    """Tell whether the file and the key in it that is wrong are in sight."""
    return any("Own.routine.toml" in name and "start" in name for name in person.names())


def test_who_opens_a_video_with_a_broken_routine_is_told_on_its_page(visit: Visits, tmp_path: Path) -> None:
    film = short_clip(tmp_path / "Own.mp4")
    film.with_suffix(".routine.toml").write_text(BROKEN, encoding="utf-8")
    _, person = visit(film)
    person.wait_for("Back to the library")
    person.wait(lambda: names_it(person), "what is wrong")


def test_a_broken_routine_is_named_and_left_alone_and_the_class_plays_with_the_chapters_of_the_file(
    visit: Visits, tmp_path: Path
) -> None:
    film = short_clip(tmp_path / "Own.mp4", seconds=6.0, chapters=(("Bridge", 0.0, 3.0), ("Pigeon", 3.0, 6.0)))
    routine = film.with_suffix(".routine.toml")
    routine.write_bytes(BROKEN.encode())
    program, person = visit()
    person.wait_for("Choose videos")
    person.drop(film)
    person.click("See each file")
    person.wait(lambda: names_it(person), "the file and what is wrong")
    person.press(Qt.Key.Key_Escape)
    assert routine.read_bytes() == BROKEN.encode()
    person.wait(lambda: not person.sees("Files"), "the list is closed")
    person.click("Own", across=0.3, down=0.9)
    person.wait_for("Bridge")
    person.click("Start")
    session = program.player.session
    person.wait(lambda: session.state is PlayerState.PLAYING and session.position > 0, "the class plays")
    person.wait(lambda: any("Bridge" in name for name in person.names()), "the chapter of the file")
    assert routine.read_bytes() == BROKEN.encode()
