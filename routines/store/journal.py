"""Unfinished sessions: one small file each, locked by the process that plays the class."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from threading import RLock
from typing import TYPE_CHECKING

from routines.store.errors import BadDocument, NotSaved
from routines.store.json_value import JsonObject, number, text
from routines.store.local_file import LocalFolder
from routines.store.session_document import ResumePoint, resume_document, session_document, session_of
from routines.store.store_change import RESUME, SESSIONS

if TYPE_CHECKING:
    from pathlib import Path

    from routines.session import Session
    from routines.store.disk import Disk, Lock
    from routines.store.ledger import Ledger

_SUFFIX = ".json"
_LOCK_SUFFIX = ".lock"
_PLAIN = re.compile(r"[0-9A-Za-z-]{1,64}")


@dataclass(frozen=True, slots=True)
class Recovered:
    """A session that was cut off, as it is kept now; ``position`` in seconds from the start of the video."""

    session: Session
    position: float


class Journal:
    """The running sessions of this machine. ``write`` and ``clear`` from one worker; ``recover`` once at start.

    The lock of a session ends with its process, however that ends: a file whose lock can be had is a session cut off.
    """

    def __init__(self, disk: Disk, folder: Path, ledger: Ledger) -> None:
        self._disk = disk
        self._folder = LocalFolder(disk, folder)
        self._ledger = ledger
        self._guard = RLock()
        self._locks: dict[str, Lock] = {}
        self._noted: set[str] = set()

    def write(self, session: Session, position: float) -> None:
        """Note how far a running session has come; it is on the disk when this returns.

        Raises:
            NotSaved: When it is not; the note before it stays.
        """
        stem = self._stem(session.session_id)
        with self._guard:
            self._hold(stem)
            note: JsonObject = {
                "session_id": session.session_id,
                "position": position,
                "pid": os.getpid(),
                "session": session_document(session, None),
            }
            self._folder.write(f"{stem}{_SUFFIX}", note)

    def clear(self, session_id: str) -> None:
        """Forget a session that has been saved or discarded.

        Raises:
            NotSaved: When its note is still there.
        """
        with self._guard:
            self._remove(self._stem(session_id))

    def recover(self) -> tuple[Recovered, ...]:
        """Save every session that was cut off, with a resume point, and forget its note.

        A session that is in the ledger already is only overwritten where the note has run longer; otherwise it had
        ended well and is not told of. What cannot be saved now is kept for the next time.

        Returns:
            The sessions, as they are kept, the newest first.
        """
        found = []
        with self._guard:
            for stem in self._stems():
                if stem not in self._noted and self._try_take(stem):
                    recovered = self._recover_one(stem)
                    if recovered is not None:
                        found.append(recovered)
        return tuple(sorted(found, key=lambda item: item.session.started_at, reverse=True))

    def close(self) -> None:
        """Let go of the locks; notes that are left will be found at the next start."""
        with self._guard:
            for lock in self._locks.values():
                lock.release()
            self._locks.clear()

    def _stems(self) -> list[str]:
        try:
            names = [entry.name for entry in self._disk.entries(self._folder.path) if entry.is_file]
        except OSError:
            return []
        return [name.removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX)]

    def _recover_one(self, stem: str) -> Recovered | None:
        note = self._folder.read(f"{stem}{_SUFFIX}")
        document, session_id = note.get("session"), text(note, "session_id")
        try:
            if not isinstance(document, dict) or not session_id:
                raise BadDocument(f"the note {stem} holds no session")
            session, position = session_of(session_id, document), max(0.0, number(note, "position"))
            is_news = self._save(session, position)
            self._remove(stem)
        except (BadDocument, NotSaved):
            self._release(stem)
            return None
        return Recovered(session, position) if is_news else None

    def _save(self, session: Session, position: float) -> bool:
        """Save a session that was cut off; tell whether the ledger did not have all of it."""
        with self._ledger.writing():
            merged = self._ledger.merged
            saved = merged.document(SESSIONS, session.session_id)
            if saved is not None and number(saved, "elapsed") >= session.elapsed:
                # Written again, since an earlier run may have ended before the disk had it, and the note goes now.
                self._ledger.commit({(SESSIONS, session.session_id): saved})
                return False
            point = ResumePoint(session.class_id, position, session.ended_at)
            before = merged.document(RESUME, session.class_id)
            self._ledger.commit(
                {
                    (SESSIONS, session.session_id): session_document(session, saved),
                    (RESUME, session.class_id): resume_document(point, before),
                }
            )
        return True

    @staticmethod
    def _stem(session_id: str) -> str:
        return session_id if _PLAIN.fullmatch(session_id) else sha256(session_id.encode()).hexdigest()

    def _path(self, stem: str) -> Path:
        return self._folder.path / f"{stem}{_SUFFIX}"

    def _lock_path(self, stem: str) -> Path:
        return self._folder.path / f"{stem}{_LOCK_SUFFIX}"

    def _hold(self, stem: str) -> None:
        """Hold the lock of a session; a session goes on being noted where no lock can be had."""
        if stem in self._noted:
            return
        self._folder.settle()
        self._noted.add(stem)
        with suppress(OSError):
            self._keep(stem, self._disk.try_lock(self._lock_path(stem)))

    def _try_take(self, stem: str) -> bool:
        """Take over a session whose process has ended; where no locks can be had, its number tells."""
        try:
            return self._keep(stem, self._disk.try_lock(self._lock_path(stem)))
        except OSError:
            process = int(number(self._folder.read(f"{stem}{_SUFFIX}"), "pid"))
            return process <= 0 or not self._disk.is_running(process)

    def _keep(self, stem: str, lock: Lock | None) -> bool:
        if lock is not None:
            self._locks[stem] = lock
        return lock is not None

    def _release(self, stem: str) -> None:
        lock = self._locks.pop(stem, None)
        if lock is not None:
            lock.release()

    def _remove(self, stem: str) -> None:
        try:
            self._disk.remove(self._path(stem))
            self._disk.sync_folder(self._folder.path)
        except FileNotFoundError:
            pass
        except OSError as error:
            raise NotSaved.because(error) from error
        self._noted.discard(stem)
        self._release(stem)
        with suppress(OSError):
            self._disk.remove(self._lock_path(stem))
