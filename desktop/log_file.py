"""The log: what to look at when something went wrong."""

from __future__ import annotations

import logging
import sys
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

LONGEST = 1_000_000
"""Bytes of one log file; the two before it are kept."""


class LogFile(RotatingFileHandler):
    """A log file that says once where the disk does not take it: a full disk is told of elsewhere, in plain words."""

    _is_told = False

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - a name of the standard library
        """Say why nothing is logged; faults of the program are told as ever."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            super().handleError(record)
        elif not self._is_told:
            self._is_told = True
            sys.stderr.write(f"No log is kept: {error}\n")


def start_log(path: Path, *, is_verbose: bool) -> None:
    """Write to the log file from now on; with ``is_verbose`` more, and to stderr too.

    Faults that nobody caught go there as well. Without a place to write, Matside runs without a log file.
    """
    root = logging.getLogger()
    root.setLevel(logging.DEBUG if is_verbose else logging.INFO)
    form = logging.Formatter("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = LogFile(path, maxBytes=LONGEST, backupCount=2, encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        sys.stderr.write(f"No log is kept: {error}\n")
    else:
        file.setFormatter(form)
        root.addHandler(file)
    if is_verbose:
        spoken = logging.StreamHandler()
        spoken.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
        root.addHandler(spoken)
    # It tells of every lock, twice.
    logging.getLogger("filelock").setLevel(logging.INFO)
    sys.excepthook = _log_fault


def _log_fault(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    """Log what nobody caught, then say it on stderr as Python does."""
    if not issubclass(kind, KeyboardInterrupt):
        logging.getLogger("matside").critical("A fault of the program", exc_info=(kind, fault, trace))
    sys.__excepthook__(kind, fault, trace)
