"""Jobs whose results wait until a test hands them over, in the order that it chooses."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from desktop.jobs import Failure, Jobs, attempt

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")


class HeldJobs(Jobs):
    """Do the work when it is asked for, and give back what it found only when told to.

    So it can happen as it does with threads, and each time: what was looked at first arrives last.
    """

    def __init__(self) -> None:
        super().__init__()
        self._held: list[Callable[[], None]] = []

    def run(
        self, work: Callable[[], _T], done: Callable[[_T], None], failed: Callable[[Exception], None] | None = None
    ) -> None:
        """Do the work now and hold what came of it."""
        result = attempt(work, "A held job")
        if not isinstance(result, Failure):
            self._held.append(partial(done, result))
        elif failed is not None:
            self._held.append(partial(failed, result.error))

    @property
    def held(self) -> int:
        """How many results wait."""
        return len(self._held)

    def hand_over(self, index: int = 0) -> None:
        """Give back one of the results that wait, counted in the order of asking; -1 is the newest."""
        self._held.pop(index)()

    def hand_over_all(self) -> None:
        """Give back everything in the order of asking, and what is asked for thereupon."""
        while self._held:
            self.hand_over()

    def hand_over_newest_first(self) -> None:
        """Give back everything that waits now, what was asked for last first."""
        waiting, self._held = self._held, []
        for give_back in reversed(waiting):
            give_back()
