"""What each wish of a person does, one by one."""

from __future__ import annotations

import pytest
from hypothesis import given

from routines.chapter import Chapter, ChapterKind, Cue
from routines.editing.boundaries import Edge, move, nudge
from routines.editing.dividing import can_split, merge, remove, replace_all, split
from routines.editing.edited_class import open_for_editing, select
from routines.editing.marking import mark_exercise, mark_hold, mark_rest, snapped
from routines.editing.times import fit_all, scale_all, shift_all
from routines.exercise import Hold, Prescription
from routines.marks import Marks
from tests.routines.editing.looks import BARE, BRIDGE, LAST, PLANK, REST, chapter_of, spans, titles
from tests.routines.editing.wishes import example_class
from tests.routines.strategies import seconds


def test_the_first_mark_lasts_to_the_end_and_the_next_ends_it() -> None:
    marked = mark_exercise(mark_exercise(BARE, 10.0), 50.0)
    assert spans(marked) == [(10.0, 50.0), (50.0, 240.0)]
    assert marked.selection == (2,)


def test_a_mark_on_a_start_chooses_what_begins_there() -> None:
    marked = mark_exercise(example_class(), 80.1)
    assert spans(marked) == spans(example_class())
    assert marked.selection == (PLANK,)


def test_a_mark_just_before_a_start_chooses_what_begins_there() -> None:
    assert mark_exercise(example_class(), 129.9).selection == (REST,)


def test_a_mark_at_the_very_end_makes_nothing() -> None:
    assert mark_exercise(BARE, 239.9) == BARE


def test_e_on_an_unnamed_rest_makes_it_an_exercise_and_t_the_reverse() -> None:
    rested = mark_rest(mark_exercise(BARE, 10.0), 10.0)
    assert (rested.chapters[0].kind, titles(rested)) == (ChapterKind.REST, ["Rest"])
    again = mark_exercise(rested, 10.0)
    assert (again.chapters[0].kind, titles(again)) == (None, [""])


def test_t_on_a_named_exercise_only_chooses_it() -> None:
    assert chapter_of(mark_rest(example_class(), 20.0), BRIDGE).kind is ChapterKind.STRENGTH


def test_two_presses_give_a_hold_its_place_and_its_length() -> None:
    held = mark_hold(mark_hold(example_class(), 90.0), 110.04)
    assert chapter_of(held, PLANK).cues == (Cue(10.0, work=Hold(20.0)),)
    assert held.hold_from is None


def test_a_double_press_takes_the_hold_back() -> None:
    assert mark_hold(mark_hold(example_class(), 90.0), 90.3).parts == example_class().parts


def test_a_hold_ends_with_its_part() -> None:
    held = mark_hold(mark_hold(example_class(), 110.0), 140.0)
    assert chapter_of(held, PLANK).cues == (Cue(30.0, work=Hold(10.0)),)
    begun = mark_exercise(mark_hold(example_class(), 90.0), 100.0)
    assert chapter_of(begun, PLANK).cues == (Cue(10.0, work=Hold(10.0)),)


def test_a_hold_marked_again_takes_the_place_of_the_former() -> None:
    once = mark_hold(mark_hold(example_class(), 90.0), 110.0)
    twice = mark_hold(mark_hold(once, 95.0), 115.0)
    assert chapter_of(twice, PLANK).cues == (Cue(15.0, work=Hold(20.0)),)


def test_going_back_during_a_hold_begins_it_there() -> None:
    held = mark_hold(mark_hold(mark_hold(example_class(), 100.0), 90.0), 110.0)
    assert chapter_of(held, PLANK).cues == (Cue(10.0, work=Hold(20.0)),)


def test_marks_snap_to_cuts_and_to_ends_of_silences() -> None:
    marks = Marks(cuts=(20.4,), silences=((50.0, 60.2),))
    assert [snapped(marks, at) for at in (20.0, 21.0, 60.0, 50.0, 22.0)] == [20.4, 20.4, 60.2, 50.0, 22.0]


def test_a_boundary_that_two_parts_share_moves_as_one() -> None:
    moved = move(example_class(), PLANK, Edge.START, 90.0)
    assert spans(moved)[1:3] == [(20.0, 90.0), (90.0, 120.0)]
    assert spans(move(example_class(), BRIDGE, Edge.END, 90.0))[1:3] == [(20.0, 90.0), (90.0, 120.0)]


def test_a_boundary_that_stands_free_moves_alone_and_then_pushes_its_neighbour() -> None:
    alone = move(example_class(), PLANK, Edge.END, 128.0)
    assert spans(alone)[2:4] == [(80.0, 128.0), (130.0, 150.0)]
    pushing = move(example_class(), PLANK, Edge.END, 140.0)
    assert spans(pushing)[2:4] == [(80.0, 140.0), (140.0, 150.0)]
    far = move(example_class(), PLANK, Edge.END, 500.0)
    assert spans(far)[2:4] == [(80.0, 149.8), (149.8, 150.0)]


def test_a_start_pulled_far_leaves_the_part_before_a_fifth_of_a_second() -> None:
    far = move(example_class(), REST, Edge.START, 0.0)
    assert spans(far)[2:4] == [(80.0, 80.2), (80.2, 150.0)]


def test_cues_keep_their_place_in_the_video_when_the_start_moves() -> None:
    chapter = Chapter("Plank", 80, 120, cues=(Cue(0, "Tuck"), Cue(5, "gone"), Cue(20, "Breathe")))
    moved = move(open_for_editing((chapter,), 240.0), 1, Edge.START, 90.0)
    assert moved.chapters[0].cues == (Cue(0, "Tuck"), Cue(10, "Breathe"))


def test_a_whole_part_slides_between_its_neighbours_with_its_cues() -> None:
    chapters = (Chapter("A", 0, 10), Chapter("B", 20, 30, cues=(Cue(4, "now"),)), Chapter("C", 50, 60))
    edited = open_for_editing(chapters, 60.0)
    assert spans(move(edited, 2, Edge.WHOLE, 45.0))[1] == (40.0, 50.0)
    assert spans(move(edited, 2, Edge.WHOLE, 0.0))[1] == (10.0, 20.0)
    assert move(edited, 2, Edge.WHOLE, 25.0).chapters[1].cues == (Cue(4, "now"),)


def test_parts_that_touch_are_nudged_together() -> None:
    edited = open_for_editing((Chapter("A", 10, 20), Chapter("B", 20, 30)), 60.0)
    assert spans(nudge(edited, (1, 2), Edge.WHOLE, 1.0)) == [(11.0, 21.0), (21.0, 31.0)]
    assert spans(nudge(edited, (1, 2), Edge.WHOLE, -1.0)) == [(9.0, 19.0), (19.0, 29.0)]


def test_both_halves_of_a_split_keep_the_name_and_cues_go_where_they_lie() -> None:
    chapter = Chapter("Twist", 0, 60, prescription=Prescription(Hold(20)), cues=(Cue(0, "Lie"), Cue(40, "Switch")))
    halves = split(open_for_editing((chapter,), 60.0), 30.0)
    assert titles(halves) == ["Twist", "Twist"]
    assert [each.cues for each in halves.chapters] == [(Cue(0, "Lie"),), (Cue(10, "Switch"),)]
    assert halves.chapters[1].prescription == Prescription(Hold(20))
    assert halves.selection == (2,)


def test_nothing_is_split_in_a_gap_or_at_an_end() -> None:
    assert can_split(example_class(), 50.0)
    for at in (125.0, 20.0, 79.9, 300.0):
        assert not can_split(example_class(), at)
        assert spans(split(example_class(), at)) == spans(example_class())


def test_joining_takes_the_gap_in_and_keeps_what_the_first_one_says() -> None:
    joined = merge(example_class(), PLANK)
    assert spans(joined)[2] == (80.0, 150.0)
    assert chapter_of(joined, PLANK).title == "Plank"
    assert chapter_of(joined, PLANK).prescription == Prescription(Hold(30))
    assert merge(example_class(), LAST) == example_class()


def test_an_unnamed_part_takes_the_name_of_the_one_joined_to_it() -> None:
    edited = open_for_editing((Chapter("", 0, 10), Chapter("Rest", 10, 20, ChapterKind.REST)), 60.0)
    assert (merge(edited, 1).chapters[0].title, merge(edited, 1).chapters[0].kind) == ("Rest", ChapterKind.REST)


def test_taking_parts_away_leaves_a_gap_and_chooses_the_next_one() -> None:
    removed = remove(select(example_class(), (BRIDGE,)), (BRIDGE,))
    assert spans(removed) == [(0, 20), (80, 120), (130, 150), (150, 240)]
    assert removed.selection == (PLANK,)
    assert remove(example_class(), (1, 2, 3, 4, 5)).parts == ()


def test_chapters_from_elsewhere_take_the_place_of_all() -> None:
    fresh = replace_all(example_class(), (Chapter("B", 30, 300), Chapter("A", 0, 40)))
    assert (titles(fresh), spans(fresh)) == (["A", "B"], [(0, 30), (30, 240)])
    assert {part.key for part in fresh.parts}.isdisjoint({1, 2, 3, 4, 5})
    assert fresh.chapter_of(fresh.lead) == fresh.chapters[0]
    assert replace_all(example_class(), ()).selection == ()


def test_all_times_are_shifted_and_what_leaves_the_video_goes() -> None:
    earlier = shift_all(example_class(), -50.0)
    assert spans(earlier) == [(0, 30), (30, 70), (80, 100), (100, 190)]
    later = shift_all(example_class(), 100.0)
    assert spans(later)[-1] == (230, 240)


def test_all_times_are_stretched_with_their_cues() -> None:
    chapter = Chapter("A", 10, 20, prescription=Prescription(Hold(5)), cues=(Cue(4, "now"),))
    stretched = scale_all(open_for_editing((chapter,), 60.0), 1.5)
    assert spans(stretched) == [(15, 30)]
    assert stretched.chapters[0].cues == (Cue(6, "now"),)
    assert stretched.chapters[0].prescription == Prescription(Hold(5))


def test_two_times_land_where_they_belong_and_all_others_between_and_around_them() -> None:
    fitted = fit_all(example_class(), (20.0, 130.0), (10.0, 120.0))
    assert spans(fitted) == [(0, 10), (10, 70), (70, 110), (120, 140), (140, 230)]
    fitted = fit_all(example_class(), (20.0, 130.0), (30.0, 85.0))
    assert spans(fitted) == [(20, 30), (30, 60), (60, 80), (85, 95), (95, 140)]


@given(seconds(0, 120), seconds(5, 60), seconds(0, 120), seconds(5, 60))
def test_fitting_two_parts_lets_both_begin_there_to_the_millisecond(
    start: float, length: float, aim: float, room: float
) -> None:
    two = (Chapter("A", start, start + 4.0), Chapter("B", start + length, start + length + 4.0))
    fitted = fit_all(open_for_editing(two, 1000.0), (start, start + length), (aim, aim + room))
    assert [chapter.start for chapter in fitted.chapters] == pytest.approx([aim, aim + room], abs=0.001)


@pytest.mark.parametrize("wanted", [(50.0, 50.0), (60.0, 20.0), (float("nan"), 60.0), (0.0, float("inf"))])
def test_two_places_in_the_wrong_order_or_none_at_all_change_nothing(wanted: tuple[float, float]) -> None:
    assert fit_all(example_class(), (20.0, 130.0), wanted) == example_class()
    assert fit_all(example_class(), (20.0, 20.0), (10.0, 60.0)) == example_class()


@pytest.mark.parametrize("factor", [0.0, -1.0, float("nan"), float("inf"), 1.0])
def test_a_factor_that_cannot_be_meant_changes_nothing(factor: float) -> None:
    assert scale_all(example_class(), factor) == example_class()
