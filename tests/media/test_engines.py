"""Which engine plays a file, and what is said when none can."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import sys
from pathlib import Path
from types import ModuleType
from typing import NoReturn

import pytest

from media.engines import find_engines, make_player
from media.errors import NoDecoder, NoEngine
from media.media_facts import MediaFacts
from media.player import PlayerState
from media.vlc_player import VlcPlayer

pytestmark = pytest.mark.usefixtures("qapp")


class _Binding(ModuleType):
    """As much of libVLC's binding as looking for it needs."""

    def __init__(self) -> None:
        super().__init__("vlc")

    @staticmethod
    def libvlc_get_version() -> bytes:
        return b"3.0.99 Test"


def _binding() -> ModuleType:
    return _Binding()


def _nothing() -> NoReturn:
    msg = "VLC is not installed. Install it with: sudo apt install libvlc5 vlc-plugin-base"
    raise NoEngine(msg)


def _facts(codec: str) -> MediaFacts:
    return MediaFacts(
        path=Path("class.mp4"), duration=60.0, start=0.0, has_video=True, has_data=True, width=320, height=180,
        coded_width=320, coded_height=180, rotation=0, frame_rate=30.0, is_interlaced=False, video_codec=codec,
        video_index=0, cover_index=-1, audio=(), subtitles=(), chapters=(), title="", artist="", size=1,
    )  # fmt: skip


def test_both_engines_are_reported_with_their_version() -> None:
    vlc, qt = find_engines(_binding)
    assert (vlc.name, vlc.version, vlc.is_found, vlc.reason) == ("vlc", "3.0.99 Test", True, "")
    assert qt.name == "qt"
    assert qt.is_found
    assert qt.version


@pytest.mark.logs("Cannot load lib specified by PYTHON_VLC_LIB_PATH")
def test_a_variable_that_names_no_libvlc_is_reported_and_ends_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("media.vlc_binding.check_vlc", lambda: None)
    monkeypatch.delitem(sys.modules, "vlc", raising=False)
    monkeypatch.setenv("PYTHON_VLC_LIB_PATH", str(tmp_path / "libvlc.so.5"))
    vlc, _ = find_engines()
    assert not vlc.is_found
    assert "PYTHON_VLC_LIB_PATH" in vlc.reason


def test_loading_libvlc_leaves_the_environment_alone_that_other_threads_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The binding is loaded beside the window: an environment that changes while Qt reads it ends the process."""
    changed: list[str] = []
    monkeypatch.setattr("media.vlc_binding.check_vlc", lambda: None)
    monkeypatch.delitem(sys.modules, "vlc", raising=False)
    monkeypatch.delenv("PYTHON_VLC_LIB_PATH", raising=False)
    asked: list[str | None] = []
    library = ctypes.CDLL

    def load(name: str | None) -> ctypes.CDLL:
        asked.append(name)
        return library(name)

    with monkeypatch.context() as watching:
        watching.setattr(os, "putenv", lambda name, _value: changed.append(str(name)))
        watching.setattr(os, "unsetenv", lambda name: changed.append(str(name)))
        watching.setattr(ctypes, "CDLL", load)
        search = ctypes.util.find_library
        find_engines()
    assert changed == []
    assert asked[:1] == ["libvlc.so.5"]
    assert ctypes.util.find_library is search


def test_a_missing_libvlc_is_reported_with_what_to_install() -> None:
    vlc, qt = find_engines(_nothing)
    assert not vlc.is_found
    assert "apt install" in vlc.reason
    assert qt.is_found


@pytest.mark.parametrize(
    ("choice", "codec", "name"),
    [
        ("auto", "h264", "vlc"),
        ("vlc", "h264", "vlc"),
        ("qt", "h264", "qt"),
        ("qt", "av1", "vlc"),
        ("auto", "", "vlc"),
    ],
)
def test_the_engine_follows_the_choice_unless_the_codec_needs_the_other(choice: str, codec: str, name: str) -> None:
    assert make_player(choice, _facts(codec), check=_binding).name == name


def test_without_facts_the_choice_alone_counts() -> None:
    assert make_player("qt", None, check=_binding).name == "qt"


@pytest.mark.parametrize("choice", ["auto", "vlc"])
def test_qt_plays_when_libvlc_is_missing(choice: str) -> None:
    assert make_player(choice, _facts("h264"), check=_nothing).name == "qt"


def test_av1_without_libvlc_says_what_to_install() -> None:
    with pytest.raises(NoDecoder, match=r"AV1.*apt install"):
        make_player("auto", _facts("av1"), check=_nothing)


def test_vvc_is_played_by_qt_whatever_was_chosen() -> None:
    for choice in ("auto", "vlc", "qt"):
        assert make_player(choice, _facts("vvc"), check=_binding).name == "qt"


def test_an_unknown_choice_is_refused() -> None:
    with pytest.raises(ValueError, match="auto, vlc, qt"):
        make_player("mplayer", None, check=_binding)


def test_a_vlc_player_without_libvlc_fails_with_what_to_install(qtbot, tmp_path: Path) -> None:  # noqa: ANN001
    from tests.clip_maker import short_clip  # noqa: PLC0415

    player = VlcPlayer(lambda: 0.0, has_sound=False, load=_nothing)
    with qtbot.waitSignal(player.failed) as failed:
        player.open(short_clip(tmp_path / "class.mp4", seconds=0.5))
    assert "apt install" in failed.args[0]
    assert player.state is PlayerState.FAILED
