"""Keep what a newer version wrote into a document, when this one writes the document again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.store.json_value import JsonObject


def keep_unknown(fresh: JsonObject, before: JsonObject | None, known: frozenset[str]) -> JsonObject:
    """Return the fresh document with those fields of the old one that this version does not know."""
    extra = {name: value for name, value in (before or {}).items() if name not in known}
    return {**extra, **fresh} if extra else fresh


def keep_unknown_items(
    fresh: list[JsonObject], before: Sequence[JsonObject], known: frozenset[str], identity: tuple[str, ...]
) -> list[JsonObject]:
    """Do the same for a list of objects; an item is the same one where its ``identity`` fields are equal."""
    richer = [item for item in before if not item.keys() <= known]
    if not richer:
        return fresh
    old = {tuple(str(item.get(name)) for name in identity): item for item in richer}
    return [keep_unknown(item, old.get(tuple(str(item.get(name)) for name in identity)), known) for item in fresh]
