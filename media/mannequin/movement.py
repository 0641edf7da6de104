"""Which poses make an exercise, and by which names it is called."""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import cast

from media.mannequin.pose import OTHER, UnknownPose, pose


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


def movement(name: str) -> Movement:
    """Give a movement by its key.

    Raises:
        UnknownPose: There is none.
    """
    try:
        return movements()[name]
    except KeyError:
        raise UnknownPose(f"There is no movement called {name}.") from None
