"""How long from starting the process to the first picture of a class, against mpv."""

from __future__ import annotations

import json
import subprocess
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.bench.process import matside, wall_seconds
from tests.bench.row import Row, in_milliseconds

ROUNDS = 5
TARGET = 1.5


def measure(clip: Path, engines: tuple[str, ...]) -> list[Row]:
    """Start both players on a 1080p class, in turns, and compare the medians."""
    mpv = ["mpv", "--no-config", "--vo=x11", "--ao=null", "--frames=1", "--really-quiet", str(clip)]
    times: dict[str, list[float]] = {name: [] for name in ("mpv", *engines)}
    with tempfile.TemporaryDirectory() as data:
        subprocess.run(matside("import", clip, "--data", data), check=True, stdout=subprocess.DEVNULL)
        wall_seconds(mpv)
        for engine in engines:
            _until_first_picture(clip, engine, Path(data))
        for _ in range(ROUNDS):
            times["mpv"].append(wall_seconds(mpv))
            for engine in engines:
                times[engine].append(_until_first_picture(clip, engine, Path(data)))
    peer = median(times["mpv"])
    return [
        Row(
            f"start of the process to the first picture, 1080p, {engine}",
            in_milliseconds(times[engine]),
            f"mpv --vo=x11 --frames=1: {in_milliseconds(times['mpv'])}",
            median(times[engine]) / peer,
            TARGET,
        )
        for engine in engines
    ]


def _until_first_picture(clip: Path, engine: str, data: Path) -> float:
    """Measured from outside: the clock before the start, and the clock at the first line of the trace."""
    trace = data / "trace.jsonl"
    command = matside("play", clip, "--engine", engine, "--muted", "--for", 0.2, "--trace", trace, "--data", data)
    began = time.monotonic()
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL, timeout=60)
    shown = (json.loads(line) for line in trace.read_text().splitlines())
    return float(next(line["shown_at"] for line in shown if "shown_at" in line)) - began
