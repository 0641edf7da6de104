"""One target of the fuzzer: a reader, which may answer or refuse, and nothing else."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import atheris

with atheris.instrument_imports(include=["routines"]):
    from routines.chapter_readers.any_file import read_chapter_file
    from routines.chapter_readers.found import UnreadChapters
    from tests.routines.chapter_readers.samples import READERS

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES = ("a.txt", "a.vtt", "a.chapters.vtt", "a.json", "a.xml", "a.cue", "a.csv", "a.description", "a.nfo", "a")


def read_any_file(data: bytes) -> object:
    """Take the first byte for a name, the rest for the file."""
    name = NAMES[data[0] % len(NAMES)] if data else NAMES[0]
    return read_chapter_file(data[1:], name, 600.0)


def target_of(name: str) -> Callable[[bytes], None]:
    """Make a target of a reader; any error but a refusal stops the fuzzer."""
    read = READERS[name][1] if name in READERS else read_any_file

    def target(data: bytes) -> None:
        with suppress(UnreadChapters):
            read(data)

    return target


if __name__ == "__main__":
    reader = sys.argv.pop(1)
    atheris.Setup(sys.argv, target_of(reader))
    atheris.Fuzz()
