"""The project as a whole: what is shipped, what may know what, and what the papers say of it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

from desktop import __version__
from desktop.keys import KEYS, Place, shown

ROOT = Path(__file__).parent.parent
PACKAGES = ("desktop", "media", "routines")
SHIPPED = {".py", ".qml", ".js", ".ttf", ".txt", ".toml", ".svg", ".png", ".jpg", ".mp4", ".vtt"}
LONGEST_FILE = 300


def project() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def run(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(arguments, cwd=cwd, capture_output=True, text=True, check=False, timeout=120)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel as it is built from a copy of the files that are under version control or about to be."""
    source = tmp_path_factory.mktemp("source")
    listed = run("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z").stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, source / name)
    shutil.copy(ROOT / ".gitignore", source)
    target = tmp_path_factory.mktemp("wheel")
    built = run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target), cwd=source)
    assert built.returncode == 0, built.stderr
    return zipfile.ZipFile(next(target.glob("*.whl")))


def test_the_wheel_carries_every_file_of_the_packages(wheel: zipfile.ZipFile) -> None:
    there = {
        str(file.relative_to(ROOT))
        for package in PACKAGES
        for file in (ROOT / package).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    shipped = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert shipped == there
    assert {Path(name).suffix or Path(name).name for name in shipped} <= SHIPPED | {"qmldir"}


def test_the_wheel_carries_the_licences_of_all_that_is_in_it(wheel: zipfile.ZipFile) -> None:
    licences = {Path(name).name for name in wheel.namelist() if ".dist-info/licenses/" in name}
    assert licences >= {"LICENSE", "LICENSE-Figtree-OFL.txt", "LICENSE-Phosphor-MIT.txt"}


def test_the_wheel_brings_the_command(wheel: zipfile.ZipFile) -> None:
    (entry_points,) = (name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert "matside = desktop.__main__:main" in wheel.read(entry_points).decode()


def test_the_walls_between_the_parts_stand() -> None:
    checked = run(str(Path(sys.executable).with_name("lint-imports")), "--no-cache")
    assert checked.returncode == 0, checked.stdout


def test_the_program_the_project_and_the_changelog_agree_on_the_version() -> None:
    assert version("matside") == __version__
    assert "version" in project()["dynamic"]
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    released = re.findall(r"^## \[(\d[^\]]*)\]", changelog, re.MULTILINE)
    assert "## [Unreleased]" in changelog or released[0] == __version__


def test_no_file_is_longer_than_can_be_read_at_once() -> None:
    files = [
        file for part in (*PACKAGES, "tests") for file in (ROOT / part).rglob("*") if file.suffix in {".py", ".qml"}
    ]
    long = {
        str(file.relative_to(ROOT)): lines
        for file in files
        if (lines := file.read_text("utf-8").count("\n")) > LONGEST_FILE
    }
    assert long == {}


def test_every_folder_of_tests_is_a_package() -> None:
    folders = {file.parent for file in (ROOT / "tests").rglob("*.py")}
    assert [str(folder) for folder in folders if not (folder / "__init__.py").exists()] == []


def test_make_lists_every_target_with_a_line_of_its_own() -> None:
    targets = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert targets is not None
    listed = run("make", "--no-print-directory").stdout
    assert sorted(re.findall(r"^  make (\S+) +\S", listed, re.MULTILINE)) == sorted(targets[1].split())


def test_without_a_display_make_run_says_so_and_names_the_tour() -> None:
    refused = subprocess.run(
        ["make", "--no-print-directory", "run"],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert refused.returncode != 0
    assert "There is no display" in refused.stderr
    assert "make tour" in refused.stderr


def test_the_readme_shows_the_routine_that_the_tests_read() -> None:
    example = (ROOT / "tests" / "routines" / "example.routine.toml").read_text("utf-8")
    assert f"```toml\n{example}```\n" in (ROOT / "README.md").read_text("utf-8")


def test_the_readme_names_every_key_of_the_player() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    keys = [shown(sequence) for key in KEYS if key.place is Place.PLAYER for sequence in key.keys]
    assert [key for key in keys if not re.search(rf"(^|[ |·]){re.escape(key)}[ ,|·]", readme, re.MULTILINE)] == []


def test_every_picture_of_the_readme_is_there() -> None:
    shown_pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", (ROOT / "README.md").read_text("utf-8"))
    assert shown_pictures
    assert [name for name in shown_pictures if not (ROOT / name).is_file()] == []
