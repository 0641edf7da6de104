"""What a language brings to drafts: its phrases, numbers and contractions; and which language is spoken."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from routines.drafts.phrase_book import PhraseBook

_LETTERS = re.compile(r"[^\W\d_]+")
_MOST_COUNTED = 20_000


@dataclass(frozen=True, slots=True)
class Language:
    """One language.

    Attributes:
        code: Its two letters.
        common: Words that nearly every sentence has, in small letters: by them it is recognised.
        contractions: What to write out, by the short form in small letters.
        numbers: The numbers that have a word of their own.
        book: The phrases by sense.
        openers: Words that begin a new sentence where nothing is written between sentences.
        joints: Words that no sentence ends with.
        fillers: Words before what a clause really begins with ("okay", "and", "so").
        articles: Words before the name of an exercise.
        not_names: Words that no name of an exercise begins with or holds.
        generic: Words that end the name of an exercise whatever stands before them ("stretch", "circles").
        verbs: Words that tell somebody to do something: a name does not begin with one.
        homophones: What automatic captions write for a word of a name that sounds the same.
        unfinished: Words that no clause ends with, also where somebody pauses after them ("your").
        body: Parts of the body, which alone are no exercise though the catalogue may know them ("hamstrings").
        conditionals: Words on which the clause before or after them hangs ("if").
        staying: Words that tell somebody to go on with what is done ("keep").
        guided: Words that follow one that tells somebody to move: what is moved, and where to.
        sided: Words before a part of the body that tell which one is meant.
        hesitations: What is said between words and means nothing ("um").
        undoing: Words by which an exercise is left ("release").
        continuing: Words that go on with a clause, also where somebody pauses before them ("of").
    """

    code: str
    common: frozenset[str]
    contractions: Mapping[str, str]
    numbers: Mapping[str, float]
    book: PhraseBook
    openers: frozenset[str]
    joints: frozenset[str]
    fillers: frozenset[str]
    articles: frozenset[str]
    not_names: frozenset[str]
    generic: frozenset[str]
    verbs: frozenset[str]
    homophones: Mapping[str, str]
    unfinished: frozenset[str]
    continuing: frozenset[str]
    body: frozenset[str]
    conditionals: frozenset[str]
    staying: frozenset[str]
    guided: frozenset[str]
    sided: frozenset[str]
    hesitations: frozenset[str]
    undoing: frozenset[str]


def language_of(texts: Iterable[str], languages: Sequence[Language]) -> Language:
    """Tell which language is spoken: the one whose common words are heard most; the first where none is."""
    counts = dict.fromkeys((language.code for language in languages), 0)
    heard = 0
    for text in texts:
        words = _LETTERS.findall(text.lower())
        for language in languages:
            counts[language.code] += sum(word in language.common for word in words)
        heard += len(words)
        if heard > _MOST_COUNTED:
            break
    return max(languages, key=lambda language: counts[language.code])
