"""Choices for the whole program: at once, and remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.system_look import SystemLook, look_of, read_system_look
from tests.desktop.library_stage import LibraryStage, library_stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[LibraryStage]:
    with library_stage(tmp_path) as made:
        yield made


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "dark"),
        ("engine", "qt"),
        ("audio_output", "usb"),
        ("overlay_size", "far"),
        ("reduced_motion", "on"),
        ("start_page", "library"),
        ("write_sidecar", "yes"),
    ],
)
def test_a_choice_is_shown_and_stored(stage: LibraryStage, qtbot: QtBot, name: str, value: str) -> None:
    with qtbot.waitSignal(stage.settings.changed):
        stage.settings.choose(name, value)
    assert getattr(stage.settings, name) == value
    assert stage.store.settings.get(name) == value


def test_chimes_can_be_switched_off(stage: LibraryStage, qtbot: QtBot) -> None:
    assert stage.settings.chimes
    with qtbot.waitSignal(stage.settings.changed):
        stage.settings.set_chimes(False)
    assert not stage.settings.chimes


def test_reduced_motion_follows_the_system_until_something_is_chosen(stage: LibraryStage, qtbot: QtBot) -> None:
    assert not stage.settings.is_motion_reduced
    with qtbot.waitSignal(stage.settings.changed):
        stage.settings.choose("reduced_motion", "on")
    assert stage.settings.is_motion_reduced


def test_engines_are_listed_with_what_was_found_or_why_not(stage: LibraryStage, qtbot: QtBot) -> None:
    assert stage.settings.engines == []
    with qtbot.waitSignal(stage.settings.engines_changed):
        stage.settings.look_around()
    assert [(engine["name"], engine["text"]) for engine in stage.settings.engines] == [
        ("VLC", "Version 3.0.20"),
        ("Qt", "FFmpeg is missing."),
    ]


def test_sound_devices_begin_with_the_systems_own_choice(stage: LibraryStage) -> None:
    assert [device["value"] for device in stage.settings.audio_devices] == ["", "usb"]


def test_a_folder_can_be_taken_off_the_list(stage: LibraryStage, qtbot: QtBot) -> None:
    stage.store.local.set("folders", ["/a", "/b"])
    with qtbot.waitSignal(stage.settings.folders_changed):
        stage.settings.remove_folder("/a")
    assert stage.settings.folders == ["/b"]
    assert stage.shell.message == "The folder is off the list. Its classes stay in the library."


def test_the_data_folder_is_shown_in_the_file_manager(stage: LibraryStage, tmp_path: Path) -> None:
    stage.settings.open_data_folder()
    assert stage.opened == [tmp_path / "data"]
    assert stage.settings.data_folder == str(tmp_path / "data")


def test_the_window_comes_back_where_it_was(stage: LibraryStage) -> None:
    assert stage.settings.window_place == []
    stage.settings.remember_window(10, 20, 1280, 720, False)
    assert stage.writer.flush(30.0)
    assert stage.settings.window_place == [10, 20, 1280, 720, 0]


def test_a_maximised_window_keeps_the_place_that_it_had_before(stage: LibraryStage) -> None:
    stage.settings.remember_window(10, 20, 1280, 720, False)
    assert stage.writer.flush(30.0)
    stage.settings.remember_window(0, 0, 1920, 1080, True)
    assert stage.writer.flush(30.0)
    assert stage.settings.window_place == [10, 20, 1280, 720, 1]


def test_a_stored_place_that_cannot_be_meant_is_passed_over(stage: LibraryStage) -> None:
    stage.store.local.set("window", ["left", 2])
    assert stage.settings.window_place == []


@pytest.mark.parametrize(("system", "shown"), [(0.8, 1.0), (1.25, 1.25), (3.0, 1.5)])
def test_text_grows_with_the_system_up_to_one_and_a_half(
    tmp_path: Path, qtbot: QtBot, system: float, shown: float
) -> None:
    with library_stage(tmp_path, SystemLook(system)) as stage:
        with qtbot.waitSignal(stage.settings.changed):
            stage.settings.look_at_system()
        assert stage.settings.text_scale == shown


def test_less_motion_is_taken_over_from_the_system_unless_chosen_otherwise(tmp_path: Path, qtbot: QtBot) -> None:
    with library_stage(tmp_path, SystemLook(is_motion_reduced=True)) as stage:
        with qtbot.waitSignal(stage.settings.changed):
            stage.settings.look_at_system()
        assert stage.settings.is_motion_reduced
        with qtbot.waitSignal(stage.settings.changed):
            stage.settings.choose("reduced_motion", "off")
        assert not stage.settings.is_motion_reduced


@pytest.mark.parametrize(
    ("answers", "platform", "look"),
    [
        ({"text-scaling-factor": "1.25", "enable-animations": "true"}, "wayland", SystemLook(1.25)),
        ({"text-scaling-factor": "1.25", "enable-animations": "false"}, "xcb", SystemLook(1.0, True)),
        ({"text-scaling-factor": "-1", "enable-animations": ""}, "wayland-egl", SystemLook()),
        ({}, "wayland", SystemLook()),
    ],
)
def test_the_answers_of_the_desktop_are_understood(answers: dict[str, str], platform: str, look: SystemLook) -> None:
    assert look_of(lambda key: answers.get(key, ""), platform) == look


def test_a_machine_without_gsettings_asks_for_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert read_system_look("wayland") == SystemLook()
