"""Which poses make an exercise, and by which names it is called."""

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import cast

from media.mannequin.pose import OTHER, UnknownPose, pose

_MANNER = re.compile(
    r"a|again|alternating|and|both|breaths?|deep|deeper|each|easier|easy|first|for|gentle|holds?|last|left|long|more|of|"
    r"on|one|option|out|over|pose|reps|right|round|second|sets?|short|sides?|slow|slowly|steady|stretch|the|then|third|"
    r"to|two|up|version|with|your"
)
"""Words that say how an exercise is done, not which."""

_NOT_A_WORD = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Movement:
    """An exercise as the mannequin does it.

    Attributes:
        name: Its key in `movements.toml`.
        is_hold: The last pose is held; else the poses are gone round, once a rep.
        poses: Names of poses in order.
        flows: The poses are passed without stopping at each.
        side: Side that is worked, `left` or `right`; nothing where both are or they take turns.
        names: How it may be called.
    """

    name: str
    is_hold: bool
    poses: tuple[str, ...]
    flows: bool = False
    side: str | None = None
    names: tuple[str, ...] = ()

    @property
    def turns(self) -> int:
        """How many reps one round of the poses is: 2 where the sides take turns and meet in the first pose."""
        meets = not self.is_hold and not self.flows and len(set(self.poses[::2])) == 1
        return len(self.poses) // 2 if meets else 1

    def on(self, side: str | None) -> "Movement":
        """The same for the side that is asked for: the mirror image where it is not the side shown."""
        if self.side is None or side not in {"left", "right"} or side == self.side:
            return self
        return replace(self, poses=tuple(other(name) for name in self.poses), side=side)


def other(name: str) -> str:
    """Name of the mirror image of a pose; an even pose is its own."""
    return pose(name.removesuffix(OTHER) if name.endswith(OTHER) else name + OTHER).name


@cache
def movements() -> dict[str, Movement]:
    """Every movement by its key, in the order of the file."""
    text = (files("media.mannequin") / "movements.toml").read_text(encoding="utf-8")
    found = {}
    for name, table in tomllib.loads(text).items():
        poses = tuple(cast("list[str]", table["poses"]))
        for each in poses:
            pose(each)
        found[name] = Movement(
            name,
            table["kind"] == "hold",
            poses,
            bool(table.get("flow", False)),
            table.get("side"),
            tuple(cast("list[str]", table.get("names", []))),
        )
    return found


@cache
def _by_name() -> dict[str, Movement]:
    return {
        _plain(called): movement for movement in movements().values() for called in (*movement.names, movement.name)
    }


def _plain(name: str) -> str:
    return _NOT_A_WORD.sub(" ", name.lower().replace("'", "").replace("’", "")).strip()


def movement(name: str) -> Movement:
    """Give a movement by its key.

    Raises:
        UnknownPose: There is none.
    """
    try:
        return movements()[name]
    except KeyError:
        raise UnknownPose(f"There is no movement called {name}.") from None


def find_movement(*called: str) -> Movement | None:
    """Find the movement for an exercise by any of its names, the first that is known; nothing for none.

    The first may also have words added that say no more than how it is done: "slow bird dogs, second round".
    """
    for name in called:
        plain = _plain(name)
        if plain in _by_name():
            return _by_name()[plain]
    for name in called[:1]:
        words = _plain(name).split()
        inside = [key for key in _by_name() if _is_in(key.split(), words)]
        if inside:
            return _by_name()[max(inside, key=len)]
    return None


def _is_in(known: list[str], words: list[str]) -> bool:
    """Say whether `words` are those of a known name and nothing but how it is done."""
    rest = [word for word in words if word not in known]
    return " ".join(known) in " ".join(words) and all(_MANNER.fullmatch(word) for word in rest)
