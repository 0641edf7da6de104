"""What was really done: from the stretches of media that were played to a result for each exercise."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from routines.session import ExerciseResult, Result, WatchedRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from routines.timeline import Timeline

DONE_SHARE = 0.8
"""The part of the working seconds that must have been seen for an exercise, or a class, to count as done."""
PARTLY_SECONDS = 1.0
"""Working seconds that must have been seen for an exercise to count as begun."""
_ROUNDING = 1 - 1e-9


def add_watched(ranges: Iterable[WatchedRange], start: float, end: float) -> tuple[WatchedRange, ...]:
    """Add a stretch of media that was played.

    Args:
        ranges: In any order; what overlaps or touches is merged.
        start: Seconds from the start of the video; less than 0 means 0.
        end: Seconds; where it is not after ``start`` (or no finite number) nothing is added.

    Returns:
        Disjoint ranges in order.
    """
    merged: list[WatchedRange] = []
    spans = [*ranges, WatchedRange(0.0 if start < 0 else start, end)]
    for span in sorted(span for span in spans if span.start < span.end < inf):
        if merged and span.start <= merged[-1].end:
            merged[-1] = WatchedRange(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def results(timeline: Timeline, watched: Iterable[WatchedRange]) -> tuple[ExerciseResult, ...]:
    """Say for each exercise, in order, whether it was done, partly done or skipped."""
    seen = _work_seen(timeline, watched)
    return tuple(
        ExerciseResult(timeline.exercise_title(index), _result(*seen[index]), seen[index][0])
        for index in timeline.exercises
    )


def is_completed(timeline: Timeline, watched: Iterable[WatchedRange]) -> bool:
    """Tell whether at least 80 % of the class's working seconds were seen; without exercises, of the video."""
    spans = add_watched(watched, 0.0, 0.0)
    if timeline.exercises:
        both = _work_seen(timeline, spans).values()
        return _is_done(sum(seen for seen, _ in both), sum(total for _, total in both))
    seen = sum(max(0.0, min(span.end, timeline.duration) - span.start) for span in spans)
    return timeline.duration > 0 and _is_done(seen, timeline.duration)


def _is_done(seen: float, total: float) -> bool:
    return seen > 0 and seen >= total * DONE_SHARE * _ROUNDING


def _result(seen: float, total: float) -> Result:
    if _is_done(seen, total):
        return Result.DONE
    return Result.PARTLY if seen >= PARTLY_SECONDS else Result.SKIPPED


def _work_seen(timeline: Timeline, watched: Iterable[WatchedRange]) -> dict[int, tuple[float, float]]:
    """Give for each exercise chapter the working seconds that were seen, and all of them."""
    spans: Sequence[WatchedRange] = add_watched(watched, 0.0, 0.0)
    work = dict.fromkeys(timeline.exercises, (0.0, 0.0))
    at = 0
    for step in timeline.steps:
        if not step.is_work:
            continue
        while at < len(spans) and spans[at].end <= step.start:
            at += 1
        seen, total = work[step.chapter]
        index = at
        while index < len(spans) and spans[index].start < step.end:
            seen += min(spans[index].end, step.end) - max(spans[index].start, step.start)
            index += 1
        work[step.chapter] = (seen, total + step.seconds)
    return work
