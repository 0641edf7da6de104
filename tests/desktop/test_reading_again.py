"""A page whose reading failed once reads again when it is asked to, and shows what it finds then."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn, TypeVar

import pytest

from desktop.library_model import LibraryModel
from desktop.programs_model import ProgramsModel
from routines.errors import RoutineError
from tests.desktop.held_jobs import HeldJobs
from tests.desktop.today_stage import RELEASE, TodayStage, today_stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from desktop.today_model import TodayModel

    Page = LibraryModel | ProgramsModel | TodayModel

_T = TypeVar("_T")


class FailingJobs(HeldJobs):
    """Jobs that end with an error as long as they are told to."""

    def __init__(self) -> None:
        super().__init__()
        self.are_failing = True

    def run(
        self, work: Callable[[], _T], done: Callable[[_T], None], failed: Callable[[Exception], None] | None = None
    ) -> None:
        super().run(_fail if self.are_failing else work, done, failed)


def _fail() -> NoReturn:
    raise RoutineError("The disk is away.")


@pytest.fixture
def jobs(qapp: object) -> FailingJobs:
    return FailingJobs()


@pytest.fixture
def stage(tmp_path: Path, jobs: FailingJobs) -> Iterator[TodayStage]:
    with today_stage(tmp_path) as made:
        made.jobs.close()
        made.jobs = jobs
        made.add(RELEASE)
        yield made


def _library(stage: TodayStage) -> tuple[Page, Callable[[], None]]:
    model = LibraryModel(stage.store, stage.writer, stage.jobs, str, str, lambda: stage.now)
    return model, model.begin


def _today(stage: TodayStage) -> tuple[Page, Callable[[], None]]:
    model = stage.model()
    return model, model.look_again


def _programs(stage: TodayStage) -> tuple[Page, Callable[[], None]]:
    model = ProgramsModel(stage.store, stage.writer, stage.jobs, stage.pictures, stage.shell, lambda: stage.now)
    return model, model.load


@pytest.mark.parametrize("page", [_library, _today, _programs])
def test_a_page_whose_reading_failed_reads_when_it_is_asked_next(
    page: Callable[[TodayStage], tuple[Page, Callable[[], None]]],
    stage: TodayStage,
    jobs: FailingJobs,
    caplog: pytest.LogCaptureFixture,
) -> None:
    model, read = page(stage)
    read()
    jobs.hand_over_all()
    assert not model.is_loaded
    assert [message.partition(": ")[2] for message in caplog.messages] == ["The disk is away."]
    jobs.are_failing = False
    read()
    jobs.hand_over_all()
    assert model.is_loaded


@pytest.mark.parametrize("page", [_library, _today, _programs])
def test_a_page_asked_while_a_reading_fails_reads_once_more(
    page: Callable[[TodayStage], tuple[Page, Callable[[], None]]],
    stage: TodayStage,
    jobs: FailingJobs,
    caplog: pytest.LogCaptureFixture,
) -> None:
    model, read = page(stage)
    read()
    jobs.are_failing = False
    if isinstance(model, LibraryModel):
        model.load()
    else:
        read()
    jobs.hand_over_all()
    assert model.is_loaded
    assert len(caplog.messages) == 1
