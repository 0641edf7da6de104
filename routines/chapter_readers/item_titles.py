"""The words of a list item as a title: without bullets, numbering, leaders, separators and marks of emphasis."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

__all__ = ["plain_titles"]

_EDGES = " \t\u00a0\u3000-–—―‒−‐‑－|｜│┃,，、;；:：=~〜～>→➜➔➝⇒⟶►▶▸▹»•●◦▪■◆◇○·・‣⁃+*_`/\\<⏱⏰⏲⌚🕐🕒\ufe0f"
_LEADERS = ".…_‥⋯"
_OPENERS, _CLOSERS = "([{（【［〔「『", ")]}）】］〕」』"
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3}|~~|`{1,2})(?=[^\s*_~`])([^*_~`]{1,200})(?<=\S)\1(?!\w)")
_EMPTY_BRACKETS = re.compile(r"[(\[（【]\s*[)\]）】]")
_COLUMNS = re.compile(r"\s*[|｜│┃]\s*|\t\s*|[ \u00a0]{3,}")
_BLANKS = re.compile(r"\s+")
_NUMBER = re.compile(r"(?:#|№|nr\.?\s?|no\.?\s?)?(\d{1,3})(\s{0,2}[.):\]．）、]\s?|\s[-–—]\s|\s)(?=\D)", re.IGNORECASE)
_DOTTED = re.compile(r"(?:(?:#?\d{1,2}|[a-zA-Z])[.)．）]|#\d{1,2}:?)\s+(?=\D)")
_CIRCLED = re.compile(r"(?:[①-⓿❶-➓]|\d\ufe0f?\u20e3)\s*")
_LONGEST = 1000
_SHARE = 2 / 3


def plain_titles(written: list[str], *, time_is_last: bool) -> list[str]:
    """Clean the titles of one list.

    A number before a title goes when the numbers of the list go up by one, or when a point or bracket follows it.
    "90/90", "3-point plank" and "2 sets of squats" keep theirs.

    Args:
        written: As cut from the lines.
        time_is_last: Whether the time stood behind the words, so that leaders ("Bridge ..... 4:00") end them.
    """
    titles = [_trimmed(title[:_LONGEST], time_is_last=time_is_last) for title in written]
    if _are_numbered(titles):
        titles = [_NUMBER.sub("", title, count=1) if _NUMBER.match(title) else title for title in titles]
    return [_without_marks(title, time_is_last=time_is_last) for title in titles]


def _without_marks(title: str, *, time_is_last: bool) -> str:
    for numbering in (_DOTTED, _CIRCLED):
        match = numbering.match(title)
        if match and match.end() < len(title):
            title = title[match.end() :]
    return _trimmed(title, time_is_last=time_is_last)


def _trimmed(title: str, *, time_is_last: bool) -> str:
    title = _EMPTY_BRACKETS.sub(" ", _EMPHASIS.sub(r"\2", title)).strip(_EDGES)
    title = _BLANKS.sub(" ", _COLUMNS.sub(" – ", title))
    while title:
        shorter = title.strip(_EDGES)
        if time_is_last and shorter[-2:].strip(_LEADERS) == "":
            shorter = shorter.rstrip(_LEADERS)
        shorter = _without_half_brackets(shorter.lstrip(_LEADERS))
        if shorter == title:
            break
        title = shorter
    return title


def _without_half_brackets(title: str) -> str:
    if title[:1] and title[0] in _CLOSERS:
        return title[1:]
    if title[-1:] and title[-1] in _OPENERS:
        return title[:-1]
    return title


def _are_numbered(titles: list[str]) -> bool:
    numbers = [int(match.group(1)) for title in titles if (match := _NUMBER.match(title))]
    if len(numbers) < max(2, _SHARE * len(titles)):
        return False
    rising = sum(1 for first, second in pairwise(numbers) if second == first + 1)
    return rising >= _SHARE * (len(numbers) - 1)


def has_words(title: str) -> bool:
    """Tell whether anything of a title can be read: a letter, a digit or a picture."""
    return any(unicodedata.category(char)[0] in "LN" or unicodedata.category(char) == "So" for char in title)
