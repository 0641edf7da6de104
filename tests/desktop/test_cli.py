"""The command line as scripts use it: a process, its answer, its exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.cli import run
from desktop.folders import device_id, find_folders
from routines.chapter import Chapter
from routines.session import Session, WatchedRange
from routines.store import ResumePoint, Store, open_store
from routines.video_class import VideoClass
from tests.clip_maker import short_clip

NOW = datetime(2026, 11, 23, 7, 10, tzinfo=UTC)
COMMANDS_WITHOUT_A_WINDOW = (
    ["list", "--json"],
    ["sessions", "--json"],
    ["--version"],
    ["play", "/there/is/no/such/video.mp4"],
)
HEAVY = ("PySide6", "vlc", "av")
NEEDS_A_FILE = ("routines.title_reading", "routines.chapter_readers.any_file", "routines.drafts")


def matside(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "desktop", *arguments]
    return subprocess.run(
        command, env={**os.environ, **environment}, capture_output=True, text=True, check=False, timeout=60
    )


def open_data(data: Path) -> Store:
    folders = find_folders(data, os.environ)
    return open_store(folders.data, folders.local, device_id(), lambda: NOW)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A library of two classes: one starred, begun and done once, the other new and without a file."""
    store = open_data(tmp_path)
    chapters = (Chapter("Cat cow", 0.0, 60.0), Chapter("Plank", 60.0, 120.0))
    store.classes.put(
        VideoClass("f1", "Morning back release", 840.0, chapters, instructor="Ines Okafor"),
        VideoClass("f2", "evening hips", 600.0),
    )
    store.places.set("f1", Path("/videos/Morgen ☀.mp4"))
    store.favourites.set("f1", is_favourite=True)
    store.resume.set(ResumePoint("f1", 175.0, NOW))
    store.sessions.put(
        Session("s1", "f1", "Morning back release", NOW, NOW, 840.0, (WatchedRange(0.0, 700.0),), is_completed=True)
    )
    store.close()
    return tmp_path


def test_list_prints_the_library_by_title(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["list", "--json", "--data", str(data)]) == 0
    hips, back = json.loads(capsys.readouterr().out)
    assert back == {
        "class_id": "f1",
        "title": "Morning back release",
        "instructor": "Ines Okafor",
        "path": "/videos/Morgen ☀.mp4",
        "duration": 840.0,
        "favourite": True,
        "resume": 175.0,
        "exercises": 2,
        "done": 1,
    }
    assert (hips["title"], hips["path"], hips["resume"], hips["done"]) == ("evening hips", None, None, 0)


def test_list_of_favourites_leaves_out_the_others(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--data", str(data), "list", "--favourites", "--json"]) == 0
    assert [row["class_id"] for row in json.loads(capsys.readouterr().out)] == ["f1"]


def test_sessions_tells_at_once_of_one_that_was_cut_off(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = open_data(data)
    cut_off = Session("s2", "f2", "evening hips", NOW, NOW, 60.0, (WatchedRange(0.0, 60.0),))
    store.journal.write(cut_off, 60.0)
    store.close()
    assert run(["sessions", "--json", "--data", str(data)]) == 0
    told = {entry["class_id"]: entry for entry in json.loads(capsys.readouterr().out)}
    assert (told["f2"]["watched"], told["f2"]["completed"]) == (60.0, False)


def test_a_folder_that_was_imported_is_known_to_the_window(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    videos = tmp_path / "videos"
    videos.mkdir()
    short_clip(videos / "a.mp4", seconds=0.2)
    for _ in range(2):
        assert run(["import", str(videos), str(videos / "a.mp4"), "--data", str(tmp_path / "data")]) == 0
    store = open_data(tmp_path / "data")
    assert store.local.texts("folders") == (str(videos),)
    store.close()
    capsys.readouterr()


def test_sessions_prints_what_was_done(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sessions", "--json", "--data", str(data)]) == 0
    (session,) = json.loads(capsys.readouterr().out)
    assert (session["class_title"], session["watched"], session["completed"]) == ("Morning back release", 700.0, True)


def test_the_data_folder_of_the_environment_is_used_where_none_is_named(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MATSIDE_DATA", str(data))
    assert run(["list", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 2


@pytest.mark.parametrize("command", ["list", "sessions"])
def test_data_that_can_lie_nowhere_is_no_empty_record(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MATSIDE_STATE", str(tmp_path / "state"))
    place = tmp_path / "a file"
    place.touch()

    assert run([command, "--data", str(place)]) == 1

    assert str(place) in capsys.readouterr().err


@pytest.mark.parametrize("name", ["a" * 300, "loop", "~nobody-has-this-name/data"])
def test_a_data_folder_with_a_name_that_cannot_be_ends_in_words(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("loop").symlink_to("loop")
    Path("~nobody-has-this-name").touch()
    monkeypatch.setenv("MATSIDE_STATE", str(tmp_path / "state"))

    assert run(["list", "--data", name]) == 1

    assert "this is no folder that data can lie in" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["play"],
        ["play", "a.mp4", "--from", "-1"],
        ["play", "a.mp4", "--for", "nan"],
        ["play", "a.mp4", "--engine", "mplayer"],
        ["import"],
        ["chapters"],
        ["chapters", "a.txt", "--duration", "0"],
        ["chapters", "a.txt", "--duration", "1e300"],
        ["list", "unexpected"],
        ["--data"],
        ["--no-such-option"],
    ],
)
def test_wrong_usage_ends_with_code_two_and_says_how_it_goes(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run(arguments)
    assert ended.value.code == 2
    assert "usage: matside" in capsys.readouterr().err


def test_a_path_that_is_not_there_is_named_and_ends_with_code_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["/there/is/no/such class.mp4"]) == 1
    assert run(["play", "/there/is/no/such class.mp4"]) == 1
    assert capsys.readouterr().err.count("/there/is/no/such class.mp4: There is no such file or folder.") == 2


@pytest.mark.parametrize("arguments", COMMANDS_WITHOUT_A_WINDOW, ids=" ".join)
def test_commands_without_a_window_load_neither_qt_nor_a_decoder(arguments: list[str], tmp_path: Path) -> None:
    code = (
        "import sys, desktop.cli\n"
        "try:\n    desktop.cli.run(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        f"sys.exit(', '.join(name for name in {HEAVY!r} if name in sys.modules) or 0)"
    )
    command = [sys.executable, "-c", code, *arguments, "--data", str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 0, ended.stderr


def test_the_window_opens_without_the_readers_of_titles_and_chapter_files() -> None:
    code = (
        f"import sys, desktop.app; sys.exit(', '.join(name for name in {NEEDS_A_FILE!r} if name in sys.modules) or 0)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 0, ended.stderr


def test_without_a_display_the_window_is_refused_in_one_sentence(tmp_path: Path) -> None:
    ended = matside("--data", str(tmp_path), DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert (ended.returncode, ended.stderr) == (1, "There is no display here to open a window on.\n")


def test_json_can_be_read_whatever_the_terminal_can_show(data: Path) -> None:
    ended = matside("list", "--json", "--data", str(data), PYTHONIOENCODING="ascii")
    assert json.loads(ended.stdout)[1]["path"] == "/videos/Morgen ☀.mp4"


def test_lines_come_out_whatever_the_terminal_can_show(data: Path) -> None:
    ended = matside("list", "--data", str(data), PYTHONIOENCODING="ascii")
    assert ended.returncode == 0
    assert "Morgen \\u2600.mp4" in ended.stdout


def test_each_file_takes_one_line_whatever_it_is_called(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = ["two\nlines.mp4", "red\x1b[31m.mp4"]
    films = [short_clip(tmp_path / name, seconds=1) for name in names]
    missing = tmp_path / "not\nthere.mp4"

    assert run(["import", "--data", str(tmp_path / "data"), *map(str, films), str(missing)]) == 1

    said = capsys.readouterr()
    assert said.out.splitlines() == [
        f"added: {tmp_path}/two\\nlines.mp4",
        f"known: {tmp_path}/red\\x1b[31m.mp4",
    ]
    assert said.err.splitlines() == [f"{tmp_path}/not\\nthere.mp4: There is no such file or folder."]


def test_the_chapters_of_a_class_are_told_whatever_its_ending(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    film = short_clip(tmp_path / "class.mp4", seconds=1, chapters=(("Cat cow", 0.0, 0.5), ("Bridge", 0.5, 1.0)))
    other = film.rename(tmp_path / "class.part")
    junk = tmp_path / "junk.part"
    junk.write_bytes(bytes(range(256)) * 8)

    assert run(["chapters", "--json", "--data", str(tmp_path / "data"), str(other)]) == 0
    assert [each["title"] for each in json.loads(capsys.readouterr().out)["chapters"]] == ["Cat cow", "Bridge"]
    assert run(["chapters", "--json", "--data", str(tmp_path / "data"), str(junk)]) == 1
    assert "it is no text" in capsys.readouterr().err


def test_a_name_that_no_file_can_have_fails_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    film, other = short_clip(tmp_path / "class.mp4", seconds=1), f"{tmp_path}/{'a' * 300}.mp4"

    assert run(["import", "--json", "--data", str(tmp_path / "data"), other, str(film)]) == 1

    said = capsys.readouterr()
    assert [each["result"] for each in json.loads(said.out)] == ["failed", "added"]
    assert said.err == f"{other}: It cannot be opened: File name too long.\n"


def test_the_log_lies_in_the_state_folder_and_verbose_says_it_aloud(tmp_path: Path) -> None:
    ended = matside("list", "--verbose", "--data", str(tmp_path))
    assert "matside 0." in ended.stderr
    assert "list" in find_folders(tmp_path, os.environ).log.read_text("utf-8")


def test_a_state_folder_that_cannot_be_written_costs_the_log_only(tmp_path: Path) -> None:
    in_the_way = tmp_path / "state"
    in_the_way.write_text("a file where a folder should be")
    ended = matside("list", "--json", "--data", str(tmp_path / "data"), MATSIDE_STATE=str(in_the_way))
    assert (ended.returncode, json.loads(ended.stdout)) == (0, [])
    assert ended.stderr.startswith("No log is kept: ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk here that is always full")
def test_a_full_disk_costs_the_log_only_and_is_said_once(tmp_path: Path) -> None:
    (tmp_path / ".local").mkdir()
    (tmp_path / ".local" / "matside.log").symlink_to("/dev/full")
    ended = matside("list", "--json", "--verbose", "--data", str(tmp_path), MATSIDE_STATE="")
    assert (ended.returncode, json.loads(ended.stdout)) == (0, [])
    told = [line for line in ended.stderr.splitlines() if not line.startswith(("INFO", "DEBUG"))]
    assert told == ["No log is kept: [Errno 28] No space left on device"]


def test_a_reader_that_has_heard_enough_is_no_fault(data: Path) -> None:
    command = f'"{sys.executable}" -m desktop list --json --data "{data}" | true'
    ended = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, timeout=60)
    assert ended.stderr == ""
