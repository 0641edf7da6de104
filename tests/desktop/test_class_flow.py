"""What the window says of a class that was cut off."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.class_flow import ClassFlow
from desktop.shell_model import ShellModel
from routines.session import Session
from routines.store import ResumePoint
from tests.desktop.library_stage import NOW
from tests.desktop.player_stage import Stage, example_class

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    made = Stage(qtbot, tmp_path)
    yield made
    made.close()


def said_of_a_class_cut_off(stage: Stage, qtbot: QtBot, position: float, *, plays: bool = False) -> str:
    """Start where a class was cut off at a position in seconds; returns what is said of it."""
    shell = ShellModel()
    class_id = example_class().class_id
    if plays:
        shell.start_class(class_id, 0.0)
    stage.store.sessions.put(Session("cut", class_id, "Steady spine", NOW, NOW + timedelta(minutes=3), 60.0))
    stage.store.resume.set(ResumePoint(class_id, position, NOW))
    stage.store.local.set("untold_sessions", ["cut"])
    flow = ClassFlow(stage.store, stage.writer, shell, stage.model)
    with qtbot.waitSignal(flow._recovered):
        flow.recover()
    said = shell.message
    shell.dismiss_message()
    return str(said)


def test_a_class_that_was_cut_off_is_offered_again(stage: Stage, qtbot: QtBot) -> None:
    said = said_of_a_class_cut_off(stage, qtbot, 130.0)
    assert said == "You were 2 min into Steady spine. What you did is kept."


def test_a_class_that_had_hardly_begun_is_kept_without_a_word(stage: Stage, qtbot: QtBot) -> None:
    assert said_of_a_class_cut_off(stage, qtbot, 1.0) == ""


def test_nothing_is_said_over_a_class_that_plays(stage: Stage, qtbot: QtBot) -> None:
    assert said_of_a_class_cut_off(stage, qtbot, 130.0, plays=True) == ""
