"""The files that a fuzzer begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.routines.chapter_readers.samples import READERS

if TYPE_CHECKING:
    from pathlib import Path


def write_corpus(folder: Path, name: str) -> Path:
    """Write the sound sample of a reader, or of all readers for any other name, into a folder of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    samples = {name: READERS[name]} if name in READERS else READERS
    for each, (data, _) in samples.items():
        (folder / f"sound-{each}").write_bytes(data)
    return folder
