"""What lies on the disk for a class: its video, the chapters in and beside it, and what is wrong with them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from media.chapter_search import find_sources, sources_beside
from media.errors import MediaError
from media.probe import probe
from routines.chapter import Origin

if TYPE_CHECKING:
    from pathlib import Path

    from routines.chapter_sources import ChapterSource


@dataclass(frozen=True, slots=True)
class ClassFiles:
    """What was found.

    Attributes:
        is_there: The video is where it was.
        sidecar_trouble: What is wrong with the routine file beside it; empty when nothing.
        sources: Where its chapters could come from, best first; ``None`` where the video cannot be looked into.
    """

    is_there: bool = True
    sidecar_trouble: str = ""
    sources: tuple[ChapterSource, ...] | None = None


def look_at_files(path: Path | None, duration: float | None = None) -> ClassFiles:
    """Look for a video and read the chapters in and beside it; takes as long as the disk does.

    Args:
        path: Where the video was last; ``None`` where this machine has never seen it.
        duration: Seconds of the video, where known: then the last chapter of a routine file may lack its end.
    """
    if path is None or not os.path.isfile(path):
        return ClassFiles(is_there=False)
    try:
        found = find_sources(path, probe(path))
    except MediaError:
        found = sources_beside(path, duration)
        return ClassFiles(sidecar_trouble=_sidecar_trouble(found.sources))
    return ClassFiles(sidecar_trouble=_sidecar_trouble(found.sources), sources=found.sources)


def _sidecar_trouble(sources: tuple[ChapterSource, ...]) -> str:
    return next((source.trouble for source in sources if source.origin is Origin.ROUTINE), "")
