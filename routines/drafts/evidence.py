"""What in a sentence speaks for a beginning, with the word where it is, and the exercise that is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from routines.drafts.conditions import conditional
from routines.drafts.names import Name, name_in_slot, names_in
from routines.drafts.opening import Opening
from routines.drafts.sense import Sense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from routines.drafts.language import Language
    from routines.drafts.phrase_book import Found
    from routines.drafts.sentences import Sentence

_Evidence = list[tuple[Opening, int]]
_SETUPS = {Sense.POSITION: Opening.POSITION, Sense.EQUIPMENT: Opening.POSITION, Sense.LIMB: Opening.LIMB}


def evidence_in(sentence: Sentence, found: Sequence[Found], language: Language) -> tuple[Name | None, _Evidence]:
    """Gather what opens something, with the index of its first word, and the name."""
    ends = [each for each in found if each.sense is Sense.END]
    evidence: _Evidence = []
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
    sided = {each.first for each in found if each.sense in {Sense.LEFT, Sense.RIGHT}}
    for each in found:
        if each.sense in _SETUPS and (each.first >= over or any(each.first <= i <= each.end for i in sided)):
            evidence.append((_SETUPS[each.sense], each.first))
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


def running_evidence_in(
    sentence: Sentence, found: Sequence[Found], language: Language
) -> tuple[Name | None, _Evidence]:
    """Gather the same from captions without marks, where a sentence may well be two: what ends may come first."""
    ends = [each for each in found if each.sense is Sense.END]
    over = max((each.end for each in ends), default=0)
    switches = [each for each in found if each.sense is Sense.SWITCH]
    name, named = _running_name(sentence, found, language)
    evidence: _Evidence = [] if named is None else [named]
    if named is not None and named[0] is Opening.ANNOUNCED:
        switches = [each for each in switches if each.first < named[1]]
    sided = {each.first for each in found if each.sense in {Sense.LEFT, Sense.RIGHT}}
    changed = min((each.first for each in switches), default=0)
    for each in found:
        is_cue = each.sense is Sense.LIMB and (each.first < changed or sentence.texts[each.first] in language.staying)
        is_after = each.first >= over or any(each.first <= i <= each.end for i in sided)
        if each.sense in _SETUPS and is_after and not is_cue:
            evidence.append((_SETUPS[each.sense], each.first))
    evidence.extend((Opening.LIMB, index) for index in sided if ends and index >= over)
    evidence.extend((Opening.ANNOUNCED, each.first) for each in found if each.sense is Sense.ORDINAL)
    last = max((index for _, index in evidence), default=-1)
    nexts = (each.first for each in found if each.sense is Sense.NEXT)
    evidence.extend((Opening.ANNOUNCED, first) for first in nexts if name is not None or last >= first)
    evidence.extend((Opening.ANNOUNCED, each.first) for each in switches)
    return name, evidence if switches else [*evidence, *_led(found, evidence)]


def _led(found: Sequence[Found], evidence: _Evidence) -> _Evidence:
    """Find what leads to the first evidence: "so now we are going to" before the position."""
    first = min((index for _, index in evidence), default=0)
    leads = [each.first for each in found if each.sense is Sense.LEAD and 0 < first - each.first <= _LED]
    return [(Opening.LIMB, max(leads))] if leads else []


def _running_name(
    sentence: Sentence, found: Sequence[Found], language: Language
) -> tuple[Name | None, tuple[Opening, int] | None]:
    """Find the name and what it speaks for: one of the catalogue rather than one that only stands where names do."""
    name, slot = _named_surely(sentence, found, language)
    switch = min((each.first for each in found if each.sense is Sense.SWITCH), default=None)
    if name is None:
        loose = _loose_names(sentence, found, language)
        if loose and (switch is None or loose[0].end <= switch):
            return loose[0], (Opening.NAMED, loose[0].first)
    if name is None and switch is None:
        name, slot = _announced(sentence, found, language)
    if name is None or slot is None:
        return None, None
    return name, (Opening.NAMED if slot.sense is Sense.CALLED else Opening.ANNOUNCED, slot.first)


def _loose_names(sentence: Sentence, found: Sequence[Found], language: Language) -> list[Name]:
    """Find the names of several words that are neither taken back, nor released, nor said for some only."""
    undone = [each.end for each in found if each.sense is Sense.END and sentence.texts[each.first] in language.undoing]
    held = [each for each in found if each.sense in {Sense.BREATHS, Sense.REMAINING}]
    ends = [each for each in found if each.sense is Sense.END]
    conditions = [each.first for each in found if each.sense is Sense.IF]
    return [
        name
        for name in names_in(sentence, language)
        if not any(it.first <= name.first and name.end <= it.end for it in held)
        and not any(it.first <= name.first < it.end for it in ends)
        and not any(0 <= name.first - end <= _UNDONE_WITHIN for end in undone)
        and not any(_same_clause(sentence, condition, name.first) for condition in conditions)
    ]


def _same_clause(sentence: Sentence, condition: int, index: int) -> bool:
    return condition < index and not any(word.stop for word in sentence.words[condition:index])


def _named_surely(sentence: Sentence, found: Sequence[Found], language: Language) -> tuple[Name | None, Found | None]:
    """Find a name of the catalogue after a phrase that announces one; the first such."""
    slots = [each for each in found if each.sense in {Sense.NEXT, Sense.CALLED, Sense.INTO, Sense.ORDINAL}]
    conditions = [each.first for each in found if each.sense is Sense.IF]
    for each in slots:
        name = name_in_slot(sentence, each.end, language, unknown=False)
        if name is None or name.exercise is None:
            continue
        if not any(_same_clause(sentence, condition, name.end) for condition in conditions if condition >= each.first):
            return name, each
    return None, None


_LED = 12
"""Words from "so now we are going to" to what it leads to."""
_UNDONE_WITHIN = 3
"""Words between "release" and the name of what is released."""


def directive_in(sentence: Sentence, found: Sequence[Found], language: Language) -> int | None:
    """Find the first word of the first clause, after all that ends something, that tells somebody to do something."""
    over = max((each.end for each in found if each.sense is Sense.END), default=0)
    barred = {index for span in conditional(found, sentence, language) for index in range(*span)}
    starts = {each.first for each in found if each.sense in {Sense.LIMB, Sense.POSITION, Sense.EQUIPMENT}}
    begins = [0, *(index + 1 for index, word in enumerate(sentence.words[:-1]) if word.stop), over]
    for begin in sorted({each for each in begins if over <= each < len(sentence.words)}):
        index = begin
        while index < len(sentence.words) - 1 and sentence.texts[index] in language.fillers and index not in starts:
            index += 1
        text = sentence.texts[index]
        following = sentence.texts[index + 1] if index + 1 < len(sentence.words) else ""
        if index in barred or text in language.staying:
            continue
        is_placed = sentence.is_first and text in language.body
        if index in starts or is_placed or (text in language.verbs and following in language.guided):
            return index
    return None
