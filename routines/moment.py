"""All that is true at one position of a class: what the overlay shows, as a pure function of media time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from routines.exercise import Reps
from routines.timeline import Step, StepKind, Timeline, cue_at

if TYPE_CHECKING:
    from routines.chapter import Chapter
    from routines.exercise import Side, Tempo, Work


@dataclass(frozen=True, slots=True)
class NextUp:
    """The next thing that the person must know.

    Attributes:
        title: The exercise; its number where it has no title.
        kind: Of its work: hold, reps or plain.
        side: The side that begins it; ``None`` where it has none.
        work: Its hold or reps; ``None`` where nothing is counted.
        in_seconds: Media seconds (and seconds still held) until it, its get-ready or its switch of sides begins.
        chapter_index: Index into the timeline's chapters.
        is_same_exercise: It is another side or set of what is done now.
        set_number: Which set it is, from 1; 0 where there are none.
        sets: Of how many.
        by_turns: The sides take turns in it, ``side`` first.
    """

    title: str
    kind: StepKind
    side: Side | None
    work: Work | None
    in_seconds: float
    chapter_index: int
    is_same_exercise: bool
    set_number: int = 0
    sets: int = 0
    by_turns: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """What is true at a position.

    Attributes:
        position: Seconds, held to 0 … duration.
        is_over: The position is at or after the end; never while the length of the video is not known.
        chapter: The chapter it lies in.
        chapter_index: Its index in the timeline's chapters.
        chapter_count: How many there are, filled gaps included.
        exercise_number: The exercise it lies in, from 1; 0 outside exercises.
        exercise_count: How many exercises the class has.
        step: The step it lies in.
        step_index: Its index in the timeline's steps.
        seconds_left: Seconds until the step ends, at least 0.
        seconds_total: Length of the step in seconds.
        chapter_seconds_left: Seconds until the chapter ends.
        class_seconds_left: Seconds until the video ends.
        rep: The repetition now done (of this side), from 1; 0 outside reps.
        rep_count: How many there are (on each side); 0 outside reps.
        phase_index: The phase of the tempo, from 0; -1 outside reps.
        phase_word: What the phase is called; empty outside reps.
        phase_fraction: How much of the phase has passed, 0 to 1.
        side: The side that works now (or comes next, in get ready, switch and rest).
        set_number: As in the step.
        sets: As in the step.
        cue: The sentence in force; may be empty. What was said for the work is not repeated in the pause after it.
        next_up: What comes next; ``None`` after the last work.
    """

    position: float
    is_over: bool
    chapter: Chapter
    chapter_index: int
    chapter_count: int
    exercise_number: int
    exercise_count: int
    step: Step
    step_index: int
    seconds_left: float
    seconds_total: float
    chapter_seconds_left: float
    class_seconds_left: float
    rep: int
    rep_count: int
    phase_index: int
    phase_word: str
    phase_fraction: float
    side: Side | None
    set_number: int
    sets: int
    cue: str
    next_up: NextUp | None


@dataclass(frozen=True, slots=True)
class _Beat:
    rep: int = 0
    rep_count: int = 0
    phase_index: int = -1
    phase_word: str = ""
    phase_fraction: float = 0.0
    side: Side | None = None


def moment_at(timeline: Timeline, position: float, held_extra: float = 0.0) -> Moment:
    """Say what is true at a position; the same arguments always give the same moment.

    Takes time in the logarithm of the number of steps.

    Args:
        timeline: The class.
        position: Seconds of the picture on screen; outside 0 … duration the nearest end is meant.
        held_extra: Seconds that a hold has still to run while the picture stands still, because the person asked for
            longer; at least 0. They are added to every ``seconds_left``, to ``seconds_total`` and to the time until
            what comes next. Outside a hold they mean nothing.
    """
    position = min(position, timeline.duration) if position > 0 else 0.0
    index = timeline.step_index_at(position)
    step = timeline.steps[index]
    chapter = timeline.chapters[step.chapter]
    extra = held_extra if step.kind is StepKind.HOLD and held_extra > 0 else 0.0
    beat = _beat(step, position)
    return Moment(
        position=position,
        is_over=position >= timeline.duration > 0,
        chapter=chapter,
        chapter_index=step.chapter,
        chapter_count=len(timeline.chapters),
        exercise_number=timeline.exercise_numbers[step.chapter],
        exercise_count=len(timeline.exercises),
        step=step,
        step_index=index,
        seconds_left=step.end - position + extra,
        seconds_total=step.seconds + extra,
        chapter_seconds_left=chapter.end - position + extra,
        class_seconds_left=timeline.duration - position + extra,
        rep=beat.rep,
        rep_count=beat.rep_count,
        phase_index=beat.phase_index,
        phase_word=beat.phase_word,
        phase_fraction=beat.phase_fraction,
        side=beat.side,
        set_number=step.set_number,
        sets=step.sets,
        cue=cue_at(chapter, position, 0.0 if step.is_work else step.start),
        next_up=_next_up(timeline, index, position - extra),
    )


def _beat(step: Step, position: float) -> _Beat:
    """Find the rep and the phase from the part of the step that has passed."""
    if not isinstance(step.work, Reps):
        return _Beat(side=step.side)
    count = step.work.count
    reps = 2 * count if step.by_turns else count
    passed = (position - step.start) / step.seconds * reps
    number = min(int(passed), reps - 1)
    phase_index, fraction = _phase(step.work.tempo, passed - number)
    word = step.work.tempo.phases[phase_index].word
    if not step.by_turns:
        return _Beat(number + 1, count, phase_index, word, fraction, step.side)
    side = step.side.opposite if step.side and number % 2 else step.side
    return _Beat(number // 2 + 1, count, phase_index, word, fraction, side)


def _phase(tempo: Tempo, fraction: float) -> tuple[int, float]:
    """Find the phase at a fraction (0 to 1) of one rep, and the fraction of it that has passed."""
    passed = fraction * tempo.seconds
    last = max(index for index, phase in enumerate(tempo.phases) if phase.seconds > 0)
    for index, phase in enumerate(tempo.phases[:last]):
        if passed < phase.seconds:
            return index, passed / phase.seconds
        passed -= phase.seconds
    return last, min(max(passed / tempo.phases[last].seconds, 0.0), 1.0)


_ANNOUNCES = frozenset({StepKind.GET_READY, StepKind.SWITCH_SIDES})


def _next_up(timeline: Timeline, index: int, position: float) -> NextUp | None:
    """Name the first work after the one now done or led to; rests and talk in between are passed over."""
    steps, following = timeline.steps, timeline.following_work
    now = steps[index]
    target = following[index]
    if now.kind in _ANNOUNCES:
        target = following[target]
    if target < 0:
        return None
    work = steps[target]
    begins = steps[target - 1] if target > 0 and steps[target - 1].kind in _ANNOUNCES else work
    is_same = work.chapter == now.chapter or (
        bool(timeline.chapters[work.chapter].title)
        and timeline.chapters[work.chapter].title.casefold() == timeline.chapters[now.chapter].title.casefold()
    )
    return NextUp(
        title=timeline.exercise_title(work.chapter),
        kind=work.kind,
        side=work.side,
        work=work.work,
        in_seconds=begins.start - position,
        chapter_index=work.chapter,
        is_same_exercise=is_same,
        set_number=work.set_number,
        sets=work.sets,
        by_turns=work.by_turns,
    )
