"""Writing the sidecar beside a video: what a person wrote there stays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from routines.chapter import Chapter, Cue, Origin
from routines.exercise import Prescription, Reps, Tempo, TempoPhase
from routines.routine_file import BadRoutine, Routine, read_routine, write_routine
from tests.routines import strategies

EXAMPLE = (Path(__file__).parent / "example.routine.toml").read_text(encoding="utf-8")


def test_writing_what_was_read_changes_nothing_in_the_file() -> None:
    assert write_routine(read_routine(EXAMPLE, "example"), EXAMPLE) == EXAMPLE


@strategies.quick
@given(strategies.routines())
def test_what_is_written_reads_back_the_same(routine: Routine) -> None:
    assert read_routine(write_routine(routine), "test") == routine


@strategies.quick
@given(strategies.routines(), strategies.routines())
def test_what_is_written_over_another_routine_reads_back_the_same(before: Routine, after: Routine) -> None:
    mixed = replace(after, chapters=_in_a_row((*before.chapters[:1], *after.chapters, *before.chapters[1:])))
    assert read_routine(write_routine(mixed, write_routine(before)), "test") == mixed
    assert read_routine(write_routine(before, write_routine(mixed)), "test") == before
    assert read_routine(write_routine(mixed, EXAMPLE), "test") == mixed


def _in_a_row(chapters: tuple[Chapter, ...]) -> tuple[Chapter, ...]:
    at, row = 0.0, []
    for each in chapters:
        row.append(replace(each, start=at, end=at + each.seconds, cues=()))
        at += each.seconds
    return tuple(row)


def test_a_tempo_that_says_a_word_twice_is_written_as_a_list() -> None:
    tempo = Tempo(tuple(TempoPhase(word, 2) for word in ("up", "hold", "down", "hold")))
    text = write_routine(Routine(chapters=(Chapter("A", 0, 60, None, Prescription(Reps(5, tempo))),)))
    assert "tempo = [{up = 2}, {hold = 2}, {down = 2}, {hold = 2}]" in text


HAND_WRITTEN = """\
# My class
version = 1
colour = "green"   # ours alone

[[chapter]]
start = 0          # from the top
end = 75.0
title = "Cat cow"
sets = 1
mood = 3

[[chapter.cue]]
at = 5
text = "Breathe"
voice = "calm"

[[chapter]]
title = "Pigeon"
start = "1:15"
end = "2:00"
"""


def rewritten(change: Routine) -> str:
    return write_routine(change, HAND_WRITTEN)


def test_unknown_keys_comments_and_ways_of_writing_are_kept() -> None:
    routine = read_routine(HAND_WRITTEN, "test")
    first, second = routine.chapters
    text = rewritten(replace(routine, title="Mine", chapters=(replace(first, title="Cat and cow"), second)))
    for kept in ("# My class", 'colour = "green"   # ours alone', "start = 0          # from the top", "mood = 3"):
        assert kept in text
    assert 'voice = "calm"' in text
    assert "end = 75.0" in text
    assert 'title = "Cat and cow"' in text
    assert 'title = "Mine"' in text


def test_a_chapter_that_moved_is_known_again_by_its_title() -> None:
    routine = read_routine(HAND_WRITTEN, "test")
    first, second = routine.chapters
    text = rewritten(replace(routine, chapters=(replace(first, start=10.0), second)))
    assert "mood = 3" in text
    assert 'start = "0:10"          # from the top' in text


def test_chapters_are_put_in_and_taken_out_where_they_belong() -> None:
    routine = read_routine(HAND_WRITTEN, "test")
    first, second = routine.chapters
    short, late = replace(first, end=60.0), Chapter("Late", 120, 130, origin=Origin.ROUTINE)
    new = Chapter("New", 60, 75, cues=(Cue(1, "Now"),), origin=Origin.ROUTINE)
    text = rewritten(replace(routine, chapters=(short, new, second, late)))
    assert [line for line in text.splitlines() if line.startswith("title")] == [
        'title = "Cat cow"',
        'title = "New"',
        'title = "Pigeon"',
        'title = "Late"',
    ]
    assert "\n\n\n" not in text
    assert text.count("\n\n[[") == 6
    assert "mood" not in rewritten(replace(routine, chapters=(second,)))
    assert "[[chapter]]" not in rewritten(replace(routine, chapters=()))


def test_what_says_the_usual_may_stay_and_what_no_longer_holds_goes() -> None:
    routine = read_routine(HAND_WRITTEN, "test")
    first, second = routine.chapters
    assert "sets = 1" in rewritten(routine)
    text = rewritten(replace(routine, chapters=(replace(first, title="", cues=()), second)))
    assert "Cat cow" not in text
    assert "Breathe" not in text
    back = write_routine(routine, HAND_WRITTEN.replace("sets = 1", "sets = 4"))
    assert "sets = 1" in back


def test_cues_beyond_their_chapter_and_control_characters_are_not_written() -> None:
    odd = Chapter("Cat\ncow", 0, 60, cues=(Cue(70, "Late"), Cue(5, "In\ttime")))
    text = write_routine(Routine(title="A\x00B", chapters=(odd,)))
    assert "Late" not in text
    assert 'text = "In time"' in text
    assert 'title = "A B"' in text
    assert 'title = "Cat cow"' in text


SCATTERED = "[[chapter]]\nstart = 1\ntitle = 'A'\n[other]\n[[chapter.cue]]\nat = 5"


@pytest.mark.parametrize("previous", ["title = oops", "[" * 300, f"x = {'[' * 200}{']' * 200}", SCATTERED])
def test_a_file_that_is_no_toml_or_has_no_order_is_not_written_over(previous: str) -> None:
    routine = Routine(chapters=(Chapter("A", 1, 60),))
    with pytest.raises(BadRoutine, match="so far"):
        write_routine(routine, previous)


@pytest.mark.parametrize("previous", ["chapter = 5", "chapter = [{start = 1}]", "[chapter]\nstart = 1", "[[chapter]]"])
def test_chapters_of_another_shape_are_replaced(previous: str) -> None:
    routine = Routine(chapters=(Chapter("A", 0, 60, origin=Origin.ROUTINE),))
    assert read_routine(write_routine(routine, previous), "test") == routine
