"""Putting the editor together: what it looks names up with, and the files that it reads and writes.

What these functions need is loaded when they are first called.
"""

# ruff: noqa: PLC0415 - as the docstring says

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop.editor_drafts import DraftTools
from desktop.editor_formats import FileTools
from desktop.editor_knowledge import EditorKnowledge
from desktop.editor_model import EditorModel
from desktop.kept_marks import KeptMarks
from desktop.marks_cache import MarksCache

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from desktop.jobs import Jobs
    from desktop.pictures import Pictures
    from desktop.player_engine import PlayerEngine
    from desktop.shell_model import ShellModel
    from desktop.store_writer import StoreWriter
    from media.media_facts import MediaFacts
    from media.player import Player
    from routines.captions import SubtitleLine
    from routines.catalogue import Exercise
    from routines.chapter import Chapter, Origin
    from routines.chapter_readers.found import FoundChapters
    from routines.editing.suggesting import Proposed
    from routines.marks import Marks
    from routines.store import Store
    from routines.video_class import VideoClass

    Chapters = Sequence[Chapter]


def make_editor(
    store: Store,
    writer: StoreWriter,
    jobs: Jobs,
    pictures: Pictures,
    shell: ShellModel,
    engine: PlayerEngine,
    cache: Path,
    attach_sound: Callable[[Player], None],
    now: Callable[[], datetime],
) -> EditorModel:
    """Make the editor of the program; the arguments are those of ``EditorModel``, and the folder for its marks."""
    return EditorModel(
        store,
        writer,
        jobs,
        pictures,
        shell,
        engine,
        knowledge(),
        MarksCache(jobs, KeptMarks(cache, _find_marks)),
        draft_tools(),
        file_tools(cache),
        attach_sound=attach_sound,
        now=now,
    )


def knowledge() -> EditorKnowledge:
    """Know the exercises of the catalogue."""
    return EditorKnowledge(_describe, _find, _complete)


def draft_tools() -> DraftTools:
    """Read what is said in videos."""
    return DraftTools(_read_captions, _draft)


def file_tools(cache: Path) -> FileTools:
    """Know the formats of chapter files.

    Args:
        cache: The folder in which what a voice said is kept.
    """
    make_film = partial(_make_film, cache / "voice")
    return FileTools(_write, _read, _describe_all, _write_pack, _read_pack, _copy_video, make_film)


def _describe(chapter: Chapter) -> Chapter:
    from routines.title_reader import describe_chapter

    return describe_chapter(chapter)


def _describe_all(chapters: Chapters) -> Chapters:
    from routines.title_reader import describe_chapters

    return describe_chapters(chapters)


def _find(name: str) -> Exercise | None:
    from routines.catalogue import find_exercise

    return find_exercise(name)


def _complete(typed: str, limit: int) -> Sequence[Exercise]:
    from routines.catalogue import complete

    return complete(typed, limit)


def _read_captions(path: Path, facts: MediaFacts) -> tuple[SubtitleLine, ...]:
    from media.subtitles import find_subtitles, read_subtitles

    return next((lines for source in find_subtitles(path, facts) if (lines := read_subtitles(source))), ())


def _find_marks(
    path: Path, facts: MediaFacts, progress: Callable[[float], None], is_cancelled: Callable[[], bool]
) -> Marks:
    from media.scenes import find_marks

    return find_marks(path, facts, progress, is_cancelled)


def _draft(lines: Sequence[SubtitleLine], duration: float, marks: Marks) -> Sequence[Proposed]:
    from routines.drafts import draft_from_captions, refine

    return refine(draft_from_captions(lines, duration), marks)


def _write(file_format: str, chapters: Chapters, duration: float) -> str:
    from routines import chapter_writers as writers

    write = {
        "webvtt": writers.write_webvtt,
        "ffmetadata": writers.write_ffmetadata,
        "ogm": writers.write_ogm,
        "matroska-xml": writers.write_matroska_xml,
        "description": writers.write_description,
    }[file_format]
    return write(chapters, duration)


def _read(data: bytes, name: str, duration: float) -> tuple[Origin, FoundChapters]:
    from routines.chapter_readers.any_file import read_chapter_file

    return read_chapter_file(data, name, duration)


def _write_pack(video_class: VideoClass, chapters: Chapters, poster: Path | None) -> bytes:
    from desktop.editor_output import routine_of
    from routines.class_pack import ClassPack, write_pack

    picture = poster.read_bytes() if poster is not None and poster.exists() else None
    routine = routine_of(video_class, chapters)
    return write_pack(
        ClassPack(
            routine=routine,
            class_id=video_class.class_id,
            duration=video_class.duration,
            poster=picture,
            note=video_class.note,
        )
    )


def _make_film(
    kept: Path,
    video_class: VideoClass,
    chapters: Chapters,
    target: Path,
    progress: Callable[[float], None],
    is_cancelled: Callable[[], bool],
) -> str:
    from desktop.editor_output import routine_of
    from desktop.render_command import FONTS, find_voice
    from media.film.companions import write_companions
    from media.film.film import Film, look_for, make_film

    routine = routine_of(video_class, chapters)
    voice, remark = find_voice(None, kept)
    film = Film(routine, look_for(routine, fonts=FONTS), voice, quietly=True)
    write_companions(film, make_film(film, target, progress, is_cancelled))
    return remark


def _read_pack(data: bytes) -> Chapters:
    from routines.class_pack import read_pack

    return read_pack(data).routine.chapters


def _copy_video(
    source: Path,
    target: Path,
    chapters: Chapters,
    progress: Callable[[float], None],
    is_cancelled: Callable[[], bool],
) -> tuple[str, ...]:
    from media.remux import copy_with_chapters

    return copy_with_chapters(source, target, chapters, progress, is_cancelled).left_out
