"""Several processes that paint the reels of a film side by side, one for each core."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections import deque
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from media.errors import MediaError
from media.film.reel_worker import DONE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from media.film.pictures import Reel
    from media.film.reel_painter import Look

_LOOK_UP = 0.1
"""Seconds between two looks at whether it was cancelled."""


class FilmFailed(MediaError):
    """Say why a film could not be made."""


class FilmCancelled(MediaError):
    """Say that making a film was stopped."""


@dataclass(frozen=True, slots=True)
class Job:
    """One reel to paint into a file."""

    reel: Reel
    look: Look
    target: Path


def paint_reels(
    jobs: Sequence[Job], told: Callable[[int, int], None], is_cancelled: Callable[[], bool], *, quietly: bool = False
) -> None:
    """Paint reels into their files, the largest first.

    Args:
        jobs: In any order.
        told: How many pictures were drawn, and frames written, since it was told before; in the caller's thread.
        is_cancelled: Asked ten times a second, in the caller's thread.
        quietly: Leave the processor to whatever else wants it.

    Raises:
        FilmCancelled: It was; no process is left.
        FilmFailed: A process ended without doing its work.
    """
    left = deque(sorted(jobs, key=lambda job: (job.reel.drawings, len(job.reel.pictures)), reverse=True))
    count = min(len(left), os.cpu_count() or 1)
    if not count:
        return
    ledger = _Ledger()
    workers = [_start(quietly=quietly) for _ in range(count)]
    try:
        with ThreadPoolExecutor(count, thread_name_prefix="reels") as pool:
            try:
                working = [pool.submit(_keep_busy, worker, left, ledger) for worker in workers]
                while wait(working, _LOOK_UP, FIRST_EXCEPTION).not_done:
                    told(*ledger.take())
                    if is_cancelled():
                        raise FilmCancelled("Making the video was stopped; nothing was left behind.")
                    if any(one.done() and one.exception() for one in working):
                        break
            finally:
                # Closed or killed: whoever still reads from it comes to an end.
                left.clear()
                for worker in workers:
                    worker.kill()
        for one in working:
            one.result()
        told(*ledger.take())
    finally:
        for worker in workers:
            worker.communicate()


class _Ledger:
    """What was done and not told yet."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._drawn = self._written = 0

    def add(self, drawn: int, written: int) -> None:
        with self._lock:
            self._drawn += drawn
            self._written += written

    def take(self) -> tuple[int, int]:
        with self._lock:
            done = self._drawn, self._written
            self._drawn = self._written = 0
        return done


def _start(*, quietly: bool) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "media.film.reel_worker", *(["--quiet"] if quietly else [])]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe)


def _keep_busy(worker: subprocess.Popen[bytes], left: deque[Job], ledger: _Ledger) -> None:
    """Give a process one job after the other until none is left."""
    if worker.stdin is None or worker.stdout is None or worker.stderr is None:
        raise FilmFailed("The video could not be drawn: no process to draw it was started.")
    while left:
        try:
            job = left.popleft()
            worker.stdin.write(pickle.dumps(job))
            worker.stdin.flush()
        except (IndexError, OSError):
            return
        for line in worker.stdout:
            if line == DONE:
                break
            drawn, written = map(int, line.split())
            ledger.add(drawn, written)
        else:
            if left or worker.poll() is None or worker.returncode >= 0:
                last = worker.stderr.read().decode(errors="replace").strip().rpartition("\n")[2]
                raise FilmFailed(f"The video could not be drawn: {last or 'the drawing process ended.'}")
            return
