"""Matside in the applications menu."""

from __future__ import annotations

import configparser
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor, QImage

from desktop.launcher import PNG_SIZES, desktop_entry, find_program, install_launcher, remove_launcher


def read_entry(text: str) -> configparser.SectionProxy:
    parser = configparser.RawConfigParser(strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(text)
    return parser["Desktop Entry"]


def test_the_entry_starts_this_matside_with_the_files_that_were_dropped_on_it(tmp_path: Path) -> None:
    install_launcher(Path("/opt/mat side/bin/matside"), tmp_path)
    entry = read_entry((tmp_path / "applications" / "matside.desktop").read_text("utf-8"))
    assert entry["Exec"] == '"/opt/mat side/bin/matside" %F'
    assert (entry["Type"], entry["Name"], entry["Icon"]) == ("Application", "Matside", "matside")
    assert "video/mp4;" in entry["MimeType"]


@pytest.mark.parametrize(
    ("folder", "written"),
    [
        ("/a b", '"/a b/matside" %F'),
        ("/100%", '"/100%%/matside" %F'),
        ("/x$y", '"/x\\\\$y/matside" %F'),
        ('/say "om"', '"/say \\\\"om\\\\"/matside" %F'),
        ("/back\\slash", '"/back\\\\\\\\slash/matside" %F'),
    ],
)
def test_odd_folders_are_quoted_as_the_specification_asks(folder: str, written: str) -> None:
    assert read_entry(desktop_entry(Path(folder) / "matside"))["Exec"] == written


def test_the_icon_is_there_as_a_drawing_and_in_every_size(tmp_path: Path) -> None:
    install_launcher(Path("/opt/matside"), tmp_path)
    icons = tmp_path / "icons" / "hicolor"
    ElementTree.parse(icons / "scalable" / "apps" / "matside.svg")
    for size in PNG_SIZES:
        image = QImage(str(icons / f"{size}x{size}" / "apps" / "matside.png"))
        assert (image.width(), image.height()) == (size, size)
        assert image.pixelColor(0, 0).alpha() == 0
        colours = {image.pixelColor(x, size // 2).name() for x in range(size)}
        assert {QColor("#F4F2ED").name(), QColor("#1F5C56").name()} <= colours


def test_installing_twice_is_the_same_as_once(tmp_path: Path) -> None:
    first = install_launcher(Path("/old/matside"), tmp_path)
    again = install_launcher(Path("/new/matside"), tmp_path)
    assert first == again
    assert "/new/matside" in first[0].read_text("utf-8")


def test_removing_takes_away_what_was_installed_and_nothing_else(tmp_path: Path) -> None:
    other = tmp_path / "applications" / "other.desktop"
    files = install_launcher(Path("/opt/matside"), tmp_path)
    other.write_text("[Desktop Entry]\n")
    assert set(remove_launcher(tmp_path)) == set(files)
    assert not any(file.exists() for file in files)
    assert other.exists()
    assert remove_launcher(tmp_path) == ()


def test_the_commands_change_the_menu_of_this_user(own_folders: Path) -> None:
    entry = own_folders.parent / "data_home" / "applications" / "matside.desktop"
    installed = subprocess.run(
        [sys.executable, "-m", "desktop", "install-launcher"], capture_output=True, text=True, check=True
    )
    assert str(entry) in installed.stdout
    assert str(find_program()) in entry.read_text("utf-8")
    subprocess.run([sys.executable, "-m", "desktop", "remove-launcher"], check=True, capture_output=True)
    assert not entry.exists()
