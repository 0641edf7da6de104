"""Captions joined to one stream of words with times, whatever their manner: whole, overlapping or rolling.

Rolling captions show the line before again above the new one, and automatic ones repeat every line for an instant.
What a caption repeats of those before is said once only, at the time of the caption that first showed it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from routines.captions import SubtitleLine

_NOISE = re.compile(r"\[[^\[\]]*\]|\([^()]*\)|[♪♫]+|^\s*(?:>>+|[-–—])|^\s*[A-Z][A-Z .]{1,20}:\s", re.MULTILINE)
_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:['’][^\W\d_]+)*|[.!?…;:,]|[-–—](?=\s)")
_STOPS = {**dict.fromkeys(".!?…;:", "."), **dict.fromkeys(",-–—", ",")}
_MOST_CARRIED = 60
"""Words of the captions before that a caption may repeat."""
_SURE_REPEAT = 3
"""So many equal words are no chance."""
_ROLLING_SHARE = 0.3
_SECONDS_A_LETTER = 0.06
_MOST_WORDS = 200_000
"""More than 24 hours of speech have."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it was said.

    Attributes:
        text: In small letters, without apostrophes; contractions are written out ("let's" is "let", "us").
        start: Seconds from the start of the video: its own time where known, else that of its caption.
        until: Seconds at which it has been said: at the latest, where only the times of its caption are known.
        said: As the caption spells it; empty for the later parts of a contraction.
        stop: What follows it: "." after a sentence, "," within one, "" where nothing is written.
        shown: Seconds at which its caption begins, where ``start`` is only guessed from that; else ``None``.
    """

    text: str
    start: float
    until: float
    said: str
    stop: str = ""
    shown: float | None = None


def words_of(lines: Sequence[SubtitleLine], contractions: Mapping[str, str]) -> tuple[Word, ...]:
    """Join captions to words, each said once.

    Args:
        lines: In order of time.
        contractions: What to write out, by the short form in small letters with a straight apostrophe.
    """
    is_timed = any(line.words for line in lines)
    captions = [tuple(_caption_words(line, contractions, is_timed=is_timed)) for line in lines]
    repeats = _repeats(captions)
    rolling = sum(each >= _SURE_REPEAT for each in repeats) > _ROLLING_SHARE * len(captions)
    words: list[Word] = []
    for line, caption, repeated in zip(lines, captions, repeats, strict=True):
        overlaps = bool(words) and line.start < words[-1].until
        counts = repeated >= _SURE_REPEAT or rolling or overlaps
        words.extend(caption[repeated:] if counts and not line.words else caption)
        if len(words) > _MOST_WORDS:
            break
    return tuple(words)


def _repeats(captions: Sequence[Sequence[Word]]) -> list[int]:
    """Count for each caption the words at its beginning that were the last ones said before it."""
    repeats: list[int] = []
    carried: list[str] = []
    for caption in captions:
        texts = [word.text for word in caption]
        most = min(len(texts), len(carried), _MOST_CARRIED)
        repeated = next((k for k in range(most, 0, -1) if carried[-k:] == texts[:k]), 0)
        repeats.append(repeated)
        carried = [*carried, *texts[repeated:]][-_MOST_CARRIED:]
    return repeats


def _caption_words(line: SubtitleLine, contractions: Mapping[str, str], *, is_timed: bool) -> Iterator[Word]:
    """Take a caption to words. A single word has no time inside: among timed captions its own length is guessed."""
    if not line.words:
        spoken = line.start + _SECONDS_A_LETTER * len(line.text)
        yield from _spelled(line.text, line.start, min(line.end, spoken) if is_timed else line.end, contractions)
        return
    for start, text in line.words:
        yield from _spelled(text, start, start + _SECONDS_A_LETTER * len(text), contractions)


def _spelled(text: str, start: float, until: float, contractions: Mapping[str, str]) -> Iterator[Word]:
    """Take a text to words; marks of sentences go to the word before them."""
    last: Word | None = None
    for match in _TOKEN.finditer(_NOISE.sub(" ", text)):
        stop = _STOPS.get(match[0], "")
        if stop:
            if last is not None and last.stop != ".":
                last = Word(last.text, start, until, last.said, stop)
            continue
        if last is not None:
            yield last
        said = match[0]
        short = said.lower().replace("’", "'")
        *parts, final = _parts(short, contractions)
        for index, part in enumerate(parts):
            yield Word(part, start, until, "" if index else said)
        last = Word(final, start, until, "" if parts else said)
    if last is not None:
        yield last


def _parts(short: str, contractions: Mapping[str, str]) -> list[str]:
    if short in contractions:
        return contractions[short].split()
    before, apostrophe, after = short.partition("'")
    if apostrophe and f"{before}'" in contractions:
        return [*contractions[f"{before}'"].split(), after.replace("'", "")]
    if apostrophe and f"'{after}" in contractions:
        return [before, *contractions[f"'{after}"].split()]
    return [short.replace("'", "")]
