"""The command line: what scripts and tests say to Matside, and what it answers.

Nothing here imports Qt's window parts or a decoder before it needs them.
"""

from __future__ import annotations

import json
import logging
import os
import re
import sys
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from desktop import __version__
from desktop.arguments import parse
from desktop.folders import device_id, find_folders
from desktop.hand_over import hand_over
from desktop.imported_folders import remember_folders
from desktop.loading import loading
from desktop.log_file import start_log
from desktop.options import PlayOptions, WindowOptions
from desktop.reports import (
    import_lines,
    import_report,
    library_lines,
    library_report,
    sessions_lines,
    sessions_report,
)
from media.errors import NO_SUCH_FILE
from routines.errors import RoutineError

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from desktop.folders import Folders
    from routines.store import Store
    from routines.video_class import VideoClass

_logger = logging.getLogger(__name__)

FINE, SOME_FAILED = 0, 1
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def run(arguments: list[str]) -> int:
    """Do what the command line asks for.

    Returns:
        The exit code: 0 when all went well, 1 when some input failed.

    Raises:
        SystemExit: With code 2 on wrong usage; with 0 after ``--help`` and ``--version``.
    """
    asked = parse(arguments)
    folders = find_folders(asked.data, os.environ)
    start_log(folders.log, is_verbose=asked.verbose)
    _logger.info("matside %s: %s", __version__, asked.command or "window")
    try:
        return _COMMANDS[asked.command](asked, folders)
    except RoutineError as error:
        _complain(str(error))
        return SOME_FAILED
    except BrokenPipeError:
        # Whoever read our answer has heard enough; Python would complain once more when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return SOME_FAILED
    except KeyboardInterrupt:
        return 130


def _window(asked: Namespace, folders: Folders) -> int:
    present, missing = _split_by_presence(asked.paths)
    code = SOME_FAILED if missing else FINE
    if missing and not present:
        return code
    if hand_over(folders.data, present, os.environ):
        return code
    return _open_window(WindowOptions(folders, present)) or code


def _play(asked: Namespace, folders: Folders) -> int:
    present, _ = _split_by_presence([asked.path])
    if not present:
        return SOME_FAILED
    play = PlayOptions(asked.path, asked.start, asked.seconds, asked.engine, asked.muted, asked.trace)
    return _open_window(WindowOptions(folders, play=play))


def _open_window(options: WindowOptions) -> int:
    if sys.platform == "linux" and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        _complain("There is no display here to open a window on.")
        return SOME_FAILED
    with loading():
        from desktop.app import run_window  # noqa: PLC0415 - loads Qt, which no other command needs

    return run_window(options)


def _split_by_presence(paths: Iterable[Path]) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Part what is there from what is not; each that is not is named on stderr."""
    asked = tuple(paths)
    missing = tuple(path for path in asked if not os.path.lexists(path))
    for path in missing:
        _complain(f"{path}: {NO_SUCH_FILE}")
    return tuple(path for path in asked if path not in missing), missing


def _import(asked: Namespace, folders: Folders) -> int:
    from media.importing import import_files  # noqa: PLC0415 - loads the decoders

    with _open_data(folders) as store:
        results = import_files(asked.paths, store, _now, lambda *_: None, lambda: False)
        remember_folders(store, asked.paths)
    _answer(asked, import_report(results), import_lines(results))
    for result in results:
        if result.result == "failed" or result.warning:
            _complain(f"{result.path}: {result.warning or result.reason}")
    return SOME_FAILED if any(result.result == "failed" or result.warning for result in results) else FINE


def _chapters(asked: Namespace, folders: Folders) -> int:
    from desktop.chapter_reports import chapters_lines, chapters_report  # noqa: PLC0415 - loads the decoders
    from media.chapter_list import list_chapters, list_drafts  # noqa: PLC0415 - the same
    from media.errors import MediaError  # noqa: PLC0415

    try:
        if asked.draft:
            found = list_drafts(asked.path, asked.duration, _tell_progress, lambda: False)
        else:
            found = list_chapters(asked.path, _now(), asked.duration, partial(_class_of, folders))
    except (MediaError, RoutineError) as error:
        _complain(f"{asked.path}: {error}")
        return SOME_FAILED
    _answer(asked, chapters_report(found, with_sources=asked.all), chapters_lines(found, with_sources=asked.all))
    if found.warning:
        _complain(f"{asked.path}: {found.warning}")
    return SOME_FAILED if found.warning else FINE


def _class_of(folders: Folders, class_id: str) -> VideoClass | None:
    """Find a class in the library, if there is one."""
    if not os.path.isdir(folders.data):
        return None
    with _open_data(folders) as store:
        return store.classes.get(class_id)


def _tell_progress(share: float) -> None:
    """Say on a terminal how far long work has come; a log file is no place for it."""
    if sys.stderr.isatty():
        end = "\n" if share >= 1 else ""
        print(f"\rLooking through the video: {share:4.0%}", end=end, file=sys.stderr, flush=True)


def _render(asked: Namespace, folders: Folders) -> int:
    from desktop.render_command import render  # noqa: PLC0415 - loads what draws

    return render(asked, folders)


def _list(asked: Namespace, folders: Folders) -> int:
    with _open_data(folders) as store:
        rows = library_report(store, only_favourites=asked.favourites)
    _answer(asked, rows, library_lines(rows))
    return FINE


def _sessions(asked: Namespace, folders: Folders) -> int:
    with _open_data(folders) as store:
        sessions = store.sessions.all()
    _answer(asked, sessions_report(sessions), sessions_lines(sessions))
    return FINE


def _doctor(asked: Namespace, folders: Folders) -> int:
    from desktop.doctor import doctor_lines, doctor_report, examine, is_well  # noqa: PLC0415 - only here
    from media.engines import find_engines  # noqa: PLC0415 - loads the engines

    with _open_data(folders, must_be_there=False) as store:
        findings = examine(folders, store, find_engines(), os.environ)
    _answer(asked, doctor_report(findings), doctor_lines(findings))
    return FINE if is_well(findings) else SOME_FAILED


def _install_launcher(_: Namespace, __: Folders) -> int:
    from desktop.launcher import find_program, install_launcher  # noqa: PLC0415 - draws, with Qt

    return _change_menu(lambda: install_launcher(find_program()), "Matside is in the applications menu now")


def _remove_launcher(_: Namespace, __: Folders) -> int:
    from desktop.launcher import remove_launcher  # noqa: PLC0415

    return _change_menu(remove_launcher, "Matside is no longer in the applications menu")


def _change_menu(change: Callable[[], tuple[Path, ...]], done: str) -> int:
    try:
        files = change()
    except OSError as error:
        _complain(f"The applications menu was not changed: {error}")
        return SOME_FAILED
    _print_lines([done, *(f"  {file}" for file in files)])
    return FINE


_COMMANDS: dict[str, Callable[[Namespace, Folders], int]] = {
    "": _window,
    "play": _play,
    "import": _import,
    "chapters": _chapters,
    "render": _render,
    "list": _list,
    "sessions": _sessions,
    "doctor": _doctor,
    "install-launcher": _install_launcher,
    "remove-launcher": _remove_launcher,
}


@contextmanager
def _open_data(folders: Folders, *, must_be_there: bool = True) -> Iterator[Store]:
    """Open the data for one command, with what was cut off; beside an open window it writes to files of its own.

    Raises:
        RoutineError: There is no data folder and none can be made, and it ``must_be_there``.
    """
    from routines.store import open_store  # noqa: PLC0415 - loads the database

    store = open_store(folders.data, folders.local, device_id(), _now)
    try:
        if must_be_there and not os.path.isdir(folders.data):
            raise RoutineError(f"{folders.data}: this is no folder that data can lie in")
        _recover(store)
        yield store
    finally:
        store.close()


def _recover(store: Store) -> None:
    """Keep what was cut off; the window, not this command, is where the person is told of it."""
    found = store.journal.recover()
    if found:
        ids = (recovered.session.session_id for recovered in found)
        store.local.set("untold_sessions", [*store.local.texts("untold_sessions"), *ids])


def _now() -> datetime:
    return datetime.now().astimezone()


def _answer(asked: Namespace, report: object, lines: Iterable[str]) -> None:
    if asked.json:
        _print_json(report)
    else:
        _print_lines(lines)


def _print_json(report: object) -> None:
    text = json.dumps(report, ensure_ascii=False, indent=2, allow_nan=False)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        # A path that is not UTF-8, or a terminal that is not: the escapes of JSON say the same.
        text = json.dumps(report, indent=2, allow_nan=False)
    print(text, flush=True)


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        print(_one_line(line, sys.stdout.encoding or "utf-8"))
    sys.stdout.flush()


def _complain(message: str) -> None:
    _logger.info("told: %s", message)
    print(_one_line(message, sys.stderr.encoding or "utf-8"), file=sys.stderr)


def _one_line(text: str, encoding: str) -> str:
    """Write as escapes what a terminal cannot show or would obey: a file may be called anything."""
    escaped = _CONTROLS.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)
    return escaped.encode(encoding, "backslashreplace").decode(encoding)
