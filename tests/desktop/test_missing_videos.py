"""Which videos are missing, however what is read and looked for at the same time ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.desktop.held_jobs import HeldJobs
from tests.desktop.library_stage import LibraryStage, library_stage, video_class

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HIPS, LEGS = video_class("Hips", 20, days_ago=3), video_class("Legs", 35, days_ago=40)


@pytest.fixture
def held(tmp_path: Path, qapp: object) -> Iterator[tuple[LibraryStage, HeldJobs]]:
    jobs = HeldJobs()
    with library_stage(tmp_path, held_jobs=jobs) as stage:
        stage.add(HIPS, LEGS)
        stage.library.load()
        jobs.hand_over_all()
        assert [stage.fact(row, "isMissing") for row in range(2)] == [False, False]
        yield stage, jobs


def test_an_older_look_for_videos_that_ends_late_changes_nothing(held: tuple[LibraryStage, HeldJobs]) -> None:
    stage, jobs = held
    stage.library.look_for_files()
    (stage.folder / "Hips.mp4").unlink()
    stage.library.look_for_files()
    jobs.hand_over_newest_first()
    assert stage.fact(0, "isMissing")


def test_a_look_that_began_before_a_video_was_found_again_does_not_lose_it(
    held: tuple[LibraryStage, HeldJobs],
) -> None:
    stage, jobs = held
    (stage.folder / "Hips.mp4").rename(stage.folder / "moved.mp4")
    stage.library.look_for_files()
    stage.library.on_store_changed(stage.store.places.set("hips", stage.folder / "moved.mp4"))
    jobs.hand_over_all()
    assert not stage.fact(0, "isMissing")


def test_reading_that_began_before_a_video_was_missed_does_not_find_it(held: tuple[LibraryStage, HeldJobs]) -> None:
    stage, jobs = held
    (stage.folder / "Hips.mp4").unlink()
    stage.library.load()
    stage.library.look_for_files()
    jobs.hand_over_newest_first()
    assert [stage.fact(row, "isMissing") for row in range(2)] == [True, False]


def test_a_video_that_is_found_again_while_the_library_is_read_is_there(held: tuple[LibraryStage, HeldJobs]) -> None:
    stage, jobs = held
    (stage.folder / "Hips.mp4").rename(stage.folder / "moved.mp4")
    stage.library.look_for_files()
    jobs.hand_over_all()
    assert stage.fact(0, "isMissing")
    stage.library.load()
    stage.library.on_store_changed(stage.store.places.set("hips", stage.folder / "moved.mp4"))
    jobs.hand_over_all()
    assert not stage.fact(0, "isMissing")
