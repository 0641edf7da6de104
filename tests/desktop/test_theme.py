"""Whether words can be read on every ground that the theme gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QColor
from PySide6.QtQml import QJSValue, QQmlComponent, QQmlEngine

from tests.desktop.page_window import DESKTOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# What the web's guidelines ask of words of usual size.
READABLE = 4.5
TOKENS = b"""
import QtQuick
import Matside

QtObject {
    property QtObject theme: Theme
    property QtObject player: Theme.player
}
"""
INKS = ("ink", "muted", "faint", "star")
GROUNDS = ("ground", "surface", "raised", "sunk", "rail", "railSelected", "soft")
PAIRS = (
    ("softInk", "soft"), ("softInk", "railSelected"), ("sunInk", "sunSoft"), ("danger", "dangerSoft"),
    ("danger", "surface"), ("primary", "ground"), ("primary", "surface"), ("primary", "raised"),
    ("primaryInk", "primary"), ("primaryInk", "primaryHover"), ("primaryInk", "primaryPress"),
)  # fmt: skip


def luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def laid_over(veil: QColor, ground: QColor) -> QColor:
    share = veil.alphaF()
    return QColor.fromRgbF(
        veil.redF() * share + ground.redF() * (1 - share),
        veil.greenF() * share + ground.greenF() * (1 - share),
        veil.blueF() * share + ground.blueF() * (1 - share),
    )


@pytest.fixture
def tokens(qapp: object) -> Iterator[QObject]:
    engine = QQmlEngine()
    engine.addImportPath(str(DESKTOP / "qml"))
    component = QQmlComponent(engine)
    component.setData(TOKENS, QUrl())
    holder = component.create()
    assert holder is not None, component.errorString()
    yield holder
    holder.deleteLater()
    engine.deleteLater()


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest, tokens: QObject) -> QObject:
    found = tokens.property("theme")
    assert isinstance(found, QObject)
    found.setProperty("dark", request.param == "dark")
    return found


def colour(theme: QObject, name: str) -> QColor:
    found = theme.property(name)
    assert isinstance(found, QColor), name
    return found


def areas(theme: QObject) -> Mapping[str, Mapping[str, str]]:
    found = theme.property("area")
    assert isinstance(found, QJSValue)
    return cast("Mapping[str, Mapping[str, str]]", found.toVariant())


def test_every_ink_can_be_read_on_every_ground(theme: QObject) -> None:
    pairs = [(ink, ground) for ink in INKS for ground in GROUNDS] + list(PAIRS)
    faint = {pair: contrast(colour(theme, pair[0]), colour(theme, pair[1])) for pair in pairs}
    assert {pair: ratio for pair, ratio in faint.items() if ratio < READABLE} == {}


def test_words_stay_readable_under_the_pointer(theme: QObject) -> None:
    veil = colour(theme, "hover")
    for ground in ("ground", "surface", "raised"):
        under = laid_over(veil, colour(theme, ground))
        assert min(contrast(colour(theme, ink), under) for ink in ("ink", "muted", "faint")) >= READABLE


def test_the_words_of_an_area_can_be_read_on_its_own_ground_and_on_cards(theme: QObject) -> None:
    assert set(areas(theme)) == {"back", "hips", "core", "full", "calm"}
    for area in areas(theme).values():
        for ground in (QColor(area["soft"]), colour(theme, "surface"), colour(theme, "ground")):
            assert contrast(QColor(area["text"]), ground) >= READABLE


@pytest.mark.parametrize("video", ["#FFFFFF", "#000000", "#808080"])
@pytest.mark.parametrize("ink", ["text", "muted", "hold", "reps", "rest", "ready"])
def test_words_of_the_player_can_be_read_over_any_video(tokens: QObject, ink: str, video: str) -> None:
    player = tokens.property("player")
    assert isinstance(player, QObject)
    assert contrast(colour(player, ink), laid_over(colour(player, "plate"), QColor(video))) >= READABLE
