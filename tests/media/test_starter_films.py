"""A film that comes with Matside is known wherever it is met."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from media import importing, starter_films
from media.fingerprint import fingerprint
from media.importing import import_files
from media.starter_films import starter_files, starter_of
from routines.store import open_store
from tests.clip_maker import short_clip

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from routines.store import Store

NOW = datetime(2026, 11, 20, 7, 30, tzinfo=UTC)
STEM = "desk-break"


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in for the folder that comes with Matside."""
    folder = tmp_path / "starter"
    folder.mkdir()
    (folder / f"{STEM}.routine.toml").write_text('version = 1\ntitle = "Desk break"\n', "utf-8")
    short_clip(folder / f"{STEM}.mp4", seconds=1)
    monkeypatch.setattr(
        importing, "starter_of", lambda path, class_id: starter_films.starter_of(path, class_id, folder)
    )
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "data", tmp_path / "local", "test", lambda: NOW)
    yield opened
    opened.close()


def take_in(store: Store, *paths: Path) -> list[tuple[str, str]]:
    """Import files; give for each the result, and which starter class it is now."""
    results = import_files(paths, store, lambda: NOW, lambda *_: None, lambda: False)
    classes = [(result.result, store.classes.get(result.class_id)) for result in results]
    return [(result, video_class.starter if video_class else "") for result, video_class in classes]


def test_a_film_of_ours_that_is_imported_by_its_path_is_a_starter_class(store: Store, shelf: Path) -> None:
    assert take_in(store, shelf / f"{STEM}.mp4") == [("added", STEM)]


def test_a_copy_under_another_name_is_one_too(store: Store, shelf: Path, tmp_path: Path) -> None:
    copy = shutil.copy(shelf / f"{STEM}.mp4", tmp_path / "monday.mp4")
    assert take_in(store, copy) == [("added", STEM)]


def test_any_other_film_is_none_even_under_the_same_name(store: Store, shelf: Path, tmp_path: Path) -> None:
    other = tmp_path / f"{STEM}.mp4"
    short_clip(other, seconds=2)
    assert take_in(store, other) == [("added", "")]
    same_size = tmp_path / "same-size.mp4"
    same_size.write_bytes((shelf / f"{STEM}.mp4").read_bytes()[:-4] + b"....")
    assert starter_of(same_size, fingerprint(same_size), shelf) == ""


@pytest.mark.parametrize("is_copy", [False, True])
def test_one_that_came_in_unmarked_is_marked_when_it_is_met_again(
    store: Store, shelf: Path, tmp_path: Path, is_copy: bool
) -> None:
    film = shelf / f"{STEM}.mp4"
    take_in(store, film)
    known = store.classes.get(fingerprint(film))
    assert known is not None
    store.classes.put(replace(known, starter="", note="Mine."))
    again = tmp_path / "again.mp4" if is_copy else film
    if is_copy:
        shutil.copy(film, again)
    assert take_in(store, again) == [("known", STEM)]
    kept = store.classes.get(known.class_id)
    assert kept is not None
    assert kept.note == "Mine."


def test_a_file_that_cannot_be_looked_at_is_none_of_ours(shelf: Path, tmp_path: Path) -> None:
    assert starter_of(tmp_path / "gone.mp4", "f00d", shelf) == ""


@pytest.mark.skipif(not starter_files(), reason="the films were not made")
def test_the_films_that_come_with_matside_are_known() -> None:
    assert {starter_of(path, fingerprint(path)) for path in starter_files().values()} == starter_files().keys()
