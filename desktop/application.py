"""The Qt application: its name, its icon, its fonts, its messages."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QIcon

from desktop.qt_log import log_qt

if TYPE_CHECKING:
    from collections.abc import Sequence

_FONTS = Path(__file__).parent / "fonts"


def make_application(arguments: Sequence[str]) -> QGuiApplication:
    """Make the application with its name, its icon and its fonts; what Qt says goes to the log."""
    log_qt()
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    application = QGuiApplication(list(arguments))
    application.setApplicationName("matside")
    application.setApplicationDisplayName("Matside")
    application.setDesktopFileName("matside")
    application.setWindowIcon(QIcon.fromTheme("matside"))
    for file in sorted(_FONTS.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    application.setFont(QFont("Figtree"))
    return application
