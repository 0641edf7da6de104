"""The readable sidecar beside a video."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from routines.chapter import Chapter, ChapterKind, Cue, Origin
from routines.clock_text import format_clock, parse_clock, parse_seconds
from routines.exercise import Hold, Prescription, Reps, Rest, Side, Tempo, TempoPhase
from routines.routine_file import BadRoutine, Routine, read_routine, sidecar_path, write_routine
from routines.video_class import Focus, Level
from tests.routines import strategies

EXAMPLE = (Path(__file__).parent / "example.routine.toml").read_text(encoding="utf-8")

QUICK = 3.0
"""Seconds of the processor: ten times what it takes, since measuring coverage slows everything down."""


def chapter(lines: str) -> str:
    return f'version = 1\n[[chapter]]\ntitle = "Cat cow"\nstart = 0\nend = "1:00"\n{lines}\n'


def read_chapter(lines: str) -> Chapter:
    return read_routine(chapter(lines), "test").chapters[0]


def plan(lines: str) -> Prescription | None:
    return read_chapter(lines).prescription


def test_the_sidecar_lies_beside_the_video_under_its_name() -> None:
    assert sidecar_path(Path("/classes/Day 1.v2.mp4")) == Path("/classes/Day 1.v2.routine.toml")


def test_the_example_says_all_that_a_routine_can_say() -> None:
    routine = read_routine(EXAMPLE, "example.routine.toml")
    assert (routine.title, routine.instructor) == ("Morning back release", "Ines Okafor")
    assert (routine.focus, routine.level) == ((Focus.BACK, Focus.HIPS), Level.GENTLE)
    assert (routine.equipment, routine.swap_sides) == (("folded blanket",), False)
    welcome, cat, rest, hip, bird, pigeon, child = routine.chapters
    assert (welcome.kind, rest.kind) == (ChapterKind.TALK, ChapterKind.REST)
    assert cat.prescription
    assert cat.prescription.work == Reps(8, Tempo.of(3, 1, 3, words=("round up", "hold", "let go")))
    assert (hip.short_name, hip.start, hip.end) == ("Hip flexor", 135, 235)
    assert hip.prescription == Prescription(Hold(40), side=Side.BOTH, first=Side.RIGHT, lead_in=8, switch=7)
    assert bird.prescription == Prescription(Reps(6, Tempo.of(2, 1, 2)), sets=2, by_turns=True, rest=Rest(10))
    assert pigeon.cues == (
        Cue(0, "Hands and knees"),
        Cue(10, "Let the hip sink", Hold(45), Side.LEFT),
        Cue(65, "The other side", Hold(45), Side.RIGHT),
    )
    assert child.prescription == Prescription(Hold(32, 8))
    assert {each.origin for each in routine.chapters} == {Origin.ROUTINE}


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


@strategies.quick
@given(st.text() | st.text("[]{}=\"'.,#\n x1:-").map(lambda text: f"version = 1\n{text}"))
@example("[" * 4000)
@example("x = " + "[" * 4000)
@example("\ud800 = 1")
@example("a = 2000-99-99")
@example("a = " + "9" * 4900)
@example("version = 1\na = 1\na = 2")
def test_any_text_is_a_routine_or_a_bad_routine(text: str) -> None:
    assert isinstance(_outcome(text), Routine | BadRoutine)


def _outcome(text: str) -> Routine | BadRoutine:
    try:
        return read_routine(text, "test")
    except BadRoutine as error:
        return error


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=3),
    max_leaves=5,
)
KEYS = (
    "version title instructor focus level equipment swap_sides chapter short_name start end kind hold breaths reps "
    "sets side first by_turns tempo lead_in switch rest cue at text"
)


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {_toml(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(char):08x}" for char in value) + '"'
    return str(value).lower() if value is not None else '""'


@strategies.quick
@given(st.dictionaries(st.sampled_from(KEYS.split()), VALUES), st.dictionaries(st.sampled_from(KEYS.split()), VALUES))
def test_any_values_are_a_routine_or_a_bad_routine(top: dict[str, object], inner: dict[str, object]) -> None:
    lines = [f"{key} = {_toml(value)}" for key, value in {"version": 1, **top}.items() if key != "chapter"]
    body = [f"{key} = {_toml(value)}" for key, value in {"start": 1, "end": 5, **inner}.items()]
    routine = _outcome("\n".join([*lines, "[[chapter]]", *body]))
    if isinstance(routine, Routine):
        assert read_routine(write_routine(routine), "again") == routine
    else:
        assert "test" in str(routine)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 3_000_000,
        "x" * 6000 + " = 1",
        "a." * 2000 + "a = 1",
        "version = 1\n" + "['a'." + "b . " * 10 + "c]",
        "version = 1\n" + "[[chapter]]\nstart = 0\nend = 1\n" * 5001,
        "x = " + "[" * 3000 + "]" * 3000,
    ],
)
def test_text_that_is_too_much_is_refused_at_once(text: str) -> None:
    begun = time.process_time()
    with pytest.raises(BadRoutine):
        read_routine(text, "test")
    assert time.process_time() - begun < QUICK


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("version = 1\ntitle = oops", ["line 2", "TOML"]),
        (chapter("start = 1"), ["line 6"]),
        ("version = 1\n[[chapter]]\nstart = 1:30", ["line 3", '"1:30" needs its quotes']),
        ("title = 'A'", ["“version”", "version = 1", "nothing"]),
        ("version = 2", ["“version”", "newer"]),
        ("version = '1'", ["“version”", "a whole number", '"1"']),
        ("version = 1\nfocus = 'knees'", ["“focus”", '"back"', '"knees"']),
        ("version = 1\nlevel = 3", ["“level”", '"gentle"', "found 3"]),
        ("version = 1\ntitle = [1]", ["“title”", "text in quotes", "a list"]),
        ("version = 1\nequipment = 5", ["“equipment”", "a list of texts"]),
        ("version = 1\nequipment = [5]", ["“equipment”", "a list of texts"]),
        ("version = 1\nswap_sides = 'yes'", ["“swap_sides”", "true or false"]),
        ("version = 1\nchapter = 5", ["“chapter”", "[[chapter]]"]),
        ("version = 1\n[[chapter]]\nend = 5", ["chapter 1,", "“start”", "nothing"]),
        ("version = 1\n[[chapter]]\nstart = 5", ["“end”", "no chapter follows"]),
        (chapter("end = true").replace('end = "1:00"\n', ""), ["“end”", "seconds", "true"]),
        (chapter("[[chapter]]\nstart = 30\nend = 90"), ["chapter 2", "“start”", "1:00 or later"]),
        (
            "version = 1\n[[chapter]]\nstart = 9\n[[chapter]]\nstart = 5\nend=7",
            ["chapter 1", "“start”", "order of time"],
        ),
        ("version = 1\n[[chapter]]\nstart = 9\nend = 5", ["“end”", "after its start", "found 5"]),
        (chapter("hold = 0"), ["chapter 1 (“Cat cow”)", "“hold”", "at least 0.1", "found 0"]),
        (chapter("hold = '1 min'"), ["“hold”", '"1:30"', '"1 min"']),
        (chapter("hold = nan"), ["“hold”", "nan"]),
        (chapter("lead_in = -1"), ["“lead_in”", "-1"]),
        (chapter("reps = 2.5"), ["“reps”", "whole number from 1 to 10000"]),
        (chapter("reps = true"), ["“reps”", "true"]),
        (chapter("sets = 101"), ["“sets”", "1 to 100"]),
        (chapter("hold = 5\nreps = 5"), ["“reps”", "not both"]),
        (chapter("tempo = [2, 2]"), ["“tempo”", "reps beside"]),
        (chapter("reps = 5\ntempo = [0, 0]"), ["“tempo”", "[2, 0, 2]"]),
        (chapter("reps = 5\ntempo = 3"), ["“tempo”", "[2, 0, 2]"]),
        (chapter("reps = 5\ntempo = [1, {up = 1}]"), ["“tempo”", "[2, 0, 2]"]),
        (chapter("reps = 5\ntempo = [{up = 1, down = 2}]"), ["“tempo”", "[2, 0, 2]"]),
        (chapter("reps = 5\ntempo = {up = 1, down = 'x'}"), ["“tempo”", "a table"]),
        (chapter("reps = 5\ntempo = [999999]"), ["“tempo”", "a list"]),
        (chapter("side = 'middle'"), ["“side”", '"left", "right", "both", "alternating"']),
        (chapter("first = 'both'"), ["“first”", '"left" or "right"']),
        (chapter("cue = 5"), ["“cue”", "[[cue]]"]),
        (chapter("[[chapter.cue]]\ntext = 'A'"), ["cue 1", "“at”", "nothing"]),
        (chapter("[[chapter.cue]]\nat = '2:00'"), ["“at”", "which lasts 1:00"]),
        (chapter("[[chapter.cue]]\nat = 1\nside = 'left'"), ["“side”", "a hold or reps beside"]),
        (chapter("[[chapter.cue]]\nat = 1\n" * 1001), ["1001 times “cue”", "at most 1000"]),
    ],
)
def test_an_error_names_the_file_the_place_and_what_was_expected(text: str, words: list[str]) -> None:
    with pytest.raises(BadRoutine) as caught:
        read_routine(text, "Morning.routine.toml")
    for word in ("“Morning.routine.toml”", *words):
        assert word in str(caught.value)


def test_a_chapter_without_end_ends_with_the_next_or_with_the_video() -> None:
    text = "version = 1\n[[chapter]]\nstart = 5\n[[chapter]]\nstart = '1:00'\n"
    assert [(c.start, c.end) for c in read_routine(text, "test", duration=90).chapters] == [(5, 60), (60, 90)]


@pytest.mark.parametrize(
    ("lines", "tempo"),
    [
        ("[2, 0, 2]", Tempo.of(2, 0, 2)),
        ("[3, 3]", Tempo.of(3, 3)),
        ("{ up = 2, hold = 1, down = 3 }", Tempo.of(2, 1, 3)),
        ("[{ in = 4 }, { hold = 1 }, { out = 4 }]", Tempo.of(4, 1, 4, words=("in", "hold", "out"))),
    ],
)
def test_a_tempo_is_written_with_or_without_words(lines: str, tempo: Tempo) -> None:
    assert plan(f"reps = 5\ntempo = {lines}") == Prescription(Reps(5, tempo))


def test_a_tempo_that_says_a_word_twice_is_written_as_a_list() -> None:
    tempo = Tempo(tuple(TempoPhase(word, 2) for word in ("up", "hold", "down", "hold")))
    text = write_routine(Routine(chapters=(Chapter("A", 0, 60, None, Prescription(Reps(5, tempo))),)))
    assert "tempo = [{up = 2}, {hold = 2}, {down = 2}, {hold = 2}]" in text


def test_a_hold_is_told_in_seconds_in_breaths_or_in_both() -> None:
    assert plan("hold = 30") == Prescription(Hold(30))
    assert plan("hold = '0:30'") == Prescription(Hold(30))
    assert plan("breaths = 5") == Prescription(Hold(20, 5))
    assert plan("hold = 30\nbreaths = 5") == Prescription(Hold(30, 5))


def test_a_chapter_that_prescribes_nothing_has_no_prescription() -> None:
    assert plan("") is None


def test_reps_of_a_cue_keep_the_tempo_of_their_chapter() -> None:
    cue = read_chapter("reps = 5\ntempo = [3, 3]\n[[chapter.cue]]\nat = 2\nreps = 4").cues[0]
    assert cue.work == Reps(4, Tempo.of(3, 3))


def test_one_text_may_stand_for_a_list_and_empty_ones_are_left_out() -> None:
    routine = read_routine('version = 1\nfocus = "hips"\nequipment = "strap"', "test")
    assert (routine.focus, routine.equipment) == ((Focus.HIPS,), ("strap",))
    assert read_routine('version = 1\nequipment = ["", " "]', "test").equipment == ()


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


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0:00", 0),
        ("1:30", 90),
        ("90:00", 5400),
        ("1:02:03.5", 3723.5),
        (" 2:05 ", 125),
        ("1:60", None),
        ("1:99:00", None),
        ("1:5", None),
        ("90", None),
        ("-1:00", None),
        ("१:३०", None),
        ("", None),
    ],
)
def test_a_time_is_read_as_on_a_clock(text: str, seconds: float | None) -> None:
    assert parse_clock(text) == seconds


@strategies.quick
@given(st.integers(0, 9_000_000))
def test_a_time_in_whole_seconds_is_written_as_it_is_read(seconds: int) -> None:
    assert parse_clock(format_clock(seconds)) == seconds


@pytest.mark.parametrize(
    "value", [True, None, -1, 1e9, float("nan"), float("inf"), 10**400, "9999:99:99", "8000:00:00"]
)
def test_what_is_no_time_is_not_read_as_one(value: object) -> None:
    assert parse_seconds(value) is None
