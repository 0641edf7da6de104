from __future__ import annotations

from routines.editing.history import History


def test_changes_are_named_and_taken_back_one_by_one() -> None:
    history = History("a").did("rename", "b").did("split", "c")
    assert (history.undo_name, history.redo_name) == ("split", "")
    history = history.undone().undone().undone()
    assert (history.present, history.undo_name, history.redo_name) == ("a", "", "rename")
    assert history.redone().redone().redone().present == "c"


def test_what_changes_nothing_is_no_change() -> None:
    history = History("a")
    assert history.did("rename", "a") is history
    assert history.seen("a") is history
    assert history.settled() is history


def test_a_run_of_small_changes_is_taken_back_together_until_it_is_settled() -> None:
    history = History(0).did("nudge", 1, "start").did("nudge", 2, "start").settled().did("nudge", 3, "start")
    assert history.undone().present == 2
    assert history.undone().undone().present == 0


def test_another_edge_or_a_choice_in_between_begins_a_new_run() -> None:
    history = History(0).did("nudge", 1, "start").did("nudge", 2, "end")
    assert history.undone().present == 1
    chosen = History(0).did("nudge", 1, "start").seen(10).did("nudge", 11, "start")
    assert chosen.undone().present == 10


def test_choosing_is_nothing_to_take_back_and_keeps_what_was() -> None:
    history = History("a").did("rename", "b").undone().seen("a, chosen")
    assert history.present == "a, chosen"
    assert history.redone().present == "b"
