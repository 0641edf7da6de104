"""A name in the form in which names are compared: no case, accents, punctuation, plurals or idle words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST_NAME = 200
"""Characters of a name that are looked at."""
_SHORTEST_PLURAL = 4
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´°")
_IDLE = frozenset({"and", "the", "an", "your", "with", "w", "n", "of", "both"})
_SAME = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "ninety": "90", "ii": "2", "iii": "3", "i": "1", "fwd": "forward",
    "sl": "single leg", "calves": "calf", "legged": "leg", "handed": "hand", "armed": "arm",
    "stretching": "stretch", "ups": "up", "downs": "down", "outs": "out", "ins": "in", "knees": "knees",
    "series": "series", "lying": "lying", "laying": "lying", "pilate": "pilates", "pilates": "pilates",
    "reclining": "reclined", "rotations": "rotation", "hamstrings": "hamstring", "db": "dumbbell",
    "dumbell": "dumbbell", "kb": "kettlebell", "bb": "barbell", "bw": "bodyweight", "ext": "extension",
    "alt": "alternating", "alternate": "alternating", "rot": "rotation",
}  # fmt: skip


def fold_name(text: str) -> str:
    """Fold a name to its compared form: words in lower case, singular, numbers as digits, one blank between them.

    Only the first 200 characters are looked at. Different spellings of one name often give one form ("Warrior II" and
    "warrior two", "Vṛkṣāsana" and "vrksasana"); the form is not meant to be shown.
    """
    text = text[:LONGEST_NAME]
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
        text = "".join(char for char in decomposed if unicodedata.category(char) != "Mn")
    words = _WORD.findall(text.casefold().replace("'", "").replace("`", ""))
    return " ".join([folded for word in words if (folded := fold_word(word))])


@lru_cache(8192)
def fold_word(word: str) -> str:
    """Fold one word of small letters; empty where it says nothing."""
    if word in _IDLE:
        return ""
    if (same := _SAME.get(word)) is not None:
        return same
    if len(word) < _SHORTEST_PLURAL or word[-1] != "s" or word[-2] in "siu":
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word[:-1]
