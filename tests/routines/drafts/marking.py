"""Marks a draft against the truth, by the rules of the material: pairs one to one, nearest first."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from routines.captions import SubtitleLine, parse_srt, parse_vtt
from routines.drafts import Proposal, draft_from_captions

if TYPE_CHECKING:
    from pathlib import Path

WITHIN = 3.0
_MARKS = str.maketrans("", "", ".,!?;:")
FIELDS = ("kind", "side", "hold", "reps", "sets", "breaths")


@dataclass(frozen=True)
class Mark:
    wanted: int
    given: int
    pairs: tuple[tuple[dict[str, Any], Proposal], ...]

    @property
    def recall(self) -> float:
        return len(self.pairs) / self.wanted

    @property
    def precision(self) -> float:
        return len(self.pairs) / self.given if self.given else 1.0

    @property
    def titles(self) -> float:
        return sum(_title_fits(wanted, each) for wanted, each in self.pairs) / max(len(self.pairs), 1)

    @property
    def facts(self) -> float:
        fits = [_fact_fits(wanted, each, field) for wanted, each in self.pairs for field in FIELDS]
        return sum(fits) / max(len(fits), 1)

    def __add__(self, other: Mark) -> Mark:
        return Mark(self.wanted + other.wanted, self.given + other.given, self.pairs + other.pairs)


def draft_of(truth_file: Path, *, is_bare: bool) -> tuple[dict[str, Any], tuple[Proposal, ...]]:
    truth, lines = _captions_of(truth_file)
    return truth, draft_from_captions([_bare(line) for line in lines] if is_bare else lines, truth["duration"])


def _captions_of(truth_file: Path) -> tuple[dict[str, Any], tuple[SubtitleLine, ...]]:
    truth = json.loads(truth_file.read_text(encoding="utf-8"))
    captions = truth_file.parent / truth["file"]
    parse = parse_vtt if captions.suffix == ".vtt" else parse_srt
    return truth, tuple(parse(captions.read_text(encoding="utf-8")))


def _bare(line: SubtitleLine) -> SubtitleLine:
    return replace(line, text=_bare_text(line.text), words=())


def _bare_text(text: str) -> str:
    return text.translate(_MARKS).lower()


def mark(truth_file: Path, *, is_bare: bool = False) -> Mark:
    """Mark the draft of one class; bare captions have neither marks of sentences nor times of words."""
    truth, proposals = draft_of(truth_file, is_bare=is_bare)
    return _marked(truth["exercises"], proposals)


def mark_cut(truth_file: Path, width: int) -> Mark:
    """Mark the draft of captions that are cut by their width wherever that falls, without any marks.

    A start that is wanted moves to the beginning of the caption that it falls into.
    """
    truth, lines = _captions_of(truth_file)
    cut = _cut([_bare_words(line) for line in lines if line.words] or [_bare_words(line) for line in lines], width)
    wanted = [
        {**each, "start": max((line.start for line in cut if line.start <= each["start"] + 0.01), default=0.0)}
        for each in truth["exercises"]
    ]
    return _marked(wanted, draft_from_captions(cut, truth["duration"]))


def _bare_words(line: SubtitleLine) -> list[tuple[float, float, str]]:
    """Give the words of a caption with their times, guessed by their letters where it has none."""
    if line.words:
        return [(start, line.end, word) for start, text in line.words for word in _bare_text(text).split()]
    said = line.text.split()
    letters = sum(len(word) + 1 for word in said)
    starts = [
        line.start + (line.end - line.start) * sum(len(it) + 1 for it in said[:i]) / letters for i in range(len(said))
    ]
    return [(start, line.end, _bare_text(word)) for start, word in zip(starts, said, strict=True) if _bare_text(word)]


def _cut(captions: list[list[tuple[float, float, str]]], width: int) -> list[SubtitleLine]:
    lines: list[SubtitleLine] = []
    text, first, until = "", 0.0, 0.0
    for start, end, word in (each for caption in captions for each in caption):
        if text and (len(text) + 1 + len(word) > width or start > until):
            lines.append(SubtitleLine(first, min(start, until), text))
            text = ""
        first = start if not text else first
        text, until = f"{text} {word}".strip(), end
    return [*lines, SubtitleLine(first, until, text)]


def _marked(wanted: list[dict[str, Any]], proposals: tuple[Proposal, ...]) -> Mark:
    near = sorted(
        (abs(each.chapter.start - want["start"]), i, j)
        for i, want in enumerate(wanted)
        for j, each in enumerate(proposals)
    )
    pairs: dict[int, int] = {}
    for distance, i, j in near:
        if distance <= WITHIN and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return Mark(len(wanted), len(proposals), tuple((wanted[i], proposals[j]) for i, j in pairs.items()))


def _title_fits(wanted: dict[str, Any], given: Proposal) -> bool:
    titles = {wanted["title"], *wanted.get("accept", {}).get("title", ())}
    return _folded(given.chapter.title) in {_folded(title) for title in titles}


def _folded(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _fact_fits(wanted: dict[str, Any], given: Proposal, field: str) -> bool:
    value = given.chapter.kind if field == "kind" else getattr(given.told, field)
    return value == wanted[field] or value in wanted.get("accept", {}).get(field, [])
