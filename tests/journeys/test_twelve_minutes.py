"""The work that a class of twelve minutes without chapters asks for: one viewing with three keys, and a short review.

Everything is the program's own but the clock of the player: twelve minutes pass as fast as the page can follow.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl

from tests.clip_maker import short_clip
from tests.fakes import FakePlayer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.app import Program
    from tests.journeys.conftest import Visits
    from tests.person import Person

TITLE = "Twelve minutes"
LENGTH = 720.0
NAMES = (
    "Belly breathing", "Pelvic tilts x 10", "Cat cow x 8", "Child's pose", "Bird dog 8 each side",
    "Knee to chest", "Lying twist 30 s each side", "Bridge x 12", "Dead bug x 10", "Figure four 40 s",
    "Hamstring stretch", "Side plank 20 s", "Clamshell x 12", "Sphinx 45 s", "Cobra x 6",
    "Thread the needle", "Hip flexor stretch", "Happy baby", "Forward fold 30 s", "Final rest",
)  # fmt: skip
HELD = range(3, 20, 4)
"""Places of exercises whose hold is marked."""
RESTS = range(4, 20, 5)
"""Places of exercises before which a rest is marked."""
LOOK = 2.0
"""Seconds in which a person sees what the picture shows."""
KEY = 0.28
"""Seconds for a key of somebody who types as most do, as the keystroke-level model has it."""
REVIEW = 180.0


@dataclass
class Fingers:
    """Press keys as the person, and count them."""

    person: Person
    pressed: list[str] = field(default_factory=list)

    def press(self, key: Qt.Key | str) -> None:
        self.pressed.append(str(key))
        self.person.press(key)

    def name(self, words: str) -> None:
        self.pressed += words
        self.person.type(words)
        self.press(Qt.Key.Key_Return)


@pytest.fixture(scope="module")
def long_film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve minutes that nobody has described, of one picture a second."""
    path = tmp_path_factory.mktemp("long") / f"{TITLE}.mp4"
    return short_clip(path, seconds=LENGTH, size=(160, 90), rate=1, has_sound=False, gop=60)


def test_twelve_minutes_are_marked_in_one_viewing_and_named_in_three_minutes(
    long_film: Path, visit: Visits, monkeypatch: pytest.MonkeyPatch, record_property: Callable[[str, object], None]
) -> None:
    player = FakePlayer(LENGTH, frame_rate=4.0)
    monkeypatch.setattr("desktop.pages.make_player", lambda *_: player)
    program, person = visit()
    program.pages.importer.add([QUrl.fromLocalFile(str(long_film))])
    person.wait_for(TITLE)
    person.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    person.click("Mark the exercises")
    person.wait(lambda: program.pages.editor.preview.state == "paused", "the first picture")
    person.click("Mark while it plays")
    person.wait(lambda: program.pages.editor.preview.is_playing, "the class")

    marking = Fingers(person)
    player.calls.clear()
    mark(marking, player)
    assert player.calls == [], "the class was not paused or wound back once"
    assert len(marking.pressed) == len(NAMES) + len(RESTS) + 2 * len(HELD)

    person.click("Name them")
    naming = Fingers(person)
    for name in NAMES:
        person.wait_for("Name the exercises")
        naming.name(name)
    seconds = LOOK * len(NAMES) + KEY * len(naming.pressed)
    record_property("keys while it plays", len(marking.pressed))
    record_property("keys of the review", len(naming.pressed))
    record_property("seconds of the review", round(seconds))
    assert seconds <= REVIEW
    check(program, person)


def mark(fingers: Fingers, player: FakePlayer) -> None:
    """Let the class run from key to key, without a pause."""
    for place in range(len(NAMES)):
        begin = 15.0 + 35.0 * place
        if place in RESTS:
            run_to(player, begin - 8.0)
            fingers.press("t")
        run_to(player, begin)
        fingers.press("e")
        if place in HELD:
            for seconds in (4.0, 19.0):
                run_to(player, begin + seconds)
                fingers.press("w")
    run_to(player, LENGTH - 5.0)


def run_to(player: FakePlayer, position: float) -> None:
    player.advance(position - player.position)


def check(program: Program, person: Person) -> None:
    """See that all was taken down: every part with its name, its time and what it asks for."""
    editor = program.pages.editor
    person.wait(lambda: not editor.tapping.is_reviewing, "every exercise has its name")
    person.wait(lambda: editor.save_state == "saved", "all is saved")
    rows = editor.row_list.rows
    assert len(rows) == len(NAMES) + len(RESTS)
    exercises = [row for row in rows if row.title != "Rest"]
    assert all(row.is_named for row in exercises)
    assert [row.start for row in exercises] == pytest.approx([15.0 + 35.0 * place for place in range(20)], abs=0.3)
    assert exercises[HELD[0]].amount_text == "15 s"
    assert exercises[1].amount_text.startswith("10 × ")
    person.click("Done")
    person.wait_for("Pelvic tilts")
