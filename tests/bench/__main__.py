"""``python -m tests.bench [NAME ...]``: print the table, or only the measurements that are named."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from media.engines import find_engines
from tests.bench import cpu, every_frame, first_picture, importing, library, overlay_offset
from tests.bench.row import Row, table
from tests.clip_maker import make_classes, short_clip

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent.parent
CLIPS = ROOT / "build" / "clips"
ROUTINE = """version = 1
title = "Bench"

[[chapter]]
title = "Bird dog"
start = "0:00"
kind = "strength"
side = "both"
reps = 4
tempo = [1, 1, 1]
lead_in = 1
switch = 1
"""
"""Reps: the overlay at its liveliest."""


def main(names: list[str]) -> int:
    """Measure and print; returns 1 when a target was missed."""
    with tempfile.TemporaryDirectory() as state:
        os.environ |= {"MATSIDE_AUDIO": "off", "XDG_CACHE_HOME": state, "MATSIDE_STATE": state}
        rows = []
        for name, measure in _measurements().items():
            if not names or name in names:
                print(f"measuring {name}", file=sys.stderr, flush=True)
                rows += measure()
    print(table(rows))
    return 0 if all(row.is_met for row in rows) else 1


def _measurements() -> dict[str, Callable[[], list[Row]]]:
    engines = tuple(engine.name for engine in find_engines() if engine.is_found)
    return {
        "first_picture": lambda: first_picture.measure(_clip("1080p30", 24, (1920, 1080), 30), engines),
        "overlay_offset": lambda: overlay_offset.measure(_clip("720p30", 40, (1280, 720), 30), engines),
        "cpu": lambda: cpu.measure(_clip("1080p30", 24, (1920, 1080), 30), engines),
        "every_frame": lambda: every_frame.measure(_clip("720p60", every_frame.SECONDS, (1280, 720), 60), engines),
        "library": library.measure,
        "import": lambda: importing.measure(_videos()),
    }


def _clip(name: str, seconds: float, size: tuple[int, int], rate: int) -> Path:
    """Make a numbered clip with a routine beside it, unless it is there already."""
    path = ROOT / "build" / "bench" / f"{name}.mp4"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".routine.toml").write_text(ROUTINE, encoding="utf-8")
        short_clip(path, seconds=seconds, size=size, rate=rate)
    return path


def _videos() -> Path:
    """Find real videos: what ``MATSIDE_CASES`` names, else what lies beside the checkout, else our own clips."""
    named = os.environ.get("MATSIDE_CASES", "")
    for folder in (Path(named) / "videos" if named else None, ROOT.parent / "shared" / "media" / "videos"):
        if folder and folder.is_dir():
            return folder
    make_classes(CLIPS)
    return CLIPS


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
