"""Mutate chapter files with atheris and read them: ``python -m tests.fuzz [SECONDS] [READER…]``.

Each reader gets its share of the time in a process of its own; what it was given last when it failed lies in
``build/fuzz/<reader>/``. An answer must come within five seconds and in at most a gigabyte.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.fuzz.corpus import write_corpus
from tests.routines.chapter_readers.samples import READERS

FOLDER = Path("build/fuzz")
SECONDS = 300
ANY_FILE = "any-file"
_MOST_SECONDS_FOR_ONE = 5
_MOST_MEGABYTES = 1024
_LONGEST = 4096
_TOLD = 3000


def main(arguments: list[str]) -> int:
    """Run the targets one after the other.

    Returns:
        0 when every reader answered whatever it was given.
    """
    seconds = int(arguments[0]) if arguments else SECONDS
    names = arguments[1:] or [*READERS, ANY_FILE]
    failed = [name for name in names if not _is_clean(name, max(1, seconds // len(names)))]
    _say(f"{len(names) - len(failed)} of {len(names)} readers clean; failed: {', '.join(failed) or 'none'}")
    return 1 if failed else 0


def _is_clean(name: str, seconds: int) -> bool:
    folder = FOLDER / name
    corpus = write_corpus(folder / "corpus", name)
    command = [sys.executable, "-m", "tests.fuzz.target", name, str(corpus), f"-max_total_time={seconds}"]
    command += [f"-timeout={_MOST_SECONDS_FOR_ONE}", f"-rss_limit_mb={_MOST_MEGABYTES}", f"-max_len={_LONGEST}"]
    command += [f"-artifact_prefix={folder}/", "-print_final_stats=1"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    runs = next((line.split()[-1] for line in run.stderr.splitlines() if "number_of_executed_units" in line), "?")
    _say(f"{name}: {runs} runs in {seconds} s, {'clean' if run.returncode == 0 else 'FAILED'}")
    if run.returncode:
        _say(run.stdout[-_TOLD:] + run.stderr[-_TOLD:])
    return run.returncode == 0


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
