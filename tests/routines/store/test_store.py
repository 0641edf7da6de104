"""What the store keeps, in words of the field."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from routines.store import BadSetting, NotSaved, ResumePoint, Store, StoreChange
from routines.store.ledger_line import header, write_line
from routines.video_class import Focus, Level
from tests.routines.store.memory_disk import MemoryDisk
from tests.routines.store.small_data import DEVICE, HIPS, LEDGER, LOCAL, NOON, SPINE, FakeClock, a_session, open_at

if TYPE_CHECKING:
    from routines.store.json_value import Json, JsonObject


@pytest.fixture
def disk() -> MemoryDisk:
    return MemoryDisk()


@pytest.fixture
def store(disk: MemoryDisk) -> Store:
    return open_at(disk)


def test_classes_come_back_after_a_new_start(store: Store, disk: MemoryDisk) -> None:
    change = store.classes.put(SPINE, HIPS)
    assert change == StoreChange(frozenset({"classes"}), frozenset({"fp1", "fp2"}))
    again = open_at(disk.killed())
    assert set(again.classes.all()) == {SPINE, HIPS}
    assert again.classes.ids() == {"fp1", "fp2"}
    assert again.classes.get("fp1") == SPINE
    assert again.classes.get("nothing") is None


def test_a_summary_counts_exercises_and_can_be_searched_for_all_that_is_shown(store: Store) -> None:
    store.classes.put(SPINE)
    (summary,) = store.classes.summaries()
    assert summary == store.classes.summary("fp1")
    assert (summary.title, summary.exercise_count, summary.focus, summary.level) == (
        "Steady Spine",
        2,
        (Focus.BACK,),
        Level.EASY,
    )
    assert all(
        word in summary.search_text for word in ("steady spine", "ines", "strap", "spine.mp4", "cat cow", "bird dog")
    )
    assert "breathe" not in summary.search_text
    store.classes.put(replace(SPINE, title="New"))
    assert [item.title for item in store.classes.summaries()] == ["New"]


def test_a_removed_class_keeps_its_sessions_and_its_star(store: Store) -> None:
    store.classes.put(SPINE)
    store.favourites.set("fp1", True)
    store.sessions.put(a_session())
    store.classes.remove("fp1")
    assert store.classes.all() == ()
    assert store.favourites.ids() == {"fp1"}
    assert len(store.sessions.of_class("fp1")) == 1
    store.classes.put(SPINE)
    assert store.classes.get("fp1") == SPINE


def test_sessions_are_newest_first_and_counted_by_class(store: Store) -> None:
    for day in range(3):
        start = NOON + timedelta(days=day)
        store.sessions.put(replace(a_session(f"s{day}"), started_at=start, is_completed=day > 0))
    store.sessions.put(a_session("other", class_id="fp2"))
    assert [session.session_id for session in store.sessions.of_class("fp1")] == ["s2", "s1", "s0"]
    assert store.sessions.done_count("fp1") == 2
    store.sessions.remove("s2")
    store.sessions.put(replace(a_session("s1"), is_completed=False))
    assert store.sessions.done_count("fp1") == 0
    assert [session.session_id for session in store.sessions.all()] == ["s1", "s0", "other"]
    assert store.sessions.done_count("unknown") == 0


def test_counts_follow_what_another_process_writes(store: Store, disk: MemoryDisk) -> None:
    other = open_at(disk)
    other.sessions.put(replace(a_session("s9"), is_completed=True))
    assert store.sessions.done_count("fp1") == 0
    assert store.refresh() == StoreChange(frozenset({"sessions"}), frozenset({"s9"}))
    assert store.sessions.done_count("fp1") == 1
    assert store.refresh() is None


def test_a_session_that_says_nothing_usable_is_told_and_kept(store: Store, disk: MemoryDisk) -> None:
    store.sessions.put(a_session("good"))
    body: JsonObject = {
        "t": "sessions",
        "k": "odd",
        "ts": 5,
        "d": "ffff",
        "n": 1,
        "b": None,
        "v": {"is_completed": True},
    }
    disk.put(LEDGER / "ffff-000001.jsonl", header("ffff", 1, 1) + write_line(body))
    store.refresh()
    assert [session.session_id for session in store.sessions.all()] == ["good"]
    assert "1 session could not be read. Nothing was removed." in [item.text for item in store.health()]


def test_the_later_edit_wins_also_where_the_clock_went_back_between_two_processes(disk: MemoryDisk) -> None:
    window, beside = open_at(disk), open_at(disk, FakeClock(NOON + timedelta(days=3650)))
    beside.sessions.put(a_session("s1", "earlier"))
    change = window.sessions.put(a_session("s1", "later"))
    assert change.keys == {"s1"}
    window.refresh()
    assert [session.note for session in window.sessions.all()] == ["later"]
    assert [session.note for session in open_at(disk.killed()).sessions.all()] == ["later"]


def test_a_write_takes_in_what_another_process_wrote_and_the_next_refresh_tells_of_it(disk: MemoryDisk) -> None:
    window, beside = open_at(disk), open_at(disk)
    beside.favourites.set("fp2", True)
    assert window.sessions.put(a_session("s1")) == StoreChange(frozenset({"sessions"}), frozenset({"s1"}))
    assert window.favourites.ids() == {"fp2"}
    assert window.refresh() == StoreChange(frozenset({"favourites"}), frozenset({"fp2"}))
    assert window.refresh() is None


@pytest.mark.parametrize("number", [2**64 - 1, 2**61, -1])
def test_a_line_with_a_number_that_no_device_counts_to_stops_nothing(
    store: Store, disk: MemoryDisk, number: int
) -> None:
    body: JsonObject = {
        "t": "settings",
        "k": "theme",
        "ts": 5,
        "d": DEVICE,
        "n": number,
        "b": None,
        "v": {"value": "dark"},
    }
    disk.put(LEDGER / "copied.jsonl", header(DEVICE, 1, 1) + write_line(body))
    store.refresh()
    store.favourites.set("fp1", True)
    assert open_at(disk.killed()).favourites.ids() == {"fp1"}


def test_resume_points_are_kept_and_cleared(store: Store, disk: MemoryDisk) -> None:
    point = ResumePoint("fp1", 61.5, NOON)
    later = ResumePoint("fp2", 10.0, NOON + timedelta(hours=1))
    store.resume.set(point)
    store.resume.set(later)
    assert open_at(disk.killed()).resume.all() == (later, point)
    assert store.resume.clear("fp1")
    assert not store.resume.clear("fp1")
    assert store.resume.get("fp1") is None


def test_settings_have_defaults_and_refuse_what_they_cannot_be(store: Store, disk: MemoryDisk) -> None:
    assert (store.settings.get("theme"), store.settings.flag("chimes"), store.local.number("volume")) == (
        "system",
        True,
        1.0,
    )
    store.settings.set("theme", "dark")
    store.settings.set("chimes", False)
    for name, value in (("theme", "pink"), ("chimes", "yes"), ("nothing", 1)):
        with pytest.raises(BadSetting):
            store.settings.set(name, value)
    again = open_at(disk.killed())
    assert (again.settings.text("theme"), again.settings.flag("chimes")) == ("dark", False)
    again.settings.set("theme", None)
    assert again.settings.get("theme") == "system"


def test_a_choice_of_a_newer_version_falls_back_to_the_default(store: Store, disk: MemoryDisk) -> None:
    body: JsonObject = {"t": "settings", "k": "theme", "ts": 5, "d": "ffff", "n": 1, "b": None, "v": {"value": "sepia"}}
    disk.put(LEDGER / "ffff-000001.jsonl", header("ffff", 1, 1) + write_line(body))
    store.refresh()
    assert store.settings.get("theme") == "system"


def test_choices_of_this_machine_stay_out_of_the_ledger(store: Store, disk: MemoryDisk) -> None:
    store.local.set("window", [10, 20, 1200, 800, False])
    store.local.set("folders", ["/videos"])
    store.places.set_many({"fp1": Path("/videos/caf\udce9.mp4"), "fp2": Path("/x")})
    store.places.forget("fp2")
    assert disk.files(LEDGER) == {}
    again = open_at(disk.killed())
    assert again.local.get("window") == [10, 20, 1200, 800, False]
    assert again.local.texts("folders") == ("/videos",)
    assert again.places.all() == {"fp1": Path("/videos/caf\udce9.mp4")}
    assert again.places.path_of("fp2") is None


@pytest.mark.parametrize("content", [b"", b"null", b"[1]", b'{"volume":', b"\xff\xfe", b"[" * 100_000])
def test_a_broken_file_of_this_machine_gives_the_defaults_and_is_replaced_by_the_next_choice(
    disk: MemoryDisk, content: bytes
) -> None:
    disk.put(LOCAL / "local.json", content)
    store = open_at(disk)
    assert store.local.get("volume") == 1.0
    store.local.set("volume", 0.5)
    assert open_at(disk.killed()).local.number("volume") == 0.5


def test_two_processes_keep_each_others_places(store: Store, disk: MemoryDisk) -> None:
    other = open_at(disk)
    other.places.set("fp2", Path("/b"))
    store.places.set("fp1", Path("/a"))
    assert store.places.all() == {"fp1": Path("/a"), "fp2": Path("/b")}


def test_a_refresh_takes_in_the_places_that_another_process_learned(store: Store, disk: MemoryDisk) -> None:
    other = open_at(disk)
    other.places.set("fp2", Path("/b"))
    assert store.places.path_of("fp2") is None
    assert store.refresh() == StoreChange(frozenset({"places"}), frozenset({"fp2"}))
    assert store.places.path_of("fp2") == Path("/b")
    assert store.refresh() is None


def test_places_that_cannot_be_read_just_now_are_not_written_over(store: Store, disk: MemoryDisk) -> None:
    store.places.set("fp1", Path("/a"))
    sound = disk.killed()
    disk.unreadable.add(LOCAL / "places.json")
    with pytest.raises(NotSaved):
        store.places.set("fp2", Path("/b"))
    assert store.places.all() == {"fp1": Path("/a")}
    assert disk.content(LOCAL / "places.json") == sound.content(LOCAL / "places.json")


def test_a_damaged_file_of_places_is_put_aside_and_what_is_known_is_written_anew(
    store: Store, disk: MemoryDisk
) -> None:
    store.places.set("fp1", Path("/a"))
    disk.put(LOCAL / "places.json", b'{"fp1": "/a", "fp0')
    store.places.set("fp2", Path("/b"))
    assert open_at(disk.killed()).places.all() == {"fp1": Path("/a"), "fp2": Path("/b")}
    assert disk.content(LOCAL / "places.json.damaged") == b'{"fp1": "/a", "fp0'


def test_what_killed_processes_left_half_written_is_cleared_away(store: Store, disk: MemoryDisk) -> None:
    disk.running.add(88)
    for name in ("places.json.77.tmp", "places.json.88.tmp", "notes.tmp"):
        disk.put(LOCAL / name, b"{")
    store.places.set("fp1", Path("/a"))
    assert {name for name in disk.files(LOCAL) if name.endswith(".tmp")} == {"places.json.88.tmp", "notes.tmp"}


def test_what_the_caller_alters_afterwards_does_not_reach_the_store(store: Store) -> None:
    window: list[Json] = [10, 20]
    store.local.set("window", window)
    window.append(30)
    assert store.local.get("window") == [10, 20]
    found = store.places.all()
    found["fp9"] = Path("/x")
    assert store.places.path_of("fp9") is None


def test_closing_twice_does_nothing_and_lets_the_next_one_in(store: Store, disk: MemoryDisk) -> None:
    assert store.is_alone
    store.close()
    store.close()
    assert open_at(disk).is_alone
