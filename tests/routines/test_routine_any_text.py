"""Whatever lies beside a video: a routine, or refused at once with words."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from routines.routine_file import BadRoutine, Routine, read_routine, write_routine
from tests.routines import strategies

QUICK = 3.0
"""Seconds of the processor: ten times what it takes, since measuring coverage slows everything down."""


@strategies.quick
@given(st.text() | st.text("[]{}=\"'.,#\n x1:-").map(lambda text: f"version = 1\n{text}"))
@example("[" * 4000)
@example("x = " + "[" * 4000)
@example("\ud800 = 1")
@example("a = 2000-99-99")
@example("a = " + "9" * 4900)
@example("version = 1\na = 1\na = 2")
def test_any_text_is_a_routine_or_a_bad_routine(text: str) -> None:
    assert isinstance(_outcome(text), Routine | BadRoutine)


def _outcome(text: str) -> Routine | BadRoutine:
    try:
        return read_routine(text, "test")
    except BadRoutine as error:
        return error


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=3),
    max_leaves=5,
)
KEYS = (
    "version title instructor focus level equipment swap_sides chapter short_name start end kind hold breaths reps "
    "sets side first by_turns tempo lead_in switch rest cue at text"
)


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {_toml(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(char):08x}" for char in value) + '"'
    return str(value).lower() if value is not None else '""'


@strategies.quick
@given(st.dictionaries(st.sampled_from(KEYS.split()), VALUES), st.dictionaries(st.sampled_from(KEYS.split()), VALUES))
def test_any_values_are_a_routine_or_a_bad_routine(top: dict[str, object], inner: dict[str, object]) -> None:
    lines = [f"{key} = {_toml(value)}" for key, value in {"version": 1, **top}.items() if key != "chapter"]
    body = [f"{key} = {_toml(value)}" for key, value in {"start": 1, "end": 5, **inner}.items()]
    routine = _outcome("\n".join([*lines, "[[chapter]]", *body]))
    if isinstance(routine, Routine):
        assert read_routine(write_routine(routine), "again") == routine
    else:
        assert "test" in str(routine)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 3_000_000,
        "x" * 6000 + " = 1",
        "a." * 2000 + "a = 1",
        "version = 1\n" + "['a'." + "b . " * 10 + "c]",
        "version = 1\n" + "[[chapter]]\nstart = 0\nend = 1\n" * 5001,
        "x = " + "[" * 3000 + "]" * 3000,
    ],
)
def test_text_that_is_too_much_is_refused_at_once(text: str) -> None:
    begun = time.process_time()
    with pytest.raises(BadRoutine):
        read_routine(text, "test")
    assert time.process_time() - begun < QUICK
