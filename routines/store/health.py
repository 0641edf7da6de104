"""What there is to say about the data folder, in plain sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from routines.store.errors import TEXTS, Obstacle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from routines.store.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: its name, whether it is as it should be, and a sentence for the person."""

    name: str
    is_ok: bool
    text: str


def count(number: int, one: str, many: str) -> str:
    """Say how many of something there are."""
    return f"{number} {one if number == 1 else many}"


def ledger_findings(ledger: Ledger) -> Iterator[Finding]:
    """Look at the files of the ledger; a line that was cut off at the end of a file is nothing to tell."""
    if ledger.is_read_only:
        yield Finding("version", is_ok=False, text=TEXTS[Obstacle.NEWER_DATA])
    else:
        yield Finding("version", is_ok=True, text="The data has the form that this version writes.")
    if ledger.trouble is not None:
        yield Finding("saving", is_ok=False, text=str(ledger.trouble))
    else:
        yield Finding("saving", is_ok=True, text="Everything is saved.")
    if not ledger.is_folder_readable:
        text = "The folder of your data could not be read. Nothing in it was changed."
        yield Finding("unread folder", is_ok=False, text=text)
    yield from _damage(ledger)
    yield from _strangers(ledger)


def _damage(ledger: Ledger) -> Iterator[Finding]:
    ours = {name: mark for name, mark in ledger.marks.items() if mark.is_ours}
    damaged = {name: mark.bad_lines - mark.mended for name, mark in ours.items() if mark.bad_lines > mark.mended}
    if not damaged:
        yield Finding("damage", is_ok=True, text="Every entry can be read.")
        return
    lines, files = count(sum(damaged.values()), "entry", "entries"), ", ".join(damaged)
    kept = "The damaged file was kept" if len(damaged) == 1 else "The damaged files were kept"
    yield Finding("damage", is_ok=False, text=f"{lines} in your history could not be read. {kept}: {files}.")


def _strangers(ledger: Ledger) -> Iterator[Finding]:
    for name, mark in ledger.marks.items():
        if mark.trouble:
            yield Finding("unread file", is_ok=False, text=f"{name} was left alone: {mark.trouble}.")
        elif not mark.is_ours:
            yield Finding("foreign file", is_ok=False, text=f"{name} was left alone: nothing of ours is in it.")
