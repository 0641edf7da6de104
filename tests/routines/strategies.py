"""Classes as hypothesis may think of them."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from routines.chapter import Chapter, ChapterKind, Cue, Origin
from routines.exercise import Hold, Prescription, Reps, Rest, Side, Tempo, TempoPhase
from routines.routine_file import Routine
from routines.timeline import Timeline, build_timeline
from routines.video_class import Focus, Level

quick = settings(
    max_examples=max(settings.default.max_examples // 4, 1),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
"""A quarter of the examples that the profile asks for: these tests are many, and all of them run in seconds."""

WORDS = st.sampled_from(
    ["", "", "Cat cow", "cat Cow", "“Bird dog”", 'a "b"', "c\\d", "e=[1]", "# no", "'''", "猫のポーズ", "🧘", "1:30"]
)
"""Text that is shown as it is written, some of it awkward to write down."""


def seconds(least: float = 0.0, most: float = 60.0) -> st.SearchStrategy[float]:
    """Quarters of a second and any other number."""
    quarters = st.integers(int(least * 4), int(most * 4)).map(lambda n: n / 4)
    return quarters | st.floats(least, most)


def tempos() -> st.SearchStrategy[Tempo]:
    phases = st.lists(st.builds(TempoPhase, WORDS, seconds(0.25, 5)), min_size=1, max_size=3)
    counted = st.lists(seconds(0.25, 5), min_size=1, max_size=4).map(lambda numbers: Tempo.of(*numbers))
    return counted | phases.map(lambda each: Tempo(tuple(each)))


def works() -> st.SearchStrategy[Hold | Reps]:
    holds = st.builds(Hold, seconds(1, 90), st.none() | st.integers(1, 20))
    return holds | st.builds(Hold.of_breaths, st.integers(1, 20)) | st.builds(Reps, st.integers(1, 20), tempos())


def prescriptions() -> st.SearchStrategy[Prescription]:
    usual = st.builds(Prescription, work=works(), side=st.sampled_from(Side))
    return usual | st.builds(
        Prescription,
        work=st.none() | works(),
        sets=st.integers(1, 4),
        side=st.none() | st.sampled_from(Side),
        first=st.sampled_from([Side.LEFT, Side.RIGHT]),
        by_turns=st.booleans(),
        lead_in=seconds(0, 20),
        switch=seconds(0, 20),
        rest=st.builds(Rest, seconds(0, 30)),
    )


@st.composite
def cues(draw: st.DrawFn, room: float) -> tuple[Cue, ...]:
    times = sorted(draw(st.lists(seconds(0, room), max_size=3, unique=True)))
    return tuple(_cue(draw, at) for at in times)


def _cue(draw: st.DrawFn, at: float) -> Cue:
    work = draw(st.none() | works())
    return Cue(at, draw(WORDS), work, draw(st.none() | st.sampled_from(Side)) if work else None)


@st.composite
def chapters(draw: st.DrawFn, most: int = 3) -> tuple[Chapter, ...]:
    """Chapters in order, without overlaps, some with gaps between them."""
    at = 0.0
    made = []
    for _ in range(draw(st.integers(0, most))):
        start = at + draw(st.just(0.0) | seconds(0, 20))
        end = start + draw(seconds(0.5, 300))
        plan = draw(st.none() | prescriptions())
        made.append(
            Chapter(
                title=draw(WORDS),
                start=start,
                end=end,
                kind=draw(st.none() | st.sampled_from(ChapterKind)),
                prescription=None if plan == Prescription() else plan,
                cues=draw(st.just(()) | cues(end - start)),
                origin=Origin.ROUTINE,
                short_name=draw(WORDS),
            )
        )
        at = end
    return tuple(made)


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    made = draw(chapters())
    end = made[-1].end if made else 0.0
    return build_timeline(made, draw(st.just(end) | seconds(0, 600)))


def positions(timeline: Timeline) -> st.SearchStrategy[float]:
    """Anywhere in a class, a little outside it, and exactly where steps begin."""
    return st.floats(-5, timeline.duration + 5) | st.sampled_from([step.start for step in timeline.steps])


def routines() -> st.SearchStrategy[Routine]:
    return st.builds(
        Routine,
        title=WORDS,
        instructor=WORDS,
        focus=st.lists(st.sampled_from(Focus), unique=True, max_size=3).map(tuple),
        level=st.none() | st.sampled_from(Level),
        equipment=st.lists(WORDS.filter(bool), max_size=3).map(tuple),
        swap_sides=st.booleans(),
        chapters=chapters(),
    )
