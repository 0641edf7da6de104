"""Starting Matside while it runs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from desktop.single_instance import SingleInstance
from tests.journeys.matside import begin

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.folders import Folders
    from tests.journeys.conftest import Visits


def test_a_second_start_brings_the_window_to_the_front_and_shows_its_video_there(
    film: Path, visit: Visits, folders: Folders
) -> None:
    program, person = visit()
    door = SingleInstance(folders.data, os.environ)
    assert door.listen()
    door.asked.connect(program.on_asked)
    person.window.hide()
    second = begin(film)
    try:
        person.wait(lambda: second.poll() is not None, "the second start is over", 20)
    finally:
        second.kill()
        second.wait()
    assert second.returncode == 0
    person.wait(lambda: person.window.isVisible() and person.window.isActive(), "the window in front")
    person.wait_for("Back to the library")
    person.wait_for("Short and calm")
    door.close()
