"""Small classes to film, and a voice for tests."""

from __future__ import annotations

import math
from array import array
from pathlib import Path
from typing import TYPE_CHECKING

from media.film.speech import RATE, Speech
from routines.routine_file import read_routine
from routines.timeline import Timeline, build_timeline

if TYPE_CHECKING:
    from routines.routine import Routine

STARTER = Path(__file__).parents[3] / "routines" / "starter"
STARTERS = sorted(STARTER.glob("*.routine.toml"))
SHORT = """
version = 1
title = "Short & sweet"
instructor = "Ines Okafor"
focus = ["back"]

[[chapter]]
title = "Cat cow"
start = "0:00"
end = "0:06"
kind = "mobility"
reps = 2
tempo = { round = 1, "let sink" = 1 }
lead_in = 2

[[chapter]]
title = "Child’s pose"
start = "0:06"
end = "0:10"
kind = "stretch"
hold = 2
lead_in = 2
"""


class Beeps:
    """A voice that beeps: half a second and more for every letter."""

    def say(self, text: str) -> Speech:
        length = round((0.3 + 0.01 * len(text)) * RATE)
        return Speech(array("h", (round(15_000 * math.sin(at * 0.06)) for at in range(length))))


def lesson(text: str = SHORT) -> Routine:
    return read_routine(text, "short.routine.toml")


def starter(name: str) -> Routine:
    return read_routine((STARTER / f"{name}.routine.toml").read_text(encoding="utf-8"), name)


def laid_out(routine: Routine) -> Timeline:
    return build_timeline(routine.chapters, routine.chapters[-1].end)
