"""Languages by name, from what files write of them."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

if TYPE_CHECKING:
    from collections.abc import Iterable

_CODE_LENGTHS = (2, 3)


@lru_cache(maxsize=64)
def language_name(written: str) -> str:
    """Name a language in English.

    Args:
        written: A code such as ``de``, ``ger``, ``pt-BR`` or ``auto.en``, or anything else.

    Returns:
        ``German`` and the like; ``written`` itself where it is no code of a language that is known.
    """
    code = written.rpartition(".")[2].replace("_", "-").partition("-")[0].lower()
    if len(code) not in _CODE_LENGTHS:
        return written
    language = QLocale.codeToLanguage(code)
    return written if language == QLocale.Language.AnyLanguage else QLocale.languageToString(language)


def track_name(title: str, language: str) -> str:
    """Name a track by its title; by its language where that is all that its title says, or it has none."""
    return language_name(language) if title in {"", language} else title


def told_apart(names: Iterable[str]) -> list[str]:
    """Number names that come again: two tracks called “English” are “English” and “English 2”."""
    seen: Counter[str] = Counter()
    found = []
    for name in names:
        seen[name] += 1
        found.append(name if seen[name] == 1 else f"{name} {seen[name]}")
    return found
