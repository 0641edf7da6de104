"""The player page in a real window, by keys, pointer and looking."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from routines.chapter import Chapter, ChapterKind
from tests.desktop.player_stage import example_class
from tests.desktop.player_window import KEY, LEFT, NONE, played

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.screen


def test_the_page_shows_what_to_do_which_side_and_how_long(qtbot: QtBot, tmp_path: Path) -> None:
    with played(qtbot, tmp_path) as page:
        texts = page.window.texts()
        for words in ("Hold", "side 1 of 2", "Hip flexor stretch", "Right", "R", "of 40 s", "Left side", "0:40"):
            assert words in texts
        page.stage.play(2.0)
        assert page.model.overlay.property("big") in page.window.texts()


def test_mirroring_turns_words_about_and_leaves_text_upright(qtbot: QtBot, tmp_path: Path) -> None:
    with played(qtbot, tmp_path) as page:
        page.press(KEY.Key_X)
        texts = page.window.texts()
        assert "Left" in texts
        assert "Right side" in texts
        left, _, right, _ = page.box("cue")
        assert left < right


@pytest.mark.parametrize("size", [(960, 600), (1280, 720), (1440, 900)])
def test_the_overlay_stays_in_its_zones(qtbot: QtBot, tmp_path: Path, size: tuple[int, int]) -> None:
    long = "Half-kneeling hip flexor stretch with an overhead reach and a side bend to the wall"
    chapters = tuple(
        Chapter(long if chapter.is_exercise else chapter.title, chapter.start, chapter.end, chapter.kind)
        if chapter.kind is ChapterKind.MOBILITY
        else chapter
        for chapter in example_class().chapters
    )
    with played(qtbot, tmp_path, size, video_class=example_class(chapters=chapters)) as page:
        for overlay_size, at in product(("small", "medium", "large"), (25.0, 40.0, 130.0, 150.0, 260.0)):
            page.stage.choices.set_overlay_size(overlay_size)
            page.model.seek(at)
            left, top, right, bottom = page.box("video")
            width, height = right - left, bottom - top
            cue, card = page.box("cue"), page.box("nextCard")
            assert cue[2] <= left + 0.38 * width + 1, (overlay_size, at)
            assert cue[3] <= top + 0.50 * height + 1, (overlay_size, at)
            if page.item("nextCard").isVisible():
                assert card[0] >= left + 0.69 * width - 1, (overlay_size, at)
                assert card[3] <= top + 0.50 * height + 1, (overlay_size, at)


def test_controls_leave_while_playing_come_with_a_key_and_stay_while_paused(qtbot: QtBot, tmp_path: Path) -> None:
    with played(qtbot, tmp_path) as page:
        assert page.is_open()
        qtbot.waitUntil(lambda: not page.is_open())
        assert page.view.rootObject().hasActiveFocus()
        QTest.keyClick(page.view, KEY.Key_Z)
        assert page.is_open()
        page.press(KEY.Key_Space)
        page.view.rootObject().setProperty("isAwake", False)
        assert page.is_open(), "paused"


def test_space_presses_a_focused_button_and_else_pauses(qtbot: QtBot, tmp_path: Path) -> None:
    with played(qtbot, tmp_path) as page:
        page.press(KEY.Key_Space)
        assert page.model.state == "paused"
        page.press(KEY.Key_Space)
        page.window.item("Mirror the picture").forceActiveFocus()
        page.press(KEY.Key_Space)
        assert page.model.is_playing
        assert page.stage.choices.is_mirrored
        page.press(KEY.Key_N)
        assert page.model.position == pytest.approx(140.0, abs=0.05), "letters still mean what they mean"


def test_the_words_on_the_sound_button_do_not_cover_its_slider(qtbot: QtBot, tmp_path: Path) -> None:
    with played(qtbot, tmp_path) as page:
        left, _, right, bottom = page.box("volumePlate")
        QTest.mouseMove(page.view, QPoint(round((left + right) / 2), round(bottom) + 20))
        qtbot.waitUntil(lambda: any(text.startswith("Sound off") for text in page.window.texts()))
        words = next(
            item
            for item in page.window.items()
            if str(item.property("text")).startswith("Sound off") and item.inherits("QQuickText")
        )
        assert words.mapToScene(QPointF(0, words.height())).y() < page.box("volumePlate")[1]


def test_arrows_move_inside_the_volume_slider_first(qtbot: QtBot, tmp_path: Path) -> None:
    with played(qtbot, tmp_path) as page:
        slider = next(
            item
            for item in page.item("transport").findChildren(QQuickItem)
            if item.property("visualPosition") is not None
        )
        slider.forceActiveFocus()
        page.press(KEY.Key_Down)
        assert page.stage.choices.volume == pytest.approx(0.95)
        page.view.rootObject().forceActiveFocus()
        page.press(KEY.Key_Down)
        assert page.stage.choices.volume == pytest.approx(0.90)


def test_a_click_on_a_button_leaves_the_keyboard_to_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    with played(qtbot, tmp_path) as page:
        page.window.click("Next exercise")
        assert page.model.position == pytest.approx(140.0, abs=0.05)
        page.press(KEY.Key_Space)
        assert page.model.state == "paused"


def test_every_button_has_a_name_and_those_with_keys_name_them(qtbot: QtBot, tmp_path: Path) -> None:
    with played(qtbot, tmp_path) as page:
        buttons = [item for item in page.item("transport").findChildren(QQuickItem) if item.property("glyphSize")]
        assert len(buttons) >= 11
        assert all(button.property("text") for button in buttons)
        keys = {button.property("text"): button.property("keys") for button in buttons}
        assert keys["Next exercise"] == "N, Page Down"
        assert keys["Full screen"] == "F, F11"


def test_a_click_on_the_strip_asks_to_go_there(qtbot: QtBot, tmp_path: Path) -> None:
    with played(qtbot, tmp_path) as page:
        QTest.mouseClick(page.view, LEFT, NONE, page.point_on_strip(200.0))
        assert page.model.position == pytest.approx(200.0, abs=0.5)


def test_the_roll_waits_to_be_told_where_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    with played(qtbot, tmp_path) as page:
        before = page.model.strip.playhead
        page.stage.player.is_slow = True
        QTest.mouseClick(page.view, LEFT, NONE, page.point_on_strip(200.0))
        assert page.model.strip.playhead == before
        page.stage.player.arrive()
        assert page.model.strip.playhead > before


def test_dragging_on_the_strip_ends_where_it_is_let_go(qtbot: QtBot, tmp_path: Path) -> None:
    with played(qtbot, tmp_path) as page:
        QTest.mousePress(page.view, LEFT, NONE, page.point_on_strip(60.0))
        for seconds in range(70, 240, 10):
            QTest.mouseMove(page.view, page.point_on_strip(float(seconds)))
        QTest.mouseRelease(page.view, LEFT, NONE, page.point_on_strip(250.0))
        assert page.model.position == pytest.approx(250.0, abs=0.5)
        assert page.stage.player.calls.count("seek") < 12


def test_resting_on_the_strip_shows_name_amount_time_and_asks_for_the_picture(qtbot: QtBot, tmp_path: Path) -> None:
    with played(qtbot, tmp_path) as page:
        QTest.mouseMove(page.view, page.point_on_strip(200.0))
        qtbot.waitUntil(lambda: "Bridge" in page.window.texts())
        texts = page.window.texts()
        assert "2 × 5 reps" in texts
        assert "3:20" in texts
        qtbot.waitUntil(lambda: any(abs(seconds - 200.0) < 3 for seconds in page.pictures.asked))


def test_arrows_on_the_focused_strip_move_by_five_seconds(qtbot: QtBot, tmp_path: Path) -> None:
    with played(qtbot, tmp_path) as page:
        page.item("chapterBar").forceActiveFocus()
        page.press(KEY.Key_Right)
        assert page.model.position == pytest.approx(45.0, abs=0.05)
        page.press(KEY.Key_Home)
        assert page.model.position == 0.0


def test_the_speed_menu_is_chosen_by_keys(qtbot: QtBot, tmp_path: Path) -> None:
    with played(qtbot, tmp_path) as page:
        page.window.item("Speed").forceActiveFocus()
        page.press(KEY.Key_Space)
        qtbot.waitUntil(lambda: "1.25×" in page.window.texts())
        page.press(KEY.Key_Down)
        page.press(KEY.Key_Down)
        page.press(KEY.Key_Return)
        assert page.stage.choices.rate == 1.25


def test_trouble_is_a_bar_with_ways_out(qtbot: QtBot, tmp_path: Path) -> None:
    with played(qtbot, tmp_path) as page:
        page.stage.play(2.0)
        page.stage.player.fail("VLC stopped working.")
        assert "VLC stopped working. What you did so far is kept." in page.window.texts()
        page.window.click("Try the other player")
        assert page.model.is_playing
        assert not page.item("trouble").isVisible()


def test_subtitles_stand_below_and_never_over_the_strip(qtbot: QtBot, tmp_path: Path) -> None:
    with played(qtbot, tmp_path) as page:
        page.item("subtitle").setProperty("text", "Breathe out slowly\nand let the shoulders go.")
        assert page.box("subtitle")[3] <= page.box("strip")[1]


def test_markup_in_a_title_is_shown_as_text(qtbot: QtBot, tmp_path: Path) -> None:
    video_class = example_class(chapters=(Chapter("<h1>Cat</h1> & cow", 0, 300, ChapterKind.STRETCH),))
    with played(qtbot, tmp_path, video_class=video_class) as page:
        assert "<h1>Cat</h1> & cow" in page.window.texts()


def test_five_thousand_chapters_make_no_five_thousand_things(qtbot: QtBot, tmp_path: Path) -> None:
    chapters = tuple(Chapter(f"{n}", n / 10, (n + 1) / 10, ChapterKind.STRETCH) for n in range(3000))
    with played(qtbot, tmp_path, video_class=example_class(chapters=chapters)) as page:
        assert len(page.window.items()) < 1500


def test_full_screen_is_asked_for_by_key_and_button(qtbot: QtBot, tmp_path: Path) -> None:
    with played(qtbot, tmp_path) as page:
        page.press(KEY.Key_F)
        assert page.shell.is_full_screen
        page.window.click("Leave full screen")
        assert not page.shell.is_full_screen
