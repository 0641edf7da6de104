"""The class page's model: what it shows, what it starts, what it keeps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl

from routines.video_class import Focus, Level
from tests.desktop.class_page import STEADY_SPINE, ClassPage, class_page, session_of, without_chapters
from tests.desktop.held_jobs import HeldJobs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CLASS_ID = STEADY_SPINE.class_id


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[ClassPage]:
    with class_page(tmp_path) as made:
        made.add(STEADY_SPINE)
        yield made


def stored(page: ClassPage) -> object:
    page.writer.flush(30.0)
    return page.store.classes.get(CLASS_ID)


def test_opening_a_class_from_the_shell_shows_it(page: ClassPage) -> None:
    page.shell.open_class(CLASS_ID)
    assert page.model.title == "Steady spine"
    assert page.model.exercises.rowCount() == 8
    assert page.shell.page == "class"


def test_start_begins_at_the_start_and_resume_where_the_person_stopped(page: ClassPage) -> None:
    page.shell.open_class(CLASS_ID)
    page.model.start()
    page.stop_at(STEADY_SPINE, 175.0)
    page.shell.open_class(CLASS_ID)
    page.model.start()
    page.model.start_exercise()
    page.model.start_over()
    page.model.start_row(4)
    page.model.start_row(99)
    assert page.started == [(CLASS_ID, at) for at in (0.0, 175.0, 160.0, 0.0, 330.0)]


def test_a_star_is_shown_once_it_is_on_disk(qtbot: QtBot, page: ClassPage) -> None:
    page.shell.open_class(CLASS_ID)
    with qtbot.waitSignal(page.model.changed):
        page.model.toggle_favourite()
    assert page.model.is_favourite
    assert page.store.favourites.ids() == {CLASS_ID}
    with qtbot.waitSignal(page.model.changed):
        page.model.toggle_favourite()
    assert not page.model.is_favourite


def test_what_happens_to_other_classes_reloads_nothing(qtbot: QtBot, page: ClassPage) -> None:
    page.shell.open_class(CLASS_ID)
    page.writer.flush(30.0)
    with qtbot.assertNotEmitted(page.model.changed), qtbot.waitSignal(page.writer.changed):
        page.writer.write(lambda store: store.favourites.set("another", True), "your favourites")


def test_a_session_that_ends_appears_among_the_past_ones(qtbot: QtBot, page: ClassPage) -> None:
    page.shell.open_class(CLASS_ID)
    assert page.model.sessions == []
    with qtbot.waitSignal(page.model.sessions_changed):
        page.writer.write(lambda store: store.sessions.put(session_of(STEADY_SPINE, 2)), "the session")
    assert [row["done"] for row in page.model.sessions] == ["2 of 8 exercises"]
    assert page.model.exercise_list.rows[1].is_done


def test_a_note_is_saved_once_the_keys_rest(qtbot: QtBot, page: ClassPage) -> None:
    page.shell.open_class(CLASS_ID)
    page.model.set_note("Knees")
    page.model.set_note("Knees wide")
    assert page.model.note == "Knees wide"
    assert stored(page).note == STEADY_SPINE.note
    qtbot.waitUntil(lambda: page.store.classes.get(CLASS_ID).note == "Knees wide")


def test_a_note_is_saved_when_another_class_is_opened(page: ClassPage) -> None:
    page.add(replace(without_chapters(), class_id="0ther", file_name="other.mp4", note=""))
    page.shell.open_class(CLASS_ID)
    page.model.set_note("Knees wide")
    page.shell.open_class("0ther")
    assert page.model.note == ""
    assert stored(page).note == "Knees wide"


def test_typing_on_while_a_note_is_being_saved_keeps_the_new_words(qtbot: QtBot, page: ClassPage) -> None:
    page.shell.open_class(CLASS_ID)
    page.model.set_note("Knees")
    page.model.save_note()
    page.model.set_note("Knees wide")
    qtbot.waitUntil(lambda: page.model.view.note == "Knees")
    assert page.model.note == "Knees wide"


def test_an_edit_is_saved_at_once_and_marked_as_the_persons(page: ClassPage) -> None:
    page.shell.open_class(CLASS_ID)
    page.model.edit()
    editor = page.model.class_editor
    editor.set_title("  Steady   spine, evening ")
    editor.set_instructor("Ines O.")
    editor.set_equipment("Mat, blanket, , Mat")
    editor.toggle_level("Gentle")
    editor.toggle_focus("core")
    editor.toggle_focus("hips")
    now = stored(page)
    assert (now.title, now.instructor) == ("Steady spine, evening", "Ines O.")
    assert now.equipment == ("Mat", "blanket")
    assert now.level is Level.GENTLE
    assert now.focus == (Focus.BACK, Focus.HIPS)
    assert now.edited == {"title", "instructor", "equipment", "level", "focus"}


def test_closing_the_edit_sheet_offers_to_take_everything_back(page: ClassPage) -> None:
    page.shell.open_class(CLASS_ID)
    page.model.edit()
    page.model.class_editor.set_title("Evening")
    page.model.class_editor.toggle_level("Easy")
    page.model.set_note("Knees wide")
    page.model.save_note()
    page.model.class_editor.close()
    assert page.shell.message == "Changes to “Evening” are saved."
    assert stored(page).level is None

    page.shell.run_message_action()
    assert stored(page) == replace(STEADY_SPINE, note="Knees wide")


def test_closing_the_edit_sheet_without_a_change_says_nothing(page: ClassPage) -> None:
    page.shell.open_class(CLASS_ID)
    page.model.edit()
    page.model.class_editor.set_title("   ")
    page.model.class_editor.set_title("Steady spine")
    page.model.class_editor.close()
    assert page.shell.message == ""
    assert stored(page) == STEADY_SPINE


def test_removing_a_class_shows_the_library_and_can_be_undone(qtbot: QtBot, page: ClassPage) -> None:
    video = page.folder / STEADY_SPINE.file_name
    page.store.favourites.set(CLASS_ID, True)
    page.store.sessions.put(session_of(STEADY_SPINE, 2))
    page.shell.open_class(CLASS_ID)
    page.model.remove()
    assert page.shell.page == "library"
    assert page.shell.message == "“Steady spine” is removed. The video itself is not touched."
    assert stored(page) is None
    assert video.is_file()

    page.shell.run_message_action()
    assert stored(page) == STEADY_SPINE
    page.shell.open_class(CLASS_ID)
    assert page.model.is_favourite
    assert len(page.model.sessions) == 1


def test_a_note_typed_just_before_removing_comes_back_with_the_class(page: ClassPage) -> None:
    page.shell.open_class(CLASS_ID)
    page.model.set_note("Knees wide")
    page.model.remove()
    page.shell.run_message_action()
    assert stored(page).note == "Knees wide"


def test_a_class_removed_elsewhere_leaves_its_page(qtbot: QtBot, page: ClassPage) -> None:
    page.shell.open_class(CLASS_ID)
    page.writer.write(lambda store: store.classes.remove(CLASS_ID), "a class")
    qtbot.waitUntil(lambda: page.shell.page == "library")


def test_a_missing_video_is_told_and_does_not_start(qtbot: QtBot, page: ClassPage) -> None:
    (page.folder / STEADY_SPINE.file_name).unlink()
    with qtbot.waitSignal(page.model.files_changed):
        page.shell.open_class(CLASS_ID)
    assert page.model.is_missing
    page.model.start()
    assert page.started == []


@pytest.mark.usefixtures("qapp")
def test_an_older_look_at_the_files_that_ends_late_changes_nothing(tmp_path: Path) -> None:
    jobs = HeldJobs()
    with class_page(tmp_path, jobs) as page:
        video = page.add(STEADY_SPINE)
        page.shell.open_class(CLASS_ID)
        video.unlink()
        page.shell.open_class(CLASS_ID)
        jobs.hand_over_newest_first()
        assert page.model.is_missing

        page.shell.open_class(CLASS_ID)
        video.write_text(CLASS_ID, "utf-8")
        page.shell.open_class(CLASS_ID)
        jobs.hand_over_newest_first()
        assert not page.model.is_missing


def test_a_missing_video_can_be_found_where_it_was_moved(qtbot: QtBot, page: ClassPage) -> None:
    moved = page.folder / "elsewhere.mp4"
    (page.folder / STEADY_SPINE.file_name).rename(moved)
    with qtbot.waitSignal(page.model.files_changed):
        page.shell.open_class(CLASS_ID)
    with qtbot.waitSignal(page.model.files_changed):
        page.model.find_file(QUrl.fromLocalFile(str(moved)))
    assert not page.model.is_missing
    assert page.store.places.path_of(CLASS_ID) == moved
    page.model.show_in_folder()
    assert page.shown_in_folder == [moved]


def test_another_video_is_not_taken_for_the_missing_one(qtbot: QtBot, page: ClassPage) -> None:
    other = page.folder / "other.mp4"
    other.write_text("0ther", "utf-8")
    page.shell.open_class(CLASS_ID)
    page.model.find_file(QUrl.fromLocalFile(str(other)))
    qtbot.waitUntil(lambda: page.shell.message == "other.mp4 is another video. Nothing was changed.")
    assert page.store.places.path_of(CLASS_ID) == page.folder / STEADY_SPINE.file_name


def test_a_broken_routine_file_is_told_with_its_reason_and_the_class_still_starts(
    qtbot: QtBot, page: ClassPage
) -> None:
    (page.folder / "steady-spine.routine.toml").write_text("title = ", "utf-8")
    with qtbot.waitSignal(page.model.files_changed):
        page.shell.open_class(CLASS_ID)
    assert "steady-spine.routine.toml" in page.model.sidecar_trouble
    page.model.start()
    assert page.started == [(CLASS_ID, 0.0)]


def test_the_poster_appears_once_it_is_made(qtbot: QtBot, page: ClassPage) -> None:
    page.shell.open_class(CLASS_ID)
    assert page.model.poster == ""
    qtbot.waitUntil(lambda: page.model.poster.endswith("poster.jpg"))


def test_lines_ask_for_their_picture_when_they_are_drawn(qtbot: QtBot, page: ClassPage) -> None:
    page.shell.open_class(CLASS_ID)
    exercises = page.model.exercise_list
    assert exercises.picture(2) == ""
    with qtbot.waitSignal(exercises.dataChanged):
        pass
    assert exercises.picture(2).endswith("at-172.0.jpg")


def test_lines_change_in_place_while_the_class_stays(qtbot: QtBot, page: ClassPage) -> None:
    page.shell.open_class(CLASS_ID)
    with qtbot.assertNotEmitted(page.model.exercise_list.modelReset):
        page.stop_at(STEADY_SPINE, 175.0)
        with qtbot.waitSignal(page.model.exercise_list.dataChanged):
            page.shell.open_class(CLASS_ID)


def test_a_chosen_picture_becomes_the_poster_and_can_be_taken_back(qtbot: QtBot, page: ClassPage) -> None:
    page.shell.open_class(CLASS_ID)
    page.model.choose_poster()
    choice = page.model.poster_choice
    assert [offer["time"] for offer in choice.offers][:2] == ["0:53", "2:39"]
    choice.look_at(300.04)
    qtbot.waitUntil(lambda: choice.preview.endswith("at-300.0.jpg"))
    choice.use_this()
    qtbot.waitUntil(lambda: page.model.poster.endswith("poster-300.000.jpg"))
    assert not choice.is_open

    page.shell.run_message_action()
    qtbot.waitUntil(lambda: page.model.poster.endswith("poster.jpg"))


def test_a_position_beyond_the_end_shows_the_last_picture(page: ClassPage) -> None:
    page.shell.open_class(CLASS_ID)
    page.model.choose_poster()
    page.model.poster_choice.look_at(9999.0)
    assert page.model.poster_choice.position == STEADY_SPINE.duration


def test_sound_without_a_picture_offers_no_pictures(page: ClassPage) -> None:
    page.add(replace(STEADY_SPINE, has_video=False))
    page.shell.open_class(CLASS_ID)
    page.model.choose_poster()
    assert not page.model.poster_choice.is_open
    assert page.model.poster == ""
