"""Chapters described by their titles: the clean name, the kind and what is asked for, where no source says it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from routines.chapter import Chapter, ChapterKind, Origin
from routines.exercise import DEFAULT_TEMPO, MOST_SETS, Hold, Prescription, Reps, Rest, Side, Tempo, Work
from routines.title_reading import ReadTitle, read_title

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["describe_chapter", "describe_chapters", "said_by_title"]

_AS_NAMED = frozenset({Origin.EDITED, Origin.ROUTINE})
"""Sources whose titles are names that somebody chose; they are shown as they are."""
_LONGEST_IN_A_REP = 30.0
"""Seconds: a longer hold beside reps is the time for all of them."""
_PAUSES = frozenset({ChapterKind.REST})
_NOT_CARRIED = frozenset({ChapterKind.TALK, ChapterKind.OTHER})


def describe_chapter(chapter: Chapter) -> Chapter:
    """Describe a chapter by its title alone.

    The title becomes the clean name, and the text of the source is kept in ``as_written``. Kind and prescription are
    filled where the source says none, and never changed. A chapter that the person edited stays as it is.
    """
    if not chapter.title or chapter.origin is Origin.EDITED:
        return chapter
    return _described(chapter, read_title(chapter.title))


def describe_chapters(chapters: Iterable[Chapter]) -> tuple[Chapter, ...]:
    """Describe chapters in order of time, each by its title and by the exercise that goes on in it.

    A title of a side or a prescription alone ("Left side", "Hold 30s") after a named exercise takes its name and kind,
    and where it asks for nothing its work; a rest between them does not matter, talk does. "Other side" is the opposite
    of the side before.
    """
    described: list[Chapter] = []
    before: Chapter | None = None
    for chapter in chapters:
        made = describe_chapter(chapter)
        if chapter.title and chapter.origin not in _AS_NAMED:
            made = _continued(made, read_title(chapter.title), before)
        described.append(made)
        if made.kind not in _PAUSES:
            before = made if made.title and made.kind not in _NOT_CARRIED else None
    return tuple(described)


def said_by_title(chapter: Chapter) -> ReadTitle | None:
    """Return what a chapter's title says where all that the chapter asks for came from there; ``None`` elsewhere.

    A prescription cannot hold everything that is said: held reps ("10 x 5 s") have the hold in their tempo, and a
    tempo without reps has no place.
    """
    if chapter.origin is Origin.EDITED:
        return None
    read = read_title(chapter.as_written or chapter.title)
    return read if chapter.prescription == _prescription(read) else None


def _described(chapter: Chapter, read: ReadTitle) -> Chapter:
    title = chapter.title if chapter.origin in _AS_NAMED else read.name or chapter.title
    as_written = chapter.as_written or (chapter.title if title != chapter.title else "")
    return replace(
        chapter,
        title=title,
        as_written=as_written,
        kind=chapter.kind or read.kind,
        prescription=chapter.prescription or _prescription(read),
    )


def _prescription(read: ReadTitle) -> Prescription | None:
    """Make what a title asks for; ``None`` where it asks for nothing."""
    is_one_side = read.side in {Side.LEFT, Side.RIGHT}
    asked = Prescription(
        work=_work(read),
        sets=read.sets if read.sets and read.sets <= MOST_SETS else 1,
        side=read.side,
        by_turns=read.exercise is not None and read.exercise.by_turns and not is_one_side,
        rest=Rest(read.rest or 0.0),
    )
    return None if asked == Prescription() else asked


def _work(read: ReadTitle) -> Work | None:
    held_in_reps = read.hold is None or read.hold <= _LONGEST_IN_A_REP
    if read.reps is not None and held_in_reps:
        return Reps(read.reps, _tempo(read))
    if read.hold is not None:
        return Hold(read.hold, read.breaths)
    return Hold.of_breaths(read.breaths) if read.breaths is not None else None


def _tempo(read: ReadTitle) -> Tempo:
    """Give a rep its tempo; reps that are held ("10 x 5 s") are held between the ways there and back."""
    if read.tempo:
        return Tempo.of(*read.tempo)
    first, last = DEFAULT_TEMPO.phases[0].seconds, DEFAULT_TEMPO.phases[-1].seconds
    return Tempo.of(first, read.hold, last) if read.hold else DEFAULT_TEMPO


def _continued(chapter: Chapter, read: ReadTitle, before: Chapter | None) -> Chapter:
    """Let a chapter go on with the exercise before it, where its title says so."""
    if before is None or not (read.name is None or (read.is_other_side and read.name == before.title)):
        return chapter
    named = replace(
        chapter,
        title=before.title,
        as_written=chapter.as_written or (chapter.title if chapter.title != before.title else ""),
        kind=chapter.kind or before.kind,
    )
    return replace(named, prescription=_asked_on(chapter, read, before))


def _asked_on(chapter: Chapter, read: ReadTitle, before: Chapter) -> Prescription | None:
    """Say what a chapter that goes on asks for."""
    asked = chapter.prescription or Prescription()
    earlier = before.prescription or Prescription()
    side = asked.side
    if side is None and read.is_other_side and earlier.side in {Side.LEFT, Side.RIGHT}:
        side = earlier.side.opposite
    if asked.work is None and (side or read.is_other_side):
        asked = replace(asked, work=earlier.work, sets=earlier.sets, rest=earlier.rest)
    asked = replace(asked, side=side)
    return None if asked == Prescription() else asked
