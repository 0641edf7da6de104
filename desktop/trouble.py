"""What went wrong while a class plays, what was kept, and the ways out: a bar, never a dialog."""

from __future__ import annotations

from dataclasses import dataclass

OTHER_ENGINE = "other-engine"
LOCATE = "locate"
LEAVE = "leave"

KEPT = "What you did so far is kept."


@dataclass(frozen=True, slots=True)
class WayOut:
    """One button of the bar: what it is called in code and for the person."""

    way: str
    name: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """What happened, in words for the person, and the ways out, best first; empty text for no trouble."""

    text: str = ""
    ways: tuple[WayOut, ...] = ()


NO_TROUBLE = Trouble()


def playing_failed(message: str, *, is_file_there: bool, has_other_engine: bool) -> Trouble:
    """Say that nothing can be played any more.

    Args:
        message: What happened, as the engine or the probe says it.
        is_file_there: The video still lies where it lay.
        has_other_engine: Another engine could try.
    """
    ways = []
    if not is_file_there:
        ways.append(WayOut(LOCATE, "Locate…"))
    elif has_other_engine:
        ways.append(WayOut(OTHER_ENGINE, "Try the other player"))
    ways.append(WayOut(LEAVE, "Back"))
    return Trouble(f"{message.rstrip('. ')}. {KEPT}", tuple(ways))
