"""Languages by name, from what files write of them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QLocale

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
