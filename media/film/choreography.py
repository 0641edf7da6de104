"""From a class to what the body does in its film: into each exercise, through it, and on to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from media.film.rep_motion import rep_motion
from media.film.repertoire import Shown, base_of, find_shown, said_pose
from media.film.shot import Card, Shot
from media.film.stage import Stage
from media.mannequin.pose import pose
from routines.chapter import ChapterKind
from routines.exercise import Reps
from routines.step import StepKind

if TYPE_CHECKING:
    from routines.chapter import Chapter
    from routines.step import Step
    from routines.timeline import Timeline

_SETTLED = 1.0
"""Seconds before the work by which the body is where the work begins."""
_SHOWN_BEFORE = 0.4
"""Share of the time left after the set-up that the body waits before it shows the exercise."""
_AFTER_WORDS = 0.6
"""Seconds after the beginning of a sentence at which the body follows it."""
_LONGEST_SETUP = 12.0
_ROOM_FOR_DEMO = 3.0
"""Seconds beside one rep that must be left for it to be shown in the lead-in."""
_EASIER_SHOWN = 5.5
_PREPARING = {StepKind.GET_READY, StepKind.SWITCH_SIDES, StepKind.REST}


def choreograph(timeline: Timeline) -> tuple[Shot, ...]:
    """Plan what is seen in a class.

    Returns:
        Shots in order, without gaps, from 0 to the end of the class; none for a class of no length.
    """
    stage = Stage(_first_pose(timeline))
    for index, step in enumerate(timeline.steps):
        if step.end > step.start:
            _play(stage, timeline, index, step)
    return tuple(stage.shots)


def _first_pose(timeline: Timeline) -> str:
    """Begin standing where the first exercise does, else sitting."""
    for index in timeline.exercises:
        shown = find_shown(timeline.chapters[index].title, None)
        if shown is not None:
            return "standing_front" if pose(shown.held).family == "stand" else "cross_legged"
    return "cross_legged"


def _play(stage: Stage, timeline: Timeline, index: int, step: Step) -> None:
    chapter = timeline.chapters[step.chapter]
    if not chapter.is_exercise:
        _pause(stage, chapter, step)
        return
    shown = find_shown(chapter.title, str(step.side) if step.side else None)
    if shown is None:
        card = Card(timeline.exercise_title(step.chapter), next((cue.text for cue in chapter.cues if cue.text), ""))
        stage.show_card(card, step.end)
        return
    work = step if step.is_work else timeline.steps[timeline.following_work[index]]
    stage.view = _view(shown, work)
    if step.is_work:
        _work(stage, shown, step)
    elif step.kind in _PREPARING and work.chapter == step.chapter:
        _prepare(stage, shown, work, step, chapter)
    stage.stay(step.end)
    stage.view = None


def _view(shown: Shown, work: Step) -> str:
    return shown.ways.view if isinstance(work.work, Reps) else pose(shown.held).view


def _work(stage: Stage, shown: Shown, step: Step) -> None:
    """Hold, or repeat; a class that left no time to get there spends some of the work on it."""
    if isinstance(step.work, Reps):
        stage.go(shown.ways.start, step.start + step.seconds / 2)
        stage.repeat(rep_motion(shown.ways, step.work.tempo), shown.ways.start, step.end)
        return
    if step.work is None:
        stage.go(shown.ready, stage.at + min(_LONGEST_SETUP, step.seconds / 3))
    stage.go(shown.held, stage.at + min(_LONGEST_SETUP, (step.end - stage.at) / 2))


def _prepare(stage: Stage, shown: Shown, work: Step, step: Step, chapter: Chapter) -> None:
    """Come to where the work begins, and show on the way what will be done."""
    end = step.end - min(_SETTLED, step.seconds / 4)
    if isinstance(work.work, Reps):
        stage.go(shown.ways.start, end)
        motion = rep_motion(shown.ways, work.work.tempo)
        left = step.end - stage.at
        if step.kind is StepKind.GET_READY and left > motion.duration + _ROOM_FOR_DEMO:
            stage.stay(stage.at + (left - motion.duration) * _SHOWN_BEFORE)
            stage.repeat(motion, shown.ways.start, stage.at + motion.duration)
        return
    if step.kind is StepKind.REST and stage.pose == shown.held:
        stage.go(shown.ready, step.start + step.seconds / 2)
    setup, into = stage.seconds_to(shown.ready, shown.held)
    room = end - stage.at
    stage.go(shown.ready, stage.at + room * setup / (setup + into) if setup + into > room else end - into)
    if shown.easier and step.kind is StepKind.GET_READY and len(chapter.cues) > 1:
        since = max(stage.at, chapter.start + chapter.cues[1].at + _AFTER_WORDS)
        if end - since > 2 * _EASIER_SHOWN:
            stage.go(shown.easier, end - _EASIER_SHOWN, since)
            stage.stay(stage.at + _EASIER_SHOWN)
    left = end - stage.at
    stage.go(shown.held, end, stage.at + left * _SHOWN_BEFORE)


def _pause(stage: Stage, chapter: Chapter, step: Step) -> None:
    """Follow what is said; where nothing is asked for, a rest is where the exercises around it begin."""
    asked = [(chapter.start + cue.at + _AFTER_WORDS, name) for cue in chapter.cues if (name := said_pose(cue.text))]
    if not asked and chapter.kind is ChapterKind.REST:
        asked = [(step.start + _AFTER_WORDS, base_of(stage.pose))]
    for place, (at, name) in enumerate(asked, 1):
        stage.go(name, asked[place][0] if place < len(asked) else step.end, at)
    stage.stay(step.end)
