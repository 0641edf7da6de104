"""What a sentence means for a draft: whether it opens an exercise and where, how it is called, what it asks for."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from routines.drafts.doses import Dose, dose_in
from routines.drafts.names import Name, name_in_slot, names_in
from routines.drafts.number_words import numbers_in
from routines.drafts.sense import Sense
from routines.drafts.sides import side_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.drafts.language import Language
    from routines.drafts.phrase_book import Found
    from routines.drafts.sentences import Sentence
    from routines.exercise import Side


class Opening(IntEnum):
    """How plainly a sentence begins something, weakest first."""

    NONE = 0
    LIMB = 1
    POSITION = 2
    NAMED = 3
    ANNOUNCED = 4


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence, understood.

    Attributes:
        sentence: What is said.
        opening: How plainly something begins.
        first: The index of the word at which it begins.
        name: The exercise that is named.
        side: The side that is named.
        dose: What is asked for.
        senses: What else it means.
        count: The number, where somebody only counts.
        more: What is asked for when "more" is taken for a number of its own.
    """

    sentence: Sentence
    opening: Opening
    first: int
    name: Name | None
    side: Side | None
    dose: Dose
    senses: frozenset[Sense]
    count: int | None = None
    more: Dose = field(default_factory=Dose)

    @property
    def start(self) -> float:
        """Seconds at which what it opens begins."""
        return self.sentence.words[self.first].start

    def means(self, *senses: Sense) -> bool:
        """Tell whether it means one of these."""
        return not self.senses.isdisjoint(senses)


def remark_of(sentence: Sentence, language: Language) -> Remark:
    """Understand a sentence by its phrases."""
    numbers = numbers_in(sentence.texts, language.numbers)
    found = list(language.book.find(sentence.texts, numbers))
    found = [each for each in found if _stands(each, found, sentence, language)]
    found = _without_conditions(found, sentence)
    senses = frozenset(each.sense for each in found)
    count = _count(sentence, numbers, language)
    dose = Dose() if count is not None else dose_in(found)
    side = side_in(found, sentence.texts)
    if Sense.ASIDE in senses:
        return Remark(sentence, Opening.NONE, 0, None, side, dose, senses, count)
    more = dose_in([each for each in found if each.sense is not Sense.REMAINING]) if Sense.REMAINING in senses else dose
    name, evidence = _evidence(sentence, found, language)
    opening = max((strength for strength, _ in evidence), default=Opening.NONE)
    first = min((index for _, index in evidence), default=0)
    if not sentence.is_written and count is None and opening > Opening.LIMB:
        dose = dose_in([each for each in found if each.end > first - _BEFORE_ITS_NAME])
    return Remark(sentence, opening, first, name, side, dose, senses, count, more)


_SHORTEST_CLAUSE = 2
"""Words, where no comma is written: "if that feels good hold for thirty seconds"."""
_LONGEST_BEFORE = 6
"""Words before an "if" that hang on it, where no comma is written: "slide the pillow under your head if"."""
_BEFORE_ITS_NAME = 3
"""Words between a dose and what it is for, where no mark parts them: "thirty seconds of plank"."""
_SHIFTS = frozenset({Sense.NEXT, Sense.END, Sense.SWITCH, Sense.POSITION})


def _stands(found: Found, others: Sequence[Found], sentence: Sentence, language: Language) -> bool:
    """Tell whether a phrase counts where it stands: limbs and bare "switch" only at the beginning of a clause."""
    is_bare = found.end - found.first == 1
    if found.sense is Sense.LIMB or (is_bare and found.sense in {Sense.SWITCH, Sense.NEXT}):
        afters = {each.end for each in others if each.sense in _SHIFTS}
        return _begins_clause(sentence, found.first, afters, language)
    if found.sense is Sense.SWITCH:
        return not any(each.sense is Sense.REMAINING and each.first < found.first for each in others)
    return True


def _begins_clause(sentence: Sentence, index: int, afters: set[int], language: Language) -> bool:
    """Tell whether a clause begins at a word, or before it with idle words between."""
    while index > 0 and not sentence.words[index - 1].stop and index not in afters:
        if sentence.texts[index - 1] not in language.fillers:
            return False
        index -= 1
    return True


def _without_conditions(found: Sequence[Found], sentence: Sentence) -> list[Found]:
    """Leave out what is said for some only: after an "if", and before it where the whole clause hangs on it.

    What is announced or asked before it stays; a limb that is moved ("slide the pillow under your head if …") does not.
    """
    ends = [each for each in found if each.sense is Sense.END]
    conditions = [each for each in found if each.sense is Sense.IF]
    condition = next((it for it in conditions if not any(end.first <= it.first < end.end for end in ends)), None)
    later = [each for each in found if each.sense is Sense.LATER]
    kept = [
        each
        for each in found
        if each.sense is not Sense.SWITCH or not any(each.first < it.end and it.first < each.end for it in later)
    ]
    if condition is None:
        return kept
    weak = {Sense.LIMB, Sense.EQUIPMENT, Sense.POSITION} if condition.first > 0 else set(Sense)
    stays = {Sense.ASIDE, Sense.BYE, Sense.END, Sense.IF}
    clause = next((i for i in range(condition.first, 0, -1) if sentence.words[i - 1].stop), 0)
    if not sentence.is_written:
        clause = max(clause, condition.first - _LONGEST_BEFORE)
    return [
        each
        for each in kept
        if each.sense in stays
        or each.end <= clause
        or (each.end <= condition.first and not (each.sense in weak and each.first >= clause))
        or _after_clause(each, condition, sentence)
    ]


def _after_clause(found: Found, condition: Found, sentence: Sentence) -> bool:
    """Tell whether a dose comes after the conditional clause: "Turn your head if you like, and stay for a minute"."""
    if found.sense in {Sense.LIMB, Sense.EQUIPMENT, Sense.POSITION, Sense.SWITCH, Sense.NEXT, Sense.INTO, Sense.CALLED}:
        return False
    if not sentence.is_written:
        return found.first > condition.first + _SHORTEST_CLAUSE
    return any(sentence.words[i].stop for i in range(condition.first, min(found.first, len(sentence.words))))


def _count(sentence: Sentence, numbers: dict[int, tuple[float, int]], language: Language) -> int | None:
    """Read a sentence that only counts: "Two.", "And twenty.", "Five, don't rush it"."""
    first = next((i for i, text in enumerate(sentence.texts) if text not in language.fillers), None)
    if first is None or first not in numbers:
        return None
    end = numbers[first][1]
    alone = end == len(sentence.texts) or bool(sentence.words[end - 1].stop) or end in numbers
    value = list(numbers.values())[-1][0] if end in numbers else numbers[first][0]
    return int(value) if alone and value >= 1 else None


def _evidence(
    sentence: Sentence, found: Sequence[Found], language: Language
) -> tuple[Name | None, list[tuple[Opening, int]]]:
    """Gather what opens something, with the index of its first word, and the name."""
    ends = [each for each in found if each.sense is Sense.END]
    evidence: list[tuple[Opening, int]] = []
    name, slot = _announced(sentence, found, language)
    if name is not None and slot is not None:
        evidence.append((Opening.ANNOUNCED if slot.sense is not Sense.CALLED else Opening.NAMED, slot.first))
    over = max((each.end for each in ends), default=0)
    condition = next((each.first for each in found if each.sense is Sense.IF), len(sentence.words))
    is_switch = any(each.sense is Sense.SWITCH for each in found)
    counted = [each for each in found if each.sense is Sense.BREATHS]
    loose = [
        each
        for each in names_in(sentence, language)
        if each.first < condition and not any(it.first <= each.first and each.end <= it.end for it in counted)
    ]
    if name is None and loose and not is_switch and not ends:
        name = loose[0]
        evidence.append((Opening.NAMED, name.first))
    setups = {Sense.POSITION: Opening.POSITION, Sense.EQUIPMENT: Opening.POSITION, Sense.LIMB: Opening.LIMB}
    sided = {each.first for each in found if each.sense in {Sense.LEFT, Sense.RIGHT}}
    for each in found:
        if each.sense in setups and (each.first >= over or any(each.first <= i <= each.end for i in sided)):
            evidence.append((setups[each.sense], each.first))
    evidence.extend((Opening.LIMB, index) for index in sided if ends and index >= over)
    nexts = [each for each in found if each.sense is Sense.NEXT and each.first >= over]
    for each in nexts:
        if any(index >= each.first for _, index in evidence) or name is not None:
            evidence.append((Opening.ANNOUNCED, each.first))
    switches = [each for each in found if each.sense is Sense.SWITCH]
    evidence.extend((Opening.ANNOUNCED, each.first) for each in switches)
    return name, evidence


def _announced(sentence: Sentence, found: Sequence[Found], language: Language) -> tuple[Name | None, Found | None]:
    """Find the name that stands after a phrase that announces one."""
    for sense in (Sense.NEXT, Sense.CALLED, Sense.INTO):
        for each in found:
            if each.sense is sense:
                unknown = sense is Sense.NEXT or "called" in sentence.texts[each.first : each.end]
                name = name_in_slot(sentence, each.end, language, unknown=unknown)
                if name is not None:
                    return name, each
    return None, None
