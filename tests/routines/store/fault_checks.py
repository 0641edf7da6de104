"""The checks behind the fault tests, apart from them so that a mutant can be shown to fail them."""

from __future__ import annotations

from datetime import timedelta
from errno import EACCES, EIO, ENOSPC
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from routines.store import NotSaved
from tests.routines.store.memory_disk import Fault, MemoryDisk
from tests.routines.store.small_data import DEVICE, LEDGER, NOON, SCRIPT, FakeClock, a_session, facts_of, open_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.routines.store.small_data import Action, Facts

REMAINS: tuple[Callable[[bytes, bytes], bytes], ...] = (
    lambda synced, whole: synced,
    lambda synced, whole: whole,
    lambda synced, whole: whole[: (len(synced) + len(whole)) // 2],
    lambda synced, whole: synced + bytes(len(whole) - len(synced)),
)
FAULTS = ((ENOSPC, True, True), (EIO, False, True), (EACCES, True, False))


def check_power_cuts(disk: MemoryDisk, script: tuple[Action, ...] = SCRIPT) -> int:
    """Cut the power before every operation of a script, in every way; look whether all that was called saved is.

    Returns:
        How many states of the disk were looked at.
    """
    said: Facts = {}
    under_way: Facts = {}
    states = 0

    def cut(now: MemoryDisk) -> None:
        nonlocal states
        for kept_names, remains in product(range(len(now.pending) + 1), REMAINS):
            states += 1
            _check_after_cut(now.after_power_cut(kept_names, remains), said, under_way)

    store = open_at(disk, clock := FakeClock())
    disk.before_operation = cut
    for index, action in enumerate(script):
        if index in {5, 10}:
            store.close()
            store = open_at(disk, clock)
        under_way = dict(said)
        action.note_in(under_way)
        action.run(store)
        said = under_way
        assert facts_of(store) == said
    cut(disk)
    return states


def _check_after_cut(disk: MemoryDisk, said: Facts, under_way: Facts) -> None:
    store = open_at(disk)
    assert facts_of(store) in (said, under_way)
    store.sessions.put(a_session("after", "still writes"))
    store.close()
    again = facts_of(open_at(disk))
    assert again.pop(("session", "after")) == "still writes"
    assert again in (said, under_way)


class Killed(BaseException):
    """The process ends here."""


def check_kills_then_power_cut(disk_now: Callable[[], MemoryDisk]) -> int:
    """Kill a first run before each of its operations; what the second run saves must outlive a power cut."""
    total = _whole_run(disk_now())
    for at in range(total):
        disk = disk_now()

        def kill(now: MemoryDisk, at: int = at) -> None:
            if now.operations == at:
                raise Killed

        disk.before_operation = kill
        with pytest.raises(Killed):
            _whole_run(disk)
        second = disk.killed()
        store = open_at(second)
        store.journal.recover()
        before = facts_of(store)
        store.sessions.put(a_session("second run"))
        store.places.set("second", Path("/run"))
        running = a_session("running", elapsed=99.0)
        store.journal.write(running, 77.0)
        store = open_at(second.after_power_cut(0, REMAINS[0]))
        now = facts_of(store)
        assert now.items() >= {("session", "second run"): "", ("place", "second"): "/run"}.items()
        assert ("session", "journalled") in now or ("session", "journalled") not in before
        assert [(item.session, item.position) for item in store.journal.recover()] == [(running, 77.0)]
    return total


def check_failing_operations(disk_now: Callable[[], MemoryDisk]) -> int:
    """Let every single operation fail, once or for good, half-done or not, and look what is shown and what is kept."""
    total = _operations_of(disk_now())
    tries = 0
    for at, (errno, is_for_good, is_half) in product(range(total), FAULTS):
        tries += 1
        disk = disk_now()
        disk.fault = Fault(at, errno, is_for_good, is_half)
        _check_with_fault(disk)
    return tries


def _operations_of(disk: MemoryDisk) -> int:
    store = open_at(disk)
    for action in SCRIPT:
        action.run(store)
    store.close()
    return disk.operations


def _whole_run(disk: MemoryDisk) -> int:
    store = open_at(disk)
    store.journal.write(a_session("journalled"), 3.0)
    for action in SCRIPT[:5]:
        action.run(store)
    store.sessions.put(a_session("journalled"))
    store.journal.clear("journalled")
    store.close()
    return disk.operations


def _check_with_fault(disk: MemoryDisk) -> None:
    clock = FakeClock()
    store = open_at(disk, clock)
    said: Facts = {}
    waiting: list[Action] = []
    for action in SCRIPT:
        try:
            action.run(store)
        except NotSaved:
            waiting.append(action)
        else:
            action.note_in(said)
        assert facts_of(store) == said, "memory shows what is not saved, or hides what is"
        store.refresh()
        assert facts_of(store) == said, "a failed write came back"
    disk.fault = None
    for action in waiting:
        action.run(store)
        action.note_in(said)
    assert facts_of(store) == said
    store.close()
    assert facts_of(open_at(disk, clock)) == said, "another start reads something else"


def check_flipped_bits(disk: MemoryDisk) -> None:
    """Flip bits all over a file: a document may be missing or older, but never one that nobody wrote."""
    store = open_at(disk, limit=1_000_000)
    for number in range(4):
        store.sessions.put(a_session(f"s{number}", f"note {number}"))
    name, whole = next(iter(disk.files(LEDGER).items()))
    for position in range(0, len(whole), 7):
        damaged = disk.killed()
        flipped = whole[:position] + bytes([whole[position] ^ 0x04]) + whole[position + 1 :]
        damaged.put(LEDGER / name, flipped)
        found = {session.session_id: session for session in open_at(damaged).sessions.all()}
        assert len(found) >= 2, "more than the lines that were touched is gone"
        for session_id, session in found.items():
            assert session == a_session(session_id, f"note {session_id[1:]}"), "wrong data without a word"
        assert damaged.content(LEDGER / name) == flipped


def check_torn_tail(disk: MemoryDisk) -> None:
    """Kill in the middle of a write: what is saved after the next start must not hang on to the torn line."""
    store = open_at(disk, limit=1_000_000)
    store.sessions.put(a_session("s1", "before"))
    store.close()
    name, whole = next(iter(disk.files(LEDGER).items()))
    disk.put(LEDGER / name, whole + b'["00000000",{"t":"sess')
    store = open_at(disk, limit=1_000_000)
    store.sessions.put(a_session("s2", "after"))
    assert facts_of(open_at(disk.killed())) == {("session", "s1"): "before", ("session", "s2"): "after"}
    assert disk.content(LEDGER / name).startswith(whole)


def check_touched_segment(disk: MemoryDisk) -> None:
    """Somebody else writes half a line into our segment while we run: our next line must not hang on to it."""
    store = open_at(disk, limit=1_000_000)
    store.sessions.put(a_session("s1", "before"))
    name = next(iter(disk.files(LEDGER)))
    node = disk.names[LEDGER / name]
    assert node is not None
    node.content += b'["0000'
    store.sessions.put(a_session("s2", "after"))
    assert facts_of(open_at(disk.killed())) == {("session", "s1"): "before", ("session", "s2"): "after"}
    _check_race(disk.killed())


def _check_race(disk: MemoryDisk) -> None:
    """The same, in the instant between our look at the file and our write."""
    store = open_at(disk, limit=1_000_000)
    store.sessions.put(a_session("s3", "newest segment"))
    newest = LEDGER / max(disk.files(LEDGER))

    def race(now: MemoryDisk) -> None:
        if now.operations == start + 1:
            node = now.names[newest]
            assert node is not None
            node.content += b'["0000'

    start = disk.operations
    disk.before_operation = race
    store.sessions.put(a_session("s4", "raced"))
    disk.before_operation = None
    found = facts_of(open_at(disk.killed()))
    assert found["session", "s4"] == "raced"


def check_clock_jumps(disk: MemoryDisk) -> None:
    """Let the clock jump ten years either way between any two edits: the last edit wins, also after a new start."""
    clock = FakeClock()
    store = open_at(disk, clock)
    for step, years in enumerate((0, 10, -10, -10, 10, 10, -20, 0)):
        clock.time = NOON + timedelta(days=365 * years)
        store.sessions.put(a_session("s1", f"edit {step}"))
        assert store.sessions.all()[0].note == f"edit {step}"
        store.close()
        store = open_at(disk, clock, device=DEVICE if step % 2 else "ffffffff")
        session = store.sessions.get("s1")
        assert session == a_session("s1", f"edit {step}")
        assert session.elapsed == 60.0


def check_conflict_copies(disk: MemoryDisk) -> None:
    """Read what a sync service put beside our files, under whatever name."""
    store = open_at(disk, limit=1_000_000)
    store.sessions.put(a_session("s1", "here"))
    store.close()
    name, here = next(iter(disk.files(LEDGER).items()))
    elsewhere = MemoryDisk()
    other = open_at(elsewhere, FakeClock(NOON + timedelta(days=1)), limit=1_000_000)
    other.sessions.put(a_session("s1", "edited elsewhere"))
    other.sessions.put(a_session("s2", "only elsewhere"))
    copies = (f"{name[:-6]}.sync-conflict-20260504-120000-ABCDEFG.jsonl", f"{name[:-6]} (1).jsonl", "renamed.jsonl")
    for copy in copies:
        both = disk.killed()
        both.put(LEDGER / copy, elsewhere.content(LEDGER / name))
        expected = {("session", "s1"): "edited elsewhere", ("session", "s2"): "only elsewhere"}
        assert facts_of(open_at(both)) == expected
        assert both.content(LEDGER / name) == here


def check_disk_before_memory(disk: MemoryDisk) -> None:
    """Show nothing as saved that is not."""
    store = open_at(disk)
    store.sessions.put(a_session("s1", "saved"))
    disk.is_read_only = True
    with pytest.raises(NotSaved):
        store.sessions.put(a_session("s1", "not saved"))
    assert facts_of(store) == {("session", "s1"): "saved"}
