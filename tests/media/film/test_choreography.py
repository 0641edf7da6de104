"""What the body does in a class."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from media.film.choreography import choreograph
from media.film.repertoire import find_shown, person_for, room_of, said_pose
from media.film.shot import Card
from media.mannequin.motion import Motion
from media.mannequin.movement import other
from routines.exercise import Hold, Reps, Side
from tests.media.film.lessons import STARTERS, laid_out, lesson, starter

if TYPE_CHECKING:
    from pathlib import Path

    from media.film.shot import Shot
    from routines.step import Step
    from routines.timeline import Timeline

UNKNOWN = """
version = 1
[[chapter]]
title = "Flying squirrel"
start = "0:00"
end = "0:20"
kind = "stretch"
hold = 10
[[chapter.cue]]
at = 0
text = "Spread the arms."
[[chapter]]
title = "Bird dog"
start = "0:20"
end = "0:40"
kind = "strength"
reps = 2
tempo = { reach = 2, hold = 1, back = 2 }
by_turns = true
side = "both"
"""


@pytest.mark.parametrize("file", STARTERS, ids=lambda file: file.name.split(".")[0])
def test_shots_cover_every_starter_class_without_a_gap(file: Path) -> None:
    timeline = laid_out(starter(file.name.removesuffix(".routine.toml")))
    shots = choreograph(timeline)
    assert shots[0].start == 0
    assert shots[-1].end == pytest.approx(timeline.duration)
    for before, after in pairwise(shots):
        assert after.start == before.end
    assert all(shot.end > shot.start for shot in shots)


@pytest.mark.parametrize("file", STARTERS, ids=lambda file: file.name.split(".")[0])
def test_every_exercise_of_the_starter_classes_is_shown_by_the_body(file: Path) -> None:
    timeline = laid_out(starter(file.name.removesuffix(".routine.toml")))
    assert not any(isinstance(shot.shown, Card) for shot in choreograph(timeline))


@pytest.mark.parametrize("file", STARTERS, ids=lambda file: file.name.split(".")[0])
def test_the_body_is_in_its_pose_when_the_work_begins_and_stays_in_it(file: Path) -> None:
    timeline = laid_out(starter(file.name.removesuffix(".routine.toml")))
    shots = choreograph(timeline)
    for step in timeline.steps:
        if not step.is_work:
            continue
        shown = find_shown(timeline.chapters[step.chapter].title, step.side)
        assert shown is not None
        during = [shot for shot in shots if shot.start < step.end - 0.01 and shot.end > step.start + 0.01]
        assert len(during) == 1
        assert during[0].pose == (shown.held if isinstance(step.work, Hold) else shown.ways.start)


def test_reps_last_as_long_as_their_tempo_says() -> None:
    timeline = laid_out(starter("core-steady"))
    work = _work_named(timeline, "Dead bug")[0]
    motion = _motion_of(choreograph(timeline), work)
    assert isinstance(work.work, Reps)
    assert motion.duration == pytest.approx(2 * work.work.tempo.seconds)
    bridge = _work_named(timeline, "Glute bridge holds")[0]
    assert _motion_of(choreograph(timeline), bridge).duration == pytest.approx(12)


def test_a_stay_in_the_tempo_is_a_stay_of_the_body() -> None:
    timeline = laid_out(starter("core-steady"))
    motion = _motion_of(choreograph(timeline), _work_named(timeline, "Glute bridge holds")[0])
    assert [stretch.seconds for stretch in motion.stretches] == [2, 8, 2]
    assert motion.stretches[1].passage.first == motion.stretches[1].passage.last


def test_the_second_side_mirrors_the_first() -> None:
    timeline = laid_out(starter("morning-back-release"))
    shots = choreograph(timeline)
    first, second = _work_named(timeline, "Figure four")
    assert (first.side, second.side) == (Side.LEFT, Side.RIGHT)
    poses = [next(shot.pose for shot in shots if shot.start == step.start) for step in (first, second)]
    assert poses[0] == other(poses[1]) != poses[1]


def test_hip_circles_told_the_other_way_round_go_the_other_way_round() -> None:
    timeline = laid_out(starter("two-for-the-hips"))
    shots = choreograph(timeline)
    forward, *_, backward = _work_named(timeline, "Hip circles")
    ways = [[s.passage for s in _motion_of(shots, step).stretches] for step in (forward, backward)]
    assert forward.side != backward.side
    assert ways[0][0].last.mirrored().pelvis == pytest.approx(ways[1][-1].first.pelvis)


def test_an_exercise_that_nobody_drew_is_a_card_with_its_name_and_how_it_goes() -> None:
    shots = choreograph(laid_out(lesson(UNKNOWN)))
    cards = [shot for shot in shots if isinstance(shot.shown, Card)]
    assert cards
    assert {shot.shown for shot in cards} == {Card("Flying squirrel", "Spread the arms.")}
    assert cards[0].start == 0
    assert cards[-1].end == 20
    assert shots[-1].pose == "hands_and_knees"


def test_a_rest_follows_what_is_said() -> None:
    timeline = laid_out(starter("core-steady"))
    rests = [chapter for chapter in timeline.chapters if chapter.title == "Rest"]
    ends = [next(shot.pose for shot in choreograph(timeline) if shot.end == rest.end) for rest in rests]
    assert ends == ["constructive_rest", "hands_and_knees", "child"]


def test_an_easier_way_is_shown_before_the_couch_stretch() -> None:
    shots = choreograph(laid_out(starter("hip-flexor-opener")))
    easier = next(shot for shot in shots if shot.pose == "couch_easy.other")
    held = next(shot for shot in shots if shot.pose == "couch_stretch.other" and shot.end - shot.start == 30)
    assert easier.end < held.start


@pytest.mark.parametrize(
    ("title", "is_known"),
    [
        ("Side plank from the knees", True),
        ("BIRD DOGS", True),
        ("Cat-camel", True),
        ("Push-up", False),
        ("Standing quad stretch", False),
        ("Something new", False),
    ],
)
def test_exercises_are_found_by_any_of_their_names_and_no_other(title: str, is_known: bool) -> None:
    assert (find_shown(title, None) is not None) is is_known


def test_everybody_has_a_room_and_every_instructor_somebody() -> None:
    assert person_for("Ines Okafor").name == "ines"
    assert person_for("Somebody Else") == person_for("Somebody Else")
    assert room_of(person_for("")).name


def test_what_asks_for_no_pose_asks_for_none() -> None:
    assert said_pose("Breathe all the time.") is None
    assert said_pose("Come onto hands and knees.") == "hands_and_knees"


def _work_named(timeline: Timeline, title: str) -> list[Step]:
    return [step for step in timeline.steps if step.is_work and timeline.chapters[step.chapter].title == title]


def _motion_of(shots: tuple[Shot, ...], step: Step) -> Motion:
    motion = next(shot.shown for shot in shots if shot.start == step.start)
    assert isinstance(motion, Motion)
    return motion
