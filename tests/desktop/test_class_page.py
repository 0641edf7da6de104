"""The class page on screen: keys, clicks, and that it fits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt

from desktop.tightness_model import TightnessModel
from tests.desktop.class_page import STEADY_SPINE, ClassPage, class_page, session_of, without_chapters
from tests.desktop.page_window import PageWindow, page_window
from tests.desktop.player_stage import Clock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem
    from pytestqt.qtbot import QtBot

CLASS_ID = STEADY_SPINE.class_id
TAB, ENTER, DOWN, ESCAPE, SPACE = (
    Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_Space,
)  # fmt: skip


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[ClassPage]:
    with class_page(tmp_path) as made:
        made.add(STEADY_SPINE)
        made.stop_at(STEADY_SPINE, 175.0)
        made.store.sessions.put(session_of(STEADY_SPINE, 2, partly=1))
        made.shell.open_class(CLASS_ID)
        yield made


def shown(qtbot: QtBot, page: ClassPage, **look: object) -> AbstractContextManager[PageWindow]:
    return page_window(qtbot, "ClassPage", {"shell": page.shell, "classPage": page.model}, **look)


def stored(page: ClassPage) -> object:
    page.writer.flush(5.0)
    return page.store.classes.get(CLASS_ID)


def test_enter_resumes_the_class_at_once(qtbot: QtBot, page: ClassPage) -> None:
    with shown(qtbot, page) as window:
        assert window.focused() == "Resume at 2:55"
        window.press(ENTER)
    assert page.started == [(CLASS_ID, 175.0)]


def test_tab_goes_from_starting_to_the_note_and_on_to_the_exercises(qtbot: QtBot, page: ClassPage) -> None:
    with shown(qtbot, page) as window:
        names = []
        for _ in range(4):
            names.append(window.focused())
            window.press(TAB)
        assert names == [
            "Resume at 2:55",
            "Start over",
            "From the start of Child’s pose",
            "Fold the blanket under my right knee.",
        ]
        window.press(DOWN, DOWN, DOWN, DOWN, ENTER)
    assert page.started == [(CLASS_ID, 330.0)]


def test_the_other_ways_to_begin_answer_to_keys(qtbot: QtBot, page: ClassPage) -> None:
    with shown(qtbot, page) as window:
        window.press(TAB, SPACE, TAB, ENTER)
    assert page.started == [(CLASS_ID, 0.0), (CLASS_ID, 160.0)]


def test_a_click_on_an_exercise_starts_there(qtbot: QtBot, page: ClassPage) -> None:
    with shown(qtbot, page) as window:
        window.click("Hip flexor stretch")
    assert page.started == [(CLASS_ID, 220.0)]


def test_the_list_says_what_is_asked_for_and_what_was_done(qtbot: QtBot, page: ClassPage) -> None:
    with shown(qtbot, page) as window:
        texts = window.texts()
    assert {"8 exercises", "Child’s pose", "45 s hold", "Each side", "You stopped here", "2 of 8 exercises"} <= set(
        texts
    )
    assert texts.count("You stopped here") == 1


def test_b_stars_the_class_but_is_a_letter_in_a_note(qtbot: QtBot, page: ClassPage) -> None:
    with shown(qtbot, page) as window:
        window.press("b")
        qtbot.waitUntil(lambda: page.model.is_favourite)
        window.press(TAB, TAB, TAB)
        window.press(Qt.Key.Key_End, "b ")
        page.writer.flush(5.0)
        assert page.model.note == "Fold the blanket under my right knee.b "
    assert page.store.favourites.ids() == {CLASS_ID}
    assert page.started == []


def test_leaving_the_page_keeps_the_note(qtbot: QtBot, page: ClassPage) -> None:
    with shown(qtbot, page) as window:
        window.press(TAB, TAB, TAB, Qt.Key.Key_Home, "Oh. ")
    assert stored(page).note == "Oh. Fold the blanket under my right knee."


def test_a_class_is_renamed_by_keys_alone_and_the_new_name_taken_back(qtbot: QtBot, page: ClassPage) -> None:
    with shown(qtbot, page) as window:
        page.model.edit()
        qtbot.waitUntil(lambda: window.focused() == "Steady spine")
        window.press(Qt.Key.Key_End, " again", ESCAPE)
        qtbot.waitUntil(lambda: page.shell.message != "")
        assert stored(page).title == "Steady spine again"
        qtbot.waitUntil(lambda: "Steady spine again" in window.texts())
        qtbot.waitUntil(lambda: window.focused() == "Resume at 2:55")
        page.shell.run_message_action()
        assert stored(page).title == "Steady spine"
        qtbot.waitUntil(lambda: "Steady spine" in window.texts())


def test_chips_in_the_edit_sheet_show_what_is_stored(qtbot: QtBot, page: ClassPage) -> None:
    with shown(qtbot, page) as window:
        page.model.edit()
        qtbot.waitUntil(lambda: "Edit this class" in window.texts())
        qtbot.waitUntil(lambda: window.item("Hips").property("checked") is False)
        window.click("Hips")
        window.click("Gentle")
        assert window.item("Hips").property("checked")
        assert not window.item("Easy").property("checked")
        window.press(ESCAPE)
        qtbot.waitUntil(lambda: "Edit this class" not in window.texts())
    assert [focus.value for focus in stored(page).focus] == ["back", "core", "hips"]


def test_a_picture_is_chosen_by_keys(qtbot: QtBot, page: ClassPage) -> None:
    with shown(qtbot, page) as window:
        page.model.choose_poster()
        qtbot.waitUntil(lambda: "Choose a picture" in window.texts())
        before = page.model.poster_choice.position
        window.press(Qt.Key.Key_Right, Qt.Key.Key_Right)
        assert page.model.poster_choice.position == pytest.approx(before + 2.0, abs=0.1)
        window.click("Use this picture")
        qtbot.waitUntil(lambda: "Choose a picture" not in window.texts())
        qtbot.waitUntil(lambda: "poster-" in page.model.poster)
    assert stored(page).poster_at == pytest.approx(before + 2.0, abs=0.1)


def test_a_missing_video_is_said_calmly_with_one_way_out(qtbot: QtBot, page: ClassPage) -> None:
    (page.folder / STEADY_SPINE.file_name).unlink()
    page.shell.open_class(CLASS_ID)
    with shown(qtbot, page) as window:
        qtbot.waitUntil(lambda: page.model.is_missing)
        assert "We can’t find this video any more. Your notes are safe." in window.texts()
        assert window.item("Find it").isEnabled()
        window.press(ENTER, SPACE)
    assert page.started == []


def test_a_class_without_chapters_is_kind_about_it(qtbot: QtBot, page: ClassPage) -> None:
    page.store.classes.put(without_chapters())
    page.shell.open_class(CLASS_ID)
    with shown(qtbot, page) as window:
        assert "No exercise list" in window.texts()
        assert any("no exercises yet" in text for text in window.texts())
        window.press(ENTER)
    assert page.started == [(CLASS_ID, 175.0)]


def test_five_thousand_exercises_make_only_the_lines_that_are_seen(qtbot: QtBot, page: ClassPage) -> None:
    chapter = STEADY_SPINE.chapters[1]
    many = tuple(replace(chapter, title=f"Part {i}", start=i * 0.1, end=i * 0.1 + 0.1) for i in range(5000))
    page.store.classes.put(replace(STEADY_SPINE, chapters=many))
    page.shell.open_class(CLASS_ID)
    with shown(qtbot, page) as window:
        assert "5,000 exercises" in window.texts()
        assert sum(text.startswith("Part ") for text in window.texts()) < 40


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize(
    ("size", "text_scale"),
    [((1344, 900), 1.0), ((1184, 720), 1.0), ((864, 600), 1.0), ((864, 600), 1.5), ((1824, 1000), 1.5)],
)
def test_no_words_leave_the_page_at_any_size(
    qtbot: QtBot, page: ClassPage, size: tuple[int, int], text_scale: float, is_dark: bool
) -> None:
    with shown(qtbot, page, size=size, text_scale=text_scale, is_dark=is_dark) as window:
        for item in window.items():
            if item.inherits("QQuickText") and item.property("text"):
                left = item.mapToScene(QPointF(0, 0)).x()
                right = item.mapToScene(QPointF(item.property("paintedWidth"), 0)).x()
                assert left >= 0, item.property("text")
                assert right <= size[0], item.property("text")
        start, heading = window.item("Resume at 2:55"), window.item("8 exercises")
        assert start.height() >= 64
        assert start.mapToScene(QPointF(start.width(), 0)).x() < heading.mapToScene(QPointF(0, 0)).x()
        assert start.mapToScene(QPointF(0, start.height())).y() <= size[1]


def test_what_needs_the_video_is_not_offered_while_it_is_missing(qtbot: QtBot, page: ClassPage) -> None:
    with shown(qtbot, page) as window:
        window.click("More")
        qtbot.waitUntil(lambda: {"Show in folder", "Choose a picture"} <= set(window.texts()))
        window.press(ESCAPE)
        (page.folder / STEADY_SPINE.file_name).unlink()
        page.shell.open_class(CLASS_ID)
        qtbot.waitUntil(lambda: page.model.is_missing)
        window.click("More")
        qtbot.waitUntil(lambda: "Remove from library" in window.texts())
        assert not {"Show in folder", "Choose a picture"} & set(window.texts())


def test_every_field_of_the_edit_sheet_fits_into_the_smallest_window(qtbot: QtBot, page: ClassPage) -> None:
    with shown(qtbot, page, size=(960, 600)) as window:
        page.model.edit()
        qtbot.waitUntil(lambda: "Equipment" in window.texts())
        field = next(item for item in window.items() if item.property("text") == "Mat, one block")
        sheet = next(item for item in window.items() if item.property("contentHeight") and holds(item, field))
        qtbot.waitUntil(lambda: sheet.property("contentHeight") <= sheet.height())


def holds(outer: QQuickItem, inner: QQuickItem) -> bool:
    while inner is not None and inner != outer:
        inner = inner.parentItem()
    return inner is not None


def test_how_tight_it_feels_can_be_said_below_start_and_never_keeps_from_starting(
    qtbot: QtBot, page: ClassPage
) -> None:
    tightness = TightnessModel(Clock())
    models = {"shell": page.shell, "classPage": page.model, "tightness": tightness}
    with page_window(qtbot, "ClassPage", models, (1344, 900)) as window:
        scale = next(item for item in window.items() if item.metaObject().className().startswith("Scale10"))
        start = window.item("Resume at 2:55")
        assert start.mapToScene(QPointF(0, 0)).y() < scale.mapToScene(QPointF(0, 0)).y()
        window.press(Qt.Key.Key_Return)
        assert page.started == [(CLASS_ID, 175.0)]
        scale.forceActiveFocus()
        window.press("7")
        assert tightness.before == 7


def test_back_leads_to_the_page_from_which_the_class_was_opened(qtbot: QtBot, page: ClassPage) -> None:
    page.shell.show_today()
    page.shell.open_class(CLASS_ID)
    with shown(qtbot, page) as window:
        window.click("Today")
        assert page.shell.page == "today"
