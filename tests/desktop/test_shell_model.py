"""Which page is shown, and what the window says in passing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop import shell_words
from desktop.keys import KEYS, Place, sequences
from desktop.shell_model import ShellModel
from routines.store import NotSaved, Obstacle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def shell(qtbot: QtBot) -> Iterator[ShellModel]:
    made = ShellModel()
    yield made
    made.dismiss_message()


def test_the_library_is_shown_first(shell: ShellModel) -> None:
    assert shell.page == "library"


def test_a_class_is_announced_before_its_page_is_shown(shell: ShellModel) -> None:
    pages: list[tuple[str, str]] = []
    shell.class_opened.connect(lambda class_id: pages.append((class_id, str(shell.page))))
    shell.open_class("spine")
    assert pages == [("spine", "library")]
    assert shell.page == "class"


def test_leaving_the_player_returns_to_where_the_class_was_started(shell: ShellModel, qtbot: QtBot) -> None:
    shell.open_class("spine")
    with qtbot.waitSignal(shell.class_started, check_params_cb=lambda *sent: sent == ("spine", 175.0)):
        shell.start_class("spine", 175.0)
    assert shell.page == "player"
    with qtbot.waitSignal(shell.player_left):
        shell.leave_player()
    assert shell.page == "class"
    shell.go_back()
    assert shell.page == "library"


def test_what_was_done_stands_in_place_of_the_player(shell: ShellModel, qtbot: QtBot) -> None:
    shell.start_class("spine", 0.0)
    with qtbot.waitSignal(shell.player_left):
        shell.show_after_class()
    assert shell.page == "after-class"
    shell.go_back()
    assert shell.page == "library"


def test_leaving_a_player_that_is_not_shown_changes_nothing(shell: ShellModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(shell.page_changed):
        shell.leave_player()


def test_settings_return_to_the_page_before_them(shell: ShellModel) -> None:
    shell.open_class("spine")
    shell.show_settings()
    shell.show_settings()
    shell.go_back()
    assert shell.page == "class"


def test_going_back_closes_help_then_full_screen_then_the_page(shell: ShellModel, qtbot: QtBot) -> None:
    shell.open_class("spine")
    shell.toggle_full_screen()
    shell.show_help()
    shell.go_back()
    assert (shell.is_help_shown, shell.is_full_screen, shell.page) == (False, True, "class")
    shell.go_back()
    assert (shell.is_full_screen, shell.page) == (False, "class")
    shell.go_back()
    assert shell.page == "library"
    with qtbot.waitSignal(shell.back_unused):
        shell.go_back()


def test_the_player_is_never_left_in_full_screen(shell: ShellModel) -> None:
    shell.start_class("spine", 0.0)
    shell.toggle_full_screen()
    shell.leave_player()
    assert not shell.is_full_screen


def test_a_message_runs_its_action_once_and_goes(shell: ShellModel) -> None:
    done: list[str] = []
    shell.toast("Removed", "Undo", lambda: done.append("undone"))
    assert (shell.message, shell.message_action) == ("Removed", "Undo")
    shell.run_message_action()
    shell.run_message_action()
    assert done == ["undone"]
    assert (shell.message, shell.message_action) == ("", "")


def test_the_newest_message_comes_at_once_and_the_one_it_interrupts_comes_back(shell: ShellModel) -> None:
    continued: list[str] = []
    shell.say("Your record was restored.")
    shell.toast("You were in the middle of a class.", "Continue", lambda: continued.append("class"))
    assert shell.message_action == "Continue"
    shell.say("Found")
    assert (shell.message, shell.message_action) == ("Found", "")
    shell.run_message_action()
    assert (shell.message, continued) == ("You were in the middle of a class.", [])
    shell.run_message_action()
    assert (shell.message, continued) == ("Your record was restored.", ["class"])
    shell.end_message()
    assert shell.message == ""


def test_of_two_changes_only_the_later_is_taken_back(shell: ShellModel) -> None:
    done: list[str] = []
    shell.toast("Hips removed", "Undo", lambda: done.append("hips"))
    shell.toast("Spine removed", "Undo", lambda: done.append("spine"))
    assert shell.message == "Spine removed"
    shell.run_message_action()
    assert (shell.message, done) == ("", ["spine"])


def test_a_message_said_again_is_not_said_a_third_time_later(shell: ShellModel) -> None:
    for text in ("Found", "Added", "Found"):
        shell.say(text)
    shell.end_message()
    assert shell.message == "Added"
    shell.end_message()
    assert shell.message == ""


def test_a_message_that_was_read_does_not_come_back(
    shell: ShellModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shell_words, "READ_SECONDS", -60.0)  # a coarse timer may say more than is left
    shell.say("Found")
    shell.say("Added")
    shell.end_message()
    assert shell.message == ""


def test_what_comes_back_goes_by_itself(shell: ShellModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shell_words, "TOAST_SECONDS", 0.05)
    monkeypatch.setattr(shell_words, "READ_SECONDS", 0.05)
    shown: list[str] = []
    shell.message_changed.connect(lambda: shown.append(str(shell.message)))
    shell.toast("Class kept", "Continue", lambda: None)
    shell.say("Found")
    qtbot.waitUntil(lambda: shown == ["Class kept", "Found", "Class kept", ""])


def test_a_message_goes_by_itself(shell: ShellModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shell_words, "TOAST_SECONDS", 0.01)
    shell.say("Found")
    qtbot.waitUntil(lambda: shell.message == "")


def test_messages_and_new_banners_are_said_to_screen_readers(shell: ShellModel) -> None:
    said: list[str] = []
    shell.announced.connect(said.append)
    shell.say("Found")
    shell.show_not_saved("your note", "The disk is full.")
    shell.show_not_saved("your note", "The disk is full.")
    shell.announce("Rest")
    assert said == ["Found", "Not saved yet: your note. The disk is full.", "Rest"]
    assert shell.banner == "Not saved yet: your note. The disk is full."
    shell.clear_banner()
    assert shell.banner == ""


def test_searching_from_anywhere_shows_the_library(shell: ShellModel, qtbot: QtBot) -> None:
    shell.show_settings()
    with qtbot.waitSignal(shell.search_asked):
        shell.ask_for_search()
    assert shell.page == "library"


def test_no_key_means_two_things_in_one_place() -> None:
    for place in Place:
        keys = [sequence for key in KEYS if key.place == place for sequence in key.keys]
        assert len(keys) == len(set(keys))


def test_keys_are_found_by_place_and_action(shell: ShellModel) -> None:
    assert sequences(Place.ANYWHERE, "search") == ["Ctrl+F", "/"]
    assert shell.keys_for("Library", "favourite") == ["B"]
    assert shell.keys_for("Library", "juggle") == []


def test_the_help_sheet_lists_every_key_as_it_stands_on_the_keyboard(shell: ShellModel) -> None:
    groups = shell.key_groups
    assert [group["place"] for group in groups] == [str(place) for place in Place]
    assert sum(len(group["keys"]) for group in groups) == len(KEYS)
    shown = {key["name"]: key["keys"] for group in groups for key in group["keys"]}
    assert shown["Next exercise"] == ["N", "Page Down"]
    assert shown["Back 5 seconds"] == ["←"]


def test_the_help_sheet_begins_with_the_keys_of_the_page_that_is_shown(shell: ShellModel, qtbot: QtBot) -> None:
    def part(name: str) -> list[object]:
        return [group["place"] for group in shell.key_groups if group["part"] == name]

    assert part("main") == ["While a class plays"]
    with qtbot.waitSignal(shell.page_changed):
        shell.edit_class("spine")
    assert (part("main"), part("rest")) == (["While editing exercises"], ["While a class plays"])
    assert part("side") == ["Anywhere", "Library", "Class page"]


def test_the_banner_says_only_once_that_something_is_not_saved(shell: ShellModel) -> None:
    shell.show_not_saved("your note", str(NotSaved(Obstacle.DISK_FULL)))
    assert shell.banner.count("ot saved") == 1
    assert "the disk is full" in shell.banner


def test_a_class_opened_from_today_leads_back_there(shell: ShellModel) -> None:
    shell.begin_with("today")
    assert (shell.page, shell.home, shell.home_name) == ("today", "today", "Today")
    shell.open_class("spine")
    shell.start_class("spine", 0.0)
    shell.show_after_class()
    assert (shell.home, shell.home_name) == ("today", "Today")
    shell.go_back()
    assert shell.page == "class"
    shell.show_home()
    assert shell.page == "today"


def test_the_rail_leads_to_each_of_its_pages(shell: ShellModel) -> None:
    for show, page in ((shell.show_today, "today"), (shell.show_guide, "guide"), (shell.show_library, "library")):
        show()
        shell.edit_class("spine")
        assert shell.page == "editor"
        shell.show_home()
        assert (shell.page, shell.home) == (page, page)


def test_asking_for_the_classes_that_come_with_matside_is_passed_on(shell: ShellModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shell.starter_classes_asked):
        shell.ask_for_starter_classes()
