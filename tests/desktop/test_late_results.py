"""What was asked for first may be found last: it no longer holds, on any page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

from desktop.editor_desk import EditorDesk
from desktop.editor_drafts import DraftTools, EditorDrafts
from desktop.guide_model import GuideModel
from desktop.kept_marks import KeptMarks
from desktop.marks_cache import MarksCache
from desktop.player_engine import PlayerEngine
from desktop.program_day_model import ProgramDayModel
from desktop.settings_model import SettingsModel, Surroundings
from desktop.subtitle_model import SubtitleModel
from desktop.system_look import SystemLook
from media.engines import EngineReport
from media.errors import MediaError, UnreadableMedia
from media.subtitles import SubtitleLine
from routines.chapter import Chapter
from routines.marks import Marks
from tests.desktop.editor_stage import Proposal, class_to_edit
from tests.desktop.held_jobs import HeldJobs
from tests.desktop.programs_stage import NOW, programs_stage
from tests.desktop.today_stage import RELEASE, TodayStage, today_stage
from tests.fakes import FakePlayer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def jobs(qapp: object) -> HeldJobs:
    return HeldJobs()


@pytest.fixture
def stage(tmp_path: Path, jobs: HeldJobs) -> Iterator[TodayStage]:
    with today_stage(tmp_path) as made:
        made.jobs.close()
        made.jobs = jobs
        yield made


@dataclass(frozen=True)
class Source:
    """Stands for subtitles beside a video."""

    label: str
    language: str = ""


class Subtitles:
    """Two languages; what reading them gives is laid ready."""

    def __init__(self, stage: TodayStage) -> None:
        self.found: tuple[Source, ...] = (Source("English"), Source("Deutsch"))
        self.broken = ""
        self.model = SubtitleModel(stage.store, stage.writer, stage.jobs, lambda *_: self.found, self._read)

    def _read(self, source: Source) -> tuple[SubtitleLine, ...]:
        if source.label == self.broken:
            raise MediaError("The file is empty.")
        return (SubtitleLine(0.0, 10.0, source.label),)


def test_subtitles_that_cannot_be_read_do_not_turn_off_the_ones_chosen_after(
    stage: TodayStage, jobs: HeldJobs, qtbot: QtBot
) -> None:
    subtitles = Subtitles(stage)
    subtitles.broken = "English"
    model = subtitles.model
    model.open(stage.folder / "class.mp4", SimpleNamespace())
    jobs.hand_over_all()
    model.choose(0)
    model.choose(1)
    with qtbot.assertNotEmitted(model.unreadable):
        jobs.hand_over_newest_first()
    model.show(1.0)
    assert (model.label, model.text) == ("Deutsch", "Deutsch")


def test_subtitles_found_for_a_video_opened_again_are_those_of_the_newer_look(
    stage: TodayStage, jobs: HeldJobs
) -> None:
    subtitles = Subtitles(stage)
    model = subtitles.model
    model.open(stage.folder / "class.mp4", SimpleNamespace())
    subtitles.found = ()
    model.open(stage.folder / "class.mp4", SimpleNamespace())
    jobs.hand_over_newest_first()
    assert not model.has_any


def test_subtitles_that_are_found_when_the_class_is_closed_are_forgotten(stage: TodayStage, jobs: HeldJobs) -> None:
    model = Subtitles(stage).model
    model.open(stage.folder / "class.mp4", SimpleNamespace())
    model.close()
    jobs.hand_over_all()
    assert not model.has_any


class Engine:
    """An engine over fake players, which notes what it made and what it told."""

    def __init__(self, stage: TodayStage) -> None:
        self.made: list[FakePlayer] = []
        self.failures: list[str] = []
        self.is_broken = False
        self.engine = PlayerEngine(stage.store, stage.jobs, self._probe, self._make)
        self.engine.failed.connect(self.failures.append)
        self.path = stage.folder / "class.mp4"
        self.path.touch()

    def _probe(self, path: Path) -> SimpleNamespace:
        if self.is_broken:
            raise MediaError("The file is empty.")
        return SimpleNamespace(path=path)

    def _make(self, choice: str, _facts: object) -> FakePlayer:
        player = FakePlayer()
        player.name = "vlc" if choice == "auto" else choice
        self.made.append(player)
        return player


def test_a_file_that_is_opened_twice_plays_once(stage: TodayStage, jobs: HeldJobs) -> None:
    opened = Engine(stage)
    opened.engine.open(opened.path, 10.0)
    opened.engine.open(opened.path, 20.0)
    jobs.hand_over_newest_first()
    assert [player.position for player in opened.made] == [20.0]
    opened.engine.close()


def test_a_file_that_could_not_be_read_at_first_plays_on_when_that_is_told_late(
    stage: TodayStage, jobs: HeldJobs
) -> None:
    opened = Engine(stage)
    opened.is_broken = True
    opened.engine.open(opened.path, 0.0)
    opened.is_broken = False
    opened.engine.open(opened.path, 0.0)
    jobs.hand_over_newest_first()
    assert opened.failures == []
    assert opened.engine.player is not None
    opened.engine.close()


def test_a_class_opened_just_after_an_engine_failed_keeps_its_engine(stage: TodayStage, jobs: HeldJobs) -> None:
    opened = Engine(stage)
    turned: list[str] = []
    opened.engine.open(opened.path, 0.0)
    jobs.hand_over_all()
    assert opened.engine.turn_to_other(lambda: turned.append("late"))
    opened.engine.open(opened.path, 0.0)
    jobs.hand_over_all()
    QCoreApplication.processEvents()
    assert turned == []
    assert opened.engine.turn_to_other(lambda: turned.append("now"))
    QCoreApplication.processEvents()
    assert turned == ["now"]
    opened.engine.close()


def test_what_fits_is_counted_as_the_library_is_now(stage: TodayStage, jobs: HeldJobs) -> None:
    model = stage.model()
    for _ in range(2):
        model.look_again()
        jobs.hand_over(-1)
        stage.add(RELEASE)
    jobs.hand_over_newest_first()
    model.choose_minutes(20)
    late = model.quick_text
    model.look_again()
    jobs.hand_over_all()
    assert model.quick_text == late
    assert "1" in late


def test_the_guide_leads_to_the_classes_that_are_there_now(stage: TodayStage, jobs: HeldJobs) -> None:
    guide = GuideModel(stage.store, stage.writer, jobs, stage.shell, stage.filters.append, lambda _: True)
    guide.look_again()
    jobs.hand_over_all()
    before = guide.sections
    stage.add(replace(RELEASE, starter="morning-back-release"))
    guide.look_again()
    stage.store.classes.remove(RELEASE.class_id)
    guide.look_again()
    jobs.hand_over_newest_first()
    assert guide.sections == before


def test_settings_show_the_engines_and_the_look_that_were_found_last(stage: TodayStage, jobs: HeldJobs) -> None:
    looks = [SystemLook(text_scale=1.25), SystemLook(text_scale=1.5)]
    engines = [(EngineReport("vlc", "", False, "It is missing."),), (EngineReport("vlc", "3.0.20", True, ""),)]
    settings = SettingsModel(
        stage.store, stage.writer, jobs, lambda: engines.pop(0), list, bool,
        Surroundings("1.2", stage.folder), lambda: looks.pop(0),
    )  # fmt: skip
    for _ in range(2):
        settings.look_around()
        settings.look_at_system()
    jobs.hand_over_newest_first()
    assert settings.engines[0]["is_found"]
    assert settings.text_scale == 1.5


def test_classes_offered_for_a_day_are_not_those_of_an_earlier_question(
    tmp_path: Path, qtbot: QtBot, jobs: HeldJobs, stage: TodayStage
) -> None:
    with programs_stage(tmp_path / "program") as programs:
        reading = programs.begun(qtbot).model.reading
        assert reading is not None
        day = ProgramDayModel(jobs, stage.pictures, stage.shell, lambda *_: None, lambda: NOW)
        day.open(reading, 0)
        day.offer("other")
        day.close()
        day.open(reading, 0)
        jobs.hand_over_all()
        assert day.offers == []
        day.offer("other")
        day.find("nothing is called so")
        jobs.hand_over_newest_first()
        assert day.offers == []
        day.find("")
        jobs.hand_over_all()
        assert day.offers


class Drafting:
    """The drafts of a class with captions; what comes of them is laid ready."""

    def __init__(self, stage: TodayStage) -> None:
        self.proposed = "Twist"
        self.broken = False
        self.desk = EditorDesk()
        self.desk.open(class_to_edit())
        self.desk.set_marks(Marks((1.0,)))
        self.path = stage.folder / "class.mp4"
        marks = MarksCache(stage.jobs, KeptMarks(stage.folder / "marks", lambda *_: Marks((1.0,))))
        self.captions: tuple[SubtitleLine, ...] = (SubtitleLine(0.0, 5.0, "next we take a twist"),)
        self.shown: list[tuple[SubtitleLine, ...]] = []
        timeline = SimpleNamespace(set_captions=self.shown.append)
        tools = DraftTools(lambda *_: self.captions, self._draft)
        self.model = EditorDrafts(self.desk, timeline, marks, stage.jobs, tools)

    def _draft(self, *_: object) -> tuple[Proposal, ...]:
        if self.broken:
            raise UnreadableMedia("no words")
        return (Proposal(Chapter(self.proposed, 160.0, 200.0)),)

    def titles(self) -> list[str]:
        return [suggestion.chapter.title for suggestion in self.desk.edited.suggestions]


def test_a_draft_asked_for_anew_is_not_the_one_that_was_stopped(stage: TodayStage, jobs: HeldJobs) -> None:
    drafting = Drafting(stage)
    drafting.model.open(drafting.path, SimpleNamespace())
    jobs.hand_over_all()
    drafting.model.find()
    drafting.model.cancel()
    drafting.proposed = "Lunge"
    drafting.model.find()
    jobs.hand_over_all()
    assert drafting.titles() == ["Lunge"]


def test_a_draft_that_was_stopped_does_not_complain_later(stage: TodayStage, jobs: HeldJobs) -> None:
    drafting = Drafting(stage)
    drafting.broken = True
    drafting.model.open(drafting.path, SimpleNamespace())
    jobs.hand_over_all()
    drafting.model.find()
    drafting.model.cancel()
    told = drafting.model.trouble
    jobs.hand_over_all()
    assert drafting.model.trouble == told


def test_captions_of_a_video_opened_again_are_those_read_last(stage: TodayStage, jobs: HeldJobs) -> None:
    drafting = Drafting(stage)
    drafting.model.open(drafting.path, SimpleNamespace())
    drafting.captions = ()
    drafting.model.open(drafting.path, SimpleNamespace())
    jobs.hand_over_newest_first()
    assert not drafting.model.has_captions
    assert drafting.shown == [()]
