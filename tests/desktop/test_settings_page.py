"""The settings on screen: what is pressed is asked for, and stays chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.desktop.library_stage import LibraryStage, library_stage
from tests.desktop.page_window import page_window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot

WHOLE_PAGE = (1184, 2000)


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[LibraryStage]:
    with library_stage(tmp_path) as made:
        yield made


def models_of(stage: LibraryStage) -> dict[str, QObject]:
    return {"shell": stage.shell, "settings": stage.settings, "importer": stage.importer}


def test_whether_a_routine_file_is_kept_is_chosen_by_a_press(stage: LibraryStage, qtbot: QtBot) -> None:
    with page_window(qtbot, "SettingsPage", models_of(stage), WHOLE_PAGE) as window:
        with qtbot.waitSignal(stage.settings.changed):
            window.click("No")
        row = next(item for item in window.items() if item.objectName() == "writeSidecar")
        assert row.property("index") == 2
    assert stage.store.settings.text("write_sidecar") == "no"


def test_removed_starter_classes_are_asked_for_again(stage: LibraryStage, qtbot: QtBot) -> None:
    with (
        page_window(qtbot, "SettingsPage", models_of(stage), WHOLE_PAGE) as window,
        qtbot.waitSignal(stage.shell.starter_classes_asked),
    ):
        window.click("Add again")
