"""``matside`` as a process of its own, on the folders of the test."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

COMMAND = (sys.executable, "-m", "desktop")


def matside(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, at most a minute."""
    return subprocess.run([*COMMAND, *map(str, arguments)], capture_output=True, text=True, check=False, timeout=60)


def begin(*arguments: str | Path) -> subprocess.Popen[bytes]:
    """Start a command and let it run."""
    return subprocess.Popen(
        [*COMMAND, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )


def told(command: str) -> list[dict[str, object]]:
    """Ask for a list as JSON: ``list`` or ``sessions``."""
    answer = matside(command, "--json")
    assert answer.returncode == 0, answer.stderr
    rows: list[dict[str, object]] = json.loads(answer.stdout)
    return rows


def pictures(trace: Path) -> list[dict[str, object]]:
    """Read the pictures of a trace that is complete or still being written."""
    if not trace.exists():
        return []
    whole = trace.read_text("utf-8").rpartition("\n")[0].splitlines()
    return [line for line in map(json.loads, whole) if "shown_at" in line]
