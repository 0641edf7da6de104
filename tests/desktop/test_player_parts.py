"""Loop, chimes, clock, strip and trouble: the small rules behind the player page."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ab_loop import Loop
from desktop.class_clock import read_clock
from desktop.step_chimes import chime_between
from desktop.strip_layout import LEAST_WIDTH, index_at, lay_out, seconds_at, x_of
from desktop.trouble import playing_failed
from routines.chapter import Chapter, ChapterKind
from routines.exercise import Hold, Prescription, Side
from routines.moment import moment_at
from routines.timeline import build_timeline
from tests.desktop.player_stage import example_class

EXAMPLE = build_timeline(example_class().chapters, 300.0)


def test_marking_gives_a_then_b_then_nothing() -> None:
    loop = Loop().marked_at(10.0)
    assert loop == Loop(10.0)
    assert loop.marked_at(20.0) == Loop(10.0, 20.0)
    assert Loop(10.0, 20.0).marked_at(5.0) == Loop()


def test_a_b_before_a_changes_places_with_it() -> None:
    assert Loop(20.0).marked_at(10.0) == Loop(10.0, 20.0)


def test_a_loop_without_length_is_cleared() -> None:
    assert Loop(20.0).marked_at(20.2) == Loop()


def test_only_playing_over_b_leads_back() -> None:
    loop = Loop(10.0, 20.0)
    assert loop.way_back(19.98, 20.02) == 10.0
    assert loop.way_back(15.0, 16.0) is None
    assert loop.way_back(25.0, 25.04) is None
    assert Loop(10.0).way_back(19.98, 20.02) is None


def chimes(chapters: tuple[Chapter, ...], duration: float) -> list[str]:
    """Play a class at 25 pictures a second and return what is heard."""
    timeline = build_timeline(chapters, duration)
    moments = [moment_at(timeline, picture / 25) for picture in range(round(duration * 25))]
    return [name for before, now in itertools.pairwise(moments) if (name := chime_between(before, now))]


def test_each_hold_and_each_switch_is_heard_and_never_both_at_once() -> None:
    assert chimes(example_class().chapters, 300.0) == ["switch_sides", "hold_end"]


def test_sides_that_change_without_a_pause_are_heard_too() -> None:
    prescription = Prescription(Hold(20), side=Side.BOTH, switch=0)
    assert chimes((Chapter("Stretch", 0, 50, prescription=prescription),), 60.0) == ["switch_sides", "hold_end"]


def test_a_class_without_holds_stays_silent() -> None:
    assert chimes((Chapter("Stretch", 0, 30), Chapter("Twist", 30, 60)), 60.0) == []


def test_the_clock_reads_position_rest_and_exercise() -> None:
    assert read_clock(EXAMPLE, moment_at(EXAMPLE, 65.4)) == ("1:05", "3:55 left", "Exercise 1 of 3")
    assert read_clock(EXAMPLE, moment_at(EXAMPLE, 130.0)).progress == "Exercise 1 of 3"
    assert read_clock(EXAMPLE, moment_at(EXAMPLE, 0.0)).progress == "Exercise 1 of 3"
    nothing = build_timeline((), 90.0)
    assert read_clock(nothing, moment_at(nothing, 90.0)) == ("1:30", "0:00 left", "")


def test_chapters_are_as_wide_as_they_are_long_and_rests_are_thin() -> None:
    segments = lay_out(EXAMPLE.chapters, 300.0, 1016.0)
    assert [round(segment.width) for segment in segments] == [67, 333, 67, 333, 200]
    assert [segment.is_rest for segment in segments] == [True, False, True, False, False]
    assert segments[-1].x + segments[-1].width == pytest.approx(1016.0)


def test_a_class_without_exercises_is_no_rest() -> None:
    timeline = build_timeline((), 300.0)
    assert [segment.is_rest for segment in lay_out(timeline.chapters, 300.0, 800.0)] == [False]


def test_a_class_of_no_length_still_has_a_strip() -> None:
    segments = lay_out(build_timeline((), 0.0).chapters, 0.0, 800.0)
    assert [(segment.x, segment.width) for segment in segments] == [(0.0, 800.0)]
    assert seconds_at(segments, 400.0) == 0.0
    assert x_of(segments, 12.0) in {0.0, 800.0}


def test_no_room_means_no_segments() -> None:
    segments = lay_out(EXAMPLE.chapters, 300.0, 0.0)
    assert segments == ()
    assert (x_of(segments, 5.0), seconds_at(segments, 5.0), index_at(segments, 5.0)) == (0.0, 0.0, -1)


def test_five_thousand_chapters_make_few_segments_that_can_be_seen() -> None:
    chapters = tuple(Chapter(f"{n}", n, n + 1, ChapterKind.STRETCH) for n in range(5000))
    segments = lay_out(chapters, 5000.0, 1384.0)
    assert len(segments) <= 1384 / LEAST_WIDTH
    assert min(segment.width for segment in segments) >= LEAST_WIDTH - 0.01


lengths = st.lists(st.floats(0.5, 400), min_size=1, max_size=60)


@given(lengths, st.floats(10, 2000), st.floats(0, 1))
def test_pixels_and_seconds_lead_to_each_other(seconds: list[float], width: float, part: float) -> None:
    chapters, at = [], 0.0
    for number, length in enumerate(seconds):
        kind = ChapterKind.REST if number % 3 == 1 else ChapterKind.STRETCH
        chapters.append(Chapter(f"{number}", at, at + length, kind))
        at += length
    segments = lay_out(chapters, at, width)
    assert segments[0].x == 0
    assert segments[-1].x + segments[-1].width == pytest.approx(width)
    assert all(a.x + a.width <= b.x + 1e-6 and a.end == b.start for a, b in itertools.pairwise(segments))
    position = part * at
    assert seconds_at(segments, x_of(segments, position)) == pytest.approx(position, abs=at * 1e-6 + 1e-6)


def test_trouble_says_what_was_kept_and_offers_what_can_help() -> None:
    gone = playing_failed("The file is gone.", is_file_there=False, has_other_engine=True)
    assert gone.text == "The file is gone. What you did so far is kept."
    assert [way.way for way in gone.ways] == ["locate", "leave"]
    stuck = playing_failed("No picture came", is_file_there=True, has_other_engine=True)
    assert [way.way for way in stuck.ways] == ["other-engine", "leave"]
