"""Runs through programs are kept, part by part, so that what two machines change stays."""

from __future__ import annotations

import errno
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routines.program_run import (
    Break,
    DayRecord,
    Ending,
    ProgramRun,
    carry_on,
    change_day,
    end_run,
    skip_day,
    swap_class,
    take_break,
    tick_by_hand,
)
from routines.store import NotSaved, StoreChange
from routines.store.program_document import DAY_FIELDS, run_documents, runs_of
from tests.routines.store.memory_disk import Fault, MemoryDisk
from tests.routines.store.small_data import NOON, FakeClock, open_at

if TYPE_CHECKING:
    from routines.store import Store
    from routines.store.json_value import JsonObject

HOUR = timedelta(hours=1)
RUN = ProgramRun("run-1", "back-to-easy", NOON)
FULL = ProgramRun(
    "run-2",
    "back-to-easy",
    NOON,
    breaks=(Break(NOON + HOUR, NOON + 2 * HOUR), Break(NOON + 3 * HOUR)),
    ended_at=NOON + 9 * HOUR,
    ending=Ending.RESTARTED,
    days=(
        DayRecord(0, "fp2", "s1", NOON, "fp1", dismissed=("s0",), opened_at=NOON, swapped_at=NOON + HOUR),
        DayRecord(4, skipped="A rest day", skipped_at=NOON + HOUR),
    ),
)


@pytest.fixture
def disk() -> MemoryDisk:
    return MemoryDisk()


@pytest.fixture
def store(disk: MemoryDisk) -> Store:
    return open_at(disk)


def two_machines(disk: MemoryDisk) -> tuple[Store, Store]:
    """Open the same synced folder on two machines whose clocks go apart."""
    here, there = (
        open_at(disk, FakeClock(NOON + ahead), device, local=Path(f"/state/{device}"))
        for device, ahead in (("here0001", timedelta()), ("there002", HOUR))
    )
    here.programs.begin(RUN)
    there.refresh()
    return here, there


def test_a_run_comes_back_after_a_new_start(store: Store, disk: MemoryDisk) -> None:
    assert store.programs.current() is None
    change = store.programs.begin(RUN)
    assert change == StoreChange(frozenset({"programs"}), frozenset({"run-1"}))
    store.programs.change("run-1", lambda run: change_day(run, DayRecord(3, session_id="s1", done_at=NOON)))
    store.programs.change("run-1", lambda run: take_break(run, NOON + HOUR))
    again = open_at(disk.killed()).programs
    assert again.current() == again.get("run-1") == store.programs.current()
    run = again.current()
    assert run is not None
    assert (run.record_of(3).session_id, run.breaks) == ("s1", (Break(NOON + HOUR),))


def test_all_that_is_known_of_a_run_comes_back_from_its_documents() -> None:
    assert runs_of(run_documents(FULL, {})) == [FULL]


def test_beginning_again_ends_the_former_run_and_keeps_it(store: Store) -> None:
    store.programs.begin(change_day(RUN, tick_by_hand(DayRecord(0), "fp1", NOON)))
    fresh = ProgramRun("run-9", "back-to-easy", NOON + 5 * HOUR)
    store.programs.begin(fresh)
    assert store.programs.current() == fresh
    former = store.programs.runs()[1]
    assert (former.run_id, former.ending, former.ended_at) == ("run-1", Ending.RESTARTED, NOON + 5 * HOUR)
    assert former.record_of(0).done_class == "fp1"


def test_a_run_that_was_left_is_not_current(store: Store) -> None:
    store.programs.begin(RUN)
    store.programs.change("run-1", lambda run: end_run(run, Ending.LEFT, NOON + HOUR))
    assert store.programs.current() is None
    assert [run.ending for run in store.programs.runs()] == [Ending.LEFT]


def test_a_change_that_changes_nothing_writes_nothing(store: Store) -> None:
    store.programs.begin(RUN)
    assert store.programs.change("run-1", lambda run: carry_on(run, NOON)) == StoreChange()
    assert store.programs.change("nothing", lambda run: take_break(run, NOON)) == StoreChange()
    assert store.programs.get("nothing") is None


def test_what_two_machines_change_in_different_parts_stays() -> None:
    disk = MemoryDisk()
    here, there = two_machines(disk)
    here.programs.change("run-1", lambda run: change_day(run, skip_day(run.record_of(0), "A rest day", NOON)))
    there.programs.change("run-1", lambda run: change_day(run, swap_class(run.record_of(1), "fp2", NOON)))
    there.programs.change("run-1", lambda run: take_break(run, NOON + HOUR))
    here.refresh()
    there.refresh()
    assert here.programs.runs() == there.programs.runs()
    run = here.programs.current()
    assert run is not None
    assert (run.record_of(0).skipped, run.record_of(1).class_id, len(run.breaks)) == ("A rest day", "fp2", 1)


def test_of_one_day_the_later_change_wins_on_both_machines() -> None:
    disk = MemoryDisk()
    here, there = two_machines(disk)
    here.programs.change("run-1", lambda run: change_day(run, swap_class(run.record_of(0), "earlier", NOON)))
    there.programs.change("run-1", lambda run: change_day(run, swap_class(run.record_of(0), "later", NOON)))
    here.refresh()
    there.refresh()
    found = [each.programs.current() for each in (here, there)]
    assert [run.record_of(0).class_id for run in found if run] == ["later", "later"]


def test_of_two_runs_begun_apart_the_later_is_current_on_both_machines() -> None:
    disk = MemoryDisk()
    here, there = two_machines(disk)
    here.programs.begin(ProgramRun("run-a", "back-to-easy", NOON + HOUR))
    there.programs.begin(ProgramRun("run-b", "back-to-easy", NOON + 2 * HOUR))
    here.refresh()
    there.refresh()
    assert [each.programs.current() for each in (here, there)] == [here.programs.get("run-b")] * 2


def test_a_change_that_does_not_reach_the_disk_is_not_shown() -> None:
    disk = MemoryDisk()
    store = open_at(disk)
    store.programs.begin(RUN)
    before = store.programs.runs()
    disk.fault = Fault(0, errno.ENOSPC, is_for_good=True)
    with pytest.raises(NotSaved):
        store.programs.change("run-1", lambda run: take_break(run, NOON))
    assert store.programs.runs() == before


def test_what_a_newer_version_wrote_beside_stays() -> None:
    before = run_documents(RUN, {}) | run_documents(change_day(RUN, DayRecord(2)), {})
    newer: dict[str, JsonObject] = {key: {**document, "mood": "calm"} for key, document in before.items()}
    written = run_documents(change_day(RUN, swap_class(DayRecord(2), "fp1", NOON)), newer)
    assert all(document["mood"] == "calm" for document in written.values())
    assert "class_id" in DAY_FIELDS


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"kind": "run"},
        {"kind": "run", "program": "back-to-easy"},
        {"kind": "run", "program": 3, "begun_at": NOON.isoformat()},
        {"kind": "day", "run": "run-1", "day": "first"},
        {"kind": "day", "run": "run-1", "day": True},
        {"kind": "day", "run": "run-1", "day": -1},
        {"kind": "break", "run": "run-1"},
        {"kind": "a kind of later years", "run": "run-1"},
    ],
)
def test_what_cannot_be_meant_is_passed_over(document: JsonObject) -> None:
    assert runs_of({**run_documents(RUN, {}), "odd": document}) == [RUN]


def test_a_run_that_ended_in_a_way_this_version_does_not_know_was_left() -> None:
    documents = run_documents(FULL, {})
    documents["run-2"]["ending"] = "flown away"
    assert [run.ending for run in runs_of(documents)] == [Ending.LEFT]
    documents["run-2"]["ended_at"] = None
    assert [run.ending for run in runs_of(documents)] == [None]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(sorted(DAY_FIELDS | {"program", "begun_at", "ended_at", "ending"}))


@given(st.dictionaries(st.text(max_size=5), st.dictionaries(NAMES, JSON | st.sampled_from(["run", "day", "break"]))))
def test_any_documents_can_be_read(documents: dict[str, JsonObject]) -> None:
    for run in runs_of(documents):
        assert runs_of(run_documents(run, {})) == [run]
