"""How the languages of sound and subtitles are called."""

from __future__ import annotations

import pytest

from desktop.language_names import language_name


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
