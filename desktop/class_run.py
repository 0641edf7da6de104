"""One class while it is played: what each picture means, what is kept of it, and where the loop leads."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from desktop.ab_loop import Loop
from desktop.step_chimes import chime_between
from routines.moment import moment_at

if TYPE_CHECKING:
    from desktop.session_recorder import SessionRecorder
    from routines.moment import Moment
    from routines.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Shown:
    """What a picture brings with it: the moment, the chime that is due (empty for none), where to jump, an end."""

    moment: Moment
    chime: str = ""
    way_back: float | None = None
    is_enough: bool = False


class ClassRun:
    """Follow one class picture by picture.

    Args:
        timeline: The steps of the class; may be replaced when the true length becomes known.
        recorder: Keeps what is done.
        limit: Media seconds after which enough was played; where there is such a limit, all of it is kept.
    """

    def __init__(self, timeline: Timeline, recorder: SessionRecorder, limit: float = inf) -> None:
        self.timeline = timeline
        self.recorder = recorder
        self._limit = limit
        if limit < inf:
            recorder.keep_all()
        self.loop = Loop()
        self._before: Moment | None = None

    def replace_timeline(self, timeline: Timeline) -> None:
        """Go on with other steps: the class is longer or shorter than was thought."""
        self.timeline = timeline
        self.recorder.replace_timeline(timeline)
        self._before = None

    def show(self, position: float, *, is_playing: bool) -> Shown:
        """Take a picture that is on screen now.

        Args:
            position: Its time in seconds.
            is_playing: It came by playing on, not by a jump or a single step.
        """
        moment = moment_at(self.timeline, position)
        if not is_playing:
            return Shown(moment)
        self.recorder.show(position)
        is_enough = self.recorder.played_seconds >= self._limit
        before, self._before = self._before, moment
        if before is None or moment.position < before.position:
            return Shown(moment, is_enough=is_enough)
        return Shown(moment, chime_between(before, moment), self.loop.way_back(before.position, position), is_enough)

    def stop(self) -> None:
        """Playing stops or the position jumps: what comes next does not follow on what was."""
        self._before = None
        self.recorder.rest()

    def keep_place(self, position: float) -> None:
        """Stop, and write down what was done and the place to resume from, in seconds."""
        self.stop()
        self.recorder.keep_place(position)
