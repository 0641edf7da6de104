"""The computer goes to sleep: the class pauses and stays paused after waking."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from desktop.sleep_watch import INTERFACE, MEMBER, PATH, SleepWatch
from tests.desktop.player_stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="there is no dbus-daemon")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Run a message bus of our own and give its address."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, text=True
    )
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.wait(30)
    daemon.stdout.close()


@pytest.fixture
def logind(address: str) -> Iterator[QDBusConnection]:
    yield QDBusConnection.connectToBus(address, "logind")
    QDBusConnection.disconnectFromBus("logind")


@pytest.fixture
def watch(address: str) -> Iterator[SleepWatch]:
    watch = SleepWatch(QDBusConnection.connectToBus(address, "matside"), service="")
    yield watch
    watch.close()
    QDBusConnection.disconnectFromBus("matside")


def prepare_for_sleep(logind: QDBusConnection, is_going_down: bool) -> None:
    message = QDBusMessage.createSignal(PATH, INTERFACE, MEMBER)
    message.setArguments([is_going_down])
    assert logind.send(message)


def test_sleep_and_waking_are_told(qtbot: QtBot, logind: QDBusConnection, watch: SleepWatch) -> None:
    assert watch.is_listening
    with qtbot.waitSignal(watch.about_to_sleep):
        prepare_for_sleep(logind, True)
    with qtbot.waitSignal(watch.woke):
        prepare_for_sleep(logind, False)


def test_after_closing_nothing_is_told(qtbot: QtBot, logind: QDBusConnection, watch: SleepWatch) -> None:
    watch.close()
    with qtbot.assertNotEmitted(watch.about_to_sleep, wait=50):
        prepare_for_sleep(logind, True)


def test_without_a_bus_nothing_is_ever_told(qtbot: QtBot) -> None:
    watch = SleepWatch(QDBusConnection.connectToBus("unix:path=/nowhere/at/all", "nowhere"))
    assert not watch.is_listening
    watch.close()


def test_a_class_pauses_and_stays_paused_after_waking(
    qtbot: QtBot, tmp_path: Path, logind: QDBusConnection, watch: SleepWatch
) -> None:
    stage = Stage(qtbot, tmp_path)
    watch.about_to_sleep.connect(stage.session.keep)
    stage.start(40.0)
    stage.play(10.0)
    with qtbot.waitSignal(watch.woke):
        prepare_for_sleep(logind, True)
        prepare_for_sleep(logind, False)
    assert stage.model.state == "paused"
    stage.settle()
    assert stage.store.resume.get("class-1") is not None
    stage.close()
