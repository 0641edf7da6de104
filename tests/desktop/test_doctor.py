"""What is installed and how the data is, in words and for scripts."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from desktop.cli import run
from desktop.doctor import Finding, doctor_lines, doctor_report, examine, is_well
from desktop.folders import Folders
from media.engines import EngineReport
from routines.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from routines.store import Store

NO_DISPLAY: dict[str, str] = {}
VLC = EngineReport("vlc", "3.0.24", is_found=True, reason="")
NO_VLC = EngineReport("vlc", "", is_found=False, reason="VLC is not installed.")
QT = EngineReport("qt", "6.11", is_found=True, reason="")


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "data", tmp_path / "state", tmp_path / "cache")


@pytest.fixture
def store(folders: Folders) -> Iterator[Store]:
    store = open_store(folders.data, folders.local, "abcd1234", lambda: datetime(2026, 11, 23, tzinfo=UTC))
    yield store
    store.close()


def by_name(findings: tuple[Finding, ...]) -> dict[str, Finding]:
    return {finding.name: finding for finding in findings}


def test_all_is_well_with_both_engines(folders: Folders, store: Store) -> None:
    findings = examine(folders, store, (VLC, QT), NO_DISPLAY)
    assert is_well(findings)
    assert by_name(findings)["engine vlc"].text == "found, 3.0.24"


def test_a_missing_engine_is_told_with_its_reason_and_is_no_trouble_while_the_other_plays(
    folders: Folders, store: Store
) -> None:
    findings = examine(folders, store, (NO_VLC, QT), NO_DISPLAY)
    assert is_well(findings)
    assert by_name(findings)["engine vlc"] == Finding(
        "engine vlc", is_ok=False, text="not found: VLC is not installed.", is_needed=False
    )
    assert "- engine vlc: not found: VLC is not installed." in doctor_lines(findings)


def test_without_any_engine_it_is_not_well(folders: Folders, store: Store) -> None:
    findings = examine(folders, store, (NO_VLC,), NO_DISPLAY)
    assert not is_well(findings)
    assert "! engine: nothing here can play a video" in doctor_lines(findings)


def test_the_data_folder_and_its_health_are_told(folders: Folders, store: Store) -> None:
    findings = by_name(examine(folders, store, (QT,), NO_DISPLAY))
    assert str(folders.data) in findings["data folder"].text


def test_a_data_folder_that_cannot_be_written_is_told_and_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    blocked = tmp_path / "a-file"
    blocked.write_text("not a folder")
    assert run(["doctor", "--data", str(blocked)]) == 1
    assert f"! data folder: {blocked} cannot be written" in capsys.readouterr().out


@pytest.mark.screen
def test_what_draws_the_picture_is_told(folders: Folders, store: Store) -> None:
    picture = by_name(examine(folders, store, (QT,), os.environ))["picture"]
    assert picture.is_ok
    assert "OpenGL" in picture.text


def test_a_display_that_does_not_answer_is_told_and_nothing_crashes(folders: Folders, store: Store) -> None:
    picture = by_name(examine(folders, store, (QT,), {"DISPLAY": ":4711", "PATH": os.environ["PATH"]}))["picture"]
    assert not picture.is_ok
    assert picture.text.startswith("OpenGL does not work")


def test_scripts_get_an_object_with_ok_and_named_findings(
    folders: Folders, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    assert run(["doctor", "--json", "--data", str(folders.data)]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["ok"] is True
    names = {finding["name"] for finding in report["findings"]}
    assert names >= {"matside", "engine vlc", "engine qt", "picture", "data folder", "speech"}


def test_the_report_for_scripts_is_not_ok_when_something_needed_is_missing() -> None:
    findings = (Finding("a", is_ok=False, text="gone"), Finding("b", is_ok=False, text="", is_needed=False))
    assert doctor_report(findings)["ok"] is False
    assert doctor_report(findings[1:])["ok"] is True
