"""What the command line asks the window for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.folders import Folders


@dataclass(frozen=True, slots=True)
class PlayOptions:
    """One class to play at once (``matside play``).

    Attributes:
        path: The video; it is imported first where the library does not know it.
        start: Seconds from the start of the video, at least 0.
        seconds: Media seconds to play before the window closes by itself; ``None`` plays to the end and stays.
        engine: ``vlc`` or ``qt``; ``None`` takes what the settings say.
        is_muted: Start without sound, whatever is remembered; it is not remembered in turn.
        trace: Where to write a JSON line for each picture shown; ``None`` writes nothing.
    """

    path: Path
    start: float = 0.0
    seconds: float | None = None
    engine: str | None = None
    is_muted: bool = False
    trace: Path | None = None


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """How to open the window.

    Attributes:
        folders: Where this start keeps its data, its state and its pictures.
        paths: Videos and folders to import; the class page of a single video is shown. Absolute.
        play: A class to start at once; ``None`` opens the library.
    """

    folders: Folders
    paths: tuple[Path, ...] = ()
    play: PlayOptions | None = None
