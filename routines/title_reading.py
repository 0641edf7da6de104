"""What a chapter's title says beside the name: hold, reps, sets, side, tempo, breaths and kind."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from routines.chapter_kind import ChapterKind
from routines.chapter_title import clean_title
from routines.exercise import Side
from routines.late_pattern import LatePattern
from routines.title_amounts import Amounts, take_amounts, take_even, take_pair, take_tempo
from routines.title_kind import kind_of_name
from routines.title_name import name_left, take_numbering
from routines.title_sides import OTHER_SIDE, take_side
from routines.title_text import TitleText

if TYPE_CHECKING:
    from routines.catalogue import Exercise

__all__ = ["ReadTitle", "read_title"]

_OF_A_NAME = LatePattern(
    r"(?<!\d)90 ?/ ?90(?!\d)|(?<![\d@.-])(?<!@ )(?<!tempo )(?<!tempo: )\d(?:-\d){2,3}(?![\d-])(?!\s*tempo)"
    r"|(?:pilates|the|classical|classic) 100'?s?(?!\d)"
    r"|\d ?x ?\d(?= breath(?:ing|work))|\b(?:in|out|inhale|exhale)(?: for)? \d{1,2}\b(?!\s*(?:s|sec|secs"
    r"|seconds?|min|mins|minutes?|breaths?"
    r"|reps?)\b)|\bhold(?: for)? \d{1,2}(?=,? (?:and )?(?:exhale|out))"
    r"|^100'?s?\b|\bfig(?:ure)?\.? ?[48]\b|(?:warrior|virabhadrasana|krieger|guerrier|guerrero|guerriero"
    r"|guerreiro|krijger|krigare|kriger"
    r"|wojownik|bojovník|воин|savaşçı|戦士の?ポーズ|전사|战士)(?: pose)? ?[1-4]\b"
    r"|\d{1,3} ?-?(?:point|way|legged|limbed|directional?|degrees?|deg|°)\w*|\bbig 3\b|(?<!\d)360\b"
    r"|\b(?:part|phase|day|week|block|chapter|circuit|section|version|type|stage|lesson|class|level|module|teil"
    r"|tag|woche|kapitel|partie|jour"
    r"|parte|día|dia|giorno|deel|del|часть|день|variation|option)\s*#?\d{1,3}\b|\b\d ?d\b|\b\d+ (?:tibetans?"
    r"|rites)\b|\bt ?\d{1,2}\b|\bl ?[45]\b"
)
_NUMERIC = LatePattern(r"\d|½|amrap|emom|tabata|count of|max reps")
_ALTERNATE_BREATH = frozenset({ChapterKind.OTHER, ChapterKind.REST})


@dataclass(frozen=True, slots=True)
class ReadTitle:
    """A title as it is understood.

    Attributes:
        name: What to show; ``None`` where only a prescription or a side was written.
        kind: What happens; ``None`` where the words do not plainly say.
        side: The side that is named; ``None`` where none is.
        hold: Seconds of a hold, or of work against time.
        reps: Where they are told per side, per side.
        sets: How often the hold or the reps are done.
        tempo: Seconds of each phase of a rep, as written.
        breaths: Length of a hold that is told in breaths.
        exercise: The entry of the catalogue.
        rest: Seconds of rest that are told beside the work.
        is_other_side: "Other side", "switch sides": the opposite of the side before, which only the neighbours know.
    """

    name: str | None = None
    kind: ChapterKind | None = None
    side: Side | None = None
    hold: float | None = None
    reps: int | None = None
    sets: int | None = None
    tempo: tuple[float, ...] | None = None
    breaths: int | None = None
    exercise: Exercise | None = None
    rest: float | None = None
    is_other_side: bool = False


def read_title(text: str) -> ReadTitle:
    """Read a chapter's title.

    ``A x B`` is sets × reps, ``A x T s`` sets × hold, ``x N`` reps; rounds of one movement are reps; of a range the
    lower number counts; numbers that belong to a name stay ("Warrior 2"). What is not understood stays in the name.

    Args:
        text: Any text; its first 200 characters are read.
    """
    return _read(clean_title(text))


@lru_cache(8192)
def _read(written: str) -> ReadTitle:
    text = TitleText(written)
    take_numbering(text)
    amounts = Amounts()
    is_numeric = _NUMERIC.search(text.plain) is not None
    if is_numeric:
        text.hide(_OF_A_NAME)
        amounts.tempo = take_tempo(text)
        amounts.reps = take_pair(text) or take_even(text)
    is_pair = amounts.reps is not None
    is_other_side = text.take_first(OTHER_SIDE) is not None
    side = take_side(text)
    if is_numeric:
        take_amounts(text, amounts)
    name, exercise = name_left(text)
    kind = exercise.kind if exercise is not None else kind_of_name(name) if name else None
    if side is Side.ALTERNATING and kind in _ALTERNATE_BREATH:
        side = None
    return ReadTitle(
        name or None,
        kind,
        Side.BOTH if is_pair else side,
        amounts.hold,
        amounts.reps,
        amounts.sets,
        amounts.tempo,
        amounts.breaths,
        exercise,
        amounts.rest,
        is_other_side,
    )
