from __future__ import annotations

from routines.chapter import Chapter, ChapterKind
from routines.editing.close_up import close_up
from routines.exercise import Hold, Prescription
from routines.moment import moment_at
from routines.timeline import build_timeline

CHAPTERS = [
    Chapter("Welcome", 0, 8, ChapterKind.TALK),
    *(
        Chapter("" if i % 3 else f"Part {i}", i * 10.0, i * 10.0 + 9, ChapterKind.STRETCH, Prescription(Hold(4)))
        for i in range(1, 30)
    ),
]


def test_a_close_up_tells_the_same_as_the_whole_class() -> None:
    whole = build_timeline(CHAPTERS, 300.0)
    for tenth in range(3000):
        at = tenth / 10
        here, there = moment_at(close_up(CHAPTERS, 300.0, at).timeline, at), moment_at(whole, at)
        title = here.chapter.title or (f"Exercise {here.exercise_number}" if here.exercise_number else "")
        assert title == (there.chapter.title or (f"Exercise {there.exercise_number}" if there.exercise_number else ""))
        assert (here.seconds_left, here.step.kind, here.cue) == (there.seconds_left, there.step.kind, there.cue)
        names = [each.next_up and (each.next_up.title, each.next_up.in_seconds) for each in (here, there)]
        assert names[0] == names[1]


def test_only_what_is_told_of_is_laid_out() -> None:
    close = close_up(CHAPTERS, 300.0, 155.0)
    assert (close.start, close.end) == (150.0, 160.0)
    assert len(close.timeline.chapters) < 10
    assert close.shows(159.9)
    assert not close.shows(160.0)


def test_a_class_without_chapters_has_one_close_up() -> None:
    assert close_up((), 300.0, 100.0).shows(0.0)
    assert close_up((), 300.0, 100.0).shows(299.0)
