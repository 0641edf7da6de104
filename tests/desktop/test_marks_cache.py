"""Marks are found once, kept, and given back quickly; what cannot be believed is found again."""

from __future__ import annotations

import struct
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.jobs import Jobs
from desktop.kept_marks import KeptMarks, _packed, _unpacked
from desktop.marks_cache import MarksCache
from media.probe import probe
from media.scenes import ScanCancelled, find_marks
from routines.marks import Marks
from tests.clip_maker import short_clip
from tests.effort import effort

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from media.media_facts import MediaFacts

MARKS = Marks((4.0, 7.5), ((2.0, 2.8), (5.0, 5.5)), bytes(range(200)), 20.0)
HOUR = Marks(
    tuple(float(second) for second in range(0, 3600, 6)),
    tuple((second + 0.25, second + 0.75) for second in range(0, 3600, 2)),
    bytes(range(200)) * 360,
    20.0,
)


class Lookout:
    """Looks through videos as it is told, and notes what it was asked for."""

    def __init__(self) -> None:
        self.looked: list[str] = []
        self.go_on = threading.Event()
        self.go_on.set()
        self.error: Exception | None = None

    def find(
        self, path: Path, facts: MediaFacts, progress: Callable[[float], None], is_cancelled: Callable[[], bool]
    ) -> Marks:
        self.looked.append(path.name)
        progress(0.5)
        while not self.go_on.wait(0.01) and not is_cancelled():
            pass
        if is_cancelled():
            raise ScanCancelled("stopped")
        if self.error:
            raise self.error
        progress(1.0)
        return replace(MARKS, cuts=(float(facts.duration),))


class Desk:
    """A cache of marks over a lookout, and what it said."""

    def __init__(self, folder: Path) -> None:
        self.lookout = Lookout()
        self.kept = KeptMarks(folder / "cache", self.lookout.find)
        self.jobs = Jobs(threads=2)
        self.cache = MarksCache(self.jobs, self.kept)
        self.found: list[str] = []
        self.failed: list[tuple[str, str]] = []
        self.progress: list[tuple[str, float]] = []
        self.cache.found.connect(lambda class_id, _: self.found.append(class_id))
        self.cache.failed.connect(lambda *event: self.failed.append(event))
        self.cache.progressed.connect(lambda *event: self.progress.append(event))
        self._facts = probe(short_clip(folder / "clip.mp4", seconds=0.5, has_sound=False))
        self._folder = folder

    def request(self, class_id: str) -> None:
        self.cache.request(class_id, self._folder / f"{class_id}.mp4", self._facts)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.cache.close()
    made.jobs.close()


def test_marks_are_found_beside_the_window_announced_and_kept(qtbot: QtBot, desk: Desk) -> None:
    assert desk.cache.known("a") is None
    desk.request("a")
    qtbot.waitUntil(lambda: desk.found == ["a"])
    assert [part for class_id, part in desk.progress if class_id == "a"] == [0.5, 1.0]
    assert desk.cache.known("a") == replace(MARKS, cuts=(desk._facts.duration,))

    desk.request("a")
    qtbot.waitUntil(lambda: desk.found == ["a", "a"])
    assert desk.lookout.looked == ["a.mp4"]


def test_one_video_is_looked_through_at_a_time_the_latest_wish_first(qtbot: QtBot, desk: Desk) -> None:
    desk.lookout.go_on.clear()
    for class_id in "abc":
        desk.request(class_id)
    desk.request("a")
    qtbot.waitUntil(lambda: bool(desk.progress))
    assert desk.lookout.looked == ["a.mp4"]
    desk.lookout.go_on.set()
    qtbot.waitUntil(lambda: len(desk.found) == 3)
    assert desk.found == ["a", "c", "b"]


def test_a_cancelled_search_ends_soon_says_nothing_and_lets_the_next_begin(qtbot: QtBot, desk: Desk) -> None:
    desk.lookout.go_on.clear()
    desk.request("a")
    qtbot.waitUntil(lambda: bool(desk.progress))
    desk.request("b")
    desk.cache.cancel("a")
    assert desk.cache.searching == "b"
    qtbot.waitUntil(lambda: desk.lookout.looked == ["a.mp4", "b.mp4"])
    desk.lookout.go_on.set()
    qtbot.waitUntil(lambda: desk.found == ["b"])
    assert desk.failed == []
    assert desk.cache.known("a") is None


def test_a_video_that_cannot_be_looked_through_is_said(qtbot: QtBot, desk: Desk) -> None:
    desk.lookout.error = ScanCancelled("It is damaged.")
    desk.request("a")
    qtbot.waitUntil(lambda: bool(desk.failed))
    assert desk.failed == [("a", "It is damaged.")]
    assert desk.cache.searching == ""


def test_closing_stops_the_search(qtbot: QtBot, desk: Desk) -> None:
    desk.lookout.go_on.clear()
    desk.request("a")
    desk.request("b")
    qtbot.waitUntil(lambda: bool(desk.progress))
    desk.cache.close()
    desk.jobs.close()
    assert desk.lookout.looked == ["a.mp4"]


def test_real_marks_are_found_once_and_then_read(tmp_path: Path) -> None:
    clip = short_clip(tmp_path / "clip.mp4")
    facts = probe(clip)
    kept = KeptMarks(tmp_path / "cache", find_marks)
    first = kept.find("id", clip, facts, lambda _: None, lambda: False)
    clip.unlink()
    assert first.waveform
    assert kept.find("id", clip, facts, lambda _: None, lambda: False) == first


def test_the_marks_of_an_hour_are_read_with_little_effort(tmp_path: Path) -> None:
    kept = KeptMarks(tmp_path, find_marks)
    kept.write("hour", HOUR)
    assert kept.read("hour") == HOUR
    assert min(effort(lambda: kept.read("hour")) for _ in range(20)) < 0.05


def test_names_of_classes_cannot_leave_the_folder(tmp_path: Path) -> None:
    kept = KeptMarks(tmp_path / "cache", find_marks)
    kept.write("../../harm", MARKS)
    assert kept.read("../../harm") == MARKS
    assert [path.name for path in tmp_path.iterdir()] == ["cache"]


def test_a_folder_that_takes_nothing_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file in its place")
    kept = KeptMarks(tmp_path / "cache", find_marks)
    kept.write("id", MARKS)
    assert kept.read("id") is None


def test_marks_of_another_version_are_not_read(tmp_path: Path) -> None:
    kept = KeptMarks(tmp_path, find_marks)
    kept.write("id", MARKS)
    data = bytearray(kept.file_of("id").read_bytes())
    struct.pack_into("<H", data, 8, 999)
    kept.file_of("id").write_bytes(data)
    assert kept.read("id") is None


@given(st.binary(max_size=200))
def test_any_other_bytes_are_no_marks(data: bytes) -> None:
    assert _unpacked(data) is None


@given(st.integers(0, len(_packed(MARKS)) - 1), st.integers(1, 255))
def test_one_wrong_byte_is_noticed(place: int, step: int) -> None:
    data = bytearray(_packed(MARKS))
    data[place] = (data[place] + step) % 256
    assert _unpacked(bytes(data)) is None


@given(
    st.lists(st.floats(0, 36_000)).map(sorted),
    st.lists(st.floats(0, 36_000)).map(sorted),
    st.binary(max_size=50),
)
def test_marks_come_back_as_they_were(cuts: list[float], edges: list[float], waveform: bytes) -> None:
    silences = tuple(zip(edges[::2], edges[1::2], strict=False))
    marks = Marks(tuple(cuts), silences, waveform, 20.0)
    assert _unpacked(_packed(marks)) == marks
