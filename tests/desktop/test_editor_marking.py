"""Marking while the class plays, and naming what was marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.desktop.editor_window import KEY, editor, nothing_yet

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem
    from pytestqt.qtbot import QtBot


# Qt's own timers say so when a window is closed while a handle fades.
pytestmark = [pytest.mark.screen, pytest.mark.qt_log_ignore("stopAnimationDriver: driver is not running")]


def test_marking_while_it_plays_then_naming_by_keys_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path, video_class=nothing_yet()) as page:
        page.window.click("Mark while it plays")
        qtbot.waitUntil(lambda: "new exercise" in page.window.texts())
        assert page.stage.player.state.value == "playing"
        for seconds, key in ((10.0, "e"), (30.0, "w"), (20.0, "w"), (5.0, "t"), (10.0, "e")):
            page.stage.player.advance(seconds)
            page.press(key)
        assert page.tapping.count == 2
        assert any("Exercise 2 at" in text for text in page.window.texts())
        page.press(KEY.Key_Escape)
        qtbot.waitUntil(lambda: "Name the exercises" in page.window.texts())
        qtbot.waitUntil(lambda: page.view.activeFocusItem().inherits("QQuickTextField"))
        page.press("Dead bug", KEY.Key_Return)
        qtbot.waitUntil(lambda: page.tapping.review_left == 1)
        qtbot.waitUntil(lambda: page.view.activeFocusItem().property("text") == "")
        page.press("Bridge", KEY.Key_Return)
        qtbot.waitUntil(lambda: not page.tapping.is_reviewing)
        assert [title for title in page.titles() if title != "Rest"] == ["Dead bug", "Bridge"]
        page.stage.settle()
        assert [chapter.title for chapter in page.stage.kept.chapters if chapter.is_exercise] == ["Dead bug", "Bridge"]


def test_a_mark_on_the_plain_page_is_told_of_and_may_be_taken_back_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path, video_class=nothing_yet()) as page:
        page.stage.player.seek(12.0)
        page.press("e")
        assert page.stage.shell.message == "Exercise 1 at 0:12.0"
        page.press("w")
        page.stage.player.seek(20.0)
        page.press("w")
        assert page.stage.shell.message == "Held for 8 s"
        page.stage.shell.run_message_action()
        assert page.stage.shell.message == ""
        assert page.stage.rows[0].amount_text == "3:48 min"


def test_the_picture_is_asked_for_again_in_the_place_to_which_it_goes(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path) as page:
        page.tapping.begin()
        qtbot.waitUntil(lambda: "new exercise" in page.window.texts())
        page.stage.player.advance(30.0)
        page.stage.player.calls.clear()
        page.tapping.finish()
        qtbot.waitUntil(lambda: "seek" in page.stage.player.calls)
        assert page.preview.position == pytest.approx(30.0)


def test_the_keys_of_marking_are_read_from_three_metres(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path, video_class=nothing_yet()) as page:
        page.tapping.begin()
        qtbot.waitUntil(lambda: "new exercise" in page.window.texts())
        words = page.window.item("new exercise").childItems()
        sizes = [each.property("font").pixelSize() for each in _texts_in(words) if each.property("text")]
        assert min(sizes) >= 0.04 * 810


def _texts_in(items: list[QQuickItem]) -> list[QQuickItem]:
    return [
        each for item in items for each in ([item] if item.inherits("QQuickText") else _texts_in(item.childItems()))
    ]


def test_a_wrong_mark_is_taken_back_by_its_button(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path, video_class=nothing_yet()) as page:
        page.tapping.begin()
        page.stage.player.advance(12.0)
        page.press("e")
        assert page.tapping.count == 1
        page.window.click("Take back the last mark")
        assert page.tapping.count == 0


def test_an_empty_class_says_how_to_begin(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path, video_class=nothing_yet()) as page:
        texts = page.window.texts()
        assert any(text.startswith("Nothing is marked yet") for text in texts)
        assert texts.count("Mark while it plays") == 1
        assert "Paste a description" in texts
