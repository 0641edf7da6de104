"""The authored captions: how many exercise starts a draft finds, and how many of its proposals are right."""

import os
from functools import reduce
from operator import add
from pathlib import Path

import pytest

from tests.routines.drafts.marking import mark

CASES = os.environ.get("MATSIDE_CASES", "")
FILES = sorted((Path(CASES) / "authored" / "captions").glob("*.truth.json")) if CASES else []

pytestmark = pytest.mark.skipif(not FILES, reason="needs MATSIDE_CASES, the folder of real material")


def test_drafts_find_nearly_every_start_and_propose_little_else() -> None:
    found = reduce(add, (mark(file) for file in FILES))
    assert found.recall >= 0.95
    assert found.precision >= 0.95
    assert found.titles >= 0.9
    assert found.facts >= 0.95


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name.partition(".")[0])
def test_no_manner_of_speaking_is_left_behind(file: Path) -> None:
    found = mark(file)
    assert found.recall >= 0.85
    assert found.precision >= 0.8
