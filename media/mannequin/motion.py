"""Movement as a pure function of time: holds that breathe, rounds that repeat, and the ways between poses."""

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from media.mannequin.passage import Passage
from media.mannequin.pose import Pose, pose
from media.mannequin.skeleton import Figure, stand

BREATH = 4.0
"""Seconds of one breath, in and out."""

_SECONDS_A_METRE = 1.6


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a motion: one passage, or a stay where its two ends are the same.

    Attributes:
        start: Seconds from the beginning of the motion.
        seconds: How long it takes, over 0.
        passage: From where to where.
        flows: Does not come to rest at its ends.
    """

    start: float
    seconds: float
    passage: Passage
    flows: bool = False


@dataclass(frozen=True, slots=True)
class Motion:
    """What the body does over time.

    Attributes:
        stretches: Without gaps, from 0.
        view: Name of the camera that sees it best.
        repeats: After `duration` it begins again, and its end joins its beginning.
        breath: Seconds of one breath; a repeating motion lasts a whole number of them.
    """

    stretches: tuple[Stretch, ...]
    view: str
    repeats: bool
    breath: float = BREATH

    @property
    def duration(self) -> float:
        """Seconds until the end, or until it repeats."""
        last = self.stretches[-1]
        return last.start + last.seconds


def eased(k: float) -> float:
    """Share of the way at a share of the time: slow at both ends, as muscles move."""
    return k * k * k * (10 + k * (6 * k - 15))


def flowing(k: float) -> float:
    """Share of the way where the movement goes on: only a little slower at both ends."""
    return 0.55 * k + 0.45 * (k * k * (3 - 2 * k))


def phase(motion: Motion, seconds: float) -> float:
    """Time within a motion: two moments of one phase show the same figure."""
    if motion.repeats:
        return seconds % motion.duration
    return max(0.0, min(seconds, motion.duration))


def figure_at(motion: Motion, seconds: float) -> Figure:
    """Give the figure at a time, in seconds from the beginning of the motion."""
    now = phase(motion, seconds)
    stretch = next(one for one in reversed(motion.stretches) if one.start <= now)
    share = min(1.0, (now - stretch.start) / stretch.seconds)
    stance = stretch.passage.at(flowing(share) if stretch.flows else eased(share))
    full = (1 - math.cos(math.tau * now / motion.breath)) / 2
    return stand(replace(stance, breath=full))


def hold(held: str, breath: float = BREATH) -> Motion:
    """Keep a pose and breathe: one breath, to be repeated."""
    seen = pose(held)
    return Motion((Stretch(0.0, breath, Passage(seen.stance, seen.stance)),), seen.view, repeats=True, breath=breath)


def way(first: str, last: str) -> tuple[str, ...] | None:
    """Name the poses that lead from one to another, both included; nothing if no way is known and a cut is better."""
    there, back = _line(pose(first)), _line(pose(last))
    shared = [name for name in there if name in back]
    if not shared:
        return None
    meeting = shared[0]
    return (*there[: there.index(meeting) + 1], *reversed(back[: back.index(meeting)]))


def _line(held: Pose) -> list[str]:
    names = [held.name]
    while held.after is not None:
        held = pose(held.after)
        names.append(held.name)
    return names


def move(first: str, last: str, seconds: float | None = None) -> Motion | None:
    """Go from one pose to another through what lies between; nothing if no way is known.

    Args:
        first: Name of a pose.
        last: Name of another.
        seconds: Whole time; nothing for as long as the way asks for.
    """
    names = way(first, last)
    if names is None or len(names) < 2:  # noqa: PLR2004  nowhere to go
        return None
    passages = [_passage(a, b) for a, b in itertools.pairwise(names)]
    times = [_natural_seconds(passage) for passage in passages]
    stretched = seconds / sum(times) if seconds is not None else 1.0
    return _joined(
        [(passage, time * stretched, False) for passage, time in zip(passages, times, strict=True)], pose(last).view
    )


def _joined(steps: Sequence[tuple[Passage, float, bool]], view: str) -> Motion:
    stretches, start = [], 0.0
    for passage, seconds, flows in steps:
        stretches.append(Stretch(start, seconds, passage, flows))
        start += seconds
    breaths = max(1, round(start / BREATH))
    return Motion(tuple(stretches), view, repeats=False, breath=start / breaths)


@cache
def _passage(first: str, last: str) -> Passage:
    return Passage(pose(first).stance, pose(last).stance)


def _natural_seconds(passage: Passage) -> float:
    """Time that a body takes without hurry: by how far hands, feet, knees and head go."""
    a, b = stand(passage.first), stand(passage.last)
    far = max(
        math.dist(p, q)
        for p, q in (
            (a.pelvis, b.pelvis),
            (a.skull, b.skull),
            (a.left_arm.end, b.left_arm.end),
            (a.right_arm.end, b.right_arm.end),
            (a.left_leg.end, b.left_leg.end),
            (a.right_leg.end, b.right_leg.end),
            (a.left_leg.middle, b.left_leg.middle),
            (a.right_leg.middle, b.right_leg.middle),
        )
    )
    return max(0.9, min(2.6, far * _SECONDS_A_METRE + 0.5))
