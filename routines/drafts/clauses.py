"""Clauses where captions write none: found by pauses and by the words that begin and end them.

Automatic captions are one stream of small letters. A pause parts it, but instructors pause inside a phrase, too ("lift
one … foot"), and run on where a new one begins ("squeeze your glutes now roll over"): what is said decides as well.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import groupby, pairwise
from math import inf
from operator import attrgetter
from statistics import median
from typing import TYPE_CHECKING

from routines.drafts.names import catalogue_spans
from routines.drafts.number_words import numbers_in
from routines.drafts.sense import Sense

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from routines.drafts.language import Language
    from routines.drafts.phrase_book import Found
    from routines.drafts.speech import Word

SENTENCE = "."
CLAUSE = "|"
"""The mark of a clause's end that no caption wrote."""
_SHORT_PAUSE = 0.45
"""Seconds between two words that end a sentence, unless its words want to go on."""
_LONG_PAUSE = 1.6
"""Seconds that end a sentence whatever its words want."""
_VERY_LONG_PAUSE = 3.5
"""Seconds after which even "the" has no word to come."""
_SECONDS_A_LETTER = 0.075
"""How long words surely may take where only the times of their caption are known."""
_SLOWER = 1.3
"""How much slower than the usual caption of a class another may be spoken; what is left of its time is silence."""
_MOST_IDLE = 40
"""Idle words, or counts, in a row before what a clause really begins with."""
_USUALLY = 0.9
"""The part of all captions that keep to the width of their lines."""
_ENOUGH = 4
"""Captions from which their width can be told."""
_NAMED_AFTER = frozenset({Sense.NEXT, Sense.INTO, Sense.CALLED})
_HELD_TOGETHER = _NAMED_AFTER | {
    Sense.ORDINAL,
    Sense.LEAD,
    Sense.POSITION, Sense.LIMB, Sense.SWITCH, Sense.EQUIPMENT, Sense.SECONDS, Sense.MINUTES, Sense.BREATHS, Sense.REPS,
    Sense.LEFT, Sense.RIGHT, Sense.LATER, Sense.END,
}  # fmt: skip
_WIDEST_HELD = 6
"""Words of a phrase that is held together over a pause."""


def spread(words: Sequence[Word]) -> tuple[Word, ...]:
    """Spread the words of each caption over its time, evenly by letters, at the pace of speech at most."""
    captions = [tuple(caption) for _, caption in groupby(words, key=attrgetter("start"))]
    nexts = [*(caption[0].start for caption in captions[1:]), inf]
    spans = [min(one[-1].until, after) - one[0].start for one, after in zip(captions, nexts, strict=False)]
    letters = [[len(word.said) + 1 if word.said else 0 for word in caption] for caption in captions]
    paces = [max(0.0, span) / max(1, sum(counts)) for span, counts in zip(spans, letters, strict=True)]
    slowest = max(_SECONDS_A_LETTER, median(paces) * _SLOWER) if paces else 0.0
    spread_out: list[Word] = []
    for caption, counts, pace in zip(captions, letters, paces, strict=True):
        at = start = caption[0].start
        for word, count in zip(caption, counts, strict=True):
            until = at + min(pace, slowest) * count
            spread_out.append(replace(word, start=at, until=until, shown=start))
            at = until
    return tuple(spread_out)


def parted(words: Sequence[Word], language: Language) -> tuple[Word, ...]:
    """Mark where sentences and clauses end in captions that are written without, and leave out what only hesitates."""
    words = _fluent(words, language.hesitations)
    texts = tuple(word.text for word in words)
    found = tuple(language.book.find(texts, numbers_in(texts, language.numbers)))
    together = _together(found, texts, language)
    ends = {index for index in range(len(words) - 1) if _is_pause(words, index, language, together)}
    ends |= {index for index in _early_ends(words) - together if texts[index] not in language.unfinished}
    begins = _opened(words, language) | _announced(found)
    begins |= {each.first for each in found if each.sense in {Sense.LEAD, Sense.ORDINAL}}
    ordinals = [each for each in found if each.sense is Sense.ORDINAL]
    announcing = {index for each in ordinals for index in range(each.first, each.end - 1)}
    ends |= _before(begins, words, language, ends, language.unfinished) - announcing
    clauses = {each.first for each in found if each.sense is Sense.CLAUSE}
    soft = _before(clauses, words, language, ends, language.unfinished) - together
    ends |= _asides(found, soft | ends) | _counts(texts, soft, ends, language)
    ends |= {
        each.end - 1 for each in found if each.sense is Sense.END and texts[each.first] not in language.body
    } & soft
    return tuple(
        replace(word, stop=SENTENCE if index in ends else word.stop or (CLAUSE if index in soft else ""))
        for index, word in enumerate(words)
    )


def _fluent(words: Sequence[Word], hesitations: frozenset[str]) -> list[Word]:
    """Leave out hesitations; their time goes to the word before, so that they are no pause."""
    fluent: list[Word] = []
    for word in words:
        if word.text not in hesitations:
            fluent.append(word)
        elif fluent and word.start - fluent[-1].until < _SHORT_PAUSE:
            fluent[-1] = replace(fluent[-1], until=max(fluent[-1].until, word.until))
    return fluent or list(words)


def _is_pause(words: Sequence[Word], index: int, language: Language, together: frozenset[int]) -> bool:
    word, following = words[index], words[index + 1]
    if word.stop == SENTENCE:
        return True
    pause = following.start - word.until
    if pause <= _SHORT_PAUSE:
        return False
    if word.text in language.unfinished and word.text not in language.openers:
        return pause > _VERY_LONG_PAUSE
    return pause > _LONG_PAUSE or not (index in together or following.text in language.continuing)


def _early_ends(words: Sequence[Word]) -> set[int]:
    """Find the ends of captions that had room for the next word: no width cut them there.

    Only where words have no times of their own; the room is the length that few captions go beyond.
    """
    captions = [tuple(caption) for _, caption in groupby(words, key=attrgetter("shown"))]
    if len(captions) < _ENOUGH or captions[0][0].shown is None:
        return set()
    lengths = [sum(len(word.said) + 1 for word in caption if word.said) for caption in captions]
    room = sorted(lengths)[int(len(lengths) * _USUALLY)]
    ends, last = set(), -1
    for caption, length, following in zip(captions, lengths, captions[1:], strict=False):
        last += len(caption)
        if length + len(following[0].said) < room:
            ends.add(last)
    return ends


def _together(found: Iterable[Found], texts: Sequence[str], language: Language) -> frozenset[int]:
    """Gather the words after which a phrase or a name goes on."""
    gaps: set[int] = set()
    for each in found:
        if each.sense in _HELD_TOGETHER and each.end - each.first <= _WIDEST_HELD:
            gaps.update(range(each.first, each.end - 1))
        if each.sense in _NAMED_AFTER and each.end - each.first > 1:
            end = each.end
            while end < len(texts) and texts[end] in language.articles:
                end += 1
            gaps.update(range(each.end - 1, end))
    for first, end in catalogue_spans(texts):
        gaps.update(range(first, end - 1))
    return frozenset(gaps)


def _opened(words: Sequence[Word], language: Language) -> set[int]:
    """Find the words that begin a sentence by themselves: "okay", "now"."""
    return {
        index + 1
        for index, (word, following) in enumerate(pairwise(words))
        if following.text in language.openers
        and following.said
        and word.text not in language.unfinished | language.joints
    }


def _announced(found: Iterable[Found]) -> set[int]:
    """Find where an announcement of some words begins that is no part of another one."""
    begins = set()
    until = 0
    for each in found:
        if each.sense is Sense.NEXT and each.end - each.first > 1:
            if each.first >= until:
                begins.add(each.first)
            until = max(until, each.end)
    return begins


def _asides(found: Iterable[Found], stops: set[int]) -> set[int]:
    """Find the end of the clause before each aside, so that what was asked before it stays."""
    ordered = sorted(stops)
    places = (bisect_left(ordered, each.first) - 1 for each in found if each.sense is Sense.ASIDE)
    return {ordered[place] for place in places if place >= 0}


def _counts(texts: Sequence[str], soft: Iterable[int], ends: set[int], language: Language) -> set[int]:
    """Find the end of what is only counted: "fourteen fifteen" before "flip over"."""
    counted, idle = language.numbers.keys(), language.fillers
    found = set()
    for index in soft:
        first = index
        least = max(0, index - _MOST_IDLE)
        while first > least and first - 1 not in ends and (texts[first - 1] in counted or texts[first - 1] in idle):
            first -= 1
        if texts[index] in counted and (first == 0 or first - 1 in ends):
            found.add(index)
    return found


def _before(
    begins: Iterable[int], words: Sequence[Word], language: Language, ends: Iterable[int], open_after: frozenset[str]
) -> set[int]:
    """Find the words before beginnings, past the idle words in between; none after a word that wants to go on."""
    closed = set(ends)
    found = set()
    for begin in begins:
        first = begin
        least = max(0, begin - _MOST_IDLE)
        while first > least and first - 1 not in closed and words[first - 1].text in language.fillers:
            first -= 1
        if first > 0 and words[first - 1].text not in open_after:
            found.add(first - 1)
    return found
