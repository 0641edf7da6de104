"""Where the data lies, and where what belongs to this machine only."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from routines.store import data_folder, local_folder

if TYPE_CHECKING:
    import pytest


def test_the_argument_comes_before_the_variable_and_the_variable_before_the_platform(tmp_path: Path) -> None:
    environ = {"MATSIDE_DATA": str(tmp_path / "named")}
    assert data_folder(tmp_path / "given", environ) == tmp_path / "given"
    assert data_folder(None, environ) == tmp_path / "named"


def test_without_a_word_the_data_lies_in_the_folder_of_the_platform(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    data = data_folder(None, {})
    assert data == tmp_path / "share" / "matside"
    local = local_folder(data, is_given=False, environ={})
    assert local.parent == tmp_path / "state" / "matside"
    assert len(local.name) == 12


def test_with_data_given_everything_stays_below_it(tmp_path: Path) -> None:
    assert local_folder(tmp_path, is_given=True, environ={}) == tmp_path / ".local"


def test_the_state_variable_is_obeyed_also_with_data_given(tmp_path: Path) -> None:
    environ = {"MATSIDE_STATE": str(tmp_path / "state")}
    data = tmp_path / "data"
    assert local_folder(data, is_given=True, environ=environ).parent == tmp_path / "state"
    assert local_folder(data, is_given=True, environ=environ) == local_folder(data, is_given=False, environ=environ)


def test_each_data_folder_has_its_own_local_folder_whatever_way_leads_to_it(tmp_path: Path) -> None:
    environ = {"MATSIDE_STATE": str(tmp_path / "state")}
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    real, link, other = (
        local_folder(tmp_path / name, is_given=False, environ=environ) for name in ("real", "link", "other")
    )
    assert real == link
    assert real != other


def test_a_link_that_leads_to_itself_is_a_folder_like_any_other(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    environ = {"MATSIDE_STATE": str(tmp_path / "state")}
    assert local_folder(loop, is_given=False, environ=environ).parent == tmp_path / "state"


def test_the_home_of_a_user_that_nobody_knows_is_a_name_like_any_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert data_folder(Path("~nobody-has-this-name/data"), {}) == tmp_path / "~nobody-has-this-name" / "data"


def test_a_relative_folder_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert data_folder(Path("here"), {}) == tmp_path / "here"
