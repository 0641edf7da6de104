"""Wishes of a person who edits, as hypothesis may think of them: each makes one edited class of another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from hypothesis import strategies as st

from routines.chapter import Chapter, ChapterKind
from routines.editing import boundaries, dividing, marking, naming, prescribing, suggesting, times
from routines.editing.boundaries import Edge
from routines.editing.edited_class import EditedClass, open_for_editing, select
from routines.editing.prescribing import Doing
from routines.exercise import Hold, Prescription, Reps, Side, Tempo
from tests.routines.strategies import WORDS, seconds, works
from tests.routines.strategies import chapters as some_chapters

Wish = Callable[[EditedClass], EditedClass]
DURATION = 240.0


@dataclass(frozen=True)
class Proposal:
    chapter: Chapter
    score: float = 0.5
    reason: str = "“next”"
    said: str = "next, a bridge"


def described(chapter: Chapter) -> Chapter:
    """Stand in for the reader of titles."""
    return replace(chapter, kind=chapter.kind or ChapterKind.STRETCH) if chapter.title else chapter


def classes() -> st.SearchStrategy[EditedClass]:
    return st.builds(open_for_editing, some_chapters(5), st.just(DURATION) | seconds(0, 300))


_TIMES = st.integers(0, 12).map(lambda n: n * 20.0) | st.floats(-10, 400, allow_nan=False)
_KEYS = st.integers(0, 12)
_MANY = st.lists(_KEYS, max_size=4).map(tuple)
_PROPOSALS = st.lists(
    st.builds(
        lambda start, length, title: Proposal(Chapter(title, start, start + length)),
        seconds(0, 300),
        seconds(0, 40),
        WORDS,
    ),
    max_size=4,
)


def _wish(operation: Callable[..., EditedClass], **values: st.SearchStrategy[object]) -> st.SearchStrategy[Wish]:
    return st.fixed_dictionaries(values).map(lambda given: partial(operation, **given))


def wishes() -> st.SearchStrategy[Wish]:
    return st.one_of(
        _wish(marking.mark_exercise, at=_TIMES),
        _wish(marking.mark_hold, at=_TIMES),
        _wish(marking.mark_rest, at=_TIMES),
        _wish(boundaries.move, key=_KEYS, edge=st.sampled_from(Edge), to=_TIMES),
        _wish(boundaries.nudge, keys=_MANY, edge=st.sampled_from(Edge), seconds=st.floats(-5, 5)),
        _wish(dividing.split, at=_TIMES),
        _wish(dividing.merge, key=_KEYS),
        _wish(dividing.remove, keys=_MANY),
        _wish(dividing.replace_all, chapters=some_chapters(4)),
        _wish(times.shift_all, seconds=st.floats(-300, 300)),
        _wish(times.scale_all, factor=st.floats(0.01, 4)),
        _wish(times.fit_all, was=st.tuples(_TIMES, _TIMES), wanted=st.tuples(_TIMES, _TIMES)),
        _wish(suggesting.suggest, proposals=_PROPOSALS),
        _wish(suggesting.accept, keys=_MANY),
        _wish(suggesting.reject, keys=_MANY),
        _wish(naming.rename, key=_KEYS, title=WORDS, describe=st.just(described)),
        _wish(select, keys=_MANY),
        _wish(prescribing.do, keys=_MANY, doing=st.sampled_from(Doing)),
        _wish(prescribing.set_kind, keys=_MANY, kind=st.none() | st.sampled_from(ChapterKind)),
        _wish(prescribing.set_work, keys=_MANY, work=works()),
        _wish(prescribing.set_hold, keys=_MANY, seconds=st.floats(allow_nan=True)),
        _wish(prescribing.set_breaths, keys=_MANY, breaths=st.integers(-2, 2000)),
        _wish(prescribing.set_reps, keys=_MANY, count=st.integers(-2, 20_000)),
        _wish(prescribing.set_tempo, keys=_MANY, tempo=st.just(Tempo.of(3, 1, 3))),
        _wish(prescribing.set_side, keys=_MANY, side=st.none() | st.sampled_from(Side)),
        _wish(prescribing.copy_prescription, source=_KEYS, keys=_MANY),
    )


def example_class() -> EditedClass:
    """Return a class of 240 s: talk, two exercises that touch, a gap, a rest, a last exercise."""
    return open_for_editing(
        (
            Chapter("Welcome", 0, 20, ChapterKind.TALK),
            Chapter("Bridge", 20, 80, ChapterKind.STRENGTH, Prescription(Reps(8))),
            Chapter("Plank", 80, 120, ChapterKind.STRENGTH, Prescription(Hold(30))),
            Chapter("Rest", 130, 150, ChapterKind.REST),
            Chapter("", 150, 240),
        ),
        DURATION,
    )
