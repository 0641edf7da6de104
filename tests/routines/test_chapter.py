"""Named spans of a video, and the repair of those that a file states."""

from __future__ import annotations

import time
from itertools import pairwise
from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routines.chapter import (
    BadChapter,
    Chapter,
    ChapterKind,
    Cue,
    Origin,
    RawChapter,
    chapter_index_at,
    fit_chapters,
    tidy_chapters,
)
from routines.chapter_kind import guess_kind
from routines.chapter_title import clean_title
from routines.exercise import Hold, Prescription, Side
from routines.video_class import VideoClass
from tests.routines import strategies

QUICK = 3.0
"""Seconds of the processor: ten times what it takes, since measuring coverage slows everything down."""


def tidied(duration: float, *raw: tuple[str, float, float | None]) -> list[tuple[str, float, float]]:
    return [(c.title, c.start, c.end) for c in tidy_chapters([RawChapter(*each) for each in raw], duration)]


@pytest.mark.parametrize(("start", "end"), [(-1, 5), (5, 4), (nan, 5), (0, nan), (0, inf)])
def test_a_chapter_that_cannot_be_is_refused(start: float, end: float) -> None:
    with pytest.raises(BadChapter, match="Cat cow"):
        Chapter("Cat cow", start, end)


@pytest.mark.parametrize("at", [-1, nan, inf])
def test_a_cue_before_its_chapter_is_refused(at: float) -> None:
    with pytest.raises(BadChapter):
        Cue(at)


def test_a_chapter_with_a_title_or_a_plan_counts_as_an_exercise_where_no_source_says_its_kind() -> None:
    assert Chapter("Chapter 1", 0, 9).is_exercise
    assert Chapter("", 0, 9, prescription=Prescription(side=Side.LEFT)).is_exercise
    assert Chapter("", 0, 9, cues=(Cue(1, "", Hold(5)),)).is_exercise
    assert not Chapter("", 0, 9, cues=(Cue(1, "Breathe"),)).is_exercise


def test_all_kinds_but_rest_talk_and_other_are_exercises() -> None:
    quiet = {kind for kind in ChapterKind if not Chapter("A", 0, 9, kind).is_exercise}
    assert quiet == {ChapterKind.REST, ChapterKind.TALK, ChapterKind.OTHER}


def test_a_class_lists_its_exercises() -> None:
    chapters = (Chapter("Intro", 0, 9, ChapterKind.TALK), Chapter("Cat cow", 9, 20))
    assert VideoClass("id", "Morning", 20, chapters).exercises == chapters[1:]


def test_a_position_lies_in_the_last_chapter_that_began() -> None:
    chapters = [Chapter("A", 0, 10), Chapter("B", 10, 20)]
    assert [chapter_index_at(chapters, position) for position in (-5, 0, 9.99, 10, 99)] == [0, 0, 0, 1, 1]
    assert chapter_index_at([], 5) == -1


def test_fitting_keeps_what_fits_as_it_is() -> None:
    chapters = (Chapter("A", 0, 10), Chapter("B", 10, 20))
    assert fit_chapters(chapters, 20) == chapters
    assert fit_chapters(chapters, 15) == (chapters[0], Chapter("B", 10, 15))
    assert fit_chapters(chapters, 5) == (Chapter("A", 0, 5),)


def test_unsorted_chapters_are_sorted() -> None:
    assert tidied(30, ("B", 10, 20), ("A", 0, 10)) == [("A", 0, 10), ("B", 10, 20)]


def test_an_end_that_is_missing_or_nonsense_is_the_next_start_or_the_end_of_the_video() -> None:
    rows = ("A", 0, None), ("B", 10, nan), ("C", 20, inf), ("D", 30, 5), ("E", 40, None)
    assert tidied(60, *rows) == [("A", 0, 10), ("B", 10, 20), ("C", 20, 30), ("D", 30, 40), ("E", 40, 60)]


def test_gaps_between_chapters_stay() -> None:
    assert tidied(60, ("A", 5, 10), ("B", 20, 30)) == [("A", 5, 10), ("B", 20, 30)]


def test_of_chapters_with_the_same_start_the_first_title_and_the_latest_end_stay() -> None:
    assert tidied(60, ("", 0, 10), (" \n", 0, 30), ("Cat cow", 0, 20), ("Cow", 0.0004, 25)) == [("Cat cow", 0, 30)]
    assert tidied(60, ("A", 0, 10), ("B", 0, None), ("C", 40, 50)) == [("A", 0, 40), ("C", 40, 50)]


def test_a_chapter_that_runs_into_the_next_is_cut_there() -> None:
    assert tidied(60, ("Part 1", 0, 60), ("Cat", 10, 20)) == [("Part 1", 0, 10), ("Cat", 10, 20)]


def test_negative_starts_are_clipped_and_starts_that_are_no_numbers_are_dropped() -> None:
    rows = ("A", -5, 10), ("gone", -20, -10), ("gone", nan, 10), ("gone", inf, None), ("gone", -inf, 5)
    assert tidied(60, *rows) == [("A", 0, 10)]


def test_chapters_without_length_or_beyond_the_end_are_dropped() -> None:
    rows = ("A", 0, 90), ("gone", 5, 5), ("gone", 60, 70), ("gone", 99, None)
    assert tidied(60, *rows) == [("A", 0, 60)]


@pytest.mark.parametrize("duration", [0, -1, nan, inf])
def test_no_chapter_fits_into_a_video_of_unknown_length(duration: float) -> None:
    assert tidied(duration, ("A", 0, 10)) == []


def test_titles_become_one_clean_line_of_at_most_200_characters() -> None:
    assert clean_title("  Cat\r\n\tcow\x00\x1b[1m\u2028now ") == "Cat cow [1m now"
    assert clean_title("Ser\u202eap\ud800e\ufeff") == "Serape"
    assert clean_title("\u0645\u06cc\u200c\u062e") == "\u0645\u06cc\u200c\u062e"
    assert len(clean_title("x" * 1_000_000)) == 200
    assert clean_title("x" * 199 + " y") == "x" * 199


def test_chapters_keep_their_generic_titles_and_get_the_kind_that_words_make_plain() -> None:
    raw = [RawChapter(title, start) for start, title in enumerate(["Welcome!", "Chapter 1", "", "Rest"])]
    made = tidy_chapters(raw, 10)
    assert [(chapter.title, chapter.kind) for chapter in made] == [
        ("Welcome!", ChapterKind.TALK),
        ("Chapter 1", None),
        ("", None),
        ("Rest", ChapterKind.REST),
    ]
    assert {chapter.origin for chapter in made} == {Origin.EMBEDDED}


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Intro", ChapterKind.TALK),
        ("Welcome to the class", ChapterKind.TALK),
        ("Outro & thank you", ChapterKind.TALK),
        ("01 - Introduction", ChapterKind.TALK),
        ("REST (30 sec)", ChapterKind.REST),
        ("Water break", ChapterKind.REST),
        ("Short pause", ChapterKind.REST),
        ("Rest pose", None),
        ("Intro to bird dog", None),
        ("Warm up", None),
        ("Final stretch", None),
        ("The end", None),
        ("", None),
    ],
)
def test_only_words_that_can_mean_nothing_else_tell_talk_and_rest(title: str, kind: ChapterKind | None) -> None:
    assert guess_kind(title) is kind


def test_of_too_many_chapters_the_first_in_time_stay_and_it_takes_no_time() -> None:
    raw = [RawChapter("Cat\x00 cow\n" * 100, start / 4, start / 4 + 100) for start in reversed(range(20_000))]
    begun = time.process_time()
    made = tidy_chapters(raw, 10_000)
    assert time.process_time() - begun < QUICK
    assert (len(made), made[0].start, made[-1].end) == (5000, 0, 1349.75)


def test_chapters_without_end_are_read_only_so_far() -> None:
    endless = (RawChapter("A", number / 100) for number in iter(lambda: 5, 6))
    assert len(tidy_chapters(endless, 10)) == 1


@strategies.quick
@given(
    st.lists(st.builds(RawChapter, st.text(), st.floats(), st.none() | st.floats())),
    st.floats(),
)
def test_whatever_a_file_states_becomes_chapters_in_order_inside_the_video(
    raw: list[RawChapter], duration: float
) -> None:
    made = tidy_chapters(raw, duration)
    assert all(before.end <= after.start for before, after in pairwise(made))
    assert all(0 <= chapter.start < chapter.end <= duration for chapter in made)
    assert all(len(chapter.title) <= 200 and chapter.title == clean_title(chapter.title) for chapter in made)
    assert fit_chapters(made, duration) == made
