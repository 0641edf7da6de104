from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from routines.chapter import fit_chapters
from routines.editing.edited_class import SHORTEST, EditedClass
from routines.editing.history import History
from routines.timeline import build_timeline
from tests.routines.editing.wishes import Wish, classes, wishes
from tests.routines.strategies import quick


def is_tidy(edited: EditedClass) -> bool:
    """Tell whether chapters are in order, apart, inside the video, long enough, and all keys are their own."""
    chapters = edited.chapters
    keys = [each.key for each in edited.everything]
    return (
        all(after.start >= before.end for before, after in pairwise(chapters))
        and all(chapter.seconds >= SHORTEST - 1e-6 for chapter in chapters)
        and all(chapter.start >= 0 and chapter.end <= edited.duration for chapter in chapters)
        and all(0 <= cue.at <= chapter.seconds for chapter in chapters for cue in chapter.cues)
        and all(a.at <= b.at for chapter in chapters for a, b in pairwise(chapter.cues))
        and len(set(keys)) == len(keys)
        and all(key < edited.next_key for key in keys)
        and set(edited.selection) <= set(keys)
    )


@quick
@given(classes(), st.lists(wishes(), max_size=12))
def test_whatever_is_done_the_chapters_stay_tidy(edited: EditedClass, done: list[Wish]) -> None:
    assert is_tidy(edited)
    for wish in done:
        edited = wish(edited)
        assert is_tidy(edited)
    assert fit_chapters(edited.chapters, edited.duration) == edited.chapters
    build_timeline(edited.chapters, edited.duration)


@quick
@given(classes(), st.lists(wishes(), min_size=1, max_size=12))
def test_undo_gives_back_each_former_value_and_redo_each_later_one(edited: EditedClass, done: list[Wish]) -> None:
    history = History(edited)
    values = [edited]
    for number, wish in enumerate(done):
        history = history.did(f"change {number}", wish(history.present))
        if history.present != values[-1]:
            values.append(history.present)
    for value in values[-2::-1]:
        history = history.undone()
        assert history.present == value
    assert not history.undo_name
    for value in values[1:]:
        history = history.redone()
        assert history.present == value
    assert not history.redo_name


@quick
@given(classes(), wishes(), wishes(), wishes())
def test_a_new_change_forgets_what_was_taken_back(edited: EditedClass, one: Wish, two: Wish, three: Wish) -> None:
    history = History(edited).did("one", one(edited))
    history = history.did("two", two(history.present)).undone()
    changed = history.did("three", three(history.present))
    if changed is not history:
        assert not changed.redo_name
        assert changed.undone().present == history.present
