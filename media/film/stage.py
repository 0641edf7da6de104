"""The body on its way through a film: where it is now, what it did so far, and how it comes to where it must be."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from media.film.repertoire import base_of, poses_between
from media.film.shot import Card, Shot
from media.mannequin.motion import Motion, hold, move, way
from media.mannequin.pose import pose
from media.mannequin.view import VIEWS

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACE = 1.3
"""How much longer than its natural time a way takes: nobody is in a hurry."""
_BREATH = 4.0
_MELTED = 1.6
"""Seconds that a pose is seen between two families of poses."""
_TOO_SHORT = 2.2
"""Seconds: a shorter stay would be a gasp, so the way before it takes its time instead."""
_NO_BREATH = 1e6
"""Seconds of a breath that nobody sees begin."""
_A_FRAME = 0.02


@dataclass(frozen=True, slots=True)
class _Leg:
    """One piece of a way: a movement to a pose, or the picture melts into one."""

    pose: str
    seconds: float
    motion: Motion | None
    is_foreign: bool = False


class Stage:
    """Collects shots without gaps; ``at`` is the time and ``pose`` the pose reached so far."""

    def __init__(self, first: str) -> None:
        """Begin at 0 in the pose of this name."""
        self.shots: list[Shot] = []
        self.at = 0.0
        self.pose = first
        self.view: str | None = None
        self._melts = False

    def stay(self, until: float) -> None:
        """Keep the pose and breathe."""
        seconds = until - self.at
        if seconds < _A_FRAME:
            return
        breaths = max(1, round(seconds / _BREATH))
        kept = hold(self.pose, seconds / breaths)
        self._add(until, kept if seconds >= _TOO_SHORT else replace(kept, breath=_NO_BREATH), self.view)

    def repeat(self, motion: Motion, last: str, until: float) -> None:
        """Go on with a motion that repeats; it ends in the pose ``last``."""
        self.pose = last
        self._add(until, motion, self.view)

    def show_card(self, card: Card, until: float) -> None:
        """Show a title instead of the body."""
        self.shots.append(Shot(self.at, until, card, is_cut=True))
        self.at = until
        self._melts = True

    def go(self, last: str, until: float, since: float | None = None) -> None:
        """Come to a pose, by ``until`` at the latest; before ``since`` the body stays where it is.

        A rest that is too short for a breath is spent on the way.
        """
        if since is not None and since - self.at > _TOO_SHORT:
            self.stay(since)
        if last == self.pose or until - self.at < _A_FRAME:
            return
        room = until - self.at
        legs = list(_legs(self.pose, last, room))
        wanted = sum(leg.seconds for leg in legs)
        factor = room / wanted if wanted + _TOO_SHORT > room else 1.0
        for leg in legs:
            before, self.pose = self.pose, leg.pose
            end = self.at + leg.seconds * factor
            view = None if leg.is_foreign else self.view
            if leg.motion is None:
                self._melts = True
                self._add(end, hold(leg.pose, leg.seconds * factor), view)
            else:
                seen = _wider(pose(before).view, view or leg.motion.view)
                self._add(end, _lasting(leg.motion, leg.seconds * factor), seen)

    def seconds_to(self, *poses: str) -> tuple[float, ...]:
        """Say how long the ways from here through some poses take without hurry."""
        now, seconds = self.pose, []
        for name in poses:
            seconds.append(sum(leg.seconds for leg in _legs(now, name, math.inf)) if name != now else 0.0)
            now = name
        return tuple(seconds)

    def _add(self, until: float, motion: Motion, view: str | None) -> None:
        shown = motion if view is None else replace(motion, view=view)
        self.shots.append(Shot(self.at, until, shown, self.pose, self._melts))
        self.at = until
        self._melts = False


def _legs(now: str, last: str, room: float) -> Iterator[_Leg]:
    if way(now, last) is not None:
        yield _moved(now, last)
        return
    start, end = base_of(now), base_of(last)
    if start != now:
        yield replace(_moved(now, start), is_foreign=True)
    between = poses_between(start, end)
    if room < _MELTED * (len(between) + 3) * _PACE:
        between = ()
    before = start
    for name in (*between, end):
        is_foreign = pose(name).family != pose(last).family
        if way(before, name) is not None and before != start:
            yield replace(_moved(before, name), is_foreign=is_foreign)
        else:
            yield _Leg(name, _MELTED, None, is_foreign)
        before = name
    if end != last:
        yield _moved(end, last)


def _wider(before: str, wanted: str) -> str:
    """Choose the camera for a way: the wanted one, unless it would cut off what the one before saw."""
    return before if VIEWS[before].scale < VIEWS[wanted].scale else wanted


def _moved(first: str, last: str) -> _Leg:
    motion = move(first, last)
    if motion is None:
        return _Leg(last, _MELTED, None)
    return _Leg(last, motion.duration * _PACE, motion)


def _lasting(motion: Motion, seconds: float) -> Motion:
    """Give a motion another length."""
    factor = seconds / motion.duration
    stretches = tuple(replace(one, start=one.start * factor, seconds=one.seconds * factor) for one in motion.stretches)
    return replace(motion, stretches=stretches, breath=motion.breath * factor)
