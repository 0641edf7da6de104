"""A second start on the same data hands over what it was given, and ends."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.hand_over import door_path, hand_over
from desktop.single_instance import SingleInstance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

SECOND_START = """
import os, sys
from pathlib import Path
from desktop.hand_over import hand_over
data, *paths = [Path(argument) for argument in sys.argv[1:]]
sys.exit(0 if hand_over(data, paths, os.environ) else 3)
"""


@pytest.fixture
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path_factory.mktemp("run")), "XDG_ACTIVATION_TOKEN": ""}


@pytest.fixture
def first(tmp_path: Path, environment: dict[str, str], qapp: object) -> Iterator[SingleInstance]:
    instance = SingleInstance(tmp_path, environment)
    assert instance.listen()
    yield instance
    instance.close()


def start_second(data: Path, environment: dict[str, str], *paths: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", SECOND_START, str(data), *paths], env=environment)


def test_a_second_start_hands_its_videos_to_the_first_window(
    first: SingleInstance, tmp_path: Path, environment: dict[str, str], qtbot: QtBot
) -> None:
    videos = (Path("/videos/Guten Morgen ☀.mp4"), Path(os.fsdecode(b"/videos/not utf-8 \xff\nwith a line end.mkv")))
    with qtbot.waitSignal(first.asked) as asked:
        second = start_second(tmp_path, environment, *videos)
    assert asked.args == [videos]
    assert second.wait(30) == 0


def test_the_data_folder_is_the_same_however_it_was_written(
    first: SingleInstance, tmp_path: Path, environment: dict[str, str], qtbot: QtBot
) -> None:
    other_name = tmp_path.with_name("link to the data")
    other_name.symlink_to(tmp_path)
    with qtbot.waitSignal(first.asked):
        second = start_second(other_name / "." / ".." / tmp_path.name, environment)
    assert second.wait(30) == 0


def test_the_activation_token_of_the_second_start_is_there_for_the_window(
    first: SingleInstance,
    tmp_path: Path,
    environment: dict[str, str],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "an older one")
    with qtbot.waitSignal(first.asked):
        second = start_second(tmp_path, environment | {"XDG_ACTIVATION_TOKEN": "of the second start"})
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "of the second start"
    assert second.wait(30) == 0


def test_without_a_window_nobody_takes_the_videos(tmp_path: Path, environment: dict[str, str]) -> None:
    assert not hand_over(tmp_path, [Path("/videos/a.mp4")], environment)


def test_a_window_on_other_data_is_not_disturbed(
    first: SingleInstance, tmp_path: Path, environment: dict[str, str]
) -> None:
    assert not hand_over(tmp_path / "other", [], environment)


def test_a_second_window_finds_the_door_taken(
    first: SingleInstance, tmp_path: Path, environment: dict[str, str]
) -> None:
    assert not SingleInstance(tmp_path, environment).listen()


def test_the_door_that_a_killed_window_left_behind_is_no_hindrance(
    tmp_path: Path, environment: dict[str, str], qtbot: QtBot
) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as killed:
        killed.bind(str(door_path(tmp_path, environment)))
        killed.listen()
    assert not hand_over(tmp_path, [], environment)
    instance = SingleInstance(tmp_path, environment)
    assert instance.listen()
    with qtbot.waitSignal(instance.asked):
        second = start_second(tmp_path, environment)
    assert second.wait(30) == 0
    instance.close()


def test_a_stranger_who_talks_nonsense_is_sent_away_and_the_door_stays_open(
    first: SingleInstance, tmp_path: Path, environment: dict[str, str], qtbot: QtBot
) -> None:
    for nonsense in (b"\n", b"{}\n", b'{"paths": 5, "token": ""}\n', b"\xff\xfe\n", b"[" * 100_000 + b"\n"):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as stranger:
            stranger.connect(str(door_path(tmp_path, environment)))
            stranger.sendall(nonsense)
            stranger.setblocking(False)
            qtbot.waitUntil(lambda stranger=stranger: is_closed(stranger))
    with qtbot.waitSignal(first.asked):
        second = start_second(tmp_path, environment)
    assert second.wait(30) == 0


def is_closed(connection: socket.socket) -> bool:
    try:
        return connection.recv(16) == b""
    except BlockingIOError:
        return False
