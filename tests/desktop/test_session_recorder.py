"""What is watched is kept from the first second on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.session_recorder import SessionRecorder
from desktop.store_writer import StoreWriter
from routines.session import WatchedRange
from routines.store import open_store
from routines.timeline import build_timeline
from tests.desktop.player_stage import Clock, example_class

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication

    from routines.session import Session
    from routines.store import Store

VIDEO_CLASS = example_class()
TIMELINE = build_timeline(VIDEO_CLASS.chapters, VIDEO_CLASS.duration)


class Room:
    """A recorder over a real store, with a clock that pictures move."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self.clock = clock
        self.writer = StoreWriter(store)
        self.recorder = SessionRecorder(VIDEO_CLASS, TIMELINE, self.writer, clock, clock.now)

    def watch(self, start: float, end: float, rate: float = 1.0) -> None:
        """Show 10 pictures a second from ``start`` to ``end``."""
        for tenth in range(round(start * 10), round(end * 10) + 1):
            self.recorder.show(tenth / 10)
            self.clock.seconds += 0.1 / rate

    def saved(self) -> None:
        assert self.writer.flush(30.0)


@pytest.fixture
def room(qapp: QCoreApplication, tmp_path: Path) -> Iterator[Room]:
    clock = Clock()
    store = open_store(tmp_path / "data", tmp_path / "local", "abcd1234", clock.now)
    room = Room(store, clock)
    yield room
    room.writer.close()
    store.close()


def test_pictures_in_a_row_are_one_range(room: Room) -> None:
    room.watch(10, 30)
    session = room.recorder.finish(30.0, is_at_end=False)
    assert session is not None
    assert session.watched == (WatchedRange(10.0, 30.0),)


def test_a_pause_and_going_on_from_there_is_still_one_range(room: Room) -> None:
    room.watch(10, 20)
    room.recorder.rest()
    room.clock.seconds += 300
    room.watch(20, 30)
    session = room.recorder.finish(30.0, is_at_end=False)
    assert session is not None
    assert session.watched == (WatchedRange(10.0, 30.0),)
    assert session.elapsed == pytest.approx(320, abs=1)


def test_a_jump_that_nobody_told_of_is_not_watched(room: Room) -> None:
    room.watch(10, 20)
    room.watch(200, 210)
    session = room.recorder.finish(210.0, is_at_end=False)
    assert session is not None
    assert session.watched == (WatchedRange(10.0, 20.0), WatchedRange(200.0, 210.0))


def test_pictures_far_apart_in_the_film_count_when_as_much_time_passed(room: Room) -> None:
    for position in (0.0, 8.0, 16.0, 24.0):
        room.recorder.show(position)
        room.clock.seconds += 8.0
    session = room.recorder.finish(24.0, is_at_end=False)
    assert session is not None
    assert session.watched_seconds == pytest.approx(24.0)


def test_pictures_that_stand_long_and_are_put_out_again_count_in_full(room: Room) -> None:
    for second in range(10, 21):
        for _ in range(20):
            room.recorder.show(float(second))
            room.clock.seconds += 0.05
    session = room.recorder.finish(20.0, is_at_end=False)
    assert session is not None
    assert session.watched == (WatchedRange(10.0, 20.0),)


def test_double_speed_counts_in_full(room: Room) -> None:
    room.watch(10, 30, rate=2.0)
    session = room.recorder.finish(30.0, is_at_end=False)
    assert session is not None
    assert session.watched_seconds == pytest.approx(20.0)


def test_a_loop_is_played_often_and_watched_once(room: Room) -> None:
    for _ in range(3):
        room.watch(10, 20)
        room.recorder.rest()
    assert room.recorder.played_seconds == pytest.approx(30.0)
    session = room.recorder.finish(20.0, is_at_end=False)
    assert session is not None
    assert session.watched == (WatchedRange(10.0, 20.0),)


def test_a_session_that_is_cut_off_is_found_with_what_was_done(room: Room, tmp_path: Path) -> None:
    room.recorder.start(20.0)
    room.watch(20, 63)
    room.saved()
    room.store.close()
    again = open_store(tmp_path / "data", tmp_path / "local", "abcd1234", room.clock.now)
    recovered = again.journal.recover()
    again.close()
    assert [each.session.session_id for each in recovered] == [room.recorder.session_id]
    assert recovered[0].position == pytest.approx(60.0, abs=5.1)
    assert recovered[0].session.watched_seconds == pytest.approx(40.0, abs=5.1)
    assert recovered[0].session.exercises[0].result.value == "partly"


def test_the_place_is_kept_at_a_pause(room: Room) -> None:
    room.watch(20, 40)
    room.recorder.keep_place(40.0)
    room.saved()
    point = room.store.resume.get(VIDEO_CLASS.class_id)
    assert point is not None
    assert point.position == 40.0


def test_a_look_of_a_few_seconds_overwrites_no_place(room: Room) -> None:
    room.watch(20, 40)
    room.recorder.keep_place(40.0)
    second = SessionRecorder(VIDEO_CLASS, TIMELINE, room.writer, room.clock, room.clock.now)
    second.start(0.0)
    second.show(0.0)
    second.keep_place(0.0)
    assert second.finish(0.0, is_at_end=False) is None
    room.saved()
    point = room.store.resume.get(VIDEO_CLASS.class_id)
    assert point is not None
    assert point.position == 40.0


def test_one_second_is_kept_and_less_is_not(room: Room) -> None:
    room.watch(20, 20.9)
    assert room.recorder.finish(20.9, is_at_end=False) is None
    second = SessionRecorder(VIDEO_CLASS, TIMELINE, room.writer, room.clock, room.clock.now)
    for tenth in range(200, 211):
        second.show(tenth / 10)
        room.clock.seconds += 0.1
    session = second.finish(21.0, is_at_end=False)
    room.saved()
    assert session is not None
    assert room.store.sessions.all() == (session,)


def test_a_class_of_less_than_a_second_is_kept_when_it_was_completed(room: Room) -> None:
    short = example_class(duration=0.8, chapters=())
    recorder = SessionRecorder(short, build_timeline((), 0.8), room.writer, room.clock, room.clock.now)
    recorder.start(0.0)
    for tenth in range(8):
        recorder.show(tenth / 10)
        room.clock.seconds += 0.1
    session = recorder.finish(0.8, is_at_end=True)
    assert session is not None
    assert session.is_completed


def test_the_journal_is_written_at_the_start_after_a_second_and_then_every_five(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[float] = []
    write = room.store.journal.write

    def noted(session: Session, position: float) -> None:
        written.append(position)
        write(session, position)

    monkeypatch.setattr(room.store.journal, "write", noted)
    room.recorder.start(20.0)
    room.watch(20, 33)
    room.saved()
    assert written == pytest.approx([20.0, 21.0, 26.0, 31.0], abs=0.35)


def test_a_longer_film_is_judged_by_its_longer_timeline(room: Room) -> None:
    room.watch(240, 300)
    room.recorder.replace_timeline(build_timeline(VIDEO_CLASS.chapters[-1:], 300.0))
    session = room.recorder.finish(300.0, is_at_end=True)
    assert session is not None
    assert session.is_completed


def test_how_tight_it_felt_before_is_kept_from_the_first_note_on(room: Room) -> None:
    recorder = SessionRecorder(VIDEO_CLASS, TIMELINE, room.writer, room.clock, room.clock.now, tightness=6)
    recorder.start(0.0)
    room.saved()
    room.recorder = recorder
    room.watch(0, 10)
    recorder.finish(10.0, is_at_end=False)
    room.saved()
    (kept,) = room.store.sessions.all()
    assert (kept.tightness_before, kept.tightness_after) == (6, None)
