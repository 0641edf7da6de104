"""Real processes on a real disk: killed, several at once, on a full disk, and a second one beside the first."""

from __future__ import annotations

import random
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from routines.store import Store, open_store
from tests.routines.store.small_data import a_session

ROOT = Path(__file__).parents[3]


def _start(task: str, folder: Path, name: str = "a") -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.routines.store.run_store", task, str(folder), name]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _open(folder: Path) -> Store:
    return open_store(folder / "data", folder / "local", "0a1b2c3d", lambda: datetime.now(UTC))


def test_killing_the_process_at_any_moment_loses_nothing_that_it_said_it_saved(tmp_path: Path) -> None:
    chance = random.Random(5)
    said: dict[str, str] = {}
    with _start("kills", tmp_path) as process:
        for attempt in range(20):
            name = f"run{attempt}"
            said |= _killed(process, name, 1 + chance.randrange(25))
            store = _open(tmp_path)
            assert {item.session.session_id for item in store.journal.recover()} <= {f"{name}-running"}
            saved = {session.session_id: session.note for session in store.sessions.all()}
            order = {"new": 0, "edited": 1}
            assert all(key in saved and order[saved[key]] >= order[note] for key, note in said.items())
            assert [finding for finding in store.health() if not finding.is_ok] == []
            store.close()
        assert process.stdin is not None
        process.stdin.close()
    assert len(said) > 80


def _killed(process: subprocess.Popen[str], name: str, lines: int) -> dict[str, str]:
    """Kill a process after so many lines; return what it said it saved."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{name} {lines}\n")
    process.stdin.flush()
    said = {}
    for line in iter(process.stdout.readline, "killed\n"):
        key, _, note = line.strip().partition(" ")
        if note in {"new", "edited"}:
            said[key] = note
    return said


def test_four_processes_without_a_lock_lose_nothing(tmp_path: Path) -> None:
    window = _open(tmp_path)
    running = [_start("many", tmp_path, name) for name in "abcd"]
    for number in range(50):
        window.sessions.put(a_session(f"window-{number}", "window"))
    for process in running:
        with process:
            assert process.wait(30) == 0
    window.refresh()
    assert len(window.sessions.all()) == 450
    window.close()
    again = _open(tmp_path)
    assert len(again.sessions.all()) == 450
    assert [finding for finding in again.health() if not finding.is_ok] == []
    again.close()


def test_four_processes_keep_each_others_places_and_copies(tmp_path: Path) -> None:
    running = [_start("places", tmp_path, name) for name in "abcd"]
    for process in running:
        with process:
            assert process.wait(30) == 0
    store = _open(tmp_path)
    assert len(store.places.all()) == 4 * 25
    store.back_up()
    copies = {file.name: file.read_bytes() for file in (tmp_path / "local" / "backups" / "mirror").iterdir()}
    assert copies == {file.name: file.read_bytes() for file in (tmp_path / "data" / "ledger").iterdir()}
    store.close()


def test_a_full_disk_is_said_and_the_same_process_saves_again_when_there_is_room(tmp_path: Path) -> None:
    with _start("full", tmp_path) as process:
        said = process.communicate(timeout=30)[0].splitlines()
    assert said == ["disk-full", "before", "saved"]
    store = _open(tmp_path)
    assert {session.session_id for session in store.sessions.all()} == {"before", "full"}
    store.close()


def test_a_second_start_sees_that_it_is_not_alone_and_writes_beside_the_first(tmp_path: Path) -> None:
    first, second = _open(tmp_path), _open(tmp_path)
    assert (first.is_alone, second.is_alone) == (True, False)
    first.sessions.put(a_session("s1"))
    second.sessions.put(a_session("s2"))
    assert len(list((tmp_path / "data" / "ledger").iterdir())) == 2
    change = first.refresh()
    assert change is not None
    assert change.keys == {"s2"}
    second.close()
    first.close()
    third = _open(tmp_path)
    assert third.is_alone
    third.close()


def test_a_session_of_a_living_process_is_not_taken_from_it(tmp_path: Path) -> None:
    with _start("kill", tmp_path, "alive") as process:
        assert process.stdout is not None
        for _ in range(4):
            process.stdout.readline()
        store = _open(tmp_path)
        assert store.journal.recover() == ()
        process.kill()
        process.stdout.read()
    assert [item.session.session_id for item in store.journal.recover()] == ["alive-running"]
    assert store.journal.recover() == ()
    store.close()
