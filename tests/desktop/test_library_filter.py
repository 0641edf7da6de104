"""Which classes are shown, in what order, and what is suggested where none are."""

from __future__ import annotations

import pytest

from desktop.library_filter import Filter, Length, Sort, in_order, length_of, nothing_found, select, suggest
from desktop.library_row import LibraryRow, counted, fold, spoken


def row(title: str, minutes: int = 14, **facts: object) -> LibraryRow:
    plain = LibraryRow(
        class_id=title.lower(), title=title, instructor="Ines Okafor", duration=minutes * 60.0, minutes=minutes,
        exercise_count=8, area="back", areas=("back",), level="easy", equipment=(), is_favourite=False, position=0.0,
        progress=0.0, done_count=0, is_new=False, is_missing=False, has_video=True, last_played=0.0, added=0.0,
        order_title=fold(title), text=fold(f"{title}\nInes Okafor\nCat cow\nBird dog"),
    )  # fmt: skip
    return plain._replace(**facts)


ROWS = [
    row("Steady spine", 14, is_favourite=True, done_count=6, last_played=300.0, added=10.0),
    row("Hips, unhurried", 20, area="hips", areas=("hips", "core"), level="gentle", last_played=100.0, added=30.0),
    row("Ünwind", 8, area="calm", areas=("calm",), instructor="Mei Tanaka", equipment=("block",), added=20.0),
    row("Long legs", 35, done_count=1, last_played=200.0),
]


def titles(wanted: Filter) -> list[str]:
    return [found.title for found in select(ROWS, wanted)]


def test_an_open_filter_lets_everything_through_in_order() -> None:
    assert Filter().is_open
    assert titles(Filter()) == ["Steady spine", "Hips, unhurried", "Ünwind", "Long legs"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("spine", ["Steady spine"]),
        ("BIRD spine", ["Steady spine"]),
        ("unw", ["Ünwind"]),
        ("ines LEGS", ["Long legs"]),
        ("  ", ["Steady spine", "Hips, unhurried", "Ünwind", "Long legs"]),
        ("bird zebra", []),
    ],
)
def test_every_word_must_occur_somewhere_whatever_its_case_and_accents(query: str, found: list[str]) -> None:
    assert titles(Filter(query)) == found


def test_choices_of_one_group_add_up_and_groups_narrow_each_other() -> None:
    both = Filter().toggled("areas", "hips").toggled("areas", "calm")
    assert titles(both) == ["Hips, unhurried", "Ünwind"]
    assert titles(both.toggled("lengths", "10-20")) == ["Hips, unhurried"]
    assert titles(both.toggled("areas", "hips")) == ["Ünwind"]
    assert titles(Filter().toggled("areas", "core")) == ["Hips, unhurried"]


def test_level_equipment_instructor_and_favourites_narrow_too() -> None:
    assert titles(Filter().toggled("levels", "gentle")) == ["Hips, unhurried"]
    assert titles(Filter().toggled("equipment", "block")) == ["Ünwind"]
    assert titles(Filter().toggled("instructors", "Mei Tanaka")) == ["Ünwind"]
    assert titles(Filter().among_favourites(True)) == ["Steady spine"]


def test_clearing_keeps_the_words_searched_for() -> None:
    assert Filter("spine", only_favourites=True).cleared() == Filter("spine")


@pytest.mark.parametrize(
    ("minutes", "length"), [(9, Length.SHORT), (10, Length.MIDDLE), (20, Length.MIDDLE), (21, Length.LONG)]
)
def test_ten_and_twenty_minutes_lie_in_the_middle(minutes: int, length: Length) -> None:
    assert length_of(minutes) == length


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        (Sort.RECENT, ["Hips, unhurried", "Ünwind", "Steady spine", "Long legs"]),
        (Sort.NOT_LATELY, ["Ünwind", "Hips, unhurried", "Long legs", "Steady spine"]),
        (Sort.TITLE, ["Hips, unhurried", "Long legs", "Steady spine", "Ünwind"]),
        (Sort.SHORTEST, ["Ünwind", "Steady spine", "Hips, unhurried", "Long legs"]),
        (Sort.MOST_DONE, ["Steady spine", "Long legs", "Hips, unhurried", "Ünwind"]),
    ],
)
def test_every_order_puts_first_what_it_says(sort: Sort, order: list[str]) -> None:
    assert [found.title for found in in_order(ROWS, sort)] == order


def test_what_was_not_found_is_said_in_one_sentence() -> None:
    wanted = Filter("zebra", only_favourites=True).toggled("areas", "hips").toggled("lengths", "under-10")
    assert nothing_found(wanted) == "No favourite hips classes under 10 minutes matching “zebra” yet"
    assert nothing_found(Filter().toggled("levels", "strong")) == "No strong classes yet"


def test_the_nearest_other_length_is_suggested_first() -> None:
    wanted = Filter().toggled("areas", "hips").toggled("lengths", "under-10")
    suggestion = suggest(ROWS, wanted)
    assert suggestion.text == "There is 1 between 10 and 20 minutes."
    assert suggestion.action == "Show it"
    assert [found.title for found in select(ROWS, suggestion.filter)] == ["Hips, unhurried"]


def test_words_that_are_found_nowhere_lead_back_to_all_classes() -> None:
    suggestion = suggest(ROWS, Filter("zebra"))
    assert (suggestion.text, suggestion.action, suggestion.filter) == (
        "The library has 4 classes.", "Show all classes", Filter(),
    )  # fmt: skip


def test_any_suggestion_finds_something() -> None:
    for query in ("", "spine", "zebra"):
        for length in Length:
            for area in ("back", "hips", "core", "full", "calm"):
                wanted = Filter(query, frozenset({length}), frozenset({area}), frozenset({"strong"}))
                assert select(ROWS, suggest(ROWS, wanted).filter)


def test_an_empty_library_has_nothing_to_suggest() -> None:
    assert suggest([], Filter("zebra")).action == ""


def test_a_card_is_said_as_a_whole() -> None:
    assert spoken(ROWS[0]) == (
        "Steady spine, 14 minutes, 8 exercises, Lower back, with Ines Okafor, favourite, done 6 times"
    )
    assert spoken(row("Plain", 1, exercise_count=0, area="", instructor="", is_missing=True)) == (
        "Plain, 1 minute, video not found"
    )


def test_numbers_of_things_are_said_as_people_say_them() -> None:
    assert [counted(0, "class"), counted(1, "class"), counted(1200, "minute")] == [
        "0 classes", "1 class", "1,200 minutes",
    ]  # fmt: skip


def test_what_fits_into_some_minutes_is_let_through() -> None:
    minutes = {found.title: found.minutes for found in ROWS}
    for limit in (5, 10, 14, 20):
        fitting = {found.title for found in select(ROWS, Filter(fits=frozenset({str(limit)})))}
        assert fitting == {title for title, length in minutes.items() if length <= limit}
    assert select(ROWS, Filter(fits=frozenset({"5", "60"}))) == select(ROWS, Filter(fits=frozenset({"60"})))


def test_where_nothing_fits_longer_classes_are_suggested() -> None:
    wanted = Filter(fits=frozenset({"2"}), areas=frozenset({"hips"}))
    assert nothing_found(wanted) == "No hips classes of up to 2 minutes yet"
    suggestion = suggest(ROWS, wanted)
    assert suggestion.text.endswith("that take longer.")
    assert select(ROWS, suggestion.filter)
    assert Filter(fits=frozenset({"2"})).cleared() == Filter()
