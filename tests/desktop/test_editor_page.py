"""The editor page by keys, pointer and looking."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from routines.chapter import Chapter, ChapterKind
from routines.exercise import Hold, Prescription, Reps, Side, Tempo
from routines.marks import Marks
from tests.desktop.editor_stage import class_to_edit
from tests.desktop.editor_window import CONTROL, KEY, LEFT, NONE, SIZES, editor

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from routines.video_class import VideoClass


# Qt's own timers say so when a window is closed while a handle fades.
pytestmark = [pytest.mark.screen, pytest.mark.qt_log_ignore("stopAnimationDriver: driver is not running")]


def test_the_table_tells_when_what_and_how_much(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path) as page:
        texts = page.window.texts()
        for words in ("Steady spine", "4 parts, 2 exercises", "0:20", "Bridge", "Plank", "30 s", "Rest"):
            assert words in texts


def test_up_and_down_go_through_the_parts_and_enter_leads_to_the_name(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path) as page:
        assert page.chosen() == "Welcome"
        page.press(KEY.Key_Down)
        assert page.chosen() == "Bridge"
        page.press(KEY.Key_Return)
        assert page.window.focused() == "Bridge"
        page.press(" hold", KEY.Key_Return)
    assert "Bridge" not in page.titles()


def test_a_name_typed_over_the_old_one_is_kept_on_enter_and_escape_takes_it_back(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path) as page:
        page.press(KEY.Key_Down, KEY.Key_Return, "Side plank", KEY.Key_Return)
        assert page.titles()[1] == "Side plank"
        page.press(KEY.Key_Escape, KEY.Key_Return, "No", KEY.Key_Escape)
        assert page.titles()[1] == "Side plank"
        assert page.chosen() == "Side plank"


def test_escape_steps_out_one_thing_at_a_time(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path, (960, 600)) as page:
        page.press(KEY.Key_Down, KEY.Key_Return, KEY.Key_Escape)
        assert str(page.stage.shell.page) == "editor"
        assert page.view.rootObject().property("isInspectorOpen") is False
        page.press("a")
        assert page.model.property("active_edge") == "start"
        page.press(KEY.Key_Escape)
        assert page.model.property("active_edge") == ""
        page.press(KEY.Key_Escape)
        assert str(page.stage.shell.page) == "class"


def test_letters_are_letters_while_a_name_is_typed(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path) as page:
        page.press(KEY.Key_Down, KEY.Key_Return, "rest set", KEY.Key_Return)
        assert len(page.titles()) == 4
        assert page.titles()[1].casefold() == "rest set"


def test_deleting_and_taking_back_by_keys(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path) as page:
        page.press(KEY.Key_Down, KEY.Key_Delete)
        assert "Bridge" not in page.titles()
        page.press(KEY.Key_Z, with_=CONTROL)
        assert "Bridge" in page.titles()
        page.press(KEY.Key_Z, with_=CONTROL | Qt.KeyboardModifier.ShiftModifier)
        assert "Bridge" not in page.titles()


def test_what_is_asked_for_is_set_by_tab_and_arrows(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path) as page:
        page.press(KEY.Key_Down, KEY.Key_Return, KEY.Key_Return)
        assert page.window.focused() == "Reps"
        page.press(KEY.Key_Left)
        assert page.inspector.work == "hold"
        before = page.inspector.hold
        page.press(KEY.Key_Tab, KEY.Key_Tab)
        assert page.focused_name() == "Hold"
        page.press(KEY.Key_Up)
        assert page.inspector.hold > before
        page.press(KEY.Key_A, with_=CONTROL)
        page.press("25", KEY.Key_Return)
        assert page.inspector.hold == 25.0


def test_dragging_the_end_of_a_part_goes_to_a_cut_and_is_one_thing_to_take_back(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path) as page:
        qtbot.waitUntil(lambda: not page.drafts.is_scanning)
        page.model.desk.set_marks(Marks((110.0,), (), b"", 0.0))
        page.press(KEY.Key_Down, KEY.Key_Down)
        assert page.chosen() == "Plank"
        marker = page.named("End of Plank")
        scale = page.timeline.pixels_per_second
        start = page.middle(marker, marker.property("gripY"))
        QTest.mousePress(page.view, LEFT, NONE, start)
        for step in range(1, 6):
            QTest.mouseMove(page.view, start + QPoint(round(-9.6 * scale * step / 5), 0))
        QTest.mouseRelease(page.view, LEFT, NONE, start + QPoint(round(-9.6 * scale), 0))
        plank = page.stage.rows[2]
        assert plank.end == pytest.approx(110.0)
        page.press(KEY.Key_Z, with_=CONTROL)
        assert page.stage.rows[2].end == pytest.approx(120.0)


def test_arrows_on_a_marker_move_that_edge(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path) as page:
        page.press(KEY.Key_Down)
        page.named("End of Bridge").forceActiveFocus()
        assert page.model.property("active_edge") == "end"
        page.press(KEY.Key_Left, with_=CONTROL)
        assert page.stage.rows[1].end == pytest.approx(79.0)


def test_a_click_on_the_timeline_goes_there_and_a_click_on_a_block_chooses_it(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path) as page:
        block = next(
            item
            for item in page.window.items()
            if item.property("note") is not None and item.property("title") == "Plank" and item.property("colours")
        )
        place = page.middle(block, block.height() / 2)
        QTest.mouseClick(page.view, LEFT, NONE, place)
        assert page.chosen() == "Plank"
        QTest.mouseClick(page.view, LEFT, NONE, QPoint(place.x(), place.y() - round(block.height()) - 10))
        qtbot.waitUntil(lambda: page.preview.position == pytest.approx(100.0, abs=1.0))


def test_a_suggestion_is_kept_or_left_out(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path) as page:
        page.suggest("Figure four", "Lying twist")
        qtbot.waitUntil(lambda: "Suggested" in page.window.texts())
        assert "next we take a twist" in page.window.texts()
        qtbot.waitUntil(lambda: "Do not keep Lying twist" in page.pressable())
        page.window.click("Keep Figure four")
        assert page.model.property("suggestion_count") == 1
        page.window.click("Do not keep Lying twist")
        assert page.model.property("suggestion_count") == 0
        assert "Figure four" in page.titles()
        assert "Lying twist" not in page.titles()


def test_going_through_suggestions_by_keys_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path) as page:
        page.suggest("Figure four")
        page.press(*[KEY.Key_Down] * 4)
        assert page.chosen() == "Figure four"
        page.press("y")
        assert page.model.property("suggestion_count") == 0
        assert "Figure four" in page.titles()


def test_times_are_shifted_from_the_sheet(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path) as page:
        page.open_times()
        page.press(KEY.Key_Tab, "2.5", KEY.Key_Return)
        assert page.stage.rows[1].start == pytest.approx(22.5)


def long_class() -> VideoClass:
    chapters = tuple(
        Chapter(
            f"Half-kneeling hip flexor stretch with an overhead reach, part {n}",
            n * 10.0,
            n * 10.0 + 9,
            ChapterKind.STRETCH,
            Prescription(Reps(12, Tempo.of(3, 1, 3)), sets=3, side=Side.BOTH) if n % 2 else Prescription(Hold(45)),
        )
        for n in range(300)
    )
    return class_to_edit(chapters=chapters, duration=3000.0)


def test_three_hundred_parts_make_only_what_is_seen(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path, video_class=long_class()) as page:
        page.timeline.set_zoom(0.8)
        qtbot.waitUntil(lambda: sum("part" in text for text in page.window.texts()) < 80)


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize(("size", "text_scale"), [*((size, 1.0) for size in SIZES), ((1280, 720), 1.5)])
def test_nothing_that_can_be_pressed_lies_outside_or_over_another(
    qtbot: QtBot, tmp_path: Path, size: tuple[int, int], text_scale: float, is_dark: bool
) -> None:
    with editor(qtbot, tmp_path, size, long_class(), is_dark=is_dark, text_scale=text_scale) as page:
        page.press(KEY.Key_Down)
        for name in ("Done", "Undo", "More", "Add", "Split", "Play"):
            item = page.window.item(name)
            corner = item.mapToScene(QPointF(0, 0))
            assert corner.x() >= 0, name
            assert corner.y() >= 0, name
            assert corner.x() + item.width() <= size[0] + 1, name
            assert corner.y() + item.height() <= size[1] + 1, name
        start, split = page.window.item("Split"), page.window.item("Add")
        assert start.mapToScene(QPointF(start.width(), 0)).x() <= split.mapToScene(QPointF(0, 0)).x() + split.width()


def test_every_control_has_a_name_for_screen_readers(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path) as page:
        page.suggest("Figure four")
        buttons = [item for item in page.window.items() if item.property("glyphSize")]
        assert len(buttons) >= 8
        assert all(button.property("text") for button in buttons)
        rows = [row.spoken for row in page.stage.rows]
        assert all(rows)


def test_a_class_with_markup_in_its_title_shows_it_as_text(qtbot: QtBot, tmp_path: Path) -> None:
    video_class = replace(class_to_edit(), title="<b>Spine</b>")
    with editor(qtbot, tmp_path, video_class=video_class) as page:
        assert "<b>Spine</b>" in page.window.texts()
