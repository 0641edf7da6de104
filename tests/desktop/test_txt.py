"""What a screen reader is told of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickView

from tests.desktop.page_window import DESKTOP

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TEXTS = b"""
import QtQuick
import Matside

Column {
    Txt { text: "Library"; Accessible.role: Accessible.Heading }
    Txt { text: "a label" }
    Txt { text: "3 classes"; Accessible.role: Accessible.StaticText }
    Txt { text: "words on a button"; Accessible.role: Accessible.StaticText; Accessible.ignored: true }
}
"""


def test_headings_and_what_says_its_role_have_names_and_labels_are_silent(qtbot: QtBot) -> None:
    QAccessible.setActive(True)
    view = QQuickView()
    view.engine().addImportPath(str(DESKTOP / "qml"))
    component = QQmlComponent(view.engine())
    component.setData(TEXTS, QUrl())
    column = component.create()
    assert isinstance(column, QQuickItem), component.errorString()
    column.setParentItem(view.contentItem())
    view.show()
    window = QAccessible.queryAccessibleInterface(view)
    waiting, told = [window.child(index) for index in range(window.childCount())], []
    while waiting:
        thing = waiting.pop(0)
        told.append((thing.role(), thing.text(QAccessible.Text.Name)))
        waiting += [thing.child(index) for index in range(thing.childCount())]
    assert told == [(QAccessible.Role.Heading, "Library"), (QAccessible.Role.StaticText, "3 classes")]
    column.deleteLater()
    view.close()
    view.deleteLater()
    qtbot.wait(1)
