"""``matside render`` makes a class video from a routine."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

import pytest

from desktop.folders import Folders
from desktop.render_command import render
from media.probe import probe

if TYPE_CHECKING:
    from pathlib import Path

ROUTINE = """
version = 1
title = "One card"
[[chapter]]
title = "Flying squirrel"
start = 0
end = 3
kind = "stretch"
hold = 2
lead_in = 1
"""


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "data", tmp_path / "local", tmp_path / "cache")


def asked(path: Path, output: Path | None = None, *, voice: bool | None = False) -> Namespace:
    return Namespace(path=path, output=output, voice=voice, person="ruth", size=(160, 90))


def written(folder: Path, text: str = ROUTINE) -> Path:
    path = folder / "squirrel.routine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_it_says_where_the_video_and_what_lies_beside_it_are(
    tmp_path: Path, folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "Out.mp4"
    assert render(asked(written(tmp_path), target), folders) == 0
    assert capsys.readouterr().out.split() == [str(target), str(tmp_path / "Out.routine.toml")]
    facts = probe(target)
    assert facts.duration == pytest.approx(3, abs=0.1)
    assert [chapter.title for chapter in facts.chapters] == ["Flying squirrel"]


def test_without_a_name_the_video_lies_beside_its_routine(
    tmp_path: Path, folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    routine = written(tmp_path)
    assert render(asked(routine), folders) == 0
    assert capsys.readouterr().out.split() == [str(tmp_path / "squirrel.mp4")]
    assert routine.read_text(encoding="utf-8") == ROUTINE


def test_without_piper_it_takes_chimes_and_says_so_unless_a_voice_is_wanted(
    tmp_path: Path, folders: Folders, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "piper", None)
    routine = written(tmp_path)
    assert render(asked(routine, voice=None), folders) == 0
    assert "chimes instead" in capsys.readouterr().err
    (tmp_path / "squirrel.mp4").unlink()
    assert render(asked(routine, voice=True), folders) == 1
    assert "pip install matside[voice]" in capsys.readouterr().err
    assert not (tmp_path / "squirrel.mp4").exists()


@pytest.mark.parametrize("text", ["nonsense", "version = 1\n"])
def test_what_is_no_routine_is_said_so(
    tmp_path: Path, folders: Folders, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    assert render(asked(written(tmp_path, text)), folders) == 1
    assert capsys.readouterr().err
    assert render(asked(tmp_path / "nowhere.toml"), folders) == 1
    assert "nowhere.toml" in capsys.readouterr().err


def test_only_an_mp4_file_is_made(tmp_path: Path, folders: Folders, capsys: pytest.CaptureFixture[str]) -> None:
    assert render(asked(written(tmp_path), tmp_path / "Out.avi"), folders) == 1
    assert "Out.mp4" in capsys.readouterr().err
    assert not (tmp_path / "Out.avi").exists()
