"""The shape of a document: plain JSON, read with tolerance for what older, newer or damaged data may hold."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from math import isfinite
from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
JsonObject: TypeAlias = "dict[str, Json]"

_NUMBERS = (float, int)

_Member = TypeVar("_Member", bound="StrEnum")


def text(document: Mapping[str, Json], name: str) -> str:
    """Read a text; empty where it is missing or something else."""
    value = document.get(name)
    return value if isinstance(value, str) else ""


def number(document: Mapping[str, Json], name: str, default: float = 0.0) -> float:
    """Read a finite number; ``default`` where it is missing, larger than a float can be, or something else."""
    value = document.get(name)
    if not isinstance(value, int | float) or isinstance(value, bool):
        return default
    try:
        found = float(value)
    except OverflowError:
        return default
    return found if isfinite(found) else default


def flag(document: Mapping[str, Json], name: str, *, default: bool = False) -> bool:
    """Read a truth value; ``default`` where it is missing or something else."""
    value = document.get(name)
    return value if isinstance(value, bool) else default


def items(document: Mapping[str, Json], name: str) -> list[Json]:
    """Read a list; empty where it is missing or something else."""
    value = document.get(name)
    return value if isinstance(value, list) else []


def objects(document: Mapping[str, Json], name: str) -> list[JsonObject]:
    """Read a list of objects, leaving out what is none."""
    return [item for item in items(document, name) if isinstance(item, dict)]


def texts(document: Mapping[str, Json], name: str) -> list[str]:
    """Read a list of texts, leaving out what is none."""
    return [item for item in items(document, name) if isinstance(item, str)]


def member(kind: type[_Member], value: Json) -> _Member | None:
    """Read a word of a fixed list; ``None`` for a word that this version does not know."""
    return _words(kind).get(value) if isinstance(value, str) else None


@cache
def _words(kind: type[_Member]) -> dict[str, _Member]:
    return {str(item): item for item in kind}


def instant(document: Mapping[str, Json], name: str) -> datetime | None:
    """Read a point in time; one without an offset is taken as UTC; ``None`` where it cannot be meant."""
    try:
        value = datetime.fromisoformat(text(document, name))
    except ValueError:
        return None
    return value if value.tzinfo else value.replace(tzinfo=UTC)


def finite(value: float) -> float:
    """Return the number, or 0 where it is none: one bad number must not keep a session from being saved."""
    return float(value) if isfinite(value) else 0.0
