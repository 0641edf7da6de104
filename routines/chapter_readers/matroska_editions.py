"""The editions of a Matroska file, whether stated in XML or in the file itself, and which of them is shown.

Source: https://www.rfc-editor.org/rfc/rfc9559#section-5.1.7 (chapters) and section 20 (their meaning).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from routines.chapter_readers.nesting import NOTE, NestedChapter, lay_flat

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

    Hidden and disabled chapters, those inside them and parts of other files are left out. The parts of an ordered
    edition stay where they lie in the file, since that is how it plays here.

    Raises:
        UnreadChapters: No chapter remains.
    """
    shown = [edition for edition in editions if not edition.is_hidden] or list(editions)
    if not shown:
        return harvest.found()
    chosen = next((edition for edition in shown if edition.is_default), shown[0])
    sifted = _Sifted(harvest)
    is_nested = lay_flat(sifted.keep(chosen.atoms), harvest)
    notes = [_edition_note(editions, chosen), NOTE if is_nested else "", sifted.note]
    is_emptied = len(harvest) == 0 and sifted.left_out > 0
    return harvest.found(note=" ".join(filter(None, notes)), may_be_empty=is_emptied)


def _edition_note(editions: Sequence[Edition], chosen: Edition) -> str:
    notes = []
    if len(editions) > 1:
        number = next(index for index, edition in enumerate(editions, 1) if edition is chosen)
        why = "the default one" if chosen.is_default else "since none is the default"
        notes.append(f"Edition {number} of {len(editions)} is shown, {why}.")
    if chosen.is_ordered:
        notes.append("It would play its parts in an order of its own; here they stay where they lie in the file.")
    return " ".join(notes)


class _Sifted:
    """The chapters of an edition that are meant to be seen here, and how many are not."""

    def __init__(self, harvest: Harvest) -> None:
        self.left_out = 0
        self._elsewhere = 0
        self._harvest = harvest

    @property
    def note(self) -> str:
        hidden = self.left_out - self._elsewhere
        notes = [f"Hidden or disabled chapters left out: {hidden}."] if hidden else []
        if self._elsewhere:
            notes.append(f"Parts of other files left out: {self._elsewhere}.")
        return " ".join(notes)

    def keep(self, atoms: Sequence[Atom]) -> list[NestedChapter]:
        """Build the chapters that are seen; the depth is bounded by those who read the file."""
        kept = []
        for atom in atoms:
            if atom.is_hidden or not atom.is_enabled or atom.is_elsewhere:
                self.left_out += 1
                self._elsewhere += atom.is_elsewhere
            elif atom.start is None:
                self._harvest.pass_over(atom.place, "the chapter has no start that can be read")
            else:
                kept.append(NestedChapter(atom.title, atom.start, atom.end, self.keep(atom.inner)))
        return kept
