"""What a voice says in a class."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from routines.chapter import Chapter, ChapterKind, Cue
from routines.exercise import Hold, Prescription, Reps, Rest, Side
from routines.spoken_cues import spoken_cues
from routines.timeline import Timeline, build_timeline
from tests.routines.strategies import quick, timelines

STRETCH = ChapterKind.STRETCH


def said(timeline: Timeline, seconds: float = 1.5) -> list[tuple[float, str]]:
    return [(round(cue.at, 1), cue.text) for cue in spoken_cues(timeline, lambda _: seconds)]


def test_a_hold_on_both_sides_is_told_from_its_name_to_its_last_seconds() -> None:
    asked = Prescription(Hold(40.0), side=Side.BOTH, lead_in=15.0, switch=8.0)
    chapter = Chapter("Figure four", 0.0, 103.0, STRETCH, asked, (Cue(0.0, "Cross one ankle over the other knee."),))
    assert said(build_timeline((chapter,), 110.0)) == [
        (0.0, "Figure four."),
        (1.9, "Cross one ankle over the other knee."),
        (12.0, "Left side first."),
        (15.0, "Hold, and breathe."),
        (35.0, "Half-way."),
        (50.0, "Last five seconds."),
        (55.0, "Change sides. Right side."),
        (63.0, "Hold, and breathe."),
        (83.0, "Half-way."),
        (98.0, "Last five seconds."),
    ]


def test_reps_are_told_where_half_of_them_are_done_and_where_the_last_begins() -> None:
    asked = Prescription(Reps(8), lead_in=8.0)
    timeline = build_timeline((Chapter("Cat cow", 0.0, 40.0, STRETCH, asked),), 40.0)
    assert said(timeline) == [(0.0, "Cat cow."), (8.0, "And begin."), (24.0, "Half-way."), (36.0, "Last one.")]


def test_sides_that_take_turns_have_a_last_rep_each() -> None:
    asked = Prescription(Reps(4), side=Side.BOTH, by_turns=True, lead_in=8.0)
    timeline = build_timeline((Chapter("Bird dog", 0.0, 40.0, ChapterKind.STRENGTH, asked),), 40.0)
    assert said(timeline)[-1] == (32.0, "One more on each side.")
    assert not any("side first" in text for _, text in said(timeline))


def test_a_rest_between_sets_is_named() -> None:
    asked = Prescription(Hold(10.0), sets=2, lead_in=5.0, rest=Rest(15.0))
    timeline = build_timeline((Chapter("Bridge", 0.0, 40.0, ChapterKind.STRENGTH, asked),), 40.0)
    assert (15.0, "Rest.") in said(timeline)


def test_talk_says_its_own_words_only() -> None:
    talk = Chapter("Welcome", 0.0, 20.0, ChapterKind.TALK, cues=(Cue(1.0, "Good morning."), Cue(5.0, "Lie down.")))
    assert said(build_timeline((talk,), 20.0)) == [(1.3, "Good morning."), (5.3, "Lie down.")]


def test_what_matters_less_gives_way_to_what_matters_more() -> None:
    asked = Prescription(Hold(20.0), lead_in=4.0)
    first = Chapter("Sphinx", 0.0, 24.0, STRETCH, asked)
    second = Chapter("Cobra", 24.0, 48.0, STRETCH, asked)
    told = [text for _, text in said(build_timeline((first, second), 48.0), seconds=11.0)]
    assert told == ["Sphinx.", "Cobra."]


def test_a_sentence_that_would_outlast_the_class_is_left_out() -> None:
    talk = Chapter("Bye", 0.0, 10.0, ChapterKind.TALK, cues=(Cue(9.0, "See you tomorrow."),))
    assert said(build_timeline((talk,), 10.0), seconds=2.0) == []


@given(timelines(), st.floats(0.3, 12.0))
@quick
def test_no_sentence_is_said_over_another_or_twice_in_a_row(timeline: Timeline, seconds: float) -> None:
    told = spoken_cues(timeline, lambda text: seconds + len(text) % 3)
    for before, after in pairwise(told):
        assert after.at >= before.end
        assert after.text != before.text
    assert all(cue.at >= 0 and cue.end <= timeline.duration for cue in told)


@given(timelines())
@quick
def test_said_in_no_time_the_first_exercise_is_named_soon_after_its_start(timeline: Timeline) -> None:
    told = spoken_cues(timeline, lambda _: 0.0)
    named = next((c for c in timeline.chapters if c.is_exercise and c.title), None)
    if named is not None and named.start + 4.0 < timeline.duration:
        assert any(cue.text == f"{named.title}." and 0 <= cue.at - named.start <= 4.0 for cue in told)
