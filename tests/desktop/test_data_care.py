"""The data folder is copied, looked at and read again, and the person hears only what matters."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from desktop.data_care import DataCare
from desktop.jobs import Jobs
from desktop.shell_model import ShellModel
from desktop.store_writer import StoreWriter
from routines.store import Finding, NotSaved, Obstacle, Store, open_store
from routines.video_class import VideoClass

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

Stage = tuple[Store, StoreWriter, ShellModel, DataCare]


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    store = open_store(tmp_path / "data", tmp_path / "local", "desk", lambda: datetime(2026, 5, 4, 7, tzinfo=UTC))
    writer, jobs, shell = StoreWriter(store), Jobs(), ShellModel()
    care = DataCare(store, writer, jobs, shell)
    yield store, writer, shell, care
    care.stop()
    shell.dismiss_message()
    jobs.close()
    writer.close()
    store.close()


def test_the_data_is_copied_at_the_start(stage: Stage, tmp_path: Path) -> None:
    store, writer, shell, care = stage
    store.classes.put(VideoClass("f1", "Hips", 600.0))
    care.start()
    assert writer.flush(30.0)
    assert [file.name for file in (tmp_path / "local" / "backups").glob("*.zip")] == ["2026-05-04.zip"]
    assert shell.banner == ""


@pytest.mark.logs("The data was not copied: Not saved yet: the disk is full")
def test_a_copy_that_fails_does_not_hold_up_what_is_written_after_it(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, writer, _, care = stage

    def refuse() -> None:
        raise NotSaved(Obstacle.DISK_FULL)

    monkeypatch.setattr(store, "back_up", refuse)
    care.back_up()
    writer.write(lambda store: store.classes.put(VideoClass("f1", "Hips", 600.0)), "a class")
    assert writer.flush(30.0)
    assert store.classes.get("f1") is not None


def test_what_came_back_from_the_copies_is_said_in_passing_and_trouble_stays(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, _, shell, care = stage
    findings = (
        Finding("restored", is_ok=True, text="2 entries have been restored."),
        Finding("sessions", is_ok=False, text="1 session could not be read."),
        Finding("saving", is_ok=True, text="Everything is saved."),
    )
    monkeypatch.setattr(store, "health", lambda: findings)
    care.start()
    qtbot.waitUntil(lambda: bool(shell.banner))
    assert shell.banner == "1 session could not be read."
    assert shell.message == "2 entries have been restored."
