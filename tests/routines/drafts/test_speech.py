"""Captions joined to words: whole, rolling, overlapping, with times inside."""

import pytest

from routines.captions import SubtitleLine, parse_vtt, timed_words
from routines.drafts.english import ENGLISH
from routines.drafts.number_words import numbers_in
from routines.drafts.phrase_book import PhraseBook
from routines.drafts.sense import Sense
from routines.drafts.sentences import sentences_of
from routines.drafts.speech import words_of


def _texts(*lines: SubtitleLine) -> list[str]:
    return [word.text for word in words_of(lines, ENGLISH.contractions)]


STILL = " "
ROLLING = f"""WEBVTT

00:00:01.000 --> 00:00:03.000
{STILL}
let's<00:00:01.500><c> lie</c><00:00:02.000><c> down</c>

00:00:03.000 --> 00:00:03.010
let's lie down


00:00:03.010 --> 00:00:05.000
let's lie down
on<00:00:03.400><c> your</c><00:00:03.800><c> back</c>

00:00:05.000 --> 00:00:05.010
on your back


00:00:05.010 --> 00:00:07.000
on your back
nice
"""


def test_rolling_captions_say_every_word_once_at_its_own_time() -> None:
    words = words_of(parse_vtt(ROLLING), ENGLISH.contractions)
    assert [word.text for word in words] == ["let", "us", "lie", "down", "on", "your", "back", "nice"]
    assert [word.start for word in words] == [1.0, 1.0, 1.5, 2.0, 3.01, 3.4, 3.8, 5.01]


def test_times_inside_a_line_go_to_the_words_after_them() -> None:
    assert timed_words("a<00:00:01.000><c> b</c>", 0.5, 2.0) == ((0.5, "a"), (1.0, "b"))
    assert timed_words("plain words", 0.5, 2.0) == ()
    assert timed_words("a<00:00:09.000> b", 0.5, 2.0) == ((0.5, "a"), (0.5, "b"))


def test_overlapping_captions_say_what_they_share_once_at_the_first_time() -> None:
    lines = (SubtitleLine(0, 4, "lie on your back"), SubtitleLine(2, 6, "lie on your back and breathe out"))
    words = words_of(lines, ENGLISH.contractions)
    assert [word.text for word in words] == ["lie", "on", "your", "back", "and", "breathe", "out"]
    assert [word.start for word in words][-3:] == [2, 2, 2]


def test_a_count_is_not_taken_for_a_repetition() -> None:
    assert _texts(SubtitleLine(0, 1, "ten"), SubtitleLine(2, 3, "ten more")) == ["ten", "ten", "more"]


def test_speakers_and_sounds_are_not_said() -> None:
    assert _texts(SubtitleLine(0, 1, "[upbeat music]"), SubtitleLine(1, 2, "DANA: hello ♪")) == ["hello"]


def test_sentences_without_marks_end_at_pauses() -> None:
    lines = (SubtitleLine(0, 2, "and relax"), SubtitleLine(9, 12, "lie down on your back"))
    said = [each.said() for each in sentences_of(words_of(lines, ENGLISH.contractions), ENGLISH)]
    assert said == ["and relax", "lie down on your back"]


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        ("twenty five seconds", [25]),
        ("ninety ninety switches", [90, 90]),
        ("one two three", [1, 2, 3]),
        ("a hundred", [100]),
        ("two hundred", [200]),
        ("30 seconds or forty", [30, 40]),
        ("12345 of them", []),
        ("²³", []),
    ],
)
def test_numbers_are_read_in_words_and_digits(said: str, numbers: list[float]) -> None:
    assert [value for value, _ in numbers_in(said.split(), ENGLISH.numbers).values()] == numbers


def test_a_pattern_has_choices_sets_numbers_and_gaps() -> None:
    book = PhraseBook({Sense.NEXT: ("(go|move on|) to ~ <place> # times",)}, {"place": "mat wall"})
    words = ["move", "on", "to", "the", "big", "wall", "four", "times"]
    (found,) = (each for each in book.find(words, {6: (4.0, 7)}) if each.first == 0)
    assert (found.end, found.number) == (8, 4.0)
    assert not list(book.find(["go", "to", "the", "very", "big", "blue", "old", "wall"], {}))
