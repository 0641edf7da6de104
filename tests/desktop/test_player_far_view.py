"""The far view of the player: read from three metres away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from tests.desktop.player_window import KEY, played

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.screen


@pytest.mark.parametrize("size", [(960, 600), (1280, 720), (1440, 900)])
def test_far_away_getting_ready_is_told_from_a_hold_by_a_word(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> None:
    with played(qtbot, tmp_path, at=21.0, size=size) as page:
        page.stage.choices.set_overlay_size("far")
        qtbot.waitUntil(lambda: page.view.rootObject().findChild(QQuickItem, "farPanel") is not None)
        word = page.item("farWord")
        assert word.isVisible()
        assert word.property("text") == "Get ready"
        _, top, _, bottom = page.box("farPanel")
        column = word.parentItem()
        assert top <= column.mapToScene(QPointF(0, 0)).y()
        assert column.mapToScene(QPointF(0, column.height())).y() <= bottom
        page.stage.model.seek(60.0)
        qtbot.waitUntil(lambda: page.stage.overlay.phase == "hold")
        assert not word.isVisible()


def test_the_far_view_covers_nothing_of_the_picture(qtbot: QtBot, tmp_path: Path) -> None:
    with played(qtbot, tmp_path) as page:
        page.press(KEY.Key_V)
        panel = page.box("farPanel")
        assert panel[2] == pytest.approx(0.375 * 1280, abs=1)
        assert "Hip flexor" in page.window.texts(), "the short name"
        assert "Hip flexor stretch" not in page.window.texts()
