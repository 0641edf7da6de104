"""The guide: plain words on backs, each text with the class it speaks of and the sources of what it claims."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("guide.toml")


@dataclass(frozen=True, slots=True)
class Text:
    """One text.

    Attributes:
        key: Its name in files.
        title: Its heading.
        paragraphs: What it says.
        starter: The class that it speaks of, by the name of its routine in ``routines/starter``.
        area: What to look for where that class is not in the library: a value of ``Focus``.
        pose: The pose that is shown beside it.
        sources: Keys of the sources of what it claims.
    """

    key: str
    title: str
    paragraphs: tuple[str, ...]
    starter: str
    area: str
    pose: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Something to read; ``says`` is what it is read for, in our words; ``address`` may be empty."""

    key: str
    authors: str
    year: str
    title: str
    address: str
    says: str


@dataclass(frozen=True, slots=True)
class Help:
    """When to stop: signs that cannot wait, and signs to ask about soon."""

    title: str
    lead: str
    now_title: str
    now: tuple[str, ...]
    soon_title: str
    soon: tuple[str, ...]
    foot: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """All of it, in the order of reading."""

    sections: tuple[Text, ...]
    practices: tuple[Text, ...]
    help: Help
    sources: tuple[Source, ...]

    def numbers(self, keys: tuple[str, ...]) -> tuple[int, ...]:
        """Give the numbers of sources as the list counts them, from 1, in order."""
        known = [source.key for source in self.sources]
        return tuple(sorted(known.index(key) + 1 for key in keys))


@cache
def read_guide() -> Guide:
    """Read the guide; a few milliseconds the first time."""
    with _FILE.open("rb") as file:
        data = tomllib.load(file)
    return Guide(
        sections=tuple(_text(table) for table in data["section"]),
        practices=tuple(_text(table) for table in data["practice"]),
        help=_help(data["help"]),
        sources=tuple(Source(**table) for table in data["source"]),
    )


def _text(table: dict[str, str | list[str]]) -> Text:
    words = table["text"]
    return Text(
        key=str(table["key"]),
        title=str(table["title"]),
        paragraphs=(words,) if isinstance(words, str) else tuple(words),
        starter=str(table["starter"]),
        area=str(table["area"]),
        pose=str(table["pose"]),
        sources=tuple(table.get("sources", ())),
    )


def _help(table: dict[str, str | list[str]]) -> Help:
    return Help(
        title=str(table["title"]),
        lead=str(table["lead"]),
        now_title=str(table["now_title"]),
        now=tuple(table["now"]),
        soon_title=str(table["soon_title"]),
        soon=tuple(table["soon"]),
        foot=str(table["foot"]),
        sources=tuple(table["sources"]),
    )
