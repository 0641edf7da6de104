"""A class on a computer whose graphics card cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journeys.matside import matside, pictures, told

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.screen


def test_a_class_plays_although_there_is_no_opengl(film: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_XCB_GL_INTEGRATION", "none")
    trace = tmp_path / "trace.jsonl"
    answer = matside("play", film, "--for", 1, "--engine", "qt", "--muted", "--trace", trace, "--verbose")
    assert answer.returncode == 0, answer.stderr
    assert "drawn without it" in answer.stderr
    assert len(pictures(trace)) > 5
    assert [session["class_title"] for session in told("sessions")] == ["Short and calm"]
