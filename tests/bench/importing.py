"""How fast videos come into the library, against ffprobe on each of them.

As a module of its own it imports a folder into an empty library and prints how long that took.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from desktop.folders import device_id, find_folders
from media.importing import import_files
from routines.store import open_store
from tests.bench.clock import now
from tests.bench.process import worker
from tests.bench.row import Row

ROUNDS = 5
TARGET = 15.0
_FFPROBE = ("ffprobe", "-v", "error", "-show_format", "-show_streams", "-show_chapters")


def measure(videos: Path) -> list[Row]:
    """Import every file of the folder, and ask ffprobe about every one, in turns."""
    files = sorted(file for file in videos.rglob("*") if file.is_file())
    ours, theirs = [], []
    for _ in range(ROUNDS):
        theirs.append(_ffprobe_seconds(files))
        with tempfile.TemporaryDirectory() as data:
            ours.append(float(str(worker("importing", videos, data)["seconds"])))
    return [
        Row(
            f"import of {len(files)} videos",
            f"{len(files) / median(ours):.0f} files a second",
            f"ffprobe: {len(files) / median(theirs):.1f} files a second",
            median(theirs) / median(ours),
            TARGET,
            is_least=True,
        )
    ]


def _ffprobe_seconds(files: list[Path]) -> float:
    began = time.monotonic()
    for file in files:
        # It fails on the broken ones, and takes its time for that too.
        subprocess.run([*_FFPROBE, str(file)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.monotonic() - began


def main(videos: Path, data: Path) -> None:
    """Import the folder and print the seconds that it took."""
    folders = find_folders(data, os.environ)
    store = open_store(folders.data, folders.local, device_id(), now)
    began = time.monotonic()
    results = import_files((videos,), store, now, lambda *_: None, lambda: False)
    took = time.monotonic() - began
    store.close()
    print(json.dumps({"seconds": took, "files": len(results)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
