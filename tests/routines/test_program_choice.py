"""Which class a day gets: the named one, the person's own choice, or what stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from routines.program_choice import (
    Choice,
    can_stand_in,
    choose_class,
    done_class,
    named_class,
    other_classes,
    shorter_classes,
    stand_in,
)
from routines.video_class import Focus, VideoClass
from tests.routines.program_people import ANY_CORE, BARE, EASE, HIPS, LIBRARY, a_class

if TYPE_CHECKING:
    from random import Random

CLASSES = st.lists(
    st.builds(
        lambda name, minutes, focus: a_class(name, minutes, tuple(focus)),
        st.text("abcdef", min_size=1, max_size=4),
        st.floats(0, 90),
        st.lists(st.sampled_from(Focus), max_size=3, unique=True),
    ),
    max_size=12,
    unique_by=lambda each: each.class_id,
)


def test_a_starter_class_goes_before_one_that_only_has_its_title() -> None:
    same_title = a_class("a-first", title="morning-ease")
    assert named_class(EASE, (same_title, *LIBRARY)) == LIBRARY[0]


def test_a_class_is_found_by_its_id_and_by_its_title_in_any_case() -> None:
    own = a_class("fp-own", title="GRANDMOTHER’S class")
    assert named_class(BARE, (*LIBRARY, own)) == own
    by_id = a_class(BARE.name, title="Something else")
    assert named_class(BARE, (own, by_id)) == by_id


def test_a_day_without_a_name_names_no_class() -> None:
    assert named_class(ANY_CORE, LIBRARY) is None


def test_the_named_class_is_taken_where_the_library_has_it() -> None:
    chosen = choose_class(EASE, "", LIBRARY)
    assert (chosen.choice, chosen.class_id, chosen.title, chosen.duration) == (
        Choice.NAMED,
        "fp-ease",
        "Morning ease",
        8.4 * 60,
    )


def test_what_the_person_put_in_its_place_goes_before_the_named_class() -> None:
    assert choose_class(EASE, "fp-core", LIBRARY).choice is Choice.SWAPPED


def test_a_swap_for_the_named_class_itself_is_no_swap() -> None:
    assert choose_class(EASE, "fp-ease", LIBRARY).choice is Choice.NAMED


def test_a_swapped_class_that_left_the_library_gives_way_to_the_named_one() -> None:
    assert choose_class(EASE, "gone", LIBRARY).class_id == "fp-ease"


def test_the_nearest_class_of_the_same_focus_stands_in() -> None:
    library = (a_class("far", 15), a_class("near", 9), a_class("hips", 8, (Focus.HIPS,)))
    chosen = choose_class(EASE, "", library)
    assert (chosen.choice, chosen.class_id) == (Choice.STAND_IN, "near")


def test_a_day_without_a_name_takes_what_fits() -> None:
    chosen = choose_class(ANY_CORE, "", LIBRARY)
    assert (chosen.choice, chosen.class_id) == (Choice.FITTING, "fp-core")


def test_a_class_whose_main_focus_it_is_goes_before_one_that_has_it_too() -> None:
    library = (a_class("a-side", 8, (Focus.CORE, Focus.BACK)), a_class("b-main", 8, (Focus.BACK,)))
    found = stand_in(EASE, library)
    assert found is not None
    assert found.class_id == "b-main"


def test_nothing_more_than_twice_as_long_stands_in() -> None:
    assert can_stand_in(EASE, a_class("long", 16))
    assert not can_stand_in(EASE, a_class("too long", 16.1))


def test_a_class_that_is_known_by_name_only_has_no_stand_in() -> None:
    assert stand_in(BARE, LIBRARY) is None
    missing = choose_class(BARE, "", LIBRARY)
    assert (missing.choice, missing.class_id, missing.title, missing.duration) == (Choice.MISSING, "", BARE.title, 0.0)


def test_a_missing_class_keeps_the_title_and_length_that_the_program_gives_it() -> None:
    missing = choose_class(HIPS, "", LIBRARY[:1])
    assert (missing.choice, missing.title, missing.duration) == (Choice.MISSING, "Two for the hips", 420.0)


def test_a_done_class_that_left_the_library_goes_by_the_title_of_the_program() -> None:
    assert done_class(EASE, "gone", LIBRARY).title == "Morning ease"
    assert done_class(EASE, "gone", LIBRARY).class_id == ""
    assert done_class(EASE, "fp-core", LIBRARY).choice is Choice.SWAPPED
    assert done_class(EASE, "fp-ease", LIBRARY).choice is Choice.NAMED


@given(CLASSES)
def test_what_stands_in_is_at_least_as_near_as_any_other_that_could(classes: list[VideoClass]) -> None:
    found = stand_in(EASE, classes)
    able = [each for each in classes if can_stand_in(EASE, each)]
    assert (found is None) == (not able)
    if found is not None:
        assert found in able
        nearest = min(round(abs(each.duration / 60 - 8)) for each in able)
        assert round(abs(found.duration / 60 - 8)) == nearest


@given(CLASSES, st.randoms())
def test_the_order_of_the_library_changes_nothing(classes: list[VideoClass], random: Random) -> None:
    shuffled = list(classes)
    random.shuffle(shuffled)
    now = choose_class(EASE, "", classes)
    assert choose_class(EASE, "", shuffled) == now
    assert other_classes(EASE, now, shuffled) == other_classes(EASE, now, classes)


@given(CLASSES)
def test_others_are_all_but_the_present_one_and_the_same_focus_comes_first(classes: list[VideoClass]) -> None:
    now = choose_class(EASE, "", classes)
    others = other_classes(EASE, now, classes)
    assert {each.class_id for each in others} == {each.class_id for each in classes} - {now.class_id}
    has_focus = [Focus.BACK in each.focus for each in others]
    assert has_focus == sorted(has_focus, reverse=True)


@given(CLASSES)
def test_shorter_ones_are_shorter_by_half_a_minute(classes: list[VideoClass]) -> None:
    now = choose_class(EASE, "", classes)
    assert all(0 < each.duration <= now.duration - 30 for each in shorter_classes(EASE, now, classes))
