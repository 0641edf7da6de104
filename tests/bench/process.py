"""Processes to measure: started, watched, read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def worker(module: str, *arguments: object) -> dict[str, float | list[float]]:
    """Run a measuring module of this package in a process of its own; it prints one JSON object.

    Raises:
        RuntimeError: It failed; its last words say why.
    """
    command = [sys.executable, "-m", f"tests.bench.{module}", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    if done.returncode:
        raise RuntimeError(f"{module} failed: {done.stderr.strip()[-2000:]}")
    return json.loads(done.stdout.splitlines()[-1])


def matside(*arguments: object) -> list[str]:
    """The command line of this Matside."""
    return [sys.executable, "-m", "desktop", *map(str, arguments)]


def wall_seconds(command: list[str]) -> float:
    """Run a command to its end and return how long it took.

    Raises:
        subprocess.CalledProcessError: It failed.
    """
    began = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
    return time.monotonic() - began


def cpu_seconds(process: int) -> float:
    """Return the CPU time that a running process has taken, all its threads together, to 10 ms."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS
