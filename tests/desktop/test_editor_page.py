"""The editor page in a real window, by keys, pointer and looking."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from desktop.editor_drafts import EditorDrafts
from desktop.editor_inspector import EditorInspector
from desktop.editor_preview import EditorPreview
from desktop.editor_tapping import EditorTapping
from desktop.editor_timeline import EditorTimeline
from routines.chapter import Chapter, ChapterKind
from routines.editing.suggesting import suggest
from routines.exercise import Hold, Prescription, Reps, Side, Tempo
from routines.marks import Marks
from tests.desktop.editor_stage import EditorStage, Proposal, class_to_edit
from tests.desktop.page_window import PageWindow, page_window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QObject
    from PySide6.QtQuick import QQuickItem
    from pytestqt.qtbot import QtBot

    from routines.video_class import VideoClass

pytestmark = pytest.mark.screen

_Part = TypeVar("_Part", bound="QObject")
KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SIZES = [(960, 600), (1280, 720), (1440, 900)]


class Edited:
    """A class in the editor, in a window."""

    def __init__(self, qtbot: QtBot, stage: EditorStage, window: PageWindow) -> None:
        self.qtbot, self.stage, self.window = qtbot, stage, window
        self.model, self.view = stage.model, window.view

    def press(self, *keys: Qt.Key | str, with_: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            if isinstance(key, str):
                self.window.press(key)
            else:
                QTest.keyClick(self.view, key, with_)

    def _part(self, kind: type[_Part]) -> _Part:
        part = self.model.findChild(kind)
        assert part is not None
        return part

    inspector = property(lambda self: self._part(EditorInspector))
    timeline = property(lambda self: self._part(EditorTimeline))
    preview = property(lambda self: self._part(EditorPreview))
    tapping = property(lambda self: self._part(EditorTapping))
    drafts = property(lambda self: self._part(EditorDrafts))

    def focused_name(self) -> str:
        """Tell what a screen reader calls the place of the keyboard."""
        item = self.view.activeFocusItem()
        return "" if item is None else QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name)

    def titles(self) -> list[str]:
        return [row.title for row in self.stage.rows]

    def chosen(self) -> str:
        return next((row.title for row in self.stage.rows if row.is_primary), "")

    def named(self, name: str) -> QQuickItem:
        """Find what a screen reader calls so."""
        found = [item for item in self.window.items() if item.property("name") == name]
        assert found, name
        return found[0]

    def middle(self, item: QQuickItem, y: float) -> QPoint:
        return item.mapToScene(QPointF(item.width() / 2, y)).toPoint()

    def suggest(self, *titles: str) -> None:
        made = [Proposal(Chapter(title, 160.0 + 30 * i, 180.0 + 30 * i)) for i, title in enumerate(titles)]
        self.model.desk.do("suggest", lambda edited: suggest(edited, made))


@contextmanager
def editor(
    qtbot: QtBot,
    folder: Path,
    size: tuple[int, int] = (1440, 900),
    video_class: VideoClass | None = None,
    *,
    is_dark: bool = False,
    text_scale: float = 1.0,
) -> Iterator[Edited]:
    stage = EditorStage(qtbot, folder, video_class)
    models: dict[str, QObject] = {"shell": stage.shell, "editor": stage.model, "pictures": stage.pictures}
    try:
        with page_window(qtbot, "EditorPage", models, size, is_dark=is_dark, text_scale=text_scale) as window:
            stage.open()
            page = Edited(qtbot, stage, window)
            qtbot.waitUntil(lambda: not stage.rows or page.chosen() != "")
            yield page
    finally:
        stage.close()


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


def nothing_yet() -> VideoClass:
    return class_to_edit(chapters=(), source=None)


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


def test_times_are_shifted_from_the_sheet(qtbot: QtBot, tmp_path: Path) -> None:
    with editor(qtbot, tmp_path) as page:
        page.window.click("More")
        qtbot.waitUntil(lambda: "Shift or stretch all times" in page.window.texts())
        page.press(KEY.Key_Return)
        qtbot.waitUntil(lambda: "Shift" in page.window.texts())
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
        qtbot.wait(0)
        assert sum("part" in text for text in page.window.texts()) < 80


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
