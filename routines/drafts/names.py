"""Names of exercises in what is said: those of the catalogue, and unknown ones where a name must stand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import ratio

from routines.catalogue import all_exercises
from routines.catalogue.folding import fold_name, fold_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from routines.catalogue import Exercise
    from routines.drafts.language import Language
    from routines.drafts.sentences import Sentence

_LONGEST_NAME = 4
_KEPT_WITHIN = 3
"""Words between "hold" or "keep" and the name of what is done already."""
_ALIKE = 68.0
_SURELY_ALIKE = 85.0
"""How alike a misheard name is at least, of 100: the lower one where no other name can be made of the words."""


@dataclass(frozen=True, slots=True)
class Name:
    """The name of an exercise in a sentence.

    Attributes:
        title: As it is shown.
        exercise: From the catalogue; ``None`` for one that it does not know.
        first: The index of its first word.
        end: The index after its last word.
    """

    title: str
    exercise: Exercise | None
    first: int
    end: int

    @property
    def key(self) -> str:
        """What is equal for two names of one exercise."""
        return self.exercise.name if self.exercise else fold_name(self.title)


@cache
def _index() -> dict[tuple[str, ...], list[tuple[tuple[str, ...], str, Exercise]]]:
    """Sort every name by its first two folded words, longest first."""
    index: dict[tuple[str, ...], list[tuple[tuple[str, ...], str, Exercise]]] = {}
    for exercise in all_exercises():
        for alias in (exercise.name, *exercise.aliases):
            folded = tuple(fold_name(alias).split())
            if folded:
                index.setdefault(folded[:2], []).append((folded, alias, exercise))
    for each in index.values():
        each.sort(key=lambda entry: -len(entry[0]))
    return index


@cache
def _heads() -> frozenset[str]:
    """Gather the words that a name may begin with: most words are none of them."""
    return frozenset(first for first, *_ in _index())


@cache
def _by_initials() -> dict[tuple[str, ...], list[tuple[str, Exercise]]]:
    """Sort every name by the first letters of its words: what is misheard keeps them."""
    index: dict[tuple[str, ...], list[tuple[str, Exercise]]] = {}
    for folded, _, exercise in (entry for entries in _index().values() for entry in entries):
        index.setdefault(tuple(each[:1] for each in folded), []).append((" ".join(folded), exercise))
    return index


def known_name(sentence: Sentence, first: int) -> Name | None:
    """Read a name of the catalogue that begins at a word: the longest that fits.

    What has other words in between is no name but a description ("arm across your chest"): it gets the common name.
    """
    texts = sentence.texts
    head = fold_word(texts[first])
    if head not in _heads():
        return None
    following = (fold_word(text) for text in texts[first + 1 :])
    second = next((word for word in following if word), "")
    for folded, alias, exercise in (*_index().get((head, second), ()), *_index().get((head,), ())):
        end = _match(texts, first, folded)
        if end is not None and not sentence.is_written and "and" in texts[first:end] and "and" not in alias.split():
            continue
        if end is not None and not any(word.stop for word in sentence.words[first : end - 1]):
            is_name = end - first <= len(alias.replace("-", " ").split())
            title = _as_said(alias, texts[first:end]) if is_name else exercise.name
            return Name(title, exercise, first, end)
    return None


def _match(texts: Sequence[str], index: int, folded: Sequence[str]) -> int | None:
    for wanted in folded:
        while index < len(texts) and not fold_word(texts[index]):
            index += 1
        if index >= len(texts) or fold_word(texts[index]) != wanted:
            return None
        index += 1
    return index


def _as_said(alias: str, said: Sequence[str]) -> str:
    """Spell a name as the catalogue does, but with the plural that was said."""
    last = said[-1]
    spelled = alias.rpartition(" ")[2] if " " in alias else alias
    if spelled.lower() != last and spelled.lower() + "s" == last:
        alias += "s"
    return alias[:1].upper() + alias[1:]


def catalogue_spans(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Find where names of several words stand in any text: the index of the first word and the index after the last."""
    folded_texts = [fold_word(text) for text in texts]
    index = 0
    while index < len(texts):
        head = folded_texts[index]
        end = None
        if head in _heads():
            second = next((word for word in folded_texts[index + 1 : index + 4] if word), "")
            entries = _index().get((head, second), ())
            ends = ((_match(texts, index, folded), alias) for folded, alias, _ in entries if len(folded) > 1)
            end = next(
                (each for each, alias in ends if each and ("and" in alias or "and" not in texts[index:each])), None
            )
        if end is not None:
            yield index, end
        index = end or index + 1


def name_in_slot(sentence: Sentence, first: int, language: Language, *, unknown: bool) -> Name | None:
    """Read a name where one is expected: after "into a", "next", "called the".

    Args:
        sentence: What is said.
        first: The index of the word after the phrase that announces it.
        language: Which words stand before a name, or cannot belong to one.
        unknown: Whether any short run of words may be a name ("Next, the sleepy otter"); else only known ones and
            those that end as names do ("a shoulder circle").
    """
    words = sentence.words
    idle = language.verbs | language.not_names
    slot = first if first == 0 or sentence.texts[first - 1] not in language.articles else -1
    while first < len(words) and words[first].text in language.articles | language.fillers:
        if (name := known_name(sentence, first)) is not None:
            return name
        first += 1
    if first >= len(words):
        return None
    for place in range(first, min(first + 2, len(words))):
        name = known_name(sentence, place)
        if name is not None and not _is_idle(name, sentence, idle if first == slot else frozenset(), language):
            return name
        if words[place].stop or words[place].text in language.not_names:
            break
    run = _run(sentence, first, language)
    return (
        _misheard(sentence, first, run, _SURELY_ALIKE, language)
        or _generic(sentence, first, run, language)
        or _misheard(sentence, first, run, _ALIKE, language)
        or (_unknown(sentence, first, run, language) if unknown else None)
    )


def _is_idle(name: Name, sentence: Sentence, idle: frozenset[str], language: Language) -> bool:
    """Tell whether words that could be a name are none: "sit up", or only "toes"."""
    texts = sentence.texts[name.first : name.end]
    is_body = not sentence.is_written and len(texts) == 1 and texts[0] in language.body
    return is_body or idle.issuperset(texts)


def _run(sentence: Sentence, first: int, language: Language) -> int:
    """Find the end of the words that may make a name."""
    end = first
    texts = sentence.texts
    while end < len(texts) and (
        texts[end] not in language.not_names or (end > first and texts[end] in language.generic)
    ):
        end += 1
        if sentence.words[end - 1].stop:
            break
    return end


def _generic(sentence: Sentence, first: int, end: int, language: Language) -> Name | None:
    most = min(end, first + _LONGEST_NAME)
    last = next((i for i in range(most - 1, first - 1, -1) if sentence.texts[i] in language.generic), None)
    is_bare = last == first and not sentence.is_written and not sentence.is_first
    return None if last is None or is_bare else _named(sentence, first, last + 1)


def _unknown(sentence: Sentence, first: int, end: int, language: Language) -> Name | None:
    is_short = 0 < end - first <= _LONGEST_NAME
    closed = end == len(sentence.words) or bool(end and sentence.words[end - 1].stop)
    starts_as_verb = sentence.texts[first] in language.verbs if is_short else True
    return _named(sentence, first, end) if is_short and closed and not starts_as_verb else None


def _named(sentence: Sentence, first: int, end: int) -> Name:
    title = sentence.said(first, end).replace(",", "")
    return Name(title[:1].upper() + title[1:].lower(), None, first, end)


def _misheard(sentence: Sentence, first: int, end: int, least: float, language: Language) -> Name | None:
    """Take words for a name of as many words that sounds alike: "lo lunch", "figure for"."""
    for length in range(min(_LONGEST_NAME, end - first), 1, -1):
        heard = sentence.texts[first : first + length]
        if not sentence.is_written and not language.body.isdisjoint(heard):
            least = max(least, _SURELY_ALIKE)
        for texts in (heard, tuple(language.homophones.get(text, text) for text in heard)):
            likeness, alike = _alike(texts)
            if alike is not None and likeness >= least:
                return Name(alike.name, alike, first, first + length)
    return None


@lru_cache(1024)
def _alike(texts: tuple[str, ...]) -> tuple[float, Exercise | None]:
    folded = tuple(fold_word(text) for text in texts)
    best: tuple[float, Exercise | None] = (0.0, None)
    for name, exercise in _by_initials().get(tuple(each[:1] for each in folded), ()):
        likeness = ratio(name, " ".join(folded))
        if likeness > best[0]:
            best = (likeness, exercise)
    return best


def names_in(sentence: Sentence, language: Language) -> tuple[Name, ...]:
    """Find the names of several words, which are names wherever they stand; not "sit up" or "press back".

    In captions without marks also those of one word that end a clause, as the first that is said after a silence.
    """
    idle = language.verbs | language.not_names
    if not sentence.is_written:
        idle |= language.body
    found: list[Name] = []
    index = 0
    while index < len(sentence.texts):
        name = known_name(sentence, index)
        if name is not None and _is_plain(name, sentence, idle, language):
            found.append(name)
            index = name.end
        else:
            index += 1
    return tuple(found)


def _is_plain(name: Name, sentence: Sentence, idle: frozenset[str], language: Language) -> bool:
    """Tell whether words are a name wherever they stand: not "knee drop" before "the knee", but "calf stretch"."""
    texts = sentence.texts[name.first : name.end]
    is_closed = name.end == len(sentence.texts) or bool(sentence.words[name.end - 1].stop)
    if len(texts) == 1:
        is_kept = not language.staying.isdisjoint(sentence.texts[max(0, name.first - _KEPT_WITHIN) : name.first])
        is_new = sentence.is_first and is_closed and not sentence.is_written and not is_kept
        return is_new and texts[0] not in idle
    if sentence.is_written or not language.body.intersection(texts[:1]):
        return not idle.issuperset(texts)
    before = sentence.texts[name.first - 1] if name.first > 0 else ""
    following = "" if is_closed else sentence.texts[name.end]
    if before in language.sided:
        return False
    return not idle.issuperset(texts) or (texts[-1] in language.generic and following not in language.guided)
