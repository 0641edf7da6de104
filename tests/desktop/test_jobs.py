"""Jobs run beside the window and give back on the GUI thread."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

import pytest

from desktop.jobs import Failure, Jobs, NewestJob, attempt
from media.errors import MediaError
from tests.desktop.held_jobs import HeldJobs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    pool = Jobs(threads=2)
    yield pool
    pool.close()


def test_work_runs_beside_the_window_and_its_result_comes_back_on_the_gui_thread(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[tuple[str, threading.Thread]] = []
    worker: list[threading.Thread | int] = []

    def work() -> str:
        worker.append(threading.get_ident())
        return "poster.jpg"

    jobs.run(work, lambda result: seen.append((result, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(seen))

    assert seen == [("poster.jpg", threading.main_thread())]
    assert worker[0] != threading.main_thread().ident


def test_an_error_in_the_fields_words_goes_to_failed_and_not_to_the_log(
    qtbot: QtBot, jobs: Jobs, caplog: pytest.LogCaptureFixture
) -> None:
    errors: list[Exception] = []

    def work() -> None:
        raise MediaError("The file is empty.")

    jobs.run(work, lambda _: pytest.fail("there is no result"), errors.append)
    qtbot.waitUntil(lambda: bool(errors))

    assert str(errors[0]) == "The file is empty."
    assert not caplog.records


def test_a_fault_of_the_program_is_logged_with_its_traceback_and_given_to_failed(
    qtbot: QtBot, jobs: Jobs, caplog: pytest.LogCaptureFixture
) -> None:
    errors: list[Exception] = []
    jobs.run(lambda: 1 // 0, lambda _: pytest.fail("there is no result"), errors.append)
    qtbot.waitUntil(lambda: bool(errors))

    assert isinstance(errors[0], ZeroDivisionError)
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert caplog.records[0].exc_info is not None


def test_an_expected_error_that_nobody_asked_for_leaves_one_line_in_the_log(
    qtbot: QtBot, jobs: Jobs, caplog: pytest.LogCaptureFixture
) -> None:
    def work() -> None:
        raise MediaError("The file is empty.")

    jobs.run(work, lambda _: pytest.fail("there is no result"))
    qtbot.waitUntil(lambda: bool(caplog.records))

    assert caplog.messages == ["A job failed: The file is empty."]


def test_closing_waits_for_the_running_job_drops_the_waiting_ones_and_gives_back_nothing(qtbot: QtBot) -> None:
    jobs = Jobs(threads=1)
    begun, go_on, finished = threading.Event(), threading.Event(), threading.Event()
    given_back: list[str] = []

    def long_work() -> str:
        begun.set()
        go_on.wait(30)
        finished.set()
        return "long"

    jobs.run(long_work, given_back.append)
    jobs.run(lambda: "waiting", given_back.append)
    assert begun.wait(30)
    threading.Timer(0.02, go_on.set).start()
    jobs.close()
    assert finished.is_set()

    jobs.run(lambda: "late", given_back.append)
    later: list[None] = []
    marker = Jobs()
    marker.run(lambda: None, later.append)
    qtbot.waitUntil(lambda: bool(later))
    marker.close()
    assert given_back == []


def test_many_jobs_all_come_back(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[int] = []
    for number in range(200):
        jobs.run(lambda number=number: number, seen.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(seen) == 200)
    assert sorted(seen) == list(range(200))


def test_only_the_newest_of_two_threads_gives_back_though_the_older_ends_last(qtbot: QtBot, jobs: Jobs) -> None:
    older_may_end, given_back, ended = threading.Event(), list[str](), list[None]()
    newest = NewestJob(jobs)

    def older() -> str:
        older_may_end.wait(60)
        return "older"

    newest.run(older, given_back.append)
    newest.run(lambda: "newer", given_back.append)
    qtbot.waitUntil(lambda: given_back == ["newer"])
    older_may_end.set()
    # Both threads must be free for these two, and results arrive in the order of ending.
    both = threading.Barrier(2)
    for _ in range(2):
        jobs.run(lambda: both.wait() and None, ended.append)
    qtbot.waitUntil(lambda: len(ended) == 2)
    assert given_back == ["newer"]


@pytest.mark.usefixtures("qapp")
def test_an_older_job_that_fails_late_is_not_told() -> None:
    jobs, told = HeldJobs(), list[object]()
    newest = NewestJob(jobs)

    def fail() -> None:
        raise MediaError("The file is empty.")

    newest.run(fail, told.append, told.append)
    newest.run(lambda: "newer", told.append, told.append)
    jobs.hand_over_newest_first()
    assert told == ["newer"]


@pytest.mark.usefixtures("qapp")
def test_what_was_forgotten_gives_nothing_back() -> None:
    jobs, told = HeldJobs(), list[object]()
    newest = NewestJob(jobs)
    newest.run(lambda: "one", told.append)
    newest.forget()
    jobs.hand_over_all()
    assert told == []
    newest.run(lambda: "two", told.append)
    jobs.hand_over_all()
    assert told == ["two"]


def test_an_attempt_that_goes_well_is_its_own_result() -> None:
    assert attempt(lambda: 3, "counting") == 3


def test_an_attempt_that_fails_is_a_failure_and_says_which(caplog: pytest.LogCaptureFixture) -> None:
    assert isinstance(attempt(lambda: 1 // 0, "counting"), Failure)
    assert caplog.messages == ["counting failed"]
