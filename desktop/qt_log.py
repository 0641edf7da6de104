"""What Qt says goes to the log file instead of the terminal."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, QtMsgType, qInstallMessageHandler

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_RULES = "qt.multimedia.*.debug=false\nqt.multimedia.*.info=false"
"""At these levels Qt Multimedia lets FFmpeg print every file's tracks straight to the terminal."""


def log_qt() -> None:
    """Send Qt's and QML's messages to Python's log from now on."""
    QLoggingCategory.setFilterRules(_RULES)
    qInstallMessageHandler(_log)


def _log(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    """Log one message under its category; called in whatever thread it was said."""
    logging.getLogger(context.category or "qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message or "")
