"""What adding videos says: what a drop would add, the time left, and what came of it. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.library_row import counted
from routines.routine import PACK_SUFFIX

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from media.importing import ImportResult

_TELL_AFTER: Final = 2.0
"""Seconds before a guess at the time left means anything."""
_MINUTE: Final = 60.0


def drop_text(paths: Sequence[Path], suffixes: Collection[str]) -> str:
    """Say what letting go would add; looks at names only, so a folder is a path without a known suffix."""
    videos = sum(1 for path in paths if path.suffix.lower() in suffixes)
    folders = sum(1 for path in paths if not path.suffix)
    packs = sum(1 for path in paths if path.suffix.lower() == PACK_SUFFIX)
    counts = (videos, "video"), (folders, "folder"), (packs, "class pack")
    things = [counted(count, noun) for count, noun in counts if count]
    if not things:
        return "These are not videos that Matside knows"
    *most, last = things
    return f"Let go to add {', '.join(most)} and {last}" if most else f"Let go to add {last}"


def time_left_text(done: int, total: int, elapsed: float) -> str:
    """Guess the time left in words; empty where it is too early to tell.

    Args:
        done: Files that are done.
        total: Files in all.
        elapsed: Seconds since the start.
    """
    if done < 1 or done >= total or elapsed < _TELL_AFTER:
        return ""
    left = elapsed / done * (total - done)
    if left < _MINUTE * 3 / 4:
        return "less than a minute left"
    return f"about {max(1, round(left / _MINUTE))} min left"


def outcome_text(results: Sequence[ImportResult]) -> tuple[str, str]:
    """Say what came of an import: a headline, and what else there is to say."""
    counts = {name: sum(1 for result in results if result.result == name) for name in _WORDS}
    if not results:
        return ("No videos found", "")
    said = [words(counts[name]) for name, words in _WORDS.items() if counts[name]]
    mistakes = sum(1 for result in results if result.warning)
    if mistakes:
        said.append(f"{counted(mistakes, 'routine file')} cannot be read")
    return (said[0], f"{'. '.join(said[1:])}." if said[1:] else "")


_WORDS: dict[str, Callable[[int], str]] = {
    "added": lambda count: f"{counted(count, 'class')} added",
    "moved": lambda count: f"{counted(count, 'class')} found again",
    "known": lambda count: f"{counted(count, 'class')} already here",
    "failed": lambda count: f"{counted(count, 'file')} not added",
}
