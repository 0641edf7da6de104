"""A class end to end, with each engine: from a video file to a session that is there the next day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow

from media.player import PlayerState
from routines.session import Result

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.app import Program
    from tests.journeys.conftest import Visits
    from tests.person import Person

TITLE = "Short and calm"


def play_on(program: Program, person: Person, seconds: float) -> None:
    """Watch for some seconds of the video."""
    session = program.player.session
    begun = session.position
    person.wait(lambda: session.position >= begun + seconds, f"{seconds} seconds of video")


def test_a_dropped_video_becomes_a_card_and_its_star_and_its_place_are_there_the_next_day(
    film: Path, visit: Visits, engine: str
) -> None:
    program, person = visit(engine=engine)
    person.wait_for("Choose videos")
    person.drop(film)
    person.wait_for(TITLE)
    person.press(Qt.Key.Key_Down, "b")
    person.wait(lambda: person.says(TITLE, "favourite"), "a star on the card")
    person.press(Qt.Key.Key_Return)
    person.wait_for("Child's pose, 6 s hold, each side")
    assert person.sees("Cat cow, 3 reps")
    start_of_class(program, person, engine)
    use_the_keys(program, person)
    leave(program, person)
    names = [name for name in person.names() if name.startswith(TITLE)]

    _, person = visit(engine=engine)
    person.wait_for("Resume at 0:2")
    person.click("Library")
    person.wait_for(TITLE)
    assert [name for name in person.names() if name.startswith(TITLE)] == names
    assert person.says(TITLE, "favourite", "can be resumed")
    person.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    person.wait_for("Resume at 0:2")


def start_of_class(program: Program, person: Person, engine: str) -> None:
    person.click("Start")
    person.wait_for("Get ready, Child's pose, Left")
    assert program.player.session.state is PlayerState.PLAYING
    assert type(program._engine_choice.player).__name__.lower().startswith(engine)
    person.wait_for("Hold, Child's pose, Left")
    overlay = next(name for name in person.names() if name.startswith("Hold, "))
    assert re.search(r"\b[1-6] of 6 s$", overlay), overlay
    assert person.sees("Next, Right side")
    person.press(Qt.Key.Key_Space)
    person.wait(lambda: program.player.session.state is PlayerState.PAUSED, "a pause")
    shown = program.player.session.position
    overlay = next(name for name in person.names() if name.startswith("Hold, "))
    person.settle()
    assert program.player.session.position == shown
    assert person.sees(overlay)


def use_the_keys(program: Program, person: Person) -> None:
    person.press("n")
    person.wait_for("Get ready, Cat cow")
    person.press("[", "x")
    person.point_at("Chapters")
    person.wait_for("Show as filmed")
    assert program.player.choices.rate_text == "0.9×"
    person.press("f")
    person.wait(lambda: person.window.visibility() is QWindow.Visibility.FullScreen, "a full screen")
    person.press(Qt.Key.Key_Escape)
    person.wait(lambda: person.window.visibility() is not QWindow.Visibility.FullScreen, "a window again")
    assert program.shell.page == "player"
    person.press(Qt.Key.Key_Space, Qt.Key.Key_Backspace)
    play_on(program, person, 1.5)


def leave(program: Program, person: Person) -> None:
    person.press(Qt.Key.Key_Escape)
    person.wait_for("Resume at 0:2")
    assert program.shell.page == "class"
    person.click("Library")
    person.wait(lambda: person.says(TITLE, "favourite", "can be resumed"), "the line of a class to resume")


def test_a_class_seen_to_its_end_is_done_and_leaves_nothing_to_resume(
    brief_film: Path, visit: Visits, engine: str
) -> None:
    program, person = visit(brief_film, engine=engine)
    person.wait_for("Back to the library")
    person.click("Start")
    person.wait_for("Hold, Bridge")
    person.press(*"]]]]")
    play_on(program, person, 1.6)
    person.press(Qt.Key.Key_Escape)
    person.click("Resume at 0:0")
    session = program.player.session
    person.wait(lambda: session.state is PlayerState.PLAYING and session.moment.position > 1.5, "the class goes on")
    person.press("r")
    person.wait_for("That’s it. Well done.", 20)
    assert person.sees("Bridge, Done")
    person.click("Done")
    person.wait_for("Back to the library")
    assert person.sees("Start")
    person.click("Library")
    person.wait(lambda: person.says("Brief", "done 1 time"), "a class done once")
    assert not person.says("Brief", "can be resumed")
    store = program._store
    whole, part = store.sessions.all()
    assert (whole.is_completed, part.is_completed) == (True, False)
    assert [exercise.result for exercise in whole.exercises] == [Result.DONE]
    assert store.resume.all() == ()
    assert store.journal.recover() == ()
