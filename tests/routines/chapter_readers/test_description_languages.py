"""Whole descriptions in many languages, with timetables, plans and prices around the list."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from routines.chapter_readers.description import read_description

WHOLE = json.loads(Path(__file__).with_name("data").joinpath("whole_descriptions.json").read_text("utf-8"))
"""By name: ``text``, ``duration``, ``starts``."""


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_description_gives_its_chapters_and_nothing_else(name: str) -> None:
    case = WHOLE[name]
    chapters = read_description(case["text"], case["duration"]).chapters
    assert [chapter.start for chapter in chapters] == case["starts"]
