"""A class as a flat row of timed steps that covers the whole video."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from math import isfinite
from typing import TYPE_CHECKING

from routines.chapter import Chapter, ChapterKind, Cue, Origin, fit_chapters
from routines.layout import Part, Placed, lay_out
from routines.step import Step, StepKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Step", "StepKind", "Timeline", "build_timeline", "cue_at"]

SHORTEST_GAP = 0.5
"""Seconds: a shorter gap between two chapters is a rounding of the file and joins the chapter before it."""
SHORTEST_STEP = 0.001


@dataclass(frozen=True, slots=True)
class Timeline:
    """The chapters and steps of one class; both tile 0 … ``duration`` and hold at least one element.

    Attributes:
        chapters: In order; time that no source names is a ``talk`` chapter of origin ``filled``.
        steps: In order; each lies inside its chapter.
        duration: Seconds, at least 0.
        exercises: Indices of the chapters in which the person works.
        exercise_numbers: For each chapter its number among the exercises, from 1; 0 for the others.
        following_work: For each step the index of the first working step after it; -1 where there is none.
    """

    chapters: tuple[Chapter, ...]
    steps: tuple[Step, ...]
    duration: float
    exercises: tuple[int, ...] = field(init=False, repr=False, compare=False)
    exercise_numbers: tuple[int, ...] = field(init=False, repr=False, compare=False)
    following_work: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        exercises = tuple(index for index, chapter in enumerate(self.chapters) if chapter.is_exercise)
        numbers = [0] * len(self.chapters)
        for number, index in enumerate(exercises, 1):
            numbers[index] = number
        following = [-1] * len(self.steps)
        for index in range(len(self.steps) - 2, -1, -1):
            following[index] = index + 1 if self.steps[index + 1].is_work else following[index + 1]
        object.__setattr__(self, "exercises", exercises)
        object.__setattr__(self, "exercise_numbers", tuple(numbers))
        object.__setattr__(self, "following_work", tuple(following))

    def step_index_at(self, position: float) -> int:
        """Find the step that a position (seconds) lies in; the nearest one outside the video."""
        return max(bisect_right(self.steps, position, key=lambda step: step.start) - 1, 0)

    def exercise_title(self, chapter_index: int) -> str:
        """Name a chapter, by its number where it has no title."""
        return self.chapters[chapter_index].title or f"Exercise {self.exercise_numbers[chapter_index]}"


def build_timeline(chapters: Iterable[Chapter], duration: float) -> Timeline:
    """Turn the chapters of a class into steps.

    Chapters are fitted into the video first (``fit_chapters``) and gaps of half a second or more become ``talk``
    chapters. An exercise is laid out by its cues or its prescription, or is one plain step. A rest is one rest step,
    a talk one talk step, any other chapter one plain step that counts as no practice.

    Args:
        chapters: In any order.
        duration: Seconds of the video; 0 (or less, or not a number) where it is not known, and then nothing fits.
    """
    duration = duration if isfinite(duration) and duration > 0 else 0.0
    filled = tuple(_fill_gaps(fit_chapters(chapters, duration), duration))
    steps = tuple(step for index, chapter in enumerate(filled) for step in _steps(chapter, index))
    return Timeline(filled, steps, duration)


def cue_at(chapter: Chapter, position: float, said_since: float = 0.0) -> str:
    """Return the sentence in force at a position: that of the last cue at or before it; empty where there is none.

    Args:
        chapter: Its cues are in order of time.
        position: Seconds from the start of the video.
        said_since: Cues before this (seconds from the start of the video) are not in force any more.
    """
    if not chapter.cues:
        return ""
    index = bisect_right(chapter.cues, position, key=lambda cue: chapter.start + cue.at) - 1
    if index < 0 or chapter.start + chapter.cues[index].at < said_since:
        return ""
    return chapter.cues[index].text


def _fill_gaps(chapters: Sequence[Chapter], duration: float) -> Iterator[Chapter]:
    at = 0.0
    for index, chapter in enumerate(chapters):
        if chapter.start - at >= SHORTEST_GAP:
            yield _gap(at, chapter.start)
            at = chapter.start
        until = chapters[index + 1].start if index + 1 < len(chapters) else duration
        end = until if until - chapter.end < SHORTEST_GAP else chapter.end
        cues = _tidy_cues(chapter, at, end) if chapter.cues else ()
        as_it_is = (at, end, cues) == (chapter.start, chapter.end, chapter.cues)
        yield chapter if as_it_is else replace(chapter, start=at, end=end, cues=cues)
        at = end
    if at < duration or not chapters:
        yield _gap(at, duration)


def _gap(start: float, end: float) -> Chapter:
    return Chapter("", start, end, ChapterKind.TALK, origin=Origin.FILLED)


def _tidy_cues(chapter: Chapter, start: float, end: float) -> tuple[Cue, ...]:
    """Put cues in order, join those of one instant, and drop those outside the chapter.

    Of two cues at one instant the later sentence and the later work stand.
    """
    kept: list[Cue] = []
    for cue in sorted(chapter.cues, key=lambda each: each.at):
        at = chapter.start + cue.at - start
        if start + at >= end:
            break
        if kept and kept[-1].at == at:
            last = kept.pop()
            worker = cue if cue.work else last
            kept.append(Cue(at, cue.text or last.text, worker.work, worker.side))
        else:
            kept.append(replace(cue, at=at))
    return tuple(kept)


_WHOLE: dict[ChapterKind | None, Part] = {
    ChapterKind.REST: Part(StepKind.REST, 0.0),
    ChapterKind.TALK: Part(StepKind.TALK, 0.0),
}
_WHOLE_OTHER = Part(StepKind.PLAIN, 0.0)
_WHOLE_EXERCISE = Part(StepKind.PLAIN, 0.0, is_work=True)
"""These last as long as their chapters."""


def _steps(chapter: Chapter, index: int) -> Iterator[Step]:
    """Give the parts of a chapter their place; the time of a part under a millisecond goes to its neighbour."""
    if not chapter.is_exercise:
        yield _step(_WHOLE.get(chapter.kind, _WHOLE_OTHER), chapter, index, chapter.start, chapter.end)
        return
    if not chapter.prescription and not chapter.cues:
        yield _step(_WHOLE_EXERCISE, chapter, index, chapter.start, chapter.end)
        return
    kept = _lasting(lay_out(chapter), chapter)
    ends = [*(start for start, _ in kept[1:]), chapter.end]
    for (start, part), end in zip(kept, ends, strict=True):
        yield _step(part, chapter, index, start, end)


def _lasting(placed: Sequence[Placed], chapter: Chapter) -> list[Placed]:
    """Give parts their place in the video; of those that would be too short only the first of a chapter can stay."""
    kept: list[Placed] = []
    begin, limit = chapter.start, chapter.end
    starts = [min(begin + offset, limit) for offset, _ in placed]
    starts.append(limit)
    for at, (_, part) in enumerate(placed):
        if starts[at + 1] - starts[at] >= SHORTEST_STEP:
            kept.append((starts[at] if kept else begin, part))
    return kept or [(begin, placed[0][1])]


def _step(part: Part, chapter: Chapter, index: int, start: float, end: float) -> Step:
    return Step(
        part.kind,
        start,
        end,
        index,
        part.side,
        part.side_number,
        part.set_number,
        part.sets,
        part.work,
        part.is_about,
        cue_at(chapter, start, 0.0 if part.is_work else start) if chapter.cues else "",
        part.by_turns,
        part.is_work,
    )
