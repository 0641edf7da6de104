"""How the languages of sound and subtitles are called."""

from __future__ import annotations

import pytest

from desktop.language_names import language_name, told_apart, track_name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("en", "English"), ("eng", "English"), ("ger", "German"), ("deu", "German"), ("pt-BR", "Portuguese"),
        ("en_US", "English"), ("auto.en", "English"), ("FRE", "French"),
    ],
)  # fmt: skip
def test_codes_are_shown_as_names(written: str, name: str) -> None:
    assert language_name(written) == name


@pytest.mark.parametrize("written", ["", "und", "xyz", "Deutsch", "English (slow)"])
def test_what_is_no_code_stays_as_written(written: str) -> None:
    assert language_name(written) == written


@pytest.mark.parametrize(
    ("title", "language", "name"),
    [("eng", "eng", "English"), ("", "ger", "German"), ("Ocean sounds", "eng", "Ocean sounds"), ("", "", "")],
)
def test_a_track_is_called_by_its_title_unless_that_is_its_language(title: str, language: str, name: str) -> None:
    assert track_name(title, language) == name


def test_tracks_of_the_same_name_are_told_apart() -> None:
    names = ["English", "German", "English", "English"]
    assert told_apart(names) == ["English", "German", "English 2", "English 3"]
