"""Getting from one list of rows to another in place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.row_changes import Exchange, Insert, Move, Remove, Step, row_changes


def done(old: list[str], new: list[str], steps: tuple[Step, ...]) -> list[str]:
    rows = list(old)
    for step in steps:
        if isinstance(step, Remove):
            assert 0 <= step.first <= step.last < len(rows)
            del rows[step.first : step.last + 1]
        elif isinstance(step, Insert):
            assert 0 <= step.first <= len(rows)
            rows[step.first : step.first] = new[step.first : step.last + 1]
        elif isinstance(step, Exchange):
            assert 0 <= step.first <= step.last < len(rows)
            rows[step.first : step.last + 1] = new[step.first : step.last + 1]
        else:
            rows.insert(step.target, rows.pop(step.source))
    return rows


KEYS = st.lists(st.sampled_from("abcdefghijklmnopqrstuvwxyz"), unique=True)


@given(KEYS, KEYS, st.integers(0, 9))
def test_the_steps_lead_from_any_list_to_any_other(old: list[str], new: list[str], most: int) -> None:
    assert done(old, new, row_changes(old, new, most)) == new


@given(KEYS, st.integers(1, 9))
def test_scattered_changes_take_no_more_steps_than_allowed(old: list[str], most: int) -> None:
    assert len(row_changes(old, old[::2], most)) <= max(2, most)


def test_nothing_to_do_takes_no_step() -> None:
    assert row_changes(["a", "b"], ["a", "b"]) == ()


def test_one_row_that_goes_elsewhere_is_moved_and_not_made_again() -> None:
    assert row_changes(list("abcd"), list("bcda")) == (Move(0, 3),)
    assert row_changes(list("abcd"), list("dabc")) == (Move(3, 0),)


def test_rows_that_come_and_go_leave_the_others_alone() -> None:
    assert row_changes(list("abcdef"), list("abXef")) == (Remove(2, 3), Insert(2, 2))
    assert row_changes(list("ad"), list("abcd")) == (Insert(1, 2),)


def test_other_orders_exchange_only_what_differs() -> None:
    assert row_changes(list("abcdef"), list("adcbef")) == (Exchange(1, 3),)


def test_another_search_shows_other_rows_at_the_same_places() -> None:
    old, new = list("abcdefghijklmnopqrstuvwxyz"), list("zxvtrpnljhfdb")
    assert row_changes(old, new) == (Exchange(0, 12), Remove(13, 25))
    assert row_changes(new, old) == (Exchange(0, 12), Insert(13, 25))
