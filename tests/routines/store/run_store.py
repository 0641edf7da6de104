"""Processes of their own that save sessions: until they are killed, several at once, or on a full disk."""

from __future__ import annotations

import os
import resource
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from routines.store import Disk, NotSaved, Store, open_store
from tests.routines.store.small_data import a_session

if TYPE_CHECKING:
    from routines.store.disk import Lock


class NoLocks(Disk):
    """A disk on which no lock can be had."""

    def try_lock(self, path: Path, seconds: float = 0.0) -> Lock | None:
        return None


def kill_again_and_again(root: Path, _: str) -> None:
    """For each line on stdin, "name lines", run a process that saves, kill it after that many lines; pass on its words.

    A fork of this small process starts at once, and none of the test's own threads are in it.
    """
    for order in sys.stdin:
        name, lines = order.split()
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.dup2(writer, 1)
            save_until_killed(root, name)
        os.close(writer)
        with os.fdopen(reader) as said:
            heard = [said.readline() for _ in range(int(lines))]
            os.kill(child, signal.SIGKILL)
            heard += said.readlines()
        os.waitpid(child, 0)
        sys.stdout.writelines(line if line.endswith("\n") else f"{line}\n" for line in heard)
        _say("killed")


def _open(root: Path, *, has_locks: bool = True) -> Store:
    disk = Disk() if has_locks else NoLocks()
    return open_store(root / "data", root / "local", "0a1b2c3d", lambda: datetime.now(UTC), disk, 4000)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def save_until_killed(root: Path, name: str) -> None:
    """Save new sessions and edits of them, each said as soon as it is saved."""
    store = _open(root)
    _say("open")
    for number in range(100_000):
        key = f"{name}-{number // 2}"
        note = "edited" if number % 2 else "new"
        store.journal.write(a_session(f"{name}-running", elapsed=float(number)), float(number))
        store.sessions.put(a_session(key, note))
        _say(f"{key} {note}")


def save_many(root: Path, name: str) -> None:
    """Save 100 sessions beside other processes, without any lock."""
    store = _open(root, has_locks=False)
    for number in range(100):
        store.sessions.put(a_session(f"{name}-{number}", name))
    store.close()


def keep_places_and_copies(root: Path, name: str) -> None:
    """Say where 25 files lie and copy the data each time, beside other processes that do the same."""
    store = _open(root)
    for number in range(25):
        store.places.set(f"{name}-{number}", Path("/videos") / name / f"{number}.mp4")
        store.favourites.set(f"{name}-{number}", True)
        store.back_up()
    store.close()


def save_into_a_full_disk(root: Path, _: str) -> None:
    """Save with a limit on the size of files, then without; say what was saved and why something was not."""
    store = _open(root)
    store.sessions.put(a_session("before"))
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, resource.RLIM_INFINITY))
    try:
        store.sessions.put(a_session("full"))
    except NotSaved as error:
        _say(error.obstacle)
    _say(" ".join(session.session_id for session in store.sessions.all()))
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    store.sessions.put(a_session("full"))
    _say("saved")


if __name__ == "__main__":
    TASKS = {
        "kills": kill_again_and_again,
        "kill": save_until_killed,
        "many": save_many,
        "places": keep_places_and_copies,
        "full": save_into_a_full_disk,
    }
    TASKS[sys.argv[1]](Path(sys.argv[2]), sys.argv[3])
