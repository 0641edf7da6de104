"""Chapters described by their titles."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from routines.chapter import Chapter, ChapterKind, Origin
from routines.exercise import Hold, Prescription, Reps, Side, Tempo
from routines.title_reader import describe_chapter, describe_chapters
from tests.effort import effort


def _chapter(title: str, start: float = 0.0) -> Chapter:
    return Chapter(title, start, start + 60)


def _class(*titles: str) -> tuple[Chapter, ...]:
    return describe_chapters(_chapter(title, 60.0 * place) for place, title in enumerate(titles))


def test_the_clean_name_is_shown_and_what_was_written_is_kept() -> None:
    made = describe_chapter(_chapter("Plank 3 x 45 s"))
    assert (made.title, made.as_written, made.kind) == ("Plank", "Plank 3 x 45 s", ChapterKind.STRENGTH)
    assert made.prescription == Prescription(Hold(45), sets=3)
    assert describe_chapter(_chapter("Plank")).as_written == ""


def test_what_the_source_says_is_never_changed() -> None:
    asked = Prescription(Hold(20))
    told = Chapter("Plank 45 s", 0, 60, ChapterKind.WARM_UP, asked, origin=Origin.WEBVTT)
    made = describe_chapter(told)
    assert (made.kind, made.prescription, made.title) == (ChapterKind.WARM_UP, asked, "Plank")


def test_a_name_that_somebody_chose_is_shown_as_it_is() -> None:
    edited = Chapter("Plank 45 s", 0, 60, origin=Origin.EDITED)
    assert describe_chapter(edited) == edited
    routine = describe_chapter(Chapter("Plank 45 s", 0, 60, origin=Origin.ROUTINE))
    assert (routine.title, routine.as_written) == ("Plank 45 s", "")
    assert routine.prescription == Prescription(Hold(45))


def test_sides_that_take_turns_are_told_by_the_catalogue() -> None:
    bird_dog = describe_chapter(_chapter("Bird dog 3x8 each side")).prescription
    assert bird_dog == Prescription(Reps(8), sets=3, side=Side.BOTH, by_turns=True)
    clam = describe_chapter(_chapter("Clamshells 15 each side")).prescription
    assert clam == Prescription(Reps(15), side=Side.BOTH)
    one = describe_chapter(_chapter("Dead bug left x 8")).prescription
    assert one == Prescription(Reps(8), side=Side.LEFT)


def test_tempo_and_short_holds_shape_the_rep() -> None:
    slow = describe_chapter(_chapter("RDL 3x10 @ 3-1-3")).prescription
    assert slow == Prescription(Reps(10, Tempo.of(3, 1, 3)), sets=3)
    held = describe_chapter(_chapter("Bridge 10 x 5s hold")).prescription
    assert held == Prescription(Reps(10, Tempo.of(2, 5, 2)))
    timed = describe_chapter(_chapter("EMOM 10 min: swings x 15")).prescription
    assert timed == Prescription(Hold(600))


def test_breaths_make_a_hold() -> None:
    asked = describe_chapter(_chapter("Cobra, 5 breaths")).prescription
    assert asked == Prescription(Hold.of_breaths(5))


def test_a_side_alone_goes_on_with_the_exercise_before_it() -> None:
    left, right = _class("Pigeon pose left 1 min", "Right side")
    assert (right.title, right.as_written, right.kind) == ("Pigeon pose", "Right side", ChapterKind.STRETCH)
    assert right.prescription == Prescription(Hold(60), side=Side.RIGHT)
    assert left.prescription == Prescription(Hold(60), side=Side.LEFT)


def test_the_other_side_is_the_opposite_of_the_one_before_even_after_a_rest() -> None:
    *_, other = _class("Figure 4 right, 40 s", "Rest", "Other side")
    assert other.title == "Figure 4"
    assert other.prescription == Prescription(Hold(40), side=Side.LEFT)
    _, named = _class("Pigeon left", "Pigeon - other side")
    assert named.prescription == Prescription(side=Side.RIGHT)
    assert named.as_written == "Pigeon - other side"


def test_a_side_after_talk_or_at_the_beginning_is_nobody_elses() -> None:
    first, *_, last = _class("Left side", "Plank 30 s", "Welcome", "Right side")
    assert (first.title, first.prescription) == ("Left side", Prescription(side=Side.LEFT))
    assert (last.title, last.kind, last.prescription) == ("Right side", None, Prescription(side=Side.RIGHT))


def test_chapters_without_titles_and_rests_stay_what_they_are() -> None:
    empty, rest = _class("", "Rest 60 sec")
    assert empty == _chapter("")
    assert (rest.title, rest.kind, rest.prescription) == ("Rest", ChapterKind.REST, Prescription(Hold(60)))


def test_a_hold_longer_than_its_chapter_stays_as_it_was_said() -> None:
    made = describe_chapter(Chapter("Wall sit 5 min", 0, 10))
    assert made.prescription == Prescription(Hold(300))


def test_describing_twice_changes_nothing_more() -> None:
    once = _class("Pigeon pose left 1 min", "Other side", "Bird dog 3x8 each side", "Intro", "Box breathing 4-4-4-4")
    assert describe_chapters(once) == once


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Left side", "Other side", "Plank 10 s", "x 999999", "0 s", "½ s", "99 sets", "Rest"])
        | st.text()
    )
)
def test_any_titles_can_be_described(titles: list[str]) -> None:
    made = _class(*titles)
    assert [chapter.start for chapter in made] == [60.0 * place for place in range(len(titles))]


def test_thousands_of_chapters_are_described_while_nobody_waits() -> None:
    titles = ["Plank 45 s", "Bird dog 3x8/side", "Left side", "Rest", "Supine twist, 6 breaths", "Intro"]
    chapters = [_chapter(f"{titles[place % 6]}", float(place)) for place in range(5000)]
    describe_chapters(chapters[:10])
    assert effort(lambda: describe_chapters(chapters)) < 5
