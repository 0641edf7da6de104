"""Drafts of automatic captions: one stream of small letters with the times of words, or cut by width without them."""

import pytest

from routines.captions import SubtitleLine
from routines.drafts import Proposal, draft_from_captions
from routines.drafts.english import ENGLISH
from routines.drafts.sentences import sentences_of
from routines.drafts.speech import words_of
from routines.exercise import Side

SECONDS_A_WORD = 0.32
WORDS_A_LINE = 7


def heard(*said: str | float) -> tuple[SubtitleLine, ...]:
    """Make captions with a time for each word; a number is a silence in seconds."""
    lines: list[SubtitleLine] = []
    words: list[tuple[float, str]] = []
    time = 1.0
    for piece in said:
        if isinstance(piece, float | int):
            time += piece
            continue
        for word in piece.split():
            words.append((round(time, 2), word))
            time += SECONDS_A_WORD
    for first in range(0, len(words), WORDS_A_LINE):
        row = tuple(words[first : first + WORDS_A_LINE])
        lines.append(SubtitleLine(row[0][0], row[-1][0] + 0.3, " ".join(word for _, word in row), words=row))
    return tuple(lines)


def cut(*said: str | float) -> tuple[SubtitleLine, ...]:
    """Make the same captions without times of words."""
    return tuple(SubtitleLine(line.start, line.end, line.text) for line in heard(*said))


def time_of(lines: tuple[SubtitleLine, ...], phrase: str) -> float:
    """Find when a phrase was said, in seconds."""
    words = [word for line in lines for word in line.words]
    wanted = phrase.split()
    texts = [text for _, text in words]
    return next(words[i][0] for i in range(len(words)) if texts[i : i + len(wanted)] == wanted)


def draft(*said: str | float) -> tuple[Proposal, ...]:
    """Draft a class from word-timed captions."""
    return draft_from_captions(heard(*said), 900)


CLASS: tuple[str | float, ...] = (
    "hi it's sam and in this video we're gonna look after your back so grab a mat",
    "okay so come on down to your um hands and knees and we'll do some cat cow", 0.7, "six slow rounds", 20,
    "nice and easy now the next one is bird dog", "opposite arm opposite leg", "five each side", 28,
    "don't let the hips drop", 9, "and then go ahead and sit back into child's pose", "stay for thirty seconds", 28,
    "alright slowly come up and from there step your right foot forward between your hands",
    "this is a low lunge", 14, "keep that back knee soft", 12, "and then we'll swap over to the left", 26,
    "lovely lie down on your back with your knees bent", "we're gonna squeeze and lift up into a bridge",
    "ten of those", 26, "if your hamstrings cramp bring your feet in closer", 6, "let it all go savasana", 60,
    "thanks so much for joining me see you next week",
)  # fmt: skip
STARTS = (
    "come on down", "the next one", "go ahead and", "step your right", "swap over", "lie down on", "let it all",
)  # fmt: skip


def test_a_class_without_marks_gives_each_exercise_where_it_begins() -> None:
    lines = heard(*CLASS)
    found = draft_from_captions(lines, lines[-1].end + 2)
    wanted = [time_of(lines, phrase) for phrase in STARTS]
    assert len(found) == len(wanted)
    assert all(abs(each.chapter.start - start) <= 3 for each, start in zip(found, wanted, strict=True))
    assert [each.told.side for each in found[3:5]] == [Side.RIGHT, Side.LEFT]


def test_the_same_class_without_times_of_words_begins_where_its_captions_do() -> None:
    lines = cut(*CLASS)
    found = draft_from_captions(lines, lines[-1].end + 2)
    assert {each.chapter.start for each in found} <= {line.start for line in lines}
    assert len(found) >= len(STARTS) - 1


def test_a_pause_inside_a_name_does_not_part_it() -> None:
    (proposal,) = draft("okay next we'll do some heel", 0.9, "raises", "twelve of those", 30)
    assert (proposal.chapter.title, proposal.told.reps) == ("Heel raises", 12)


def test_hesitation_does_not_hide_an_announcement() -> None:
    (proposal,) = draft("so the", 0.2, "um", 0.3, "next exercise is uh the side plank", "hold for twenty seconds", 20)
    assert (proposal.chapter.title, proposal.told.hold) == ("Side plank", 20)


def test_sentences_are_parted_where_somebody_runs_on() -> None:
    words = words_of(heard("squeeze your glutes at the top okay now roll over onto your front"), ENGLISH.contractions)
    texts = [" ".join(sentence.texts) for sentence in sentences_of(words, ENGLISH)]
    assert texts == ["squeeze your glutes at the top", "okay now roll over onto your front"]


def test_a_caption_that_had_room_for_more_ends_a_sentence() -> None:
    wide = ("we will stay here and breathe for a", "while now and let the shoulders go")
    texts = (*wide, "breathe out slowly", "notice the floor", "and keep looking down at the mat")
    lines = [SubtitleLine(3.0 * index, 3.0 * index + 3, text) for index, text in enumerate(texts)]
    ends = {sentence.texts[-1] for sentence in sentences_of(words_of(lines, ENGLISH.contractions), ENGLISH)}
    assert {"slowly", "floor"} <= ends
    assert "a" not in ends


WORK: tuple[str | float, ...] = ("okay first up a forearm plank", "hold it for forty seconds", 20)


@pytest.mark.parametrize(
    "hint",
    [
        "keep your elbows under your shoulders",
        "if your back aches drop your knees to the mat",
        "my cat does this better than a downward dog",
        "your left hip may start to sag",
        "halfway there ten more breaths",
    ],
)
def test_hints_while_something_is_held_open_nothing(hint: str) -> None:
    assert len(draft(*WORK, hint, 20)) == 1


def test_how_long_the_class_takes_is_nobodys_hold() -> None:
    said = ("so we've got about ten minutes together and we'll lie on the floor", 8, *WORK)
    (proposal,) = draft_from_captions(heard(*said), 600)
    assert (proposal.chapter.title, proposal.told.hold) == ("Forearm plank", 40)


def test_what_is_foretold_waits_and_what_follows_the_silence_is_done() -> None:
    first = ("lie down on your left side for clamshells", "fifteen reps and then we'll swap sides", 38)
    assert len(draft(*first)) == 1
    found = draft(*first, "and then we'll swap sides", 38)
    assert len(found) == 2
    assert found[1].told.side is Side.RIGHT


def test_a_position_between_two_sides_is_no_side_of_its_own() -> None:
    said = ("step your right foot forward for a low lunge", 25, "step back to your down dog", 5)
    found = draft(*said, "other side left foot forward", 25)
    assert [each.chapter.title for each in found] == ["Low lunge", "Low lunge"]
    assert found[1].told.side is Side.LEFT


def test_what_is_only_described_counts_when_a_long_silence_follows() -> None:
    said = ("clasp your hands behind your back and lift them away from you", 15)
    assert len(draft(*WORK, 25, "relax", 5, *said, "and let go", 4)) == 2
    assert len(draft(*WORK, 25, "relax", 5, said[0], 1, "or just shake it out", 4)) == 1


def test_what_is_counted_is_over_when_something_else_is_set_up() -> None:
    counted = ("thirteen", 2, "fourteen", 2, "fifteen turn over onto your stomach for cobra", 20)
    found = draft("lie on your back for basic crunches", "fifteen of these", 30, *counted)
    assert [each.chapter.title for each in found][-1] == "Cobra"
