"""How a poster sits in its place: cropped, or whole where cropping would take a head."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickView

from tests.desktop.page_window import DESKTOP

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

QML = DESKTOP / "qml"


@pytest.mark.parametrize(
    ("size", "is_whole"), [((1280, 720), False), ((640, 480), False), ((640, 640), True), ((720, 1280), True)]
)
def test_an_upright_picture_is_shown_whole(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int], *, is_whole: bool
) -> None:
    file = tmp_path / "poster.png"
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    assert image.save(str(file))
    view = QQuickView()
    view.engine().addImportPath(str(QML))
    view.setInitialProperties({"width": 400, "height": 225, "source": QUrl.fromLocalFile(str(file))})
    view.setSource(QUrl.fromLocalFile(str(QML / "Matside" / "components" / "Poster.qml")))
    poster = view.rootObject()
    picture = next(item for item in poster.childItems() if item.inherits("QQuickImage"))
    qtbot.waitUntil(lambda: picture.isVisible() or picture.property("progress") == 1.0)
    assert poster.property("isWhole") is is_whole
    poster.setWidth(400 if is_whole else 560)
    poster.setHeight(400 if is_whole else 150)
    assert poster.property("isWhole") is (not is_whole or size[1] > size[0])


def test_what_is_cropped_goes_below_where_no_heads_are(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "poster.png"
    image = QImage(640, 360, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    for row in range(90):
        for column in range(640):
            image.setPixelColor(column, row, QColor("orange"))
    assert image.save(str(file))
    view = QQuickView()
    view.engine().addImportPath(str(QML))
    view.setInitialProperties({"width": 412, "height": 180, "source": QUrl.fromLocalFile(str(file))})
    view.setSource(QUrl.fromLocalFile(str(QML / "Matside" / "components" / "Poster.qml")))
    view.show()
    poster = view.rootObject()
    picture = next(item for item in poster.childItems() if item.inherits("QQuickImage"))
    qtbot.waitUntil(picture.isVisible)
    qtbot.waitUntil(lambda: view.grabWindow().pixelColor(206, 40) == QColor("orange"))
    assert view.grabWindow().pixelColor(206, 70) == QColor("teal")
    view.close()
