"""Everything that is kept between two starts, in words of the field."""

from __future__ import annotations

import re
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

from routines.store.backup import Backup, Restored
from routines.store.classes import Classes
from routines.store.disk import Disk, make_folders, replace_file
from routines.store.errors import NotSaved
from routines.store.favourites import Favourites
from routines.store.folders import folder_hash
from routines.store.health import Finding, count, ledger_findings
from routines.store.journal import Journal
from routines.store.ledger import Ledger
from routines.store.ledger_storage import LedgerDatabase
from routines.store.local_file import LocalFile, LocalFolder
from routines.store.places import Places
from routines.store.programs import Programs
from routines.store.readme import README
from routines.store.resume import Resume
from routines.store.segment_writer import SEGMENT_LIMIT, SegmentWriter
from routines.store.sessions import Sessions
from routines.store.settings import LocalSettings, Settings
from routines.store.stamp_clock import StampClock
from routines.store.store_change import (
    CLASSES,
    FAVOURITES,
    PROGRAMS,
    REMOVED,
    RESUME,
    SESSIONS,
    SETTINGS,
    StoreChange,
    change_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from routines.store.disk import Lock

_DEVICE = re.compile(r"[0-9a-z]{1,16}")


class Store:
    """The data of one person. Read from any thread; write from one worker.

    A write is on the disk when it returns. One that raises ``NotSaved`` has changed nothing, and may be tried again.

    Attributes:
        classes: The library.
        places: Where the files lie on this machine.
        favourites: The stars.
        sessions: What was done.
        resume: Where each class was left.
        programs: The runs through programs.
        journal: The running session.
        settings: Choices that travel with the data.
        local: Choices of this machine only.
    """

    def __init__(self, ledger: Ledger, data: Path, local: Path, now: Callable[[], datetime], lock: Lock | None) -> None:
        self._ledger = ledger
        self._data = data
        self._lock = lock
        self._is_closed = False
        self._database = LedgerDatabase(ledger)
        table, disk = self._database.table_of, ledger.disk
        files = LocalFolder(disk, local)
        self.classes = Classes(table(CLASSES), table(REMOVED))
        self.places = Places(LocalFile(files, "places.json"))
        self.favourites = Favourites(table(FAVOURITES), now)
        self.sessions = Sessions(table(SESSIONS), ledger.merged)
        self.resume = Resume(table(RESUME))
        self.programs = Programs(table(PROGRAMS))
        self.journal = Journal(disk, local / "unfinished", ledger)
        self.settings = Settings(table(SETTINGS))
        self.local = LocalSettings(LocalFile(files, "local.json"))
        self._backup = Backup(disk, local, ledger, now)
        self._restored = self._restore()

    @property
    def is_read_only(self) -> bool:
        """Tell whether a newer version wrote the data, so that this one may only look."""
        return self._ledger.is_read_only

    @property
    def is_alone(self) -> bool:
        """Tell whether no other process held the data when this one opened it."""
        return self._lock is not None

    def refresh(self) -> StoreChange | None:
        """Take in what other processes and other machines wrote meanwhile; ``None`` where nothing is different."""
        changed, places = change_of(self._ledger.refresh()), self.places.refresh()
        self._database.forget_searches(changed.tables)
        both = StoreChange(changed.tables | places.tables, changed.keys | places.keys)
        return both or None

    def back_up(self) -> None:
        """Copy what is new beside the ledger, and once a day make a zip; for a worker, after a session and at start.

        Where another process is copying just now, this does nothing: the next time will do.

        Raises:
            NotSaved: When that did not reach the disk; what was copied before stays good.
        """
        with self._ledger.writing():
            self._backup.back_up()

    def _restore(self) -> Restored | None:
        with suppress(NotSaved, OSError), self._ledger.writing():
            return self._backup.restore()
        return None

    def health(self) -> tuple[Finding, ...]:
        """Say how the data is; sentences for the person."""
        findings = [Finding("data folder", is_ok=True, text=f"Your data lies in {self._data}.")]
        findings.extend(ledger_findings(self._ledger))
        if self._restored is not None:
            lost = count(self._restored.entries, "entry in your history was", "entries in your history were")
            have = "has" if self._restored.entries == 1 else "have"
            text = f"{lost} damaged or missing and {have} been restored from {self._restored.source}."
            findings.append(Finding("restored", is_ok=True, text=text))
        unreadable = self.sessions.unreadable()
        if unreadable:
            text = f"{count(unreadable, 'session', 'sessions')} could not be read. Nothing was removed."
            findings.append(Finding("sessions", is_ok=False, text=text))
        return tuple(findings)

    def close(self) -> None:
        """Let go of the data; a second call does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        self.journal.close()
        if self.is_alone and not self.is_read_only:
            with suppress(NotSaved), self._ledger.writing():
                self._backup.back_up(with_zip=False)
        if self._lock is not None:
            self._lock.release()


def open_store(
    data: Path,
    local: Path,
    device: str,
    now: Callable[[], datetime],
    disk: Disk | None = None,
    segment_limit: int = SEGMENT_LIMIT,
) -> Store:
    """Open the data of a person; it opens whatever state the files are in.

    Args:
        data: The data folder; made when it is missing.
        local: The folder for what belongs to this machine only.
        device: The name of this machine, at most 16 lower-case letters and digits.
        now: The wall clock, with offset.
        disk: Where the files are; the real disk unless told otherwise.
        segment_limit: Bytes at which a file of the ledger is followed by the next.
    """
    disk = disk or Disk()
    name = device if _DEVICE.fullmatch(device) else sha256(device.encode()).hexdigest()[:8]
    folder = data / "ledger"
    with suppress(OSError, NotSaved):
        make_folders(disk, local)
    lock = _try_lock(disk, local / f"{folder_hash(data)}.lock")
    writer = SegmentWriter(disk, folder, name, segment_limit)
    ledger = Ledger(disk, folder, name, StampClock(now), may_continue=lock is not None, writer=writer)
    ledger.load()
    _explain(disk, data)
    return Store(ledger, data, local, now, lock)


def _try_lock(disk: Disk, path: Path) -> Lock | None:
    with suppress(OSError):
        return disk.try_lock(path)
    return None


def _explain(disk: Disk, data: Path) -> None:
    """Say in the data folder what it is; a folder that cannot be written goes without."""
    with suppress(OSError):
        make_folders(disk, data)
        if not any(entry.name == "README.txt" for entry in disk.entries(data)):
            replace_file(disk, data / "README.txt", README.encode())
