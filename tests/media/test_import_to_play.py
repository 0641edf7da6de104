"""A file that is played at once comes into the library as any other does, and without reading its titles twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from media.importing import import_files, import_to_play
from routines import chapter_description
from routines.routine import Routine, sidecar_path
from routines.routine_writer import write_routine
from routines.store import open_store
from tests.clip_maker import short_clip

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from routines.store import Store

NOW = datetime(2024, 5, 1, 7, 30, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "data", tmp_path / "local", "test", lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    chapters = (("Cat cow x 6", 0.0, 0.5), ("Bridge", 0.5, 1.0))
    return short_clip(tmp_path / "clip.mp4", seconds=1, chapters=chapters)


def test_a_new_file_is_read_as_any_import_reads_it(store: Store, clip: Path, tmp_path: Path) -> None:
    played = import_to_play(clip, store, lambda: NOW)
    other = open_store(tmp_path / "other", tmp_path / "other-local", "test", lambda: NOW)
    (imported,) = import_files((clip,), other, lambda: NOW, lambda *_: None, lambda: False)
    assert played == imported
    assert store.classes.get(played.class_id) == other.classes.get(imported.class_id)
    other.close()


def test_titles_that_are_the_same_are_not_read_again(store: Store, clip: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = import_to_play(clip, store, lambda: NOW)
    before = store.classes.get(first.class_id)
    monkeypatch.setattr(chapter_description, "describe_chapters", lambda _chapters: pytest.fail("titles read again"))
    assert import_to_play(clip, store, lambda: NOW).result == "known"
    assert store.classes.get(first.class_id) == before


def test_a_routine_that_came_beside_the_film_since_then_is_taken(store: Store, clip: Path) -> None:
    known = store.classes.get(import_to_play(clip, store, lambda: NOW).class_id)
    assert known is not None
    mine = tuple(replace(chapter, title=f"My {chapter.title}") for chapter in known.chapters)
    sidecar_path(clip).write_text(write_routine(Routine(chapters=mine)), "utf-8")
    import_to_play(clip, store, lambda: NOW)
    changed = store.classes.get(known.class_id)
    assert changed is not None
    assert [chapter.title for chapter in changed.chapters] == ["My Cat cow", "My Bridge"]


def test_a_folder_and_a_file_that_is_no_film_are_refused_with_the_reason(store: Store, tmp_path: Path) -> None:
    text = tmp_path / "notes.mp4"
    text.write_text("no film", "utf-8")
    for path in (tmp_path, text):
        result = import_to_play(path, store, lambda: NOW)
        assert (result.result, result.class_id) == ("failed", "")
        assert result.reason
    assert store.classes.ids() == frozenset()
