"""A process that paints reels for another: ``python -m media.film.reel_worker``, jobs on stdin, progress on stdout.

Painting is Python as much as drawing, so threads would wait for each other.
"""

from __future__ import annotations

import os
import pickle
import sys
from typing import TYPE_CHECKING, BinaryIO

from media.film.reel_painter import paint_reel

if TYPE_CHECKING:
    from media.film.reel_crew import Job

DONE = b"done\n"
_TOLD_EVERY = 10


def work(jobs: BinaryIO, answers: BinaryIO) -> None:
    """Paint what comes in until nothing does; a line "drawn written" tells what was done since the last line."""
    while True:
        try:
            job: Job = pickle.load(jobs)
        except EOFError:
            return
        teller = _Teller(answers)
        paint_reel(job.reel, job.look, job.target, teller.add)
        teller.tell()
        answers.write(DONE)
        answers.flush()


class _Teller:
    def __init__(self, answers: BinaryIO) -> None:
        self._answers = answers
        self._drawn = self._written = 0

    def add(self, drawn: int, written: int) -> None:
        """Count, and tell every few frames."""
        self._drawn, self._written = self._drawn + drawn, self._written + written
        if self._drawn + self._written >= _TOLD_EVERY:
            self.tell()

    def tell(self) -> None:
        """Tell what was counted."""
        self._answers.write(f"{self._drawn} {self._written}\n".encode())
        self._answers.flush()
        self._drawn = self._written = 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if "--quiet" in sys.argv:
        os.nice(10)
    work(sys.stdin.buffer, sys.stdout.buffer)
