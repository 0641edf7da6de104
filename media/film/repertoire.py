"""Which exercises the figure can show, and how: found by name, with the data of `exercises.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, cast

from media.film.rep_motion import Ways
from media.mannequin.movement import Movement, movements, other
from media.mannequin.person import PEOPLE
from media.mannequin.pose import pose
from media.mannequin.room import ROOMS
from routines.catalogue import find_exercise
from routines.catalogue.folding import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from media.mannequin.person import Person
    from media.mannequin.room import Room

_FOUR = 4


@dataclass(frozen=True, slots=True)
class Shown:
    """How an exercise is shown on one side.

    Attributes:
        held: Name of the pose that a hold keeps.
        ways: How a rep goes.
        easier: Name of a kinder pose that can be shown before it; empty for none.
    """

    held: str
    ways: Ways
    easier: str = ""

    @property
    def ready(self) -> str:
        """Name of the pose from which the held pose is gone into: the one before it, if there is any."""
        return pose(self.held).after or self.held


def find_shown(title: str, side: str | None) -> Shown | None:
    """Find how an exercise is shown; nothing if the figure does not know it.

    Args:
        title: As a chapter calls it.
        side: ``left`` or ``right``; anything else for no matter which.
    """
    found = _find(title)
    return _shown(found, side) if found else None


def base_of(name: str) -> str:
    """Name the first pose of a family: where its poses begin and end."""
    while (after := pose(name).after) is not None:
        name = after
    return name


def said_pose(text: str) -> str | None:
    """Name the pose that a sentence asks for in a pause; nothing if it asks for none that is known."""
    heard = text.lower()
    return next((name for words, name in _said() if any(word in heard for word in words)), None)


def poses_between(first: str, last: str) -> tuple[str, ...]:
    """Name the poses that are shown where the body turns over or gets up between two others."""
    families = f"{pose(first).family} {pose(last).family}"
    names = cast("Mapping[str, list[str]]", _data()["between"]).get(families, [])
    return tuple(name for name in names if name not in {first, last})


def person_for(instructor: str) -> Person:
    """Choose who shows the classes of an instructor."""
    first = instructor.split(maxsplit=1)[0].lower() if instructor.split() else ""
    name = cast("Mapping[str, str]", _data()["people"]).get(first)
    if name is None:
        names = sorted(PEOPLE)
        name = names[sha256(instructor.encode()).digest()[0] % len(names)]
    return PEOPLE[name]


def room_of(person: Person) -> Room:
    """Choose the room that a person teaches in."""
    return ROOMS[cast("Mapping[str, str]", _data()["rooms"])[person.name]]


def liveliest(names: Iterable[str]) -> str | None:
    """Choose the pose for a poster among those that a class shows; nothing if it shows none of them."""
    there = {name.removesuffix(".other") for name in names}
    posters = cast("Mapping[str, list[str]]", _data()["posters"])["poses"]
    return next((name for name in posters if name in there), None)


@cache
def _data() -> Mapping[str, object]:
    return tomllib.loads((files("media.film") / "exercises.toml").read_text(encoding="utf-8"))


@cache
def _said() -> tuple[tuple[tuple[str, ...], str], ...]:
    tables = cast("list[Mapping[str, object]]", _data()["said"])
    return tuple((tuple(cast("list[str]", table["words"])), str(table["pose"])) for table in tables)


def _find(title: str) -> Movement | None:
    by_name, by_exercise = _index()
    found = by_name.get(fold_name(title))
    if found is None and (exercise := find_exercise(title)) is not None:
        found = by_exercise.get(exercise.name)
    return found


@cache
def _index() -> tuple[dict[str, Movement], dict[str, Movement]]:
    """Every movement by its names, and by the exercises of the catalogue that these names mean; the first one stays."""
    by_name: dict[str, Movement] = {}
    by_exercise: dict[str, Movement] = {}
    unlike = cast("Mapping[str, list[str]]", _data()["unlike"])["names"]
    for movement in movements().values():
        for called in movement.names:
            by_name.setdefault(fold_name(called), movement)
            if (exercise := find_exercise(called)) is not None and exercise.name not in unlike:
                by_exercise.setdefault(exercise.name, movement)
    return by_name, by_exercise


def _shown(movement: Movement, side: str | None) -> Shown:
    own = cast("Mapping[str, Mapping[str, object]]", _data()["ways"]).get(movement.name)
    ways = _written(own) if own else _from_poses(movement)
    held = movement.poses[-1] if movement.is_hold else ways.ways[0][-1]
    easier = cast("Mapping[str, str]", _data()["easier"]).get(movement.name, "")
    if movement.side is not None and side in {"left", "right"} and side != movement.side:
        return Shown(other(held), ways.mirrored(), other(easier) if easier else "")
    return Shown(held, ways, easier)


def _written(table: Mapping[str, object]) -> Ways:
    ways = tuple(tuple(way) for way in cast("list[list[str]]", table["ways"]))
    backward = tuple(cast("list[str]", table.get("backward", [])))
    return Ways(str(table["start"]), ways, bool(table.get("flows", False)), backward=backward)


def _from_poses(movement: Movement) -> Ways:
    """Read the ways of a rep from the poses of a movement: there and back, on each side in turn if there are four."""
    if movement.is_hold or len(movement.poses) == 1:
        last = movement.poses[-1]
        ready = pose(last).after or last
        return Ways(ready, ((last,), (ready,)))
    start, there = movement.poses[:2]
    return Ways(start, ((there,), (start,)), turns=len(movement.poses) == _FOUR)
