"""Files come into the library: each with one clear result, nothing half-imported."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from media.importing import import_files, video_files
from routines.chapter import Origin
from routines.store import open_store
from tests.clip_maker import short_clip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from media.importing import ImportResult
    from routines.store import Store

    Import = Callable[..., tuple[ImportResult, ...]]

NOW = datetime(2024, 5, 1, 7, 30, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "data", tmp_path / "local", "test", lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    chapters = (("Cat cow", 0.0, 0.5), ("Bridge", 0.5, 1.0))
    return short_clip(tmp_path_factory.mktemp("clip") / "clip.mp4", seconds=1, chapters=chapters)


@pytest.fixture
def videos(tmp_path: Path) -> Path:
    folder = tmp_path / "videos"
    folder.mkdir()
    return folder


def _copy(clip: Path, target: Path, number: int = 0) -> Path:
    """Copy a clip; another number gives another fingerprint and the same film."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(clip.read_bytes() + number.to_bytes(4, "big") * (number > 0))
    return target


def _import(store: Store, *paths: Path) -> tuple[ImportResult, ...]:
    return import_files(paths, store, lambda: NOW, lambda *_: None, lambda: False)


def test_a_new_file_is_added_with_its_chapters_and_place(store: Store, clip: Path, videos: Path) -> None:
    path = _copy(clip, videos / "Morning.mp4")
    (result,) = _import(store, path)
    video_class = store.classes.get(result.class_id)
    assert (result.result, result.reason, result.warning) == ("added", "", "")
    assert video_class is not None
    assert [chapter.title for chapter in video_class.chapters] == ["Cat cow", "Bridge"]
    assert store.places.path_of(result.class_id) == path


def test_the_same_file_again_is_known_and_keeps_what_the_person_edited(store: Store, clip: Path, videos: Path) -> None:
    path = _copy(clip, videos / "Morning.mp4")
    (first,) = _import(store, path)
    added = store.classes.get(first.class_id)
    assert added is not None
    mine = replace(
        added, title="My morning", chapters=(), source=None, note="slow", edited=frozenset({"title"}), own_at=NOW
    )
    store.classes.put(mine)
    (videos / "Morning.routine.toml").write_text('version = 1\ntitle = "Theirs"\ninstructor = "Mei"\n')
    (again,) = _import(store, path)
    kept = store.classes.get(first.class_id)
    assert again.result == "known"
    assert kept == replace(mine, instructor="Mei")


def test_what_the_person_edits_while_an_import_runs_is_kept(store: Store, clip: Path, videos: Path) -> None:
    path = _copy(clip, videos / "Morning.mp4")
    (first,) = _import(store, path)
    (videos / "Morning.routine.toml").write_text('version = 1\ninstructor = "Mei"\n')

    def edit(*_: object) -> None:
        added = store.classes.get(first.class_id)
        assert added is not None
        store.classes.put(replace(added, title="My morning", edited=frozenset({"title"})))

    import_files((path,), store, lambda: NOW, edit, lambda: False)
    kept = store.classes.get(first.class_id)
    assert kept is not None
    assert (kept.title, kept.instructor) == ("My morning", "Mei")


def test_a_class_that_was_taken_out_comes_back_with_what_the_person_wrote(
    store: Store, clip: Path, videos: Path
) -> None:
    path = _copy(clip, videos / "Morning.mp4")
    (first,) = _import(store, path)
    added = store.classes.get(first.class_id)
    assert added is not None
    mine = tuple(replace(chapter, title=f"My {chapter.title}", origin=Origin.EDITED) for chapter in added.chapters)
    written = replace(added, note="slow", chapters=mine, own_chapters=mine, own_at=NOW, source=Origin.EDITED)
    store.classes.put(written)
    store.classes.remove(first.class_id)
    assert (store.classes.get(first.class_id), store.classes.removed(first.class_id)) == (None, written)
    later = NOW + timedelta(days=30)
    (again,) = import_files((path,), store, lambda: later, lambda *_: None, lambda: False)
    assert again.result == "added"
    assert store.classes.get(first.class_id) == replace(written, added_at=later)
    assert store.classes.removed(first.class_id) is None


def test_a_renamed_file_is_found_again_at_its_new_place(store: Store, clip: Path, videos: Path) -> None:
    path = _copy(clip, videos / "a.mp4")
    (first,) = _import(store, path)
    moved = path.rename(videos / "b.mp4")
    (second,) = _import(store, moved)
    assert (second.result, second.class_id) == ("moved", first.class_id)
    assert store.places.path_of(first.class_id) == moved
    assert len(store.classes.all()) == 1


def test_a_copy_is_known_and_the_first_place_stays(store: Store, clip: Path, videos: Path) -> None:
    first, second = _copy(clip, videos / "a.mp4"), _copy(clip, videos / "b.mp4")
    results = _import(store, videos)
    assert [result.result for result in results] == ["added", "known"]
    assert str(first) in results[1].reason
    assert _import(store, second)[0].result == "known"
    assert store.places.path_of(results[0].class_id) == first


def test_a_file_replaced_by_another_no_longer_belongs_to_the_first_class(
    store: Store, clip: Path, videos: Path
) -> None:
    path = _copy(clip, videos / "a.mp4")
    (first,) = _import(store, path)
    _copy(clip, path, number=9)
    (second,) = _import(store, path)
    assert second.result == "added"
    assert (store.places.path_of(first.class_id), store.places.path_of(second.class_id)) == (None, path)


def test_bad_files_each_get_one_line_and_the_rest_goes_on(store: Store, clip: Path, videos: Path) -> None:
    _copy(clip, videos / "good 🧘.mp4")
    _copy(clip, videos / "تمرين\nاليوم.mp4", number=1)
    (videos / "empty.mp4").touch()
    (videos / "noise.mkv").write_bytes(os.urandom(5000))
    (videos / "cut.mp4").write_bytes(clip.read_bytes()[:3000])
    (videos / ".hidden.mp4").write_bytes(clip.read_bytes())
    (videos / "notes.txt").write_text("not a video")
    results = {result.path.name: result for result in _import(store, videos, videos / "gone.mp4")}
    assert {name for name, result in results.items() if result.result == "added"} == {"good 🧘.mp4", "تمرين\nاليوم.mp4"}
    assert set(results) - {"good 🧘.mp4", "تمرين\nاليوم.mp4"} == {"empty.mp4", "noise.mkv", "cut.mp4", "gone.mp4"}
    failed = [result for result in results.values() if result.result == "failed"]
    assert all(result.reason.endswith(".") and "\n" not in result.reason and not result.class_id for result in failed)
    assert len(store.classes.all()) == 2


def test_a_folder_without_videos_says_so(store: Store, videos: Path) -> None:
    (videos / "inner").mkdir()
    (result,) = _import(store, videos)
    assert (result.result, result.reason) == ("failed", "There are no videos in this folder.")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_says_so(store: Store, clip: Path, videos: Path) -> None:
    _copy(clip, videos / "mine.mp4").chmod(0)
    (videos / "locked").mkdir(mode=0)
    assert all("permission" in result.reason for result in _import(store, videos))


def test_a_broken_routine_is_told_as_a_warning(store: Store, clip: Path, videos: Path) -> None:
    path = _copy(clip, videos / "a.mp4")
    (videos / "a.routine.toml").write_text("version = 1\nwhat is this\n")
    (result,) = _import(store, path)
    assert result.result == "added"
    assert "a.routine.toml" in result.warning
    assert "line 2" in result.warning


def test_folders_are_searched_by_name_without_what_is_hidden(clip: Path, videos: Path) -> None:
    for name in ("b.MP4", "a.mkv", "sub/c.webm", ".cache/d.mp4", "sub/.e.mp4", "f.jpg"):
        _copy(clip, videos / name)
    found = [str(item.path.relative_to(videos)) for item in video_files((videos, videos / "a.mkv", videos / "f.jpg"))]
    assert found == ["a.mkv", "b.MP4", "sub/c.webm", "f.jpg"]


def test_stopping_keeps_what_was_read(store: Store, clip: Path, videos: Path) -> None:
    for number in range(1, 21):
        _copy(clip, videos / f"{number:02}.mp4", number)
    seen: list[tuple[int, int, str]] = []
    asked = iter(range(100))
    results = import_files(
        (videos,),
        store,
        lambda: NOW,
        lambda done, total, path: seen.append((done, total, path.name)),
        lambda: next(asked) >= 8,
    )
    assert len(results) == len(store.classes.all()) == 8
    assert seen == [(number, 20, f"{number:02}.mp4") for number in range(1, 9)]


def test_many_files_reach_the_disk_in_batches(store: Store, clip: Path, videos: Path) -> None:
    for number in range(1, 141):
        _copy(clip, videos / f"{number:03}.mp4", number)
    results = _import(store, videos)
    assert [result.result for result in results] == ["added"] * 140
    assert [result.path.name for result in results] == sorted(result.path.name for result in results)
    assert len(store.classes.all()) == 140


def test_what_cannot_be_saved_has_failed_and_leaves_nothing_behind(store: Store, clip: Path, videos: Path) -> None:
    path = _copy(clip, videos / "a.mp4")
    ledger = videos.parent / "data" / "ledger"
    shutil.rmtree(ledger, ignore_errors=True)
    ledger.write_text("in the way")
    (result,) = _import(store, path)
    assert result.result == "failed"
    assert result.reason
    assert store.classes.all() == ()


def test_a_class_whose_place_cannot_be_saved_is_not_half_imported(store: Store, clip: Path, videos: Path) -> None:
    (videos.parent / "local" / "places.json").mkdir(parents=True)
    (result,) = _import(store, _copy(clip, videos / "a.mp4"))
    assert result.result == "failed"
    assert store.classes.all() == ()


def test_a_file_that_could_not_be_saved_is_told_without_a_promise_to_try_again(
    clip: Path, videos: Path, tmp_path: Path
) -> None:
    blocked = tmp_path / "a-file"
    blocked.write_text("not a folder")
    opened = open_store(blocked, tmp_path / "local", "test", lambda: NOW)
    (result,) = _import(opened, _copy(clip, videos / "Morning.mp4"))
    opened.close()
    assert (result.result, result.reason) == ("failed", "Not saved: the disk did not take it.")
