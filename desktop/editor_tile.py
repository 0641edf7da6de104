"""What is drawn on one tile of the editor's timeline: a pure function of the video, the zoom and the tile's place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, inf
from typing import TYPE_CHECKING

from desktop.time_text import clock_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.captions import SubtitleLine
    from routines.marks import Marks

TILE_WIDTH = 480.0
"""Pixels."""
_TICK_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
_TICK_ROOM = 64.0
_BAR_ROOM = 4.0
_PICTURE_ROOM = 96.0
_CAPTION_ROOM = 90.0
_CARD_ROOM = 240.0
"""Pixels that one of each needs."""
MOST_PICTURES = 240
"""Pictures are taken at so many places of a class, so that zooming asks for few new ones."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A caption that has room on the timeline: from second ``at`` on, ``width`` pixels wide."""

    at: float
    width: float
    text: str


@dataclass(frozen=True, slots=True)
class Ground:
    """What a tile is cut from: seconds of the class, pixels a second, marks, captions in order of time."""

    duration: float
    pixels_per_second: float
    marks: Marks
    captions: Sequence[Saying] = ()


def tile_count(ground: Ground) -> int:
    """Count the tiles that cover the class."""
    return max(1, ceil(ground.duration * ground.pixels_per_second / TILE_WIDTH - 1e-6))


def tile(ground: Ground, index: int) -> dict[str, object]:
    """Draw one tile; see the contract of ``EditorTimeline.tile``."""
    scale = ground.pixels_per_second
    start = index * TILE_WIDTH / scale
    end = min(start + TILE_WIDTH / scale, ground.duration)
    return {
        "start": start,
        "end": end,
        "width": (end - start) * scale,
        "ticks": _ticks(start, end, scale),
        "wave": _wave(ground.marks, start, end, scale),
        "pictures": _pictures(ground, start, end),
        "cuts": [(cut - start) * scale for cut in _between(ground.marks.cuts, start, end)],
        "captions": _captions(ground, start, end),
    }


def _ticks(start: float, end: float, scale: float) -> list[dict[str, object]]:
    step = next((step for step in _TICK_STEPS if step * scale >= _TICK_ROOM), _TICK_STEPS[-1])
    first = ceil(start / step - 1e-9)
    numbers = range(first, ceil(end / step - 1e-9))
    return [{"x": (number * step - start) * scale, "text": clock_text(number * step)} for number in numbers]


def _wave(marks: Marks, start: float, end: float, scale: float) -> list[float]:
    """Give the loudest byte under each bar, as a share of the loudest there is."""
    rate, wave = marks.waveform_rate, marks.waveform
    bars = max(1, round((end - start) * scale / _BAR_ROOM))
    if rate <= 0 or not wave:
        return []
    places = [int((start + (end - start) * bar / bars) * rate) for bar in range(bars + 1)]
    return [max(wave[low : max(high, low + 1)], default=0) / 255 for low, high in pairwise(places)]


def _pictures(ground: Ground, start: float, end: float) -> list[dict[str, object]]:
    scale = ground.pixels_per_second
    count = max(1, round((end - start) * scale / _PICTURE_ROOM))
    width = (end - start) / count
    raster = max(ground.duration / MOST_PICTURES, 0.5)
    return [
        {
            "x": number * width * scale,
            "width": width * scale,
            "at": min(round((start + (number + 0.5) * width) / raster) * raster, ground.duration),
        }
        for number in range(count)
    ]


def _between(times: Sequence[float], start: float, end: float) -> Sequence[float]:
    return times[bisect_left(times, start) : bisect_left(times, end)]


def sayings(
    lines: Sequence[SubtitleLine], duration: float, scale: float, cards: Sequence[float] = ()
) -> tuple[Saying, ...]:
    """Choose the captions that have room on the timeline, so that none lies on another.

    Args:
        lines: All captions in order of time; those of rolling captions lie over each other.
        duration: Seconds of the class.
        scale: Pixels a second.
        cards: Where the cards of suggestions begin, in seconds and in order; they come first.
    """
    room, card = _CAPTION_ROOM / scale, _CARD_ROOM / scale
    chosen: list[tuple[float, str]] = []
    free = 0.0
    for line in lines:
        place = bisect_right(cards, line.start)
        after_card = cards[place - 1] + card if place else 0.0
        if line.start >= max(free, after_card) and line.start + room <= (cards[place] if place < len(cards) else inf):
            chosen.append((line.start, " ".join(line.text.split())))
            free = line.start + room
    ends = [*(start for start, _ in chosen[1:]), max(duration, free)]
    return (
        tuple(
            Saying(start, (min(end, _next(cards, start)) - start) * scale, text)
            for (start, text), end in zip(chosen, ends, strict=True)
        )
        if chosen
        else ()
    )


def _next(times: Sequence[float], after: float) -> float:
    place = bisect_right(times, after)
    return times[place] if place < len(times) else inf


def _captions(ground: Ground, start: float, end: float) -> list[dict[str, object]]:
    """Give the captions that begin on this tile."""
    first = bisect_left(ground.captions, start, key=lambda saying: saying.at)
    last = bisect_left(ground.captions, end, key=lambda saying: saying.at)
    return [
        {"x": (each.at - start) * ground.pixels_per_second, "width": each.width, "text": each.text, "at": each.at}
        for each in ground.captions[first:last]
    ]
