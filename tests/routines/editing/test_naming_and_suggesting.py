"""What names, amounts and suggestions do, one by one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routines.chapter import Chapter, ChapterKind, Origin
from routines.editing import prescribing
from routines.editing.boundaries import Edge, move, nudge
from routines.editing.dividing import remove
from routines.editing.edited_class import BadEdit, EditedClass, EditedPart, open_for_editing, select
from routines.editing.marking import mark_exercise, mark_hold
from routines.editing.naming import next_unnamed, rename
from routines.editing.prescribing import Doing, doing_of
from routines.editing.saving import edited_class, unedited_class
from routines.editing.suggesting import accept, next_suggestion, reject, suggest
from routines.editing.times import shift_all
from routines.exercise import Hold, Prescription, Reps, Side, Tempo
from routines.video_class import VideoClass
from tests.routines.editing.looks import AT, BARE, BRIDGE, LAST, PLANK, REST, chapter_of, spans, titles
from tests.routines.editing.wishes import Proposal, described, example_class


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
