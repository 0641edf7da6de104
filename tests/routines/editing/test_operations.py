"""What each wish of a person does, one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from routines.chapter import Chapter, ChapterKind, Cue, Origin
from routines.editing import prescribing
from routines.editing.boundaries import Edge, move, nudge
from routines.editing.dividing import merge, remove, replace_all, split
from routines.editing.edited_class import BadEdit, EditedClass, EditedPart, open_for_editing, select
from routines.editing.marking import mark_exercise, mark_hold, mark_rest, snapped
from routines.editing.naming import next_unnamed, rename
from routines.editing.prescribing import Doing, doing_of
from routines.editing.saving import edited_class, unedited_class
from routines.editing.suggesting import accept, next_suggestion, reject, suggest
from routines.editing.times import scale_all, shift_all
from routines.exercise import Hold, Prescription, Reps, Side, Tempo
from routines.marks import Marks
from routines.video_class import VideoClass
from tests.routines.editing.wishes import Proposal, described, example_class

WELCOME, BRIDGE, PLANK, REST, LAST = 1, 2, 3, 4, 5
AT = datetime(2026, 5, 4, 7, 0, tzinfo=UTC)
BARE = open_for_editing((), 240.0)


def spans(edited: EditedClass) -> list[tuple[float, float]]:
    return [(chapter.start, chapter.end) for chapter in edited.chapters]


def titles(edited: EditedClass) -> list[str]:
    return [chapter.title for chapter in edited.chapters]


def chapter_of(edited: EditedClass, key: int) -> Chapter:
    chapter = edited.chapter_of(key)
    assert chapter is not None
    return chapter


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
    for at in (125.0, 20.0, 79.9, 300.0):
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


@pytest.mark.parametrize("factor", [0.0, -1.0, float("nan"), float("inf"), 1.0])
def test_a_factor_that_cannot_be_meant_changes_nothing(factor: float) -> None:
    assert scale_all(example_class(), factor) == example_class()


def test_a_name_is_read_for_what_it_says() -> None:
    named = rename(example_class(), LAST, "  Side   stretch ", described)
    assert chapter_of(named, LAST).title == "Side stretch"
    assert chapter_of(named, LAST).kind is ChapterKind.STRETCH
    assert chapter_of(named, LAST).origin is Origin.EDITED


def test_a_name_never_overrides_what_the_part_says() -> None:
    assert chapter_of(rename(example_class(), BRIDGE, "Stretch", described), BRIDGE).kind is ChapterKind.STRENGTH


def test_the_next_unnamed_part_is_found_from_the_start_again() -> None:
    edited = mark_exercise(mark_exercise(mark_exercise(BARE, 10.0), 50.0), 90.0)
    assert [next_unnamed(edited, key) for key in (0, 1, 2, 3)] == [1, 2, 3, 1]
    named = rename(edited, 2, "Bridge", described)
    assert next_unnamed(named, 1) == 3
    assert next_unnamed(rename(rename(named, 1, "A", described), 3, "B", described), 2) == 0


@pytest.mark.parametrize("doing", list(Doing))
def test_what_is_counted_can_be_changed_to_anything(doing: Doing) -> None:
    for key in (BRIDGE, PLANK, REST, LAST):
        assert doing_of(chapter_of(prescribing.do(example_class(), (key,), doing), key)) is doing


def test_work_that_cues_start_gives_way_to_a_number_that_is_set() -> None:
    held = mark_hold(mark_hold(example_class(), 90.0), 110.0)
    asked = prescribing.set_hold(held, (PLANK,), 40.0)
    assert chapter_of(asked, PLANK).cues == ()
    assert chapter_of(asked, PLANK).prescription == Prescription(Hold(40.0))


def test_numbers_that_cannot_be_meant_change_nothing() -> None:
    edited = example_class()
    assert prescribing.set_hold(edited, (PLANK,), -1.0) == edited
    assert prescribing.set_reps(edited, (BRIDGE,), 0) == edited
    assert prescribing.prescribe(edited, (BRIDGE,), sets=1000) == edited


def test_reps_keep_their_tempo_and_a_tempo_its_reps() -> None:
    edited = prescribing.set_tempo(example_class(), (BRIDGE,), Tempo.of(3, 1, 3))
    edited = prescribing.set_reps(edited, (BRIDGE,), 12)
    assert chapter_of(edited, BRIDGE).prescription == Prescription(Reps(12, Tempo.of(3, 1, 3)))


def test_breaths_go_back_to_seconds_of_the_same_length() -> None:
    breaths = prescribing.set_breaths(example_class(), (PLANK,), 5)
    assert prescribing.work_of(chapter_of(breaths, PLANK)) == Hold(20.0, 5)
    seconds = prescribing.set_breaths(breaths, (PLANK,), 0)
    assert prescribing.work_of(chapter_of(seconds, PLANK)) == Hold(20.0)


def test_a_prescription_is_copied_to_several_parts() -> None:
    edited = prescribing.set_side(example_class(), (PLANK,), Side.BOTH)
    copied = prescribing.copy_prescription(edited, PLANK, (BRIDGE, PLANK, LAST))
    assert chapter_of(copied, BRIDGE).prescription == chapter_of(copied, LAST).prescription
    assert chapter_of(copied, LAST).prescription == Prescription(Hold(30), side=Side.BOTH)
    assert chapter_of(copied, LAST).kind is ChapterKind.STRENGTH
    assert titles(copied) == titles(edited)


PROPOSALS = [
    Proposal(Chapter("Figure four", 160, 200)),
    Proposal(Chapter("Twist", 200, 240)),
    Proposal(Chapter("Bridge again", 21, 60)),
]


def test_what_is_marked_already_is_not_suggested() -> None:
    suggested = suggest(example_class(), PROPOSALS)
    assert [each.chapter.title for each in suggested.suggestions] == ["Figure four", "Twist"]
    assert suggested.parts == example_class().parts


def test_a_suggestion_inside_a_part_ends_that_part_and_takes_its_time() -> None:
    suggested = suggest(example_class(), PROPOSALS)
    key = suggested.suggestions[0].key
    taken = accept(suggested, (key,))
    assert spans(taken)[-2:] == [(150, 160), (160, 240)]
    assert taken.chapters[-1].origin is Origin.DRAFT
    assert taken.selection == (key,)
    assert [each.chapter.title for each in taken.suggestions] == ["Twist"]


def test_a_suggestion_at_an_unnamed_start_gives_it_its_name() -> None:
    edited = mark_exercise(BARE, 10.0)
    suggested = suggest(BARE, [Proposal(Chapter("Bridge", 10, 60, ChapterKind.STRENGTH))])
    taken = accept(replace(edited, suggestions=suggested.suggestions, next_key=9), (1,))
    assert (titles(taken), spans(taken)) == (["Bridge"], [(10, 240)])


def test_who_changes_a_suggestion_takes_it() -> None:
    suggested = suggest(example_class(), PROPOSALS)
    key = suggested.suggestions[0].key
    for changed in (
        rename(suggested, key, "Bridge", described),
        move(suggested, key, Edge.START, 165.0),
        nudge(suggested, (key,), Edge.WHOLE, 0.5),
        prescribing.set_reps(suggested, (key,), 8),
    ):
        assert [each.key for each in changed.suggestions] == [suggested.suggestions[1].key]
        assert changed.chapter_of(key) is not None
    same = rename(suggested, key, suggested.suggestions[0].chapter.title, described)
    assert same.suggestions == suggested.suggestions


def test_suggestions_are_gone_through_in_order_and_from_the_start_again() -> None:
    suggested = suggest(example_class(), PROPOSALS)
    first, second = (each.key for each in suggested.suggestions)
    assert [next_suggestion(suggested, key) for key in (0, first, second, LAST)] == [first, second, first, first]
    assert next_suggestion(reject(suggested, (first, second)), 0) == 0


def test_saving_numbers_what_has_no_name_and_opening_takes_the_numbers_away() -> None:
    edited = rename(mark_exercise(mark_exercise(BARE, 10.0), 50.0), 1, "Bridge", described)
    kept = edited_class(VideoClass("id", "Class", 240.0), edited.chapters, AT)
    assert [chapter.title for chapter in kept.chapters] == ["Bridge", "Exercise 2"]
    assert kept.own_chapters == kept.chapters
    assert {chapter.origin for chapter in kept.chapters} == {Origin.EDITED}
    assert titles(open_for_editing(kept.chapters, 240.0)) == ["Bridge", ""]


def test_all_taken_back_gives_the_class_what_it_had() -> None:
    opened = VideoClass("id", "Class", 240.0, example_class().chapters, Origin.OGM)
    assert unedited_class(edited_class(opened, (), AT), opened) == opened
    assert "chapters" in edited_class(opened, (), AT).edited


def test_parts_that_cannot_lie_so_are_refused() -> None:
    with pytest.raises(BadEdit):
        EditedClass(10.0, (EditedPart(1, Chapter("A", 0, 5)), EditedPart(2, Chapter("B", 4, 9))))
    with pytest.raises(BadEdit):
        EditedClass(10.0, (EditedPart(1, Chapter("A", 0, 11)),))


def test_amounts_are_told_by_what_is_counted() -> None:
    edited = prescribing.set_breaths(example_class(), (PLANK,), 5)
    told = [(prescribing.reps_of(c), prescribing.hold_of(c), prescribing.breaths_of(c)) for c in edited.chapters]
    assert told == [(0, 0.0, 0), (8, 0.0, 0), (0, 20.0, 5), (0, 0.0, 0), (0, 0.0, 0)]


def test_a_hold_whose_part_was_taken_away_leaves_nothing() -> None:
    begun = mark_hold(example_class(), 90.0)
    assert mark_hold(remove(begun, (PLANK,)), 110.0).hold_from is None
    assert mark_hold(example_class(), 240.0).hold_from is None


def test_suggestions_move_with_all_times() -> None:
    later = shift_all(suggest(BARE, PROPOSALS), 50.0)
    assert [each.chapter.start for each in later.suggestions] == [71, 210]


def test_a_suggestion_without_room_is_only_put_away() -> None:
    suggested = suggest(BARE, [Proposal(Chapter("A", 50, 60)), Proposal(Chapter("B", 50.1, 60))])
    crowded = mark_exercise(suggested, 50.3)
    taken = accept(crowded, tuple(each.key for each in crowded.suggestions))
    assert (titles(taken), taken.suggestions) == (["A", ""], ())
    assert accept(taken, (99,)) == taken


def test_a_suggestion_with_a_named_part_changes_nothing_of_it() -> None:
    suggested = suggest(BARE, [Proposal(Chapter("Bridge", 10, 60))])
    edited = rename(mark_exercise(suggested, 10.0), 2, "Plank", described)
    assert titles(accept(edited, (1,))) == ["Plank"]


def test_a_suggestion_just_before_a_part_finds_no_room() -> None:
    suggested = suggest(BARE, [Proposal(Chapter("A", 49.9, 60))])
    taken = accept(mark_exercise(suggested, 50.0), (1,))
    assert (spans(taken), taken.suggestions) == ([(50.0, 240.0)], ())


def test_nothing_is_copied_from_what_is_not_there() -> None:
    assert prescribing.copy_prescription(example_class(), 99, (BRIDGE,)) == example_class()


def test_the_part_chosen_last_leads() -> None:
    assert example_class().lead == 0
    assert select(example_class(), (PLANK, 99, BRIDGE)).lead == BRIDGE


def test_a_part_that_is_moved_to_where_it_is_stays_as_it_was() -> None:
    assert move(example_class(), BRIDGE, Edge.START, 20.0) == example_class()
