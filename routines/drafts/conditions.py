"""What is said for some only, or for later: phrases that hang on an "if" or a "then we will" open nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.drafts.sense import Sense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.drafts.language import Language
    from routines.drafts.phrase_book import Found
    from routines.drafts.sentences import Sentence

_SHORTEST_CLAUSE = 2
"""Words, where no comma is written: "if that feels good hold for thirty seconds"."""
_LONGEST_BEFORE = 6
"""Words before an "if" that hang on it, where no comma is written: "slide the pillow under your head if"."""
_OPENINGS = frozenset(
    {Sense.LIMB, Sense.EQUIPMENT, Sense.POSITION, Sense.SWITCH, Sense.NEXT, Sense.ORDINAL, Sense.INTO, Sense.CALLED}
)


def without_conditions(found: Sequence[Found], sentence: Sentence) -> list[Found]:
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


def settled(found: Sequence[Found], sentence: Sentence, language: Language, *, is_now: bool) -> list[Found]:
    """Leave out, of what was said without marks, what is conditional, foretold or no end of anything.

    An "if" counts for its own clause and, where it begins it, for the next; a change of sides that follows a silence is
    none that comes later.
    """
    reaches = [
        _reach(each, sentence, language) for each in found if each.sense is Sense.IF and not _in_end(each, found)
    ]
    is_done = is_now or sentence.is_first
    later = [it for it in found if it.sense is Sense.LATER and not (is_done and _leads(it, sentence, language))]
    ways = [each for each in found if each.sense in {Sense.POSITION, Sense.INTO} and each.end - each.first > 1]
    ordinals = [each for each in found if each.sense is Sense.ORDINAL]
    kept = []
    for each in found:
        if each.sense is Sense.LATER and each not in later:
            continue
        if each.sense is Sense.SWITCH and any(each.first < it.end and it.first < each.end for it in later):
            continue
        if each.sense is Sense.END and any(it.first <= each.first < it.end and each.end <= it.end for it in ways):
            continue
        if each.sense is Sense.SWITCH and any(it.first <= each.first < it.end for it in ordinals):
            continue
        if each.sense is Sense.CALLED and any(it.sense is Sense.IF and it.first == each.end for it in found):
            continue
        if each.sense is Sense.END and _is_put(each, found, sentence, language):
            continue
        if each.sense in _OPENINGS and any(first <= each.first < end for first, end in reaches):
            continue
        kept.append(each)
    return kept


def conditional(found: Sequence[Found], sentence: Sentence, language: Language) -> list[tuple[int, int]]:
    """Find the words that are said for some only: the index of the first and the one after the last of each run."""
    conditions = [each for each in found if each.sense is Sense.IF and not _in_end(each, found)]
    return [_reach(each, sentence, language) for each in conditions]


def _is_put(end: Found, found: Sequence[Found], sentence: Sentence, language: Language) -> bool:
    """Tell whether a limb that goes down is put there on the way to something: "step one foot back, heel down"."""
    text = sentence.texts[end.first]
    after = {Sense.LIMB, Sense.POSITION} if text in language.body else {Sense.POSITION}
    ways = (each.first for each in found if each.sense in after)
    return text in language.body | language.verbs and any(first < end.first for first in ways)


def _in_end(condition: Found, found: Sequence[Found]) -> bool:
    return any(each.sense in {Sense.END, Sense.LEAD} and each.first <= condition.first < each.end for each in found)


def _reach(condition: Found, sentence: Sentence, language: Language) -> tuple[int, int]:
    """Find the words that hang on a condition."""
    stops = [index + 1 for index, word in enumerate(sentence.words) if word.stop]
    begin = max((stop for stop in stops if stop <= condition.first), default=0)
    ends = [stop for stop in stops if stop > condition.first] or [len(sentence.words)]
    if sentence.texts[condition.first] not in language.conditionals:
        return condition.first, ends[0]
    begins_clause = condition.first - begin <= 1
    is_last = len(ends) == 1
    if begins_clause and is_last and begin > 0:
        begin = max((stop for stop in stops if stop < begin), default=0)
        return begin, ends[0]
    return begin, ends[1] if begins_clause and len(ends) > 1 else ends[0]


def foretells_first(found: Sequence[Found], sentence: Sentence, language: Language) -> bool:
    """Tell whether the first that a sentence says is that the sides will change."""
    return any(each.sense is Sense.LATER and _leads(each, sentence, language) for each in found)


def _leads(later: Found, sentence: Sentence, language: Language) -> bool:
    """Tell whether nothing but idle words stands before a change of sides that sounds foretold."""
    leads = {
        *language.fillers,
        *language.openers,
        "take",
        "that",
        "over",
        "roll",
        "flip",
        "turn",
        "go",
        "it",
        "yourself",
    }
    return leads.issuperset(sentence.texts[: later.first])
