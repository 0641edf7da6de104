"""A regular expression that is compiled when it is first used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class LatePattern:
    """Large patterns take milliseconds to compile; so the program need not wait for them when it starts."""

    __slots__ = ("_flags", "_made", "_source")

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._source = source
        self._flags = flags
        self._made: re.Pattern[str] | None = None

    def search(self, text: str) -> re.Match[str] | None:
        """Find the first place."""
        return (self._made or self._compiled()).search(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find every place."""
        return (self._made or self._compiled()).finditer(text)

    def findall(self, text: str) -> list[str]:
        """Find the text of every place; only for patterns with at most one group."""
        found: list[str] = (self._made or self._compiled()).findall(text)
        return found

    def sub(self, other: str, text: str) -> str:
        """Put another text in every place."""
        return (self._made or self._compiled()).sub(other, text)

    def _compiled(self) -> re.Pattern[str]:
        self._made = re.compile(self._source, self._flags)
        return self._made
