"""The screen stays awake from start to leaving, and a desktop that refuses disturbs nothing."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from desktop.wake_lock import AwakeRefused, WakeLock, keep_presenting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Desktop:
    """Notes who keeps it awake; it can be slow or refuse."""

    def __init__(self) -> None:
        self.held = 0
        self.times = 0
        self.refuses = False
        self.may_answer = threading.Event()
        self.may_answer.set()

    @contextmanager
    def keep_awake(self) -> Iterator[None]:
        self.may_answer.wait(30)
        if self.refuses:
            raise AwakeRefused("nobody answers on the bus")
        self.held += 1
        self.times += 1
        try:
            yield
        finally:
            self.held -= 1


@pytest.fixture
def desktop() -> Desktop:
    return Desktop()


def test_the_screen_is_held_until_released(qtbot: QtBot, desktop: Desktop) -> None:
    lock = WakeLock(desktop.keep_awake)
    with qtbot.waitSignal(lock.held):
        lock.hold()
    assert desktop.held == 1
    assert lock.is_wanted
    lock.close()
    assert desktop.held == 0
    assert not lock.is_wanted


def test_holding_twice_asks_once(qtbot: QtBot, desktop: Desktop) -> None:
    lock = WakeLock(desktop.keep_awake)
    with qtbot.waitSignal(lock.held):
        lock.hold()
    lock.hold()
    lock.close()
    assert desktop.times == 1


def test_a_second_class_holds_it_again(qtbot: QtBot, desktop: Desktop) -> None:
    lock = WakeLock(desktop.keep_awake)
    for _ in range(2):
        with qtbot.waitSignal(lock.held):
            lock.hold()
        lock.release()
        qtbot.waitUntil(lambda: desktop.held == 0)
    lock.close()
    assert desktop.times == 2


def test_a_desktop_that_refuses_is_told_once_and_nothing_else_happens(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.refuses = True
    lock = WakeLock(desktop.keep_awake)
    with qtbot.waitSignal(lock.refused) as refused:
        lock.hold()
    assert refused.args == ["nobody answers on the bus"]
    lock.close()


def test_a_slow_desktop_keeps_nobody_waiting(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.may_answer.clear()
    lock = WakeLock(desktop.keep_awake)
    lock.hold()
    lock.release()
    assert not lock.is_wanted
    desktop.may_answer.set()
    qtbot.waitUntil(lambda: desktop.times == 1 and desktop.held == 0)
    lock.close()


def test_a_machine_without_a_desktop_refuses_in_our_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    with pytest.raises(AwakeRefused), keep_presenting():
        pass
