"""Which step end is heard: face down nobody sees a ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.timeline import StepKind

if TYPE_CHECKING:
    from routines.moment import Moment

HOLD_END = "hold_end"
SWITCH_SIDES = "switch_sides"


def chime_between(before: Moment, now: Moment) -> str:
    """Name the chime due between two moments that were played one after the other; empty for none.

    The switch of sides wins over the end of a hold: only one of the two is heard.
    """
    if before.step_index == now.step_index:
        return ""
    is_other_side = (before.step.chapter, before.step.side_number, now.step.side_number) == (now.step.chapter, 1, 2)
    if now.step.kind is StepKind.SWITCH_SIDES or (before.step.is_work and is_other_side and now.step.is_work):
        return SWITCH_SIDES
    return HOLD_END if before.step.kind is StepKind.HOLD else ""
