"""What every test has: its own folders, silence, and a look at what it left running or said."""

from __future__ import annotations

import inspect
import logging
import os
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.leftovers import Leftovers
from tests.patience import PatientQtBot
from tests.virtual_screen import VirtualScreen

settings.register_profile("matside", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("matside"), derandomize=True, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "matside"))

if TYPE_CHECKING:
    from collections.abc import Iterator

SCREEN = pytest.StashKey[VirtualScreen]()
PERSONAL_FOLDERS = ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")


def pytest_configure(config: pytest.Config) -> None:
    """Register the markers, and give each parallel worker a screen of its own: windows share one keyboard."""
    config.addinivalue_line("markers", "vlc: needs libVLC; skipped without it, failed in CI")
    config.addinivalue_line("markers", "screen: needs an X server with a picture; skipped without it, failed in CI")
    config.addinivalue_line("markers", "logs(*patterns): log lines, warning and up, that the test causes")
    is_worker = "PYTEST_XDIST_WORKER" in os.environ
    if is_worker and os.environ.get("DISPLAY") and not os.environ.get("QT_QPA_PLATFORM") and shutil.which("Xvfb"):
        # It is not closed: Qt holds on to it until the worker ends, and then it ends as well.
        screen = VirtualScreen()
        config.stash[SCREEN] = screen
        os.environ["DISPLAY"] = screen.display


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what this machine cannot run; in CI a missing engine or screen is a failure."""
    if item.get_closest_marker("vlc") and not _has_vlc():
        _do_without("libVLC is missing")
    if item.get_closest_marker("screen") and (not os.environ.get("DISPLAY") or os.environ.get("QT_QPA_PLATFORM")):
        _do_without("there is no X server; run this under xvfb-run")


def _has_vlc() -> bool:
    try:
        import vlc  # noqa: PLC0415 - its absence is the question
    except (ImportError, OSError):
        return False
    return vlc.libvlc_get_version() is not None


def _do_without(reason: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> PatientQtBot:
    """Give every test with a window the patience that a busy machine asks for."""
    return PatientQtBot(request)


@pytest.fixture(autouse=True)
def no_wait_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what is written lie in the computer's memory: waiting for the disk itself took a third of the time.

    Only a power cut tells the difference, and tests of that, in ``routines/store``, wait as the program does.
    """
    monkeypatch.setattr(os, "fsync", _look_at)


def _look_at(handle: int) -> None:
    """Refuse a file that is not open, as ``os.fsync`` does."""
    os.fstat(handle)


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test folders of its own in place of the person's, and no sound; returns the data folder."""
    home = tmp_path_factory.mktemp("home", numbered=True)
    for name in PERSONAL_FOLDERS:
        monkeypatch.setenv(name, str(home / name.removeprefix("XDG_").lower()))
    monkeypatch.setenv("MATSIDE_DATA", str(home / "data"))
    monkeypatch.setenv("MATSIDE_STATE", str(home / "state"))
    monkeypatch.setenv("MATSIDE_AUDIO", "off")
    return home / "data"


@pytest.fixture(autouse=True)
def nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread, an active timer or an open player behind."""
    leftovers = Leftovers()
    yield
    running = leftovers.find()
    leftovers.close()
    if running:
        pytest.fail(f"{request.node.name} left running: {'; '.join(running)}", pytrace=False)


@pytest.fixture(autouse=True)
def nothing_unexpected_logged(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning or worse which its ``logs`` mark does not announce, or that stays silent.

    A test that takes ``caplog`` itself judges what it finds there.
    """
    if "caplog" in inspect.signature(request.function).parameters:
        yield
        return
    mark = request.node.get_closest_marker("logs")
    expected = [re.compile(pattern) for pattern in (mark.args if mark else ())]
    yield
    lines = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    unexpected = [line for line in lines if not any(pattern.search(line) for pattern in expected)]
    missing = [pattern.pattern for pattern in expected if not any(pattern.search(line) for line in lines)]
    if unexpected or missing:
        pytest.fail(f"unexpected log lines: {unexpected}; announced but not logged: {missing}", pytrace=False)


@pytest.fixture(scope="session")
def cases() -> Path:
    """Find the folder of real videos and files that ``MATSIDE_CASES`` names; skip without it."""
    folder = os.environ.get("MATSIDE_CASES", "")
    if not folder or not Path(folder).is_dir():
        pytest.skip("MATSIDE_CASES names no folder of real material")
    return Path(folder)
