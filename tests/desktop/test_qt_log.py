from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLoggingCategory, qInstallMessageHandler, qWarning

from desktop.qt_log import log_qt

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def logged(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    with caplog.at_level(logging.DEBUG):
        log_qt()
        yield caplog
    qInstallMessageHandler(None)
    QLoggingCategory.setFilterRules("")


@pytest.mark.no_qt_log
@pytest.mark.logs("something is odd")
def test_what_qt_warns_of_is_in_the_log(logged: pytest.LogCaptureFixture) -> None:
    qWarning("something is odd")

    assert [(record.levelname, record.message) for record in logged.records] == [("WARNING", "something is odd")]


@pytest.mark.no_qt_log
def test_the_chatter_of_the_decoder_is_off_and_its_warnings_are_not(logged: pytest.LogCaptureFixture) -> None:
    category = QLoggingCategory("qt.multimedia.ffmpeg")

    assert not category.isInfoEnabled()
    assert not category.isDebugEnabled()
    assert category.isWarningEnabled()
