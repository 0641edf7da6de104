"""Intents of the player page: keys and buttons become orders, choices are remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.keys import KEYS, Place
from desktop.player_actions import actions_of
from media.player import AudioTrack
from media.subtitles import SubtitleLine
from tests.desktop.player_stage import Played, Stage, example_class

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

KEY = Qt.Key


class Source:
    """Stands for subtitles beside a video."""

    def __init__(self, label: str) -> None:
        self.label = label
        self.language = ""


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(qtbot, tmp_path)
    yield stage
    stage.close()


def press(stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> bool:
    return stage.model.press_key(key.value, modifiers.value)


def test_every_key_of_the_list_does_something(stage: Stage) -> None:
    actions = actions_of(stage.model, stage.choices, stage.subtitles)
    of_the_shell = {"leave"}
    assert {key.action for key in KEYS if key.place is Place.PLAYER} - of_the_shell == set(actions)


def test_a_key_without_meaning_is_left_to_others(stage: Stage) -> None:
    stage.start(40.0)
    assert not press(stage, KEY.Key_Z)
    assert not press(stage, KEY.Key_K, Qt.KeyboardModifier.ControlModifier)


def test_space_and_k_pause_and_go_on(stage: Stage) -> None:
    stage.start(40.0)
    assert press(stage, KEY.Key_Space)
    assert stage.model.state == "paused"
    assert press(stage, KEY.Key_K)
    assert stage.model.is_playing


@pytest.mark.parametrize(
    ("key", "lands_at"),
    [
        (KEY.Key_Left, 85.0),
        (KEY.Key_Right, 95.0),
        (KEY.Key_J, 80.0),
        (KEY.Key_L, 100.0),
        (KEY.Key_N, 140.0),
        (KEY.Key_PageDown, 140.0),
        (KEY.Key_P, 20.0),
        (KEY.Key_PageUp, 20.0),
        (KEY.Key_R, 20.0),
    ],
)
def test_a_key_leads_to_its_place(stage: Stage, key: Qt.Key, lands_at: float) -> None:
    stage.start(90.0)
    assert press(stage, key)
    assert stage.model.position == pytest.approx(lands_at, abs=0.05)


def test_previous_leads_to_the_exercise_before_within_the_first_seconds(stage: Stage) -> None:
    stage.start(142.0)
    stage.model.previous_exercise()
    assert stage.model.position == pytest.approx(20.0, abs=0.05)


def test_next_after_the_last_exercise_stays(stage: Stage) -> None:
    stage.start(250.0)
    stage.model.next_exercise()
    assert stage.model.position == pytest.approx(250.0, abs=0.05)


def test_presses_during_a_slow_seek_add_up(stage: Stage) -> None:
    stage.is_slow = True
    stage.start(90.0)
    stage.player.arrive()
    for _ in range(3):
        press(stage, KEY.Key_Right)
    assert stage.model.position == pytest.approx(90.0, abs=0.05), "the strip waits to be told"
    stage.player.arrive()
    assert stage.model.position == pytest.approx(105.0, abs=0.05)


def test_a_seek_beyond_either_end_is_held(stage: Stage) -> None:
    stage.start(3.0)
    stage.model.seek_by(-60.0)
    assert stage.model.position == 0.0
    stage.model.toggle_play()
    stage.model.seek(10_000.0)
    assert stage.model.position == pytest.approx(300.0, abs=0.05)


def test_a_chapter_is_reached_by_its_number(stage: Stage) -> None:
    stage.start(3.0)
    stage.model.jump_to_chapter(3)
    assert stage.model.position == pytest.approx(140.0, abs=0.05)
    stage.model.jump_to_chapter(99)
    assert stage.model.position == pytest.approx(140.0, abs=0.05)


def test_single_pictures_are_stepped_only_while_paused(stage: Stage) -> None:
    stage.start(40.0)
    press(stage, KEY.Key_Period)
    assert "step" not in stage.player.calls
    press(stage, KEY.Key_Space)
    press(stage, KEY.Key_Period)
    assert stage.model.position == pytest.approx(40.04)
    press(stage, KEY.Key_Comma)
    assert stage.model.position == pytest.approx(40.0)
    stage.clock.seconds += 10
    session = []
    stage.model.session_ended.connect(lambda *told: session.append(told))
    stage.model.leave()
    assert session == [], "looking at single pictures is not watching"


def test_the_rate_takes_the_steps_and_begins_anew_with_each_class(stage: Stage) -> None:
    stage.start(40.0)
    press(stage, KEY.Key_BracketRight)
    assert stage.player.rate == 1.1
    press(stage, KEY.Key_BracketLeft)
    press(stage, KEY.Key_BracketLeft)
    assert stage.choices.rate_text == "0.9×"
    press(stage, KEY.Key_Backspace)
    assert stage.player.rate == 1.0
    stage.choices.set_rate(2.0)
    stage.choices.faster()
    assert stage.player.rate == 2.0
    stage.start(0.0)
    assert stage.player.rate == 1.0


def test_sound_mirror_and_overlay_size_are_remembered(stage: Stage) -> None:
    stage.start(40.0)
    press(stage, KEY.Key_Down)
    press(stage, KEY.Key_Down)
    press(stage, KEY.Key_M)
    press(stage, KEY.Key_X)
    press(stage, KEY.Key_O)
    assert stage.player.volume == pytest.approx(0.9)
    assert stage.player.is_muted
    stage.choices.save()
    stage.settle()
    assert stage.store.local.get("volume") == pytest.approx(0.9)
    assert stage.store.local.get("is_muted") is True
    assert stage.store.local.get("is_mirrored") is True
    assert stage.store.settings.get("overlay_size") == "large"


def test_turning_the_sound_up_ends_the_silence(stage: Stage) -> None:
    stage.start(40.0)
    press(stage, KEY.Key_M)
    press(stage, KEY.Key_Up)
    assert not stage.player.is_muted


def test_overlay_sizes_go_round_and_v_goes_far_and_back(stage: Stage) -> None:
    sizes = []
    for _ in range(4):
        stage.choices.cycle_overlay()
        sizes.append(stage.choices.overlay_size)
    assert sizes == ["large", "far", "small", "medium"]
    stage.choices.cycle_overlay()
    press(stage, KEY.Key_V)
    assert stage.choices.is_far
    press(stage, KEY.Key_V)
    assert stage.choices.overlay_size == "large"
    assert stage.choices.overlay_scale == 1.25


def test_a_key_tells_in_words_what_it_did(stage: Stage) -> None:
    stage.start(40.0)
    said: list[str] = []
    stage.model.noticed.connect(said.append)
    for key in (KEY.Key_X, KEY.Key_BracketRight, KEY.Key_Down, KEY.Key_C, KEY.Key_A):
        press(stage, key)
    assert said == ["Mirrored", "Speed 1.1×", "Volume 95 %", "Subtitles: none in this class", "Loop from 0:40"]


def test_a_star_is_given_and_taken(stage: Stage) -> None:
    stage.start(40.0)
    with stage.qtbot.waitSignal(stage.model.favourite_changed):
        press(stage, KEY.Key_B)
    assert stage.model.is_favourite
    with stage.qtbot.waitSignal(stage.model.favourite_changed):
        press(stage, KEY.Key_B)
    assert stage.store.favourites.ids() == frozenset()


def test_full_screen_is_asked_of_the_shell(stage: Stage) -> None:
    stage.start(40.0)
    with stage.qtbot.waitSignal(stage.model.full_screen_asked):
        press(stage, KEY.Key_F11)


def test_another_sound_track_can_be_chosen(stage: Stage) -> None:
    stage.start(40.0)
    written = (("", "eng"), ("Ocean sounds", ""), ("", "eng"))
    stage.player._tracks = tuple(AudioTrack.numbered(number, *each) for number, each in enumerate(written))
    stage.model.choose_audio_track(1)
    assert stage.model.audio_names == ["English", "Ocean sounds", "English 2"]
    assert stage.model.audio_index == 1
    stage.model.choose_audio_track(7)
    assert stage.model.audio_index == 1


def test_subtitles_are_off_until_chosen_once_and_then_on_in_every_class(qtbot: QtBot, tmp_path: Path) -> None:
    played = Played((Source("English"), Source("Deutsch")), (SubtitleLine(39.0, 45.0, "Breathe out."),))
    stage = Stage(qtbot, tmp_path, played=played)
    stage.start(40.0)
    qtbot.waitUntil(lambda: stage.subtitles.has_any)
    assert stage.subtitles.text == ""
    press(stage, KEY.Key_C)
    qtbot.waitUntil(lambda: stage.subtitles.text == "Breathe out.")
    stage.play(6.0)
    assert stage.subtitles.text == ""
    stage.settle()
    stage.start(40.0)
    qtbot.waitUntil(lambda: stage.subtitles.text == "Breathe out.")
    press(stage, KEY.Key_C)
    assert stage.subtitles.label == "Deutsch"
    press(stage, KEY.Key_C)
    assert stage.subtitles.label == "off"
    stage.settle()
    assert stage.store.local.get("subtitles") is False
    stage.close()


def test_intents_without_a_class_do_nothing(stage: Stage) -> None:
    stage.video_class = example_class()
    for key in KEYS:
        if key.place is Place.PLAYER:
            actions_of(stage.model, stage.choices, stage.subtitles).get(key.action, lambda: None)()
    assert stage.players == []
    assert stage.model.state == "closed"


def test_an_instructor_who_stands_left_changes_the_corners_and_the_mirror_changes_them_back(stage: Stage) -> None:
    stage.start(40.0)
    assert not stage.model.is_swapped
    stage.start(40.0, example_class(swap_sides=True))
    assert stage.model.is_swapped
    with stage.qtbot.waitSignal(stage.model.swap_changed):
        stage.choices.toggle_mirror()
    assert not stage.model.is_swapped
