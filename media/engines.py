"""Which engines are here, and which of them plays a file."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from media.errors import NoDecoder, NoEngine

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from media.media_facts import MediaFacts
    from media.player import Player

CHOICES = ("auto", "vlc", "qt")
"""What a person can choose in Settings."""

_AUDIO_VARIABLE = "MATSIDE_AUDIO"
_UNREADABLE = {"vlc": frozenset({"vvc"}), "qt": frozenset({"av1"})}
"""Codecs, by FFmpeg's names, that an engine shows nothing of: VLC 3 knows no VVC; Qt's FFmpeg decodes no AV1 in
software."""


@dataclass(frozen=True, slots=True)
class EngineReport:
    """One engine: its ``name`` in settings, its ``version``, and why it is not there (empty when it is)."""

    name: str
    version: str
    is_found: bool
    reason: str = ""


def _load_vlc() -> ModuleType:
    from media.vlc_binding import load_vlc  # noqa: PLC0415 - who plays with Qt needs nothing of VLC

    return load_vlc()


def _check_vlc() -> None:
    from media.vlc_binding import check_vlc  # noqa: PLC0415

    check_vlc()


def find_engines(load: Callable[[], ModuleType] = _load_vlc) -> tuple[EngineReport, ...]:
    """Look which engines are here, VLC first.

    Args:
        load: gives libVLC's binding or raises ``NoEngine``.
    """
    return (_vlc_report(load), _qt_report())


def _vlc_report(load: Callable[[], ModuleType]) -> EngineReport:
    try:
        binding = load()
    except NoEngine as error:
        return EngineReport("vlc", "", is_found=False, reason=str(error))
    version = bytes(binding.libvlc_get_version()).decode(errors="replace")
    return EngineReport("vlc", version, is_found=True)


def _qt_report() -> EngineReport:
    try:
        from PySide6.QtMultimedia import QMediaPlayer  # noqa: PLC0415 - its absence is the question
    except ImportError as error:
        return EngineReport("qt", "", is_found=False, reason=f"Qt Multimedia does not load: {error}")
    from PySide6 import __version__ as version  # noqa: PLC0415

    return EngineReport("qt", version, is_found=QMediaPlayer is not None)


def make_player(
    choice: str,
    facts: MediaFacts | None,
    now: Callable[[], float] = time.monotonic,
    check: Callable[[], object] = _check_vlc,
) -> Player:
    """Make the player for a file.

    Args:
        choice: ``auto`` (VLC when it is here), ``vlc`` or ``qt``; the other one when the codec needs it or when the
            chosen one is not here.
        facts: what the file says of itself; ``None`` to go by the choice alone.
        now: a monotonic clock in seconds.
        check: raises ``NoEngine`` if libVLC is not here.

    Raises:
        NoDecoder: if no engine here can show the file; says what to install.
    """
    if choice not in CHOICES:
        msg = f"an engine is one of {', '.join(CHOICES)}, not {choice}"
        raise ValueError(msg)
    codec = facts.video_codec if facts is not None else ""
    wanted = ("qt", "vlc") if choice == "qt" else ("vlc", "qt")
    able = [name for name in wanted if codec not in _UNREADABLE[name]]
    has_sound = os.environ.get(_AUDIO_VARIABLE) != "off"
    reasons: list[str] = []
    for name in able:
        try:
            if name == "vlc":
                check()
            return _make(name, now, facts, has_sound=has_sound)
        except NoEngine as error:
            reasons.append(str(error))
    raise NoDecoder(_what_to_do(codec, reasons))


def _make(name: str, now: Callable[[], float], facts: MediaFacts | None, *, has_sound: bool) -> Player:
    if name == "vlc":
        from media.vlc_player import VlcPlayer  # noqa: PLC0415 - only the engine that plays is loaded

        return VlcPlayer(now, has_sound=has_sound, facts=facts)
    try:
        from media.qt_player import QtPlayer  # noqa: PLC0415
    except ImportError as error:
        msg = f"Qt Multimedia does not load: {error}"
        raise NoEngine(msg) from error

    return QtPlayer(now, has_sound=has_sound, facts=facts)


def _what_to_do(codec: str, reasons: list[str]) -> str:
    named = codec.upper() or "this format"
    if reasons:
        return f"This video needs another player for {named}. {' '.join(reasons)}"
    return f"No player here can show {named} video yet. Convert it, for example to H.264, then import it again."
