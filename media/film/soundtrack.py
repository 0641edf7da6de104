"""All that is heard in a film: sentences where the plan has them, and soft chimes where a hold ends or sides change."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from media.chime import chime_samples
from media.film.reel_crew import FilmCancelled
from media.film.speech import RATE
from routines.spoken_cues import SpokenCue, spoken_cues
from routines.step import StepKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from media.film.voice import Voice
    from routines.timeline import Timeline

_CHIMES_BESIDE_WORDS = 0.3
_CHIMES_ALONE = 1.0
_LOWEST, _HIGHEST = -32768, 32767


@dataclass(frozen=True, slots=True)
class Soundtrack:
    """The sound of a film.

    Attributes:
        samples: 16-bit mono, ``speech.RATE`` a second, as long as the film.
        cues: What is said; empty without a voice.
    """

    samples: array[int]
    cues: tuple[SpokenCue, ...]


def chimes(timeline: Timeline) -> Iterator[tuple[float, str]]:
    """Name the chimes of a class with their seconds: where sides change, else where a hold ends."""
    for before, step in pairwise(timeline.steps):
        if step.kind is StepKind.SWITCH_SIDES:
            yield step.start, "switch_sides"
        elif before.kind is StepKind.HOLD:
            yield step.start, "hold_end"


def make_soundtrack(timeline: Timeline, voice: Voice | None, is_cancelled: Callable[[], bool] = bool) -> Soundtrack:
    """Say and ring everything in its place.

    Args:
        timeline: Of the class.
        voice: Who speaks; without one the chimes are all that is heard, and they are louder.
        is_cancelled: Asked before each sentence.

    Raises:
        FilmCancelled: It was.
    """

    def seconds_of(text: str) -> float:
        if voice is None or is_cancelled():
            raise FilmCancelled("Making the video was stopped; nothing was left behind.")
        return voice.say(text).seconds

    samples = array("h", bytes(2 * round(timeline.duration * RATE)))
    cues: tuple[SpokenCue, ...] = ()
    if voice is not None:
        cues = spoken_cues(timeline, seconds_of)
        for cue in cues:
            _lay(samples, cue.at, voice.say(cue.text).samples, 1.0)
    for at, name in chimes(timeline):
        _lay(samples, at, array("h", chime_samples(name)), _CHIMES_ALONE if voice is None else _CHIMES_BESIDE_WORDS)
    return Soundtrack(samples, cues)


def _lay(samples: array[int], at: float, added: Sequence[int], loud: float) -> None:
    """Mix one sound into all; what would last longer than the film is cut off."""
    first = round(at * RATE)
    for place, value in enumerate(added[: len(samples) - first], first):
        samples[place] = min(_HIGHEST, max(_LOWEST, samples[place] + round(value * loud)))
