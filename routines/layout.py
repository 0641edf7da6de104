"""How the work of one chapter lies in its filmed time."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from routines.exercise import Hold, Prescription, Reps, Side
from routines.step import StepKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from routines.chapter import Chapter, Cue
    from routines.exercise import Work

SHORTEST_WORK = 1.0
"""Seconds: work that would have to be shortened to less than this is not counted down at all."""


class Part(NamedTuple):
    """A step before it has a place in the video; fields as in ``Step``, ``seconds`` its wanted length."""

    kind: StepKind
    seconds: float
    side: Side | None = None
    side_number: int = 0
    set_number: int = 0
    sets: int = 0
    work: Work | None = None
    by_turns: bool = False
    is_about: bool = False
    is_work: bool = False

    def shortened(self, factor: float) -> Part:
        """Return the part at ``factor`` (0 to 1) of its length."""
        work = None if self.work is None else _scaled(self.work, factor)
        kind, seconds, side, side_number, set_number, sets, _, by_turns, _, is_work = self
        return Part(kind, seconds * factor, side, side_number, set_number, sets, work, by_turns, True, is_work)

    def before(self, kind: StepKind, seconds: float) -> Part:
        """Make the part of another kind that leads to this one."""
        return Part(kind, seconds, self.side, self.side_number, self.set_number, self.sets)


Placed = tuple[float, Part]
"""Seconds from the start of the chapter, and the part that begins there and lasts until the next."""


def lay_out(chapter: Chapter) -> list[Placed]:
    """Divide an exercise chapter into parts.

    Cues that carry work are the plan where there are any; else the prescription is; else the chapter is one plain part.

    Returns:
        At least one part, in order of time; the first begins at 0 and each lasts until the next or the chapter's end.
    """
    plan = chapter.prescription or Prescription()
    if any(cue.work for cue in chapter.cues):
        placed = _from_cues(chapter.cues, plan, chapter.seconds)
    elif plan.work:
        placed = _from_prescription(plan, plan.work, chapter.seconds)
    else:
        placed = []
    return placed or [(0.0, Part(StepKind.PLAIN, chapter.seconds, plan.side, is_work=True))]


def _from_prescription(plan: Prescription, work: Work, room: float) -> list[Placed]:
    """Lay the sets one after the other: slack goes to the lead-in, too long shrinks everything by one factor."""
    asked = _asked(plan, work)
    wanted = sum(part.seconds for part in asked)
    if wanted > room:
        factor = room / wanted
        if asked[1].seconds * factor < SHORTEST_WORK:
            return []
        parts = [part.shortened(factor) for part in asked]
    else:
        parts = [asked[0]._replace(seconds=asked[0].seconds + room - wanted), *asked[1:]]
    return _in_a_row(parts, 0.0)


@lru_cache(maxsize=256)
def _asked(plan: Prescription, work: Work) -> tuple[Part, ...]:
    """List all parts of a prescription at the length that is asked for; many chapters ask for the same."""
    bouts = _bouts(plan, work)
    return (bouts[0].before(StepKind.GET_READY, plan.lead_in), *_with_pauses(bouts, plan))


def _bouts(plan: Prescription, work: Work) -> list[Part]:
    """List the working parts of a prescription: all sets of the first side, then all sets of the other."""
    sides = _sides(plan.side, plan.by_turns, plan.first, work)
    return [bout._replace(set_number=number, sets=plan.sets) for bout in sides for number in range(1, plan.sets + 1)]


def _sides(side: Side | None, by_turns: bool, first: Side, work: Work) -> list[Part]:
    """Make one working part for each side that comes in turn."""
    kind = StepKind.HOLD if isinstance(work, Hold) else StepKind.REPS
    one_sided = side in {Side.LEFT, Side.RIGHT}
    if isinstance(work, Reps) and not one_sided and (by_turns or side is Side.ALTERNATING):
        return [Part(kind, 2 * work.seconds, first, work=work, by_turns=True, is_work=True)]
    if side in {Side.BOTH, Side.ALTERNATING} or (by_turns and not one_sided):
        pair = ((first, 1), (first.opposite, 2))
        return [Part(kind, work.seconds, each, number, work=work, is_work=True) for each, number in pair]
    return [Part(kind, work.seconds, side, work=work, is_work=True)]


def _with_pauses(bouts: Sequence[Part], plan: Prescription) -> Iterator[Part]:
    """Put a rest between sets and a switch between sides."""
    previous: Part | None = None
    for bout in bouts:
        if previous is not None:
            is_switch = bout.side_number != previous.side_number
            kind = StepKind.SWITCH_SIDES if is_switch else StepKind.REST
            yield bout.before(kind, plan.switch if is_switch else plan.rest.seconds)
        yield bout
        previous = bout


def _in_a_row(parts: Sequence[Part], start: float) -> list[Placed]:
    placed = []
    for part in parts:
        placed.append((start, part))
        start += part.seconds
    return placed


def _from_cues(cues: Sequence[Cue], plan: Prescription, room: float) -> list[Placed]:
    """Start each cue's work at its time.

    Work that does not fit before the next cue's work (or the chapter's end) is shortened. All work that names a side is
    shortened by the same factor, so that both sides keep equal time. A cue with less than a second of room starts none.
    Time before the first work is for getting ready; time between two works is a switch of sides where the side changes,
    else a rest; time after the last is plain and counts as no practice.
    """
    asked = [(cue.at, space, _cue_bout(cue, cue.work, plan)) for cue, space in _startable(cues, room) if cue.work]
    factors = [min(1.0, space / sum(part.seconds for part in bout)) for _, space, bout in asked]
    sided = min((fit for fit, (_, _, bout) in zip(factors, asked, strict=True) if bout[0].side), default=1.0)
    placed: list[Placed] = []
    for fit, (at, _, bout) in zip(factors, asked, strict=True):
        factor = sided if bout[0].side else fit
        if factor == 1:
            placed += _in_a_row(bout, at)
        elif bout[0].seconds * factor >= SHORTEST_WORK:
            placed += _in_a_row([part.shortened(factor) for part in bout], at)
    return _fill_between(_numbered(placed), room)


def _startable(cues: Sequence[Cue], room: float) -> list[tuple[Cue, float]]:
    """Keep the cues that start work and have a second of room for it, each with its room; the later cue goes first."""
    kept: list[tuple[Cue, float]] = []
    end = room
    for cue in reversed(cues):
        if cue.work and end - cue.at >= SHORTEST_WORK:
            kept.append((cue, end - cue.at))
            end = cue.at
    return kept[::-1]


def _cue_bout(cue: Cue, work: Work, plan: Prescription) -> list[Part]:
    """Make the parts that one cue starts: its work, or both sides of it with a switch between."""
    side = cue.side or (plan.side if plan.by_turns or plan.side is Side.ALTERNATING else None)
    return list(_with_pauses(_sides(side, plan.by_turns, plan.first, work), plan))


def _numbered(placed: Sequence[Placed]) -> list[Placed]:
    """Number sides in order of appearance and the sets of each side."""
    sets = Counter(part.side for _, part in placed if part.is_work)
    sides = [side for side in sets if side in {Side.LEFT, Side.RIGHT}]
    done: Counter[Side | None] = Counter()
    numbered = []
    for start, part in placed:
        place = sides.index(part.side) + 1 if len(sides) > 1 and part.side in sides else 0
        number = done[part.side] + 1
        done[part.side] += part.is_work
        numbered.append((start, part._replace(side_number=place, set_number=number, sets=sets[part.side])))
    return numbered


def _fill_between(placed: Sequence[Placed], room: float) -> list[Placed]:
    """Name the time that no part covers."""
    filled: list[Placed] = []
    at = 0.0
    previous: Part | None = None
    for start, part in placed:
        if start > at:
            filled.append((at, part.before(_pause_kind(previous, part), start - at)))
        filled.append((start, part))
        at = start + part.seconds
        previous = part
    if placed and at < room:
        filled.append((at, Part(StepKind.PLAIN, room - at)))
    return filled


def _pause_kind(previous: Part | None, coming: Part) -> StepKind:
    if previous is None:
        return StepKind.GET_READY
    return StepKind.SWITCH_SIDES if previous.side != coming.side and coming.side else StepKind.REST


@lru_cache(maxsize=64)
def _scaled(work: Work, factor: float) -> Work:
    if isinstance(work, Hold):
        return Hold(work.seconds * factor, work.breaths)
    return Reps(work.count, work.tempo.scaled(factor))
