"""What the readable sidecar beside a video says."""

from __future__ import annotations

from pathlib import Path

import pytest

from routines.chapter import Chapter, ChapterKind, Cue, Origin
from routines.exercise import Hold, Prescription, Reps, Rest, Side, Tempo
from routines.routine_file import BadRoutine, read_routine, sidecar_path
from routines.video_class import Focus, Level

EXAMPLE = (Path(__file__).parent / "example.routine.toml").read_text(encoding="utf-8")


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
        ("version = 1\n[[chapters]]\nstart = 0", ["“chapters”", "[[chapter]]"]),
        (chapter("hold = 1e9"), ["“hold”", "seconds from 0.1 to 86400", "found 1000000000"]),
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
        (chapter("hold = 0"), ["chapter 1 (“Cat cow”)", "“hold”", "from 0.1", "found 0"]),
        (chapter("hold = '1 min'"), ["“hold”", '"1:30"', '"1 min"']),
        (chapter("hold = nan"), ["“hold”", "nan"]),
        (chapter("sets = 0x" + "f" * 4000), ["line 6", "a number", "a thousand digits"]),
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
