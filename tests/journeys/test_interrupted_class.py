"""What happens to a class that something ends or disturbs: nothing that was done is lost."""

from __future__ import annotations

import errno
import os
import shutil
import signal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from media.player import PlayerState
from routines.store import Disk
from tests.journeys.matside import begin, matside, pictures, told
from tests.person import wait_until

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.app import Program
    from tests.journeys.conftest import Visits
    from tests.person import Person

TITLE = "Short and calm"


def start(program: Program, person: Person) -> None:
    """Start the class whose page is opening, and wait for its picture."""
    person.wait_for("Back to the library")
    person.click("Start")
    session = program.player.session
    person.wait(lambda: session.state is PlayerState.PLAYING and session.moment.position > 0, "the class plays")


def reach(program: Program, person: Person, seconds: float) -> None:
    """Watch up to a position."""
    person.wait(lambda: program.player.session.position >= seconds, f"the second {seconds} of the video", 20)


def test_a_class_that_was_killed_is_there_as_a_part_and_can_be_resumed_and_nothing_else_changed(
    film: Path, brief_film: Path, visit: Visits, tmp_path: Path
) -> None:
    assert matside("import", film, brief_film).returncode == 0
    before = told("list")
    trace = tmp_path / "trace"
    playing = begin("play", film, "--muted", "--trace", trace)
    try:
        assert wait_until(lambda: any(float(str(line["position"])) > 7.0 for line in pictures(trace)), 30)
    finally:
        os.kill(playing.pid, signal.SIGKILL)
        playing.wait()

    # A command that looks first takes nothing from what the window says.
    assert [session["class_title"] for session in told("sessions")] == [TITLE]

    program, person = visit()
    person.wait_for("You were")
    assert person.sees("Continue")
    program.writer.flush(30.0)
    after, (session,) = told("list"), told("sessions")
    assert (session["class_title"], session["completed"]) == (TITLE, False)
    assert float(str(session["watched"])) > 4.0
    (resumed,) = (row for row in after if row["title"] == TITLE)
    assert 3.0 < float(str(resumed["resume"])) < 15.0
    assert [{**row, "resume": None} for row in after] == before
    person.click("Continue")
    person.wait(lambda: program.player.session.state is PlayerState.PLAYING, "the class goes on")
    assert program.player.session.position >= float(str(resumed["resume"])) - 0.1


def test_a_video_that_vanishes_while_it_plays_is_told_of_and_its_session_stays_and_it_can_be_found_again(
    film: Path, visit: Visits, engine: str, tmp_path: Path
) -> None:
    video = tmp_path / "stick" / film.name
    video.parent.mkdir()
    shutil.copy(film, video)
    program, person = visit(video, engine=engine)
    start(program, person)
    reach(program, person, 5.3)
    video.unlink()
    person.wait_for("The file is gone: Short and calm.mp4")
    assert program.player.trouble.count("kept") == 1
    person.click("Back")
    person.wait_for("Resume at 0:0")
    person.click("Library")
    person.wait_for("Find this video")
    assert person.says(TITLE, "video not found")
    (session,) = program._store.sessions.all()
    assert session.watched_seconds > 5.0


class FullDisk(Disk):
    """A disk that has no room left for as long as it is told so."""

    is_full = False

    def write(self, handle: int, data: bytes) -> None:
        """Refuse while full."""
        if self.is_full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        super().write(handle, data)


def test_a_class_on_a_full_disk_is_told_of_and_saved_once_there_is_room(film: Path, visit: Visits) -> None:
    disk = FullDisk()
    program, person = visit(film, disk=disk)
    start(program, person)
    disk.is_full = True
    reach(program, person, 5.2)
    person.press(Qt.Key.Key_Escape)
    person.wait_for("Not saved yet")
    assert program.writer.unsaved
    disk.is_full = False
    assert program.writer.flush(30.0)
    person.wait(lambda: not person.sees("Not saved yet"), "the banner leaves")
    program, person = visit()
    (session,) = program._store.sessions.all()
    assert session.watched_seconds > 5.0
    assert program._store.resume.get(session.class_id) is not None
    assert program._store.journal.recover() == ()
