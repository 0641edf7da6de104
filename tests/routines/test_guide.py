"""The guide: every text has its class, every claim a source that is there."""

from __future__ import annotations

from pathlib import Path

import pytest

import routines
from routines.guide import Text, read_guide
from routines.video_class import Focus

GUIDE = read_guide()
TEXTS = (*GUIDE.sections, *GUIDE.practices)
STARTERS = Path(routines.__file__).parent / "starter"


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.key)
def test_every_text_speaks_of_a_class_that_matside_brings(text: Text) -> None:
    assert (STARTERS / f"{text.starter}.routine.toml").is_file()
    assert Focus(text.area)
    assert text.paragraphs
    assert text.pose


def test_every_source_is_named_by_a_text_and_can_be_found() -> None:
    named = {key for text in TEXTS for key in text.sources} | set(GUIDE.help.sources)
    assert named == {source.key for source in GUIDE.sources}
    for source in GUIDE.sources:
        assert source.authors
        assert source.year[:4].isdigit()
        assert source.title
        assert source.says
        assert source.address.startswith("https://") or "ISBN" in source.title


def test_texts_that_claim_something_about_bodies_name_their_sources() -> None:
    assert all(text.sources for text in GUIDE.sections)
    assert GUIDE.numbers(GUIDE.sections[0].sources) == tuple(sorted(GUIDE.numbers(GUIDE.sections[0].sources)))
    assert min(GUIDE.numbers(GUIDE.help.sources)) >= 1


def test_what_must_not_be_missed_is_said() -> None:
    signs = " ".join((*GUIDE.help.now, *GUIDE.help.soon)).lower()
    for sign in ("numbness", "weakness", "fever", "fall", "water or stool", "night", "no change after some weeks"):
        assert sign in signs


def test_the_tone_is_calm() -> None:
    words = " ".join(paragraph for text in TEXTS for paragraph in text.paragraphs) + " ".join(GUIDE.help.now)
    assert "!" not in words
    assert " cures " not in words
