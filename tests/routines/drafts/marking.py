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
    truth = json.loads(truth_file.read_text(encoding="utf-8"))
    captions = truth_file.parent / truth["file"]
    parse = parse_vtt if captions.suffix == ".vtt" else parse_srt
    lines = parse(captions.read_text(encoding="utf-8"))
    return truth, draft_from_captions([_bare(line) for line in lines] if is_bare else lines, truth["duration"])


def _bare(line: SubtitleLine) -> SubtitleLine:
    return replace(line, text=line.text.translate(_MARKS).lower(), words=())


def mark(truth_file: Path, *, is_bare: bool = False) -> Mark:
    """Mark the draft of one class; bare captions have neither marks of sentences nor times of words."""
    truth, proposals = draft_of(truth_file, is_bare=is_bare)
    wanted = truth["exercises"]
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
