"""Captions to proposals."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

from routines.chapter import Chapter, ChapterKind, Origin
from routines.drafts.bouts import bouts_of
from routines.drafts.descriptions import described
from routines.drafts.english import ENGLISH
from routines.drafts.german import GERMAN
from routines.drafts.language import language_of
from routines.drafts.proposal import Proposal, Told
from routines.drafts.remarks import remark_of
from routines.drafts.sense import Sense
from routines.drafts.sentences import sentences_of
from routines.drafts.speech import words_of
from routines.exercise import Hold, Prescription, Reps, Side, Tempo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.captions import SubtitleLine
    from routines.drafts.bout import Bout

LANGUAGES = (ENGLISH, GERMAN)
_MOST_SAID = 80
_TALK_AFTER = 20.0


def draft_from_captions(lines: Sequence[SubtitleLine], duration: float) -> tuple[Proposal, ...]:
    """Propose chapters from what is said.

    Args:
        lines: The captions, in order of time.
        duration: Seconds of the video; where it is not a number above 0, nothing is proposed.

    Returns:
        In order of start, without overlaps, inside the video.
    """
    if not (isfinite(duration) and duration > 0):
        return ()
    language = language_of((line.text for line in lines), LANGUAGES)
    words = words_of(lines, language.contractions)
    remarks = [remark_of(sentence, language) for sentence in sentences_of(words, language)]
    bouts = [bout for bout in bouts_of(remarks, duration) if bout.start < duration]
    ends = [*(bout.start for bout in bouts), duration][1:]
    proposals = []
    for bout, limit in zip(bouts, ends, strict=True):
        if bout.start < limit:
            proposals.append(_proposal(bout, limit))
    return tuple(proposals)


def _proposal(bout: Bout, limit: float) -> Proposal:
    title, kind = _title(bout)
    told = _told(bout)
    end = limit
    if bout.ended is not None and limit - bout.ended > _TALK_AFTER and bout.ended > bout.start:
        end = bout.ended
    said = bout.remark.sentence.said(bout.remark.first)
    said = said if len(said) <= _MOST_SAID else said[:_MOST_SAID].rsplit(" ", 1)[0] + " …"
    chapter = Chapter(title, bout.start, end, kind, _prescription(told, by_turns=bout.by_turns), origin=Origin.DRAFT)
    return Proposal(chapter, _score(bout), f"The caption says “{said}”.", said, told)


def _title(bout: Bout) -> tuple[str, ChapterKind | None]:
    root = bout.of or bout
    name = root.name or bout.name
    if name is not None and name.exercise is not None:
        return name.title, name.exercise.kind
    if bout.is_rest and name is None:
        return ("Final rest" if bout.remark.means(Sense.RELAX) else "Rest"), ChapterKind.REST
    known = described(root.texts)
    if name is None and known is not None:
        return known
    if name is None:
        return _clause(root), _guessed_kind(root)
    return name.title, known[1] if known else _guessed_kind(root)


def _clause(bout: Bout) -> str:
    words = bout.remark.sentence.said(bout.remark.first).split(",")[0].split()[:6]
    text = " ".join(words)
    return text[:1].upper() + text[1:]


def _guessed_kind(bout: Bout) -> ChapterKind:
    if bout.is_rest:
        return ChapterKind.REST
    return ChapterKind.MOBILITY if bout.dose.reps or bout.dose.rounds or bout.is_counted else ChapterKind.STRETCH


def _told(bout: Bout) -> Told:
    root = bout.of or bout
    dose = bout.dose if bout.dose.is_said else root.dose
    name = root.name or bout.name
    exercise = name.exercise if name is not None else None
    side = bout.side
    if bout.turns and (side is None or (exercise is not None and exercise.by_turns)):
        side = Side.BOTH
    is_breathing = bool({"breathe", "breathing", "inhale"} & set(root.texts)) and not dose.reps and bout.name is None
    breaths = dose.breaths or (dose.rounds if is_breathing else None)
    hold = None if dose.breaths else dose.hold
    return Told(side, hold, dose.reps or (None if is_breathing else dose.rounds), dose.sets, breaths)


def _prescription(told: Told, *, by_turns: bool) -> Prescription | None:
    work: Hold | Reps | None = None
    if told.reps:
        work = Reps(told.reps, Tempo.of(2, told.hold, 2)) if told.hold else Reps(told.reps)
    elif told.breaths:
        work = Hold.of_breaths(told.breaths)
    elif told.hold:
        work = Hold(float(told.hold))
    if work is None and told.side is None:
        return None
    turns = by_turns and told.side is Side.BOTH
    return Prescription(work, told.sets or 1, told.side, by_turns=turns)


def _score(bout: Bout) -> float:
    """Add up what speaks for a bout."""
    score = 0.3 + 0.08 * bout.opening
    score += (
        0.2 * bout.dose.is_said + 0.1 * (bout.name is not None) + 0.05 * bout.is_counted + 0.1 * (bout.of is not None)
    )
    return round(min(score, 0.97), 2)
