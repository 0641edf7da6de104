"""Chimes are soft, short and different, and quiet where there is no sound."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import pytest

from media.chime import RATE, Chime, chime_samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("name", ["hold_end", "switch_sides"])
def test_a_chime_is_soft_short_and_ends_in_silence(name: str) -> None:
    samples = array("h", chime_samples(name))
    assert 1 < len(samples) / RATE < 2.5
    assert 2000 < max(map(abs, samples)) < 9000
    assert max(map(abs, samples[:10])) < 1000
    assert max(map(abs, samples[-10:])) < 60


def test_the_two_chimes_differ() -> None:
    assert chime_samples("hold_end") != chime_samples("switch_sides")


@pytest.mark.parametrize("sound", ["off", "on"])
def test_ringing_without_sound_says_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, sound: str) -> None:
    monkeypatch.setenv("MATSIDE_AUDIO", sound)
    chime = Chime()
    for name in ("hold_end", "switch_sides"):
        chime.play(name)
    assert sound == "on" or not chime.is_ringing
    chime.stop()
    assert not chime.is_ringing


def test_an_unknown_chime_is_refused(qtbot: QtBot) -> None:
    with pytest.raises(KeyError):
        Chime().play("gong")
