"""The editions of a Matroska file, whether stated in XML or in the file itself, and which of them is shown.

Source: https://www.rfc-editor.org/rfc/rfc9559#section-5.1.7 (chapters) and section 20 (their meaning).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.chapter_readers.found import FoundChapters
    from routines.chapter_readers.harvest import Harvest


@dataclass(slots=True)
class Atom:
    """One chapter of an edition; times in seconds.

    Attributes:
        title: The first that it is given; there may be one for each language.
        start: From the start of the video; ``None`` where it cannot be read.
        end: From the start of the video; ``None`` where it is not stated.
        is_hidden: It wants no place in a list of chapters.
        is_enabled: It is to be played.
        is_elsewhere: It lies in another file.
        place: Where it stands, for a message.
        inner: The chapters inside it.
    """

    title: str = ""
    start: float | None = None
    end: float | None = None
    is_hidden: bool = False
    is_enabled: bool = True
    is_elsewhere: bool = False
    place: str = ""
    inner: list[Atom] = field(default_factory=list)


@dataclass(slots=True)
class Edition:
    """One set of chapters; an ordered one plays its parts in the order in which it lists them."""

    is_default: bool = False
    is_hidden: bool = False
    is_ordered: bool = False
    atoms: list[Atom] = field(default_factory=list)


def chapters_of_editions(editions: Sequence[Edition], harvest: Harvest) -> FoundChapters:
    """Take the chapters of one edition: the default one, else the first that is not hidden, else the first.

    As in other players, chapters inside others are not shown, nor are hidden and disabled ones and parts of other
    files; the note counts them. The parts of an ordered edition stay where they lie in the file, since that is how it
    plays here.

    Raises:
        UnreadChapters: No chapter remains.
    """
    shown = [edition for edition in editions if not edition.is_hidden] or list(editions)
    if not shown:
        return harvest.found()
    chosen = next((edition for edition in shown if edition.is_default), shown[0])
    left_out = Counter[str]()
    for atom in chosen.atoms:
        _take(atom, harvest, left_out)
    notes = [_edition_note(editions, chosen), *(f"{what} left out: {count}." for what, count in left_out.items())]
    return harvest.found(note=" ".join(filter(None, notes)), may_be_empty=bool(left_out))


def _take(atom: Atom, harvest: Harvest, left_out: Counter[str]) -> None:
    if atom.is_hidden or not atom.is_enabled:
        left_out["Hidden or disabled chapters"] += 1
    elif atom.is_elsewhere:
        left_out["Parts of other files"] += 1
    elif atom.start is None:
        harvest.pass_over(atom.place, "the chapter has no start that can be read")
    else:
        harvest.take(atom.title, atom.start, atom.end)
        if inside := _count_inside(atom):
            left_out["Chapters inside others"] += inside


def _count_inside(atom: Atom) -> int:
    """Count the chapters inside one; the depth is bounded by those who read the file."""
    return sum(1 + _count_inside(inner) for inner in atom.inner)


def _edition_note(editions: Sequence[Edition], chosen: Edition) -> str:
    notes = []
    if len(editions) > 1:
        number = next(index for index, edition in enumerate(editions, 1) if edition is chosen)
        why = "the default one" if chosen.is_default else "since none is the default"
        notes.append(f"Edition {number} of {len(editions)} is shown, {why}.")
    if chosen.is_ordered:
        notes.append("It would play its parts in an order of its own; here they stay where they lie in the file.")
    return " ".join(notes)
