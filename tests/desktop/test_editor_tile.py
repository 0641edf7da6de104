from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.editor_tile import TILE_WIDTH, Ground, sayings, tile, tile_count
from routines.captions import SubtitleLine
from routines.marks import Marks

MARKS = Marks(cuts=(5.0, 30.0, 61.0), waveform=bytes([0, 255] * 600), waveform_rate=20.0)


@given(st.floats(0.5, 7200), st.floats(0.05, 120))
def test_tiles_cover_the_class_without_a_gap(duration: float, scale: float) -> None:
    ground = Ground(duration, scale, Marks())
    count = tile_count(ground)
    count = min(count, 200)
    at = 0.0
    for index in range(count):
        drawn = tile(ground, index)
        assert abs(float(str(drawn["start"])) - at) < 1e-6
        at = float(str(drawn["end"]))
    assert count == 200 or abs(at - duration) < 1e-6


def test_ticks_are_round_times_with_room_for_their_words() -> None:
    ticks = tile(Ground(60.0, 8.0, Marks()), 0)["ticks"]
    assert ticks == [{"x": 80.0 * number, "text": f"0:{10 * number:02}"} for number in range(6)]


def test_a_tile_shows_the_cuts_and_captions_that_begin_on_it() -> None:
    lines = [SubtitleLine(4, 6, "one\ntwo"), SubtitleLine(5, 7, "no room"), SubtitleLine(40, 42, "three")]
    drawn = tile(Ground(120.0, 8.0, MARKS, sayings(lines, 120.0, 8.0)), 0)
    assert drawn["width"] == TILE_WIDTH
    assert drawn["cuts"] == [40.0, 240.0]
    captions = drawn["captions"]
    assert isinstance(captions, list)
    assert [(each["text"], each["x"]) for each in captions] == [("one two", 32.0), ("three", 320.0)]


@given(st.lists(st.floats(0, 600), max_size=40), st.lists(st.floats(0, 600), max_size=5), st.floats(0.5, 60))
def test_rolling_captions_never_lie_on_each_other_or_on_what_is_suggested(
    starts: list[float], cards: list[float], scale: float
) -> None:
    lines = [SubtitleLine(start, start + 30, "rolling on") for start in sorted(starts)]
    shown = sayings(lines, 600.0, scale, sorted(cards))
    ends = [each.at + each.width / scale for each in shown]
    assert all(end <= after.at + 1e-6 for end, after in zip(ends, shown[1:], strict=False))
    assert all(end <= card + 1e-6 or each.at >= card for end, each in zip(ends, shown, strict=True) for card in cards)


def test_each_bar_is_the_loudest_sound_under_it() -> None:
    wave = tile(Ground(60.0, 8.0, MARKS), 0)["wave"]
    assert isinstance(wave, list)
    assert wave == [1.0] * 120
    assert tile(Ground(60.0, 8.0, Marks()), 0)["wave"] == []
