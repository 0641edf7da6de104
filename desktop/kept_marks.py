"""The marks of classes as files in the cache folder; whoever deletes them only waits a while again."""

from __future__ import annotations

import logging
import struct
import zlib
from itertools import pairwise
from math import isfinite
from typing import TYPE_CHECKING
from urllib.parse import quote

from routines.marks import Marks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from media.media_facts import MediaFacts

    FindMarks = Callable[[Path, MediaFacts, Callable[[float], None], Callable[[], bool]], Marks]

VERSION = 1
"""Of the file and of how marks are found: files of another version are made again."""
_logger = logging.getLogger(__name__)
_HEAD = struct.Struct("<8sHIIId")
"""Magic, version, how many cuts, silences and bytes of waveform, bytes of waveform a second."""
_MAGIC = b"MSMARKS\n"
_CHECK = struct.Struct("<I")
_MOST_BYTES = 64 * 1024 * 1024
_FASTEST = 1000.0


class KeptMarks:
    """Read and write the marks of classes. Has no state of its own: may be used from any thread."""

    def __init__(self, folder: Path, find_marks: FindMarks) -> None:
        """Keep marks in a folder.

        Args:
            folder: The cache folder; need not exist.
            find_marks: Looks through a video, as ``media.scenes.find_marks`` does.
        """
        self._folder = folder
        self._find_marks = find_marks

    def read(self, class_id: str) -> Marks | None:
        """Give the marks of a class; ``None`` where there are none, or a file that cannot be believed."""
        file = self.file_of(class_id)
        try:
            if file.stat().st_size > _MOST_BYTES:
                return None
            return _unpacked(file.read_bytes())
        except OSError:
            return None

    def find(
        self,
        class_id: str,
        path: Path,
        facts: MediaFacts,
        progress: Callable[[float], None],
        is_cancelled: Callable[[], bool],
    ) -> Marks:
        """Give the marks of a class at once where they are known; else look through its video and keep them.

        Args:
            class_id: Of the class.
            path: Its video.
            facts: Of the video.
            progress: Told how much is done, 0 to 1.
            is_cancelled: Asked often.

        Raises:
            MediaError: The video cannot be read, or it was cancelled.
        """
        known = self.read(class_id)
        if known is not None:
            progress(1.0)
            return known
        marks = self._find_marks(path, facts, progress, is_cancelled)
        self.write(class_id, marks)
        return marks

    def write(self, class_id: str, marks: Marks) -> None:
        """Keep the marks of a class; a disk that takes nothing is logged, for the marks are still of use now."""
        file = self.file_of(class_id)
        part = file.with_suffix(".part")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(_packed(marks))
            part.replace(file)
        except OSError as error:
            _logger.info("The marks of a class could not be kept: %s", error.strerror)

    def file_of(self, class_id: str) -> Path:
        """Name the file that the marks of a class are kept in."""
        return self._folder / quote(class_id, safe="") / "marks.bin"


def _packed(marks: Marks) -> bytes:
    numbers = [*marks.cuts, *(edge for silence in marks.silences for edge in silence)]
    head = _HEAD.pack(_MAGIC, VERSION, len(marks.cuts), len(marks.silences), len(marks.waveform), marks.waveform_rate)
    body = head + struct.pack(f"<{len(numbers)}d", *numbers) + marks.waveform
    return body + _CHECK.pack(zlib.crc32(body))


def _unpacked(data: bytes) -> Marks | None:
    """Read what ``_packed`` wrote; ``None`` for anything else."""
    if len(data) < _HEAD.size + _CHECK.size:
        return None
    magic, version, cuts, silences, waveform, rate = _HEAD.unpack_from(data)
    numbers_end = _HEAD.size + 8 * (cuts + 2 * silences)
    is_whole = len(data) == numbers_end + waveform + _CHECK.size
    if magic != _MAGIC or version != VERSION or not is_whole:
        return None
    if zlib.crc32(memoryview(data)[: -_CHECK.size]) != _CHECK.unpack_from(data, len(data) - _CHECK.size)[0]:
        return None
    numbers = struct.unpack_from(f"<{cuts + 2 * silences}d", data, _HEAD.size)
    edges = numbers[cuts:]
    if not (_is_rising(numbers[:cuts]) and _is_rising(edges) and 0 <= rate <= _FASTEST):
        return None
    pairs = tuple(zip(edges[::2], edges[1::2], strict=True))
    return Marks(numbers[:cuts], pairs, data[numbers_end : numbers_end + waveform], rate)


def _is_rising(numbers: Sequence[float]) -> bool:
    return all(map(isfinite, numbers)) and all(first <= second for first, second in pairwise(numbers))
