"""Where there is no graphics card: the same command starts again, and the picture is painted."""

from __future__ import annotations

import sys
from errno import ENOENT
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtMultimedia import QVideoFrame, QVideoSink

from desktop.painted_picture import PaintedPicture
from desktop.restart import draw_in_software

if TYPE_CHECKING:
    import pytest


def frame(colour: str) -> QVideoFrame:
    image = QImage(64, 36, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return QVideoFrame(image)


def painted(picture: PaintedPicture) -> str:
    """Paint an item and name the colour in its middle."""
    picture.setSize(QSize(200, 100))
    canvas = QImage(200, 100, QImage.Format.Format_RGB32)
    canvas.fill(QColor("white"))
    painter = QPainter(canvas)
    picture.paint(painter)
    painter.end()
    assert canvas.pixelColor(1, 1) == canvas.pixelColor(198, 98)
    return canvas.pixelColor(100, 50).name()


def test_the_picture_that_a_sink_has_is_painted_over_the_whole_item(qapp: object) -> None:
    sink, picture = QVideoSink(), PaintedPicture()
    assert painted(picture) == "#000000"
    sink.setVideoFrame(frame("#204060"))
    picture.setProperty("sink", sink)
    assert painted(picture) == "#204060"
    sink.setVideoFrame(frame("#806040"))
    assert painted(picture) == "#806040"


def test_a_sink_that_was_taken_away_paints_nothing_more(qapp: object) -> None:
    sink, picture = QVideoSink(), PaintedPicture()
    picture.setProperty("sink", sink)
    sink.setVideoFrame(frame("#204060"))
    picture.setProperty("sink", None)
    sink.setVideoFrame(frame("#806040"))
    assert painted(picture) == "#204060"


def test_the_same_command_starts_again_in_software_but_only_once() -> None:
    started: list[tuple[str, list[str]]] = []
    environment: dict[str, str] = {}
    for _ in range(2):
        assert draw_in_software(environment, lambda *command: started.append(command)) == 1
    assert environment == {"QT_QUICK_BACKEND": "software"}
    assert started == [(sys.executable, [sys.executable, *sys.orig_argv[1:]])]


def test_a_start_that_cannot_be_repeated_has_failed_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    def execute(*_command: object) -> None:
        raise FileNotFoundError(ENOENT, "No such file or directory")

    assert draw_in_software({}, execute) == 1
    assert capsys.readouterr().err == (
        "Matside cannot start again without the graphics card: No such file or directory.\n"
    )
