"""A morning with Matside: it opens on Today, Enter begins, and what was felt before and after is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from media.player import PlayerState
from tests.journeys.matside import matside, told

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.conftest import Visits
    from tests.person import Person

SCALE = "Tightness, 0 loose to 10 very tight"


def say(person: Person, number: int) -> None:
    """Tap on a number of the scale in sight."""
    person.click(SCALE, across=(number + 0.5) / 11, down=0.3)


def test_enter_on_today_begins_the_class_and_how_tight_it_felt_is_kept_with_it(
    brief_film: Path, visit: Visits, engine: str
) -> None:
    assert matside("import", brief_film).returncode == 0
    program, person = visit(engine=engine)
    person.wait_for("Start now, Brief")
    say(person, 6)
    person.wait(lambda: person.says(SCALE, "6"), "what was said")
    person.click("Today")
    person.click("Library")
    person.click("Today")
    person.settle()
    person.press(Qt.Key.Key_Return)
    session = program.player.session
    person.wait(lambda: session.state is PlayerState.PLAYING and session.position > 0, "the class plays", 20)
    person.wait_for("That’s it. Well done.", 30)
    assert person.says(SCALE, "before class 6")
    say(person, 3)
    person.wait(lambda: person.says(SCALE, "3, before class 6"), "what was said afterwards")
    person.click("Done")
    person.wait(lambda: str(program.shell.page) == "today", "Today again")
    person.wait(lambda: person.sees("This week"), "the week")
    assert program.writer.flush(30.0)
    (kept,) = told("sessions")
    assert (kept["class_title"], kept["completed"]) == ("Brief", True)
    assert (kept["tightness_before"], kept["tightness_after"]) == (6, 3)
    assert program.tightness.before == -1
    person.wait(lambda: program.pages.today.days[program.pages.today.facts.week.today]["state"] == "done-now", "a tick")


def test_who_prefers_the_library_begins_there(brief_film: Path, visit: Visits) -> None:
    assert matside("import", brief_film).returncode == 0
    program, person = visit()
    assert str(program.shell.page) == "today"
    person.wait_for("Start now, Brief")
    program.settings.choose("start_page", "library")
    assert program.writer.flush(30.0)
    program, person = visit()
    assert str(program.shell.page) == "library"
    person.wait_for("Brief, ")
