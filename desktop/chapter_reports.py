"""What the command line says of chapters: values that become JSON, and lines to read."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from desktop.prescription_text import prescription_text
from desktop.reports import Report, seconds_report
from desktop.time_text import clock_text
from media.chapter_list import OPEN_END
from routines.chapter_description import said_by_title
from routines.exercise import DEFAULT_TEMPO, Hold, Reps

if TYPE_CHECKING:
    from collections.abc import Iterable

    from media.chapter_list import ChapterList
    from routines.chapter import Chapter
    from routines.chapter_sources import ChapterSource
    from routines.drafts import Proposal
    from routines.exercise import Tempo


def chapters_report(found: ChapterList, *, with_sources: bool = False) -> Report:
    """Report chapters as their source says them.

    Args:
        found: What was read.
        with_sources: Report every source that was found, too.
    """
    chapters = [chapter_report(chapter) for chapter in found.chapters]
    for chapter, proposal in zip(chapters, found.proposals, strict=False):
        chapter.update(_proposal_report(proposal))
    report: Report = {
        "title": found.title,
        "duration": None if found.duration is None else seconds_report(found.duration),
        "source": found.source.value if found.source else None,
        "chapters": chapters,
    }
    if with_sources:
        report["sources"] = [_source_report(source) for source in found.sources]
    return report


def _source_report(source: ChapterSource) -> Report:
    return {
        "source": source.origin.value,
        "name": source.name,
        "note": source.note or None,
        "trouble": source.trouble or None,
        "chapters": [chapter_report(chapter) for chapter in source.chapters],
    }


def _proposal_report(proposal: Proposal) -> Report:
    """Report why a chapter is proposed, and its numbers as said: a chapter cannot tell one set from none said."""
    told = proposal.told
    return {
        "side": told.side.value if told.side else None,
        "hold": told.hold,
        "reps": told.reps,
        "sets": told.sets,
        "breaths": told.breaths,
        "score": round(proposal.score, 2),
        "reason": proposal.reason,
        "said": proposal.said,
    }


def chapter_report(chapter: Chapter) -> Report:
    """Report one chapter; what its source does not say is ``None``."""
    return {
        "title": chapter.title,
        "as_written": chapter.as_written or chapter.title,
        "start": seconds_report(chapter.start),
        "end": None if chapter.end >= OPEN_END else seconds_report(chapter.end),
        "kind": chapter.kind.value if chapter.kind else None,
        **_asked_report(chapter),
        "origin": chapter.origin.value,
    }


def _asked_report(chapter: Chapter) -> Report:
    """Report the numbers as the title says them, where it does: a prescription cannot hold all of them."""
    if (said := said_by_title(chapter)) is not None:
        return {
            "side": said.side.value if said.side else None,
            "hold": said.hold,
            "reps": said.reps,
            "sets": said.sets,
            "tempo": list(said.tempo) if said.tempo else None,
            "breaths": said.breaths,
        }
    asked = chapter.prescription
    work = asked.work if asked else None
    reps = work if isinstance(work, Reps) else None
    hold = work if isinstance(work, Hold) else None
    return {
        "side": asked.side.value if asked and asked.side else None,
        "hold": seconds_report(hold.seconds) if hold and hold.breaths is None else None,
        "reps": reps.count if reps else None,
        "sets": asked.sets if asked and asked.sets > 1 else None,
        "tempo": _tempo_report(reps.tempo) if reps else None,
        "breaths": hold.breaths if hold else None,
    }


def _tempo_report(tempo: Tempo) -> list[float] | None:
    """Report a tempo; the usual tempo itself, not one equal to it, stands where the source was silent."""
    return None if tempo is DEFAULT_TEMPO else [seconds_report(phase.seconds) for phase in tempo.phases]


def chapters_lines(found: ChapterList, *, with_sources: bool = False) -> Iterable[str]:
    """Tell chapters one a line under the title of the class; the arguments are those of ``chapters_report``."""
    source = f", from {found.source.value}" if found.source else ""
    length = clock_text(found.duration) if found.duration is not None else "length not known"
    yield f"{found.title}  ({length}{source})"
    yield from _lines_of(found.chapters, [f"{each.score:.0%}: {each.reason}" for each in found.proposals])
    for each in found.sources if with_sources else ():
        yield f"{each.name}  ({each.origin.value})" + (f": {each.note}" if each.note else "")
        yield from [f"  not read: {each.trouble}"] if each.trouble else _lines_of(each.chapters)


def _lines_of(chapters: Iterable[Chapter], reasons: Iterable[str] = ()) -> Iterable[str]:
    number = 0
    for number, (chapter, reason) in enumerate(zip_longest(chapters, reasons), 1):
        is_open = chapter.end >= OPEN_END
        asked = "" if is_open and chapter.prescription is None else prescription_text(chapter)
        span = f"{clock_text(chapter.start):>7} - {'' if is_open else clock_text(chapter.end)}"
        yield f"  {number:>3}  {span:<15}  {chapter.title or '(untitled)'}" + (f"  ({asked})" if asked else "")
        if reason:
            yield f"       {reason}"
    if not number:
        yield "  no chapters"
