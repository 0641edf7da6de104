"""Pictures and marks of classes that were removed long ago go; nothing else does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.cache_sweep import KEPT_SECONDS, sweep_cache

if TYPE_CHECKING:
    from pathlib import Path

NOW = 1_800_000_000.0
DAY = 86_400.0


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    for name in ("here", "gone", "gone%2Ftoo"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "poster.jpg").write_bytes(b"x")
    (tmp_path / "gone%2Ftoo" / "marks.bin").write_bytes(b"x")
    return tmp_path


def folders(cache: Path) -> list[str]:
    return sorted(file.name for file in cache.iterdir())


def test_pictures_of_a_removed_class_go_after_thirty_days(cache: Path) -> None:
    assert sweep_cache(cache, {"here"}.__contains__, NOW) == 0
    assert sweep_cache(cache, {"here"}.__contains__, NOW + KEPT_SECONDS - DAY) == 0
    assert folders(cache) == ["gone", "gone%2Ftoo", "here"]
    assert sweep_cache(cache, {"here"}.__contains__, NOW + KEPT_SECONDS) == 2
    assert folders(cache) == ["here"]


def test_the_class_of_a_folder_is_known_by_its_whole_id(cache: Path) -> None:
    for later in (0.0, KEPT_SECONDS):
        sweep_cache(cache, {"here", "gone/too"}.__contains__, NOW + later)
    assert folders(cache) == ["gone%2Ftoo", "here"]


def test_a_class_that_came_back_has_thirty_days_again(cache: Path) -> None:
    sweep_cache(cache, {"here"}.__contains__, NOW)
    sweep_cache(cache, {"here", "gone", "gone/too"}.__contains__, NOW + 20 * DAY)
    assert sweep_cache(cache, {"here"}.__contains__, NOW + 40 * DAY) == 0
    assert sweep_cache(cache, {"here"}.__contains__, NOW + 71 * DAY) == 2


def test_what_was_not_made_for_a_class_stays(cache: Path) -> None:
    (cache / "voice").mkdir()
    (cache / "voice" / "spoken.wav").write_bytes(b"x")
    (cache / "notes.txt").write_text("mine", encoding="utf-8")
    (cache / "link").symlink_to(cache / "here")
    for later in (0.0, KEPT_SECONDS):
        sweep_cache(cache, {"here"}.__contains__, NOW + later)
    assert folders(cache) == ["here", "link", "notes.txt", "voice"]


def test_without_a_cache_nothing_happens(tmp_path: Path) -> None:
    assert sweep_cache(tmp_path / "none", {"here"}.__contains__, NOW) == 0
