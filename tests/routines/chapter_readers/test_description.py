"""What a description is read by: its rules one by one, and any text at all."""

from __future__ import annotations

from contextlib import suppress
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routines.chapter_readers.description import read_description
from routines.chapter_readers.found import UnreadChapters
from tests.effort import effort

if TYPE_CHECKING:
    from collections.abc import Callable

TIMES = ["0:00", "1:30", "12:34", "1:02:03", "5.30", "0'30\"", "٣:٣٠", "０：５０"]
SIGNS = [
    " ",
    "  ",
    "\n",
    "\n\n",
    "\t",
    " - ",
    "-",
    "|",
    "(",
    ")",
    "[",
    "]",
    "*",
    "`",
    "\u200f",
    "&",
    "-->",
    ",",
    "1. ",
    "• ",
]
WORDS = ["<br>", "<a href=", "](https://x.y/?t=12)", "am", "Uhr", "Mon", "cat", "鳥"]
PIECES = st.sampled_from([*TIMES, *SIGNS, *WORDS])


def starts(text: str, duration: float | None = None) -> list[float]:
    return [chapter.start for chapter in read_description(text, duration).chapters]


def test_nothing_at_or_beyond_the_end_of_the_video_is_a_chapter() -> None:
    assert starts("0:00 Hello\n2:00 Bridge\n5:00 The end\n6:00 Bonus", 300) == [0, 120]


def test_of_two_titles_at_one_time_the_first_stands() -> None:
    found = read_description("0:00 Hi\n2:00 Half split\n2:00 On blocks\n4:00 Rest", 300)
    assert [chapter.title for chapter in found.chapters] == ["Hi", "Half split", "Rest"]


def test_a_time_out_of_order_is_left_out_and_told() -> None:
    found = read_description("0:00 A\n2:00 B\n40:00 C\n6:00 D\n8:00 E", 3000)
    assert [chapter.title for chapter in found.chapters] == ["A", "B", "D", "E"]
    assert found.note == "1 time out of order left out."


def test_a_range_ends_its_chapter_only_before_a_real_gap() -> None:
    found = read_description("0:00-1:29 A\n1:30-2:00 B\n3:00-4:00 C", 300)
    assert [chapter.end for chapter in found.chapters] == [None, 120, None]


def test_points_between_minutes_and_seconds_count_only_where_they_make_a_whole_list() -> None:
    assert starts("0.00 Hello\n2.40 Wall angels\n5.05 Open book", 400) == [0, 160, 305]
    assert starts("0.50 Sticker\n9.95 Mat\n4.50 Block", 900) == []


def test_clock_times_after_the_list_are_no_chapters() -> None:
    listed = "0:00 Hallo\n2:00 Brücke\n5:00 Ende\n\n"
    for line in ("6:00 Uhr Livekurs", "6:30 pm live", "6:00 jeden Dienstag im Studio", "6:00 (MSK) Mittwochs."):
        assert starts(listed + line, 900) == [0, 120, 300], line


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda: "0:00 a\n" * 7_000_000, "no description"),
        (lambda: "\n".join(f"{second // 60}:{second % 60:02d} a" for second in range(10_000)), "5,000 times"),
    ],
    ids=["long", "many"],
)
def test_an_endless_text_is_refused_at_once(make: Callable[[], str], why: str) -> None:
    text = make()

    def read() -> None:
        with pytest.raises(UnreadChapters, match=why):
            read_description(text, None)

    assert effort(read) < 5


@pytest.mark.parametrize(
    "text",
    [
        "1.23 " * 50_000,
        "0:10 a\n\n" * 4900,
        ("0:00\n" + "\n" * 40) * 4900,
        "(" * 100_000 + "0:00" + ")" * 100_000,
        "<a " * 90_000,
    ],
    ids=["points", "paragraphs", "blanks", "brackets", "tags"],
)
def test_a_text_made_to_be_slow_is_not(text: str) -> None:
    def read() -> None:
        with suppress(UnreadChapters):
            assert read_description(text, None).chapters == ()

    assert effort(read) < 20


@given(st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join)), st.one_of(st.none(), st.floats()))
def test_any_text_gives_ascending_chapters_inside_the_video(text: str, duration: float | None) -> None:
    found = read_description(text, duration).chapters
    assert all(first.start < second.start for first, second in pairwise(found))
    assert len(found) != 1
    assert all("\n" not in chapter.title for chapter in found)
    if duration is not None and 0 < duration < float("inf"):
        assert all(chapter.start < duration for chapter in found)
