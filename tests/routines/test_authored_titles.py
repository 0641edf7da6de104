"""Titles and prescriptions written for the project, held to its own rules of scoring."""

from __future__ import annotations

import importlib.util
import json
import os
from pathlib import Path
from typing import Any

import pytest

from routines.title_reader import read_title

_FIELDS = ("name", "kind", "side", "hold", "reps", "sets", "tempo", "breaths")
_CASES = os.environ.get("MATSIDE_CASES", "")
_AUTHORED = Path(_CASES) / "authored"

pytestmark = pytest.mark.skipif(not _CASES or not _AUTHORED.is_dir(), reason="MATSIDE_CASES names no authored material")


@pytest.fixture(scope="module")
def score() -> Any:
    spec = importlib.util.spec_from_file_location("authored_score", _AUTHORED / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _load(name: str) -> Any:
    return json.loads((_AUTHORED / name).read_text(encoding="utf-8"))


def _is_right(score: Any, field: str, text: str, expected: dict[str, Any], accept: dict[str, list[Any]]) -> bool:
    answer = getattr(read_title(text), field)
    if field == "name":
        return bool(score.same_name(answer, expected["name"], accept.get("name", ())))
    return bool(score.right(field, list(answer) if isinstance(answer, tuple) else answer, expected[field], accept))


def test_nine_of_ten_fields_of_the_titles_are_right(score: Any) -> None:
    checked = [
        _is_right(score, field, item["title"], item["expected"], item.get("accept", {}))
        for item in _load("titles.json")
        for field in _FIELDS
    ]
    assert sum(checked) >= 0.97 * len(checked)


def test_the_prescriptions_of_descriptions_are_right_in_every_language(score: Any) -> None:
    checked = [
        _is_right(score, field, title, expected, expected.get("accept", {}))
        for item in _load("descriptions.json")
        for title, expected in item["truth"].get("prescriptions", {}).items()
        for field in _FIELDS
        if field != "kind"
    ]
    assert sum(checked) >= 0.97 * len(checked)
