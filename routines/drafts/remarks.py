"""What a sentence means for a draft: whether it opens an exercise and where, how it is called, what it asks for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from routines.drafts.conditions import foretells_first, settled, without_conditions
from routines.drafts.doses import Dose, dose_in
from routines.drafts.evidence import directive_in, evidence_in, running_evidence_in
from routines.drafts.number_words import numbers_in
from routines.drafts.opening import Opening
from routines.drafts.sense import Sense
from routines.drafts.sides import side_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.drafts.language import Language
    from routines.drafts.names import Name
    from routines.drafts.phrase_book import Found
    from routines.drafts.sentences import Sentence
    from routines.exercise import Side


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
        directive: Seconds at which somebody is told to do something, in captions without marks; ``None`` where not.
        now: What it means where what it foretells is done at once: "then we will swap", when the work is over.
        is_fresh: It begins with a word that closes what was before ("okay").
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
    directive: float | None = None
    is_fresh: bool = False
    now: Remark | None = None

    @property
    def start(self) -> float:
        """Seconds at which what it opens begins."""
        return self.sentence.words[self.first].start

    def means(self, *senses: Sense) -> bool:
        """Tell whether it means one of these."""
        return not self.senses.isdisjoint(senses)


def remark_of(sentence: Sentence, language: Language, *, is_now: bool = False) -> Remark:
    """Understand a sentence by its phrases; where ``is_now``, what it foretells first is done at once."""
    numbers = numbers_in(sentence.texts, language.numbers)
    found = list(language.book.find(sentence.texts, numbers))
    found = [each for each in found if _stands(each, found, sentence, language)]
    written = sentence.is_written
    found = without_conditions(found, sentence) if written else settled(found, sentence, language, is_now=is_now)
    senses = frozenset(each.sense for each in found)
    count = _count(sentence, numbers, language)
    dose = Dose() if count is not None else dose_in(found)
    side = side_in(found, sentence.texts)
    if Sense.ASIDE in senses:
        return Remark(sentence, Opening.NONE, 0, None, side, dose, senses, count)
    more = dose_in([each for each in found if each.sense is not Sense.REMAINING]) if Sense.REMAINING in senses else dose
    name, evidence = (evidence_in if written else running_evidence_in)(sentence, found, language)
    opening = max((strength for strength, _ in evidence), default=Opening.NONE)
    first = min((index for _, index in evidence), default=0)
    if not sentence.is_written and count is None and opening > Opening.LIMB:
        dose = dose_in([each for each in found if each.end > first - _BEFORE_ITS_NAME])
    told = None if written else directive_in(sentence, found, language)
    if told is not None and opening is Opening.NONE and sentence.is_first and len(sentence.texts) > _SHORTEST_SET_UP:
        opening, first = Opening.LIMB, told
    directive = None if told is None else sentence.words[told].start
    is_fresh = sentence.texts[0] in language.openers
    foretells = not written and not is_now and Sense.LATER in senses and foretells_first(found, sentence, language)
    now = remark_of(sentence, language, is_now=True) if foretells else None
    return Remark(sentence, opening, first, name, side, dose, senses, count, more, directive, is_fresh, now)


_SHORTEST_SET_UP = 6
"""Words, after a silence, that set something up though they name neither limb nor position as phrases do."""
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


def _count(sentence: Sentence, numbers: dict[int, tuple[float, int]], language: Language) -> int | None:
    """Read a sentence that only counts: "Two.", "And twenty.", "Five, don't rush it"."""
    first = next((i for i, text in enumerate(sentence.texts) if text not in language.fillers), None)
    if first is None or first not in numbers:
        return None
    end = numbers[first][1]
    alone = end == len(sentence.texts) or bool(sentence.words[end - 1].stop) or end in numbers
    value = numbers[first][0]
    while end in numbers:
        value, end = numbers[end]
    return int(value) if alone and value >= 1 else None
