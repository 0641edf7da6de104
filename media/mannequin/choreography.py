"""From exercises and their times to shots: the body gets ready, works, changes sides and rests without a gap."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from media.mannequin.motion import BREATH, hold, line_home, move, rep
from media.mannequin.movement import Movement
from media.mannequin.reel import Shot

_MOVING_AT_MOST = 0.85
_SHORTEST = 0.1


class Task(StrEnum):
    """What an act is for."""

    READY = "ready"
    WORK = "work"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Act:
    """A span of a class in which the body does one thing.

    Attributes:
        seconds: How long, over 0.
        task: To get into the movement's first pose, to do it, or to rest.
        movement: On the side that is worked; nothing where a rest has none, or nobody drew the exercise.
        tempo: Seconds out, of the stay, and back, for reps.
        breath: Seconds of one breath.
    """

    seconds: float
    task: Task
    movement: Movement | None = None
    tempo: tuple[float, ...] = (2.0, 0.0, 2.0)
    breath: float = BREATH


def choreograph(acts: Sequence[Act], begins: str = "standing_front") -> tuple[Shot, ...]:
    """Turn acts into shots of the same length in sum; where no way leads from pose to pose the film cuts.

    Args:
        acts: In order of time.
        begins: Pose in which the first act finds the body.
    """
    shots: list[Shot] = []
    now = begins
    for act in acts:
        target = _target(act, now)
        left = act.seconds
        way = move(now, target) if target != now else None
        if way is not None:
            spent = min(way.duration, act.seconds * _MOVING_AT_MOST)
            way = move(now, target, spent) or way
            shots.append(Shot(way, spent))
            left -= spent
        shots.extend(_work(act, target, left))
        now = target
    return tuple(shots)


def _target(act: Act, now: str) -> str:
    if act.movement is None:
        return line_home(now) if act.task is Task.REST else now
    return act.movement.poses[-1] if act.movement.is_hold else act.movement.poses[0]


def _work(act: Act, target: str, seconds: float) -> Iterator[Shot]:
    """Work for some seconds and end in the pose `target`: of reps only whole ones are shown."""
    if act.movement is not None and act.task is Task.WORK and not act.movement.is_hold:
        motion = rep(act.movement, act.tempo)
        one = motion.duration / act.movement.turns
        worked = int((seconds + _SHORTEST) / one) * one
        if worked > 0:
            yield Shot(motion, min(worked, seconds))
            seconds -= worked
    if seconds > _SHORTEST / 100:
        yield Shot(hold(target, act.breath), seconds)
