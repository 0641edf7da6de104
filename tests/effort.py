"""How much the processor has to do for something: the same however busy the machine is."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def effort(work: Callable[[], object]) -> float:
    """Do something and tell how many seconds the processor worked on it, those of other threads not counted.

    Bounds for it are wide: they are to tell work that grows with its input from work that runs away.
    """
    begun = time.thread_time()
    work()
    return time.thread_time() - begun
