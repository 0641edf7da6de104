"""Chapters proposed from what is said."""

import time
from functools import reduce
from itertools import zip_longest
from operator import add
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routines.captions import SubtitleLine, in_order
from routines.chapter import ChapterKind, Origin
from routines.drafts import draft_from_captions
from routines.drafts.english import ENGLISH
from routines.exercise import Hold, Reps, Side
from tests.routines.drafts.marking import mark, mark_cut

DATA = sorted((Path(__file__).parent / "data").glob("*.truth.json"))


def _lines(*said: str, seconds: float = 5.0) -> tuple[SubtitleLine, ...]:
    return in_order(SubtitleLine(i * seconds, (i + 1) * seconds - 0.1, text) for i, text in enumerate(said))


@pytest.mark.parametrize("truth", DATA, ids=lambda path: path.name.partition(".")[0])
def test_a_class_that_was_heard_once_is_marked_as_its_truth_says(truth: Path) -> None:
    found = mark(truth)
    assert found.recall >= 0.85
    assert found.precision >= 0.8
    assert found.titles >= 0.8
    assert found.facts >= 0.9


def test_captions_without_marks_and_word_times_still_give_most_exercises() -> None:
    found = reduce(add, (mark(truth, is_bare=True) for truth in DATA))
    assert found.recall >= 0.8
    assert found.precision >= 0.85


@pytest.mark.parametrize(("width", "recall", "precision"), [(32, 0.75, 0.8), (42, 0.78, 0.85)])
def test_captions_that_are_cut_by_their_width_still_give_most_exercises(
    width: int, recall: float, precision: float
) -> None:
    found = reduce(add, (mark_cut(truth, width) for truth in DATA))
    assert found.recall >= recall
    assert found.precision >= precision


def test_german_is_told_from_english_and_understood() -> None:
    said = ("Wir starten jetzt mit der Kindhaltung.", "Bleibt hier für fünfundvierzig Sekunden.")
    (proposal,) = draft_from_captions(_lines(*said), 60)
    assert (proposal.chapter.title, proposal.told.hold) == ("Kindhaltung", 45)
    assert draft_from_captions(_lines("Das ist nicht die Übung, die wir heute machen."), 60) == ()


def test_a_name_that_two_captions_share_is_one_name() -> None:
    said = ("you will need a chair today alright let us", "start with some shoulder", "rolls ten of them please")
    (proposal,) = draft_from_captions(_lines(*said), 60)
    assert (proposal.chapter.title, proposal.chapter.start) == ("Shoulder rolls", 0.0)
    assert proposal.told.reps == 10


def test_what_was_asked_for_before_an_announcement_belongs_to_what_was_before() -> None:
    said = (
        "that was six minutes of it for me anyway",
        "get comfortable and lie down on your left side",
        "stay for ten breaths",
    )
    (proposal,) = draft_from_captions(_lines(*said), 60)
    assert (proposal.told.hold, proposal.told.breaths) == (None, 10)


def test_an_announced_exercise_is_proposed_with_what_is_asked_for() -> None:
    (proposal,) = draft_from_captions(_lines("Hello.", "Next, side plank.", "Hold it for thirty seconds."), 60)
    assert proposal.chapter.title == "Side plank"
    assert (proposal.chapter.start, proposal.chapter.origin) == (5.0, Origin.DRAFT)
    assert proposal.chapter.kind is ChapterKind.STRENGTH
    assert proposal.chapter.prescription is not None
    assert proposal.chapter.prescription.work == Hold(30.0)
    assert proposal.reason == "The caption says “Next, side plank”."
    assert 0.5 < proposal.score < 1


def test_the_other_side_is_a_chapter_of_its_own_and_asks_for_the_same() -> None:
    said = ("Come into pigeon pose, right leg in front.", "Stay for twenty seconds.", "", "", "", "And switch sides.")
    first, second = draft_from_captions(_lines(*said), 60)
    assert (first.told.side, second.told.side) == (Side.RIGHT, Side.LEFT)
    assert second.chapter.title == first.chapter.title
    assert second.told.hold == first.told.hold == 20


def test_a_slip_of_the_tongue_is_mended() -> None:
    said = ("Next, a low lunge. Step your left, sorry, your right foot forward.", "Hold for thirty seconds.")
    (proposal,) = draft_from_captions(_lines(*said), 60)
    assert proposal.told.side is Side.RIGHT


@pytest.mark.parametrize(
    "said",
    [
        "Next week we will do pigeon pose.",
        "We are not doing the plank today.",
        "If your back hurts, do child's pose instead.",
        "I used to hate the side plank.",
        "My teacher made us hold chair pose for five minutes.",
        "Some people ask me about the bird dog.",
        "It feels like happy baby.",
        "Thank you for being here. See you next time.",
    ],
)
def test_what_is_only_mentioned_is_not_proposed(said: str) -> None:
    assert draft_from_captions(_lines("Hello.", said, "And that is how it is.", ""), 600) == ()


def test_a_second_set_is_counted_and_makes_no_chapter() -> None:
    said = ("Next, glute bridge.", "Ten reps.", "", "", "", "", "", "Second set, same again.", "", "")
    (proposal,) = draft_from_captions(_lines(*said), 100)
    assert (proposal.told.reps, proposal.told.sets) == (10, 2)
    assert proposal.chapter.prescription is not None
    assert proposal.chapter.prescription.work == Reps(10)


@pytest.mark.parametrize(
    ("said", "hold"),
    [
        ("Hold for half a minute.", 30),
        ("Stay here for a full minute.", 60),
        ("Hold this for a minute and a half.", 90),
        ("Hold for forty-five seconds.", 45),
        ("Stay for two and a half minutes.", 150),
        ("We are here for 20 seconds.", 20),
    ],
)
def test_times_in_words_are_understood(said: str, hold: int) -> None:
    (proposal,) = draft_from_captions(_lines("Next, the plank.", said), 300)
    assert proposal.told.hold == hold


def test_the_time_that_is_left_changes_nothing() -> None:
    said = ("Next, the plank.", "Hold for forty seconds.", "", "", "Ten more seconds.", "Five seconds left.")
    (proposal,) = draft_from_captions(_lines(*said), 60)
    assert proposal.told.hold == 40


def test_only_a_rest_with_a_length_is_proposed() -> None:
    work = ("Next, squats.", "Ten reps.", "", "", "", "", "")
    (_, rest) = draft_from_captions(_lines(*work, "Take a rest for thirty seconds."), 90)
    assert (rest.chapter.kind, rest.chapter.title, rest.told.hold) == (ChapterKind.REST, "Rest", 30)
    assert len(draft_from_captions(_lines(*work, "Take a little break."), 90)) == 1


def test_an_exercise_that_nobody_knows_is_found_by_how_it_is_set_up() -> None:
    said = ("Good. This one is called the sleepy otter.", "Lie on your left side.", "Hold for twenty seconds.")
    (proposal,) = draft_from_captions(_lines(*said), 60)
    assert proposal.chapter.title == "Sleepy otter"
    assert proposal.told.side is Side.LEFT


def test_nothing_is_proposed_without_words_or_length() -> None:
    assert draft_from_captions((), 60) == ()
    assert draft_from_captions(_lines("Next, side plank."), 0) == ()
    assert draft_from_captions(_lines("Next, side plank."), float("nan")) == ()


SAID = """next now okay come into your left right knee side other switch hold for thirty seconds ten reps rest a minute
    plank child's pose if i last week two sets each breaths and release don't lie down on back , . 12 half more bye"""
words = st.sampled_from(SAID.split())
texts = st.lists(words, max_size=14).map(" ".join) | st.text(max_size=40)
lines = st.lists(st.tuples(st.floats(0, 900), st.floats(0, 20), texts), max_size=30).map(
    lambda rows: in_order(SubtitleLine(start, start + length, text) for start, length, text in rows)
)


@settings(max_examples=200, deadline=None)
@given(lines, st.floats(0, 1000) | st.just(float("inf")))
def test_any_captions_give_chapters_in_order_inside_the_video(said: tuple[SubtitleLine, ...], duration: float) -> None:
    proposals = draft_from_captions(said, duration)
    starts = [each.chapter.start for each in proposals]
    assert starts == sorted(set(starts))
    for each, following in zip_longest(proposals, proposals[1:]):
        limit = following.chapter.start if following else duration
        assert 0 <= each.chapter.start < each.chapter.end <= limit
        assert 0 <= each.score <= 1


def test_five_thousand_captions_are_read_in_a_moment() -> None:
    said = (
        "Next, side plank on your left side, and lift.",
        "Hold for 30 seconds.",
        "I like tea with my mother.",
        "Nice.",
    )
    many = _lines(*(said[i % 4] for i in range(5000)))
    draft_from_captions(many[:50], 1000.0)
    began = time.process_time()
    draft_from_captions(many, 30_000.0)
    assert time.process_time() - began < 3.0, "measured: half a second; the rest is for a busy machine"


def test_every_phrase_of_the_book_is_said_in_known_words() -> None:
    assert list(ENGLISH.book.find(("next", "side", "plank"), {}))


def test_a_class_that_switches_sides_for_ever_ends() -> None:
    said = ["Next, side plank on your left side.", *["And switch sides."] * 3000]
    proposals = draft_from_captions(_lines(*said, seconds=20.0), 100_000)
    assert {each.chapter.title for each in proposals} == {"Side plank"}
