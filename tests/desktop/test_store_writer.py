"""Writes reach the disk in order, and what could not be saved is kept and tried again."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from desktop.store_writer import StoreWriter
from routines.errors import RoutineError
from routines.store.errors import NotSaved, Obstacle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot


class Notebook:
    """Stands for the store: it takes lines in order and can be out of paper."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.tries: list[str] = []
        self.is_full = False
        self.threads: set[int] = set()

    def add(self, line: str) -> str:
        self.tries.append(line)
        self.threads.add(threading.get_ident())
        if self.is_full:
            raise NotSaved(Obstacle.DISK_FULL)
        self.lines.append(line)
        return line


class Heard:
    """What a writer said, in order."""

    def __init__(self, writer: StoreWriter) -> None:
        self.events: list[tuple[str, ...]] = []
        self.threads: set[int] = set()
        writer.changed.connect(lambda change: self._hear("changed", change))
        writer.not_saved.connect(lambda name, why: self._hear("not saved", name, why))
        writer.saved_again.connect(lambda: self._hear("saved again"))
        writer.refused.connect(lambda name, why: self._hear("refused", name, why))

    def _hear(self, *event: str) -> None:
        self.events.append(event)
        self.threads.add(threading.get_ident())

    def kinds(self) -> list[str]:
        return [event[0] for event in self.events]


@pytest.fixture
def notebook() -> Notebook:
    return Notebook()


@pytest.fixture
def make_writer(qtbot: QtBot, notebook: Notebook) -> Iterator[Callable[[float], StoreWriter]]:
    writers: list[StoreWriter] = []

    def make(retry_seconds: float = 60.0) -> StoreWriter:
        writers.append(StoreWriter(notebook, retry_seconds))  # type: ignore[arg-type]
        return writers[-1]

    yield make
    notebook.is_full = False
    for writer in writers:
        writer.close()


def adding(line: str) -> Callable[[Notebook], str]:
    return lambda notebook: notebook.add(line)


def test_writes_happen_in_order_in_one_thread_that_is_not_the_windows(
    qtbot: QtBot, notebook: Notebook, make_writer: Callable[..., StoreWriter]
) -> None:
    writer = make_writer()
    heard = Heard(writer)
    for number in range(50):
        writer.write(adding(str(number)), "a line")
    qtbot.waitUntil(lambda: len(heard.events) == 50)

    assert notebook.lines == [str(number) for number in range(50)]
    assert heard.events == [("changed", str(number)) for number in range(50)]
    assert len(notebook.threads) == 1
    assert threading.get_ident() not in notebook.threads
    assert heard.threads == {threading.get_ident()}


def test_a_write_that_changes_nothing_says_nothing(
    qtbot: QtBot, notebook: Notebook, make_writer: Callable[..., StoreWriter]
) -> None:
    writer = make_writer()
    heard = Heard(writer)
    writer.write(lambda _: None, "nothing")
    writer.write(adding("a"), "a line")
    qtbot.waitUntil(lambda: bool(heard.events))
    assert heard.events == [("changed", "a")]


def test_what_could_not_be_saved_is_told_once_kept_and_saved_in_order_once_there_is_room(
    qtbot: QtBot, notebook: Notebook, make_writer: Callable[..., StoreWriter]
) -> None:
    writer = make_writer(0.01)
    heard = Heard(writer)
    notebook.is_full = True
    writer.write(adding("session"), "the session")
    writer.write(adding("note"), "your note")
    qtbot.waitUntil(lambda: len(notebook.tries) > 4)
    assert heard.kinds() == ["not saved"]
    assert heard.events[0][1:] == ("the session", str(NotSaved(Obstacle.DISK_FULL)))
    assert writer.unsaved == ("the session", "your note")

    notebook.is_full = False
    qtbot.waitUntil(lambda: "saved again" in heard.kinds())
    assert notebook.lines == ["session", "note"]
    assert heard.kinds() == ["not saved", "changed", "changed", "saved again"]
    assert writer.unsaved == ()


def test_a_new_write_does_not_wait_for_the_next_retry(
    qtbot: QtBot, notebook: Notebook, make_writer: Callable[..., StoreWriter]
) -> None:
    writer = make_writer(3600.0)
    heard = Heard(writer)
    notebook.is_full = True
    writer.write(adding("session"), "the session")
    qtbot.waitUntil(lambda: heard.kinds() == ["not saved"])

    notebook.is_full = False
    writer.write(adding("note"), "your note")
    qtbot.waitUntil(lambda: "saved again" in heard.kinds())
    assert notebook.lines == ["session", "note"]


def test_a_write_that_can_never_be_done_is_dropped_and_told(
    qtbot: QtBot, notebook: Notebook, make_writer: Callable[..., StoreWriter]
) -> None:
    def refuse(_: Notebook) -> str:
        raise RoutineError("There is no such class.")

    writer = make_writer()
    heard = Heard(writer)
    writer.write(refuse, "your note")
    writer.write(adding("a"), "a line")
    qtbot.waitUntil(lambda: len(heard.events) == 2)
    assert heard.events == [("refused", "your note", "There is no such class."), ("changed", "a")]


def test_flushing_waits_until_everything_is_on_disk(
    notebook: Notebook, make_writer: Callable[..., StoreWriter]
) -> None:
    writer = make_writer()
    for number in range(20):
        writer.write(adding(str(number)), "a line")
    assert writer.flush(30.0)
    assert len(notebook.lines) == 20


def test_flushing_tries_once_more_and_gives_up_while_the_disk_is_full(
    qtbot: QtBot, notebook: Notebook, make_writer: Callable[..., StoreWriter]
) -> None:
    writer = make_writer(3600.0)
    heard = Heard(writer)
    notebook.is_full = True
    writer.write(adding("session"), "the session")
    qtbot.waitUntil(lambda: bool(heard.events))
    assert notebook.tries == ["session"]

    assert not writer.flush(30.0)
    assert notebook.tries == ["session", "session"]
    notebook.is_full = False
    assert writer.flush(30.0)
    assert notebook.lines == ["session"]


def test_flushing_gives_up_when_the_time_is_over(make_writer: Callable[..., StoreWriter]) -> None:
    writer = make_writer()
    go_on = threading.Event()

    def slow(_: Notebook) -> None:
        go_on.wait(30)

    writer.write(slow, "a slow line")
    assert not writer.flush(0.02)
    go_on.set()
    assert writer.flush(30.0)


def test_closing_saves_what_waits_and_ends_the_worker(
    notebook: Notebook, make_writer: Callable[..., StoreWriter]
) -> None:
    writer = make_writer()
    before = {thread for thread in threading.enumerate() if thread.name == "store writer"}
    writer.write(adding("last"), "a line")
    assert before
    assert writer.close()
    assert notebook.lines == ["last"]
    assert not any(thread.is_alive() for thread in before)
