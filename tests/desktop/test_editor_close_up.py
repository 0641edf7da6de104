from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from desktop.overlay import Overlay, overlay_of
from routines.chapter import Chapter, ChapterKind
from routines.editing.close_up import close_up
from routines.moment import moment_at
from routines.timeline import Timeline, build_timeline
from tests.routines.editing.wishes import classes
from tests.routines.strategies import quick

if TYPE_CHECKING:
    from routines.editing.edited_class import EditedClass


def shown(timeline: Timeline, position: float) -> Overlay:
    overlay = overlay_of(moment_at(timeline, position))
    return replace(overlay, next_card=replace(overlay.next_card, chapter=-1))


@quick
@given(classes(), st.floats(0, 240), st.floats(0, 1))
def test_a_close_up_shows_what_the_whole_class_shows(edited: EditedClass, position: float, part: float) -> None:
    whole = build_timeline(edited.chapters, edited.duration)
    position = min(position, edited.duration)
    close = close_up(edited.chapters, edited.duration, position)
    assert close.shows(position)
    first, last = max(close.start, 0.0), min(close.end, edited.duration)
    other = first + part * (last - first)
    for at in (position, other if close.shows(other) else position):
        assert shown(close.timeline, at) == shown(whole, at)


def test_a_long_class_is_laid_out_only_around_the_position() -> None:
    chapters = [Chapter(f"Part {i}", i * 10.0, i * 10.0 + 10, ChapterKind.STRETCH) for i in range(300)]
    close = close_up(chapters, 3000.0, 1505.0)
    assert (close.start, close.end) == (1500.0, 1510.0)
    assert len(close.timeline.chapters) < 8
