"""What a writer writes, its reader reads back: titles as they are shown, times to the millisecond."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routines.chapter import Chapter, Origin
from routines.chapter_readers.any_file import read_chapter_file
from routines.chapter_readers.description import read_description
from routines.chapter_readers.ffmetadata import read_ffmetadata
from routines.chapter_readers.matroska_xml import read_matroska_xml
from routines.chapter_readers.ogm import read_ogm
from routines.chapter_readers.webvtt import read_webvtt
from routines.chapter_title import clean_title
from routines.chapter_writers import (
    write_description,
    write_ffmetadata,
    write_matroska_xml,
    write_ogm,
    write_webvtt,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from routines.chapter_readers.found import FoundChapters

WITH_ENDS = {
    "webvtt": (write_webvtt, read_webvtt),
    "ffmetadata": (write_ffmetadata, read_ffmetadata),
    "matroska-xml": (write_matroska_xml, read_matroska_xml),
}
ODD_TITLES = ["a --> b", "<b>x</b>", "&amp; &", "a=b;c#d\\e\\", "[CHAPTER]", "NOTE", ";x", "]]>", "{y}", "STYLE", "1"]
TITLES = st.text(st.characters(exclude_categories=["Cs", "Cn"]), max_size=30).map(clean_title) | st.sampled_from(
    ODD_TITLES
)


@st.composite
def classes(draw: st.DrawFn, titles: st.SearchStrategy[str], shortest: int = 1) -> tuple[tuple[Chapter, ...], float]:
    """Chapters in order, in whole milliseconds, and the length of their video."""
    at, made = 0, []
    for _ in range(draw(st.integers(1, 6))):
        start = at + draw(st.just(0) | st.integers(shortest, 400_000))
        at = start + draw(st.integers(shortest, 900_000))
        made.append(Chapter(draw(titles), start / 1000, at / 1000, origin=Origin.EDITED))
    return tuple(made), (at + draw(st.just(0) | st.integers(1, 60_000))) / 1000


@pytest.mark.parametrize("name", WITH_ENDS)
@settings(deadline=None, max_examples=50)
@given(made=classes(TITLES))
def test_titles_starts_and_ends_come_back(name: str, made: tuple[tuple[Chapter, ...], float]) -> None:
    write, read = WITH_ENDS[name]
    chapters, duration = made
    found = read(write(chapters, duration).encode())
    assert [(c.title, c.start, c.end) for c in found.chapters] == [
        (c.title, pytest.approx(c.start), pytest.approx(c.end)) for c in chapters
    ]


@settings(deadline=None, max_examples=50)
@given(made=classes(TITLES, 1000))
def test_starts_come_back_from_ogm_and_gaps_as_chapters_without_a_name(made: tuple[tuple[Chapter, ...], float]) -> None:
    chapters, duration = made
    found = read_ogm(write_ogm(chapters, duration).encode()).chapters
    ends = [*(chapter.start for chapter in found[1:]), duration]
    stated = [
        (c.title, c.start, end) for c, end in zip(found, ends, strict=True) if c.start in {x.start for x in chapters}
    ]
    assert [(title, start) for title, start, _ in stated] == [(c.title, pytest.approx(c.start)) for c in chapters]
    assert [end for _, _, end in stated] == pytest.approx([c.end for c in chapters], abs=1.0)


WORDS = st.lists(
    st.sampled_from(["Cat", "cow", "Plank", "Bridge", "hips", "Twist", "slow"]), min_size=1, max_size=4
).map(" ".join)


@settings(deadline=None, max_examples=50)
@given(made=classes(WORDS, 10_000))
def test_a_description_is_read_back_to_the_second(made: tuple[tuple[Chapter, ...], float]) -> None:
    chapters, duration = made
    text = write_description(chapters, duration)
    found = [(c.title, c.start) for c in read_description(text, duration).chapters]
    if len(text.splitlines()) == 1:
        return  # A lone time is no chapter.
    expected = [(c.title, pytest.approx(c.start, abs=1)) for c in chapters]
    assert found == ([("Start", 0), *expected] if round(chapters[0].start) else expected)


def test_a_description_begins_at_zero_and_has_words_on_every_line() -> None:
    chapters = (Chapter("", 5, 65), Chapter("Plank", 65.4, 3600), Chapter("Rest", 3600, 3700))
    assert write_description(chapters, 3700) == "0:00 Start\n0:05 Chapter 1\n1:05 Plank\n1:00:00 Rest\n"


WRITERS: dict[str, Callable[[tuple[Chapter, ...], float], str]] = {
    "webvtt": write_webvtt,
    "ffmetadata": write_ffmetadata,
    "matroska-xml": write_matroska_xml,
    "ogm": write_ogm,
    "description": write_description,
}


@pytest.mark.parametrize("name", WRITERS)
def test_what_is_written_is_told_by_what_it_holds(name: str) -> None:
    chapters = (Chapter("Cat cow", 0, 60), Chapter("Plank", 60, 120), Chapter("Rest", 120, 200))
    origin, found = read_chapter_file(WRITERS[name](chapters, 200).encode(), "x.txt", 200)
    assert (origin, [chapter.title for chapter in found.chapters]) == (name, ["Cat cow", "Plank", "Rest"])


@pytest.mark.parametrize("name", WRITERS)
def test_time_that_nobody_named_is_not_written_and_a_prescription_stays_in_the_title(name: str) -> None:
    chapters = (
        Chapter("Cat cow", 0, 60, as_written="Cat cow x 10"),
        Chapter("", 60, 60.5, origin=Origin.FILLED),
        Chapter("Plank", 60.5, 120),
    )
    found: FoundChapters = read_chapter_file(WRITERS[name](chapters, 120).encode(), "x.txt", 120)[1]
    assert [chapter.title for chapter in found.chapters] == ["Cat cow x 10", "Plank"]
