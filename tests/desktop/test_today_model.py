"""What the Today page shows, and what its buttons do."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.library_filter import Filter
from desktop.today_view import greeting, light, number_word, quick_text, week_text
from routines.program_run import ProgramRun, take_break
from routines.session import Session, WatchedRange
from routines.store import ResumePoint, StoreChange
from routines.video_class import Level
from routines.week import Week
from tests.desktop.today_stage import HIPS, MORNING, RELEASE, SPINE, TodayStage, today_stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.today_model import TodayModel


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[TodayStage]:
    with today_stage(tmp_path) as made:
        made.add(SPINE, RELEASE, HIPS)
        yield made


def shown(qtbot: QtBot, stage: TodayStage) -> TodayModel:
    """Make the model and let it read."""
    model = stage.model()
    with qtbot.waitSignals([model.changed, model.quick_changed]):
        model.look_again()
    return model


def test_the_morning_brings_the_gentle_class_for_the_back(qtbot: QtBot, stage: TodayStage) -> None:
    model = shown(qtbot, stage)
    assert (model.title, model.kicker) == ("Morning back release", "Gentle, for the morning")
    assert (model.line, model.start_text) == ("8 min  ·  with Mei", "Start now")
    model.start()
    assert stage.started == [(RELEASE.class_id, 0.0)]


def test_a_class_left_yesterday_goes_on_where_it_was_left(qtbot: QtBot, stage: TodayStage) -> None:
    stage.leave(SPINE, 175.0, days_ago=1)
    model = shown(qtbot, stage)
    assert (model.title, model.kicker, model.start_text) == (
        "Steady spine", "Go on where you stopped", "Resume at 2:55",
    )  # fmt: skip
    assert model.line == "14 min  ·  8 exercises  ·  with Ines Okafor"
    assert not model.has_going_on
    model.start()
    assert stage.started == [(SPINE.class_id, 175.0)]


def test_what_was_left_before_that_stands_on_the_shelf(qtbot: QtBot, stage: TodayStage) -> None:
    stage.leave(SPINE, 175.0, days_ago=9)
    model = shown(qtbot, stage)
    assert model.title == "Morning back release"
    assert model.going_on["title"] == "Steady spine"
    assert model.going_on["line"] == "11:18 left, from Child’s pose"
    assert model.going_on["share"] == pytest.approx(175 / 853)
    model.go_on()
    assert stage.started == [(SPINE.class_id, 175.0)]


def test_a_class_left_at_its_last_seconds_is_not_gone_on_with(qtbot: QtBot, stage: TodayStage) -> None:
    stage.leave(SPINE, SPINE.duration - 2.0)
    model = shown(qtbot, stage)
    assert model.title == "Morning back release"
    assert not model.has_going_on


def test_the_favourite_that_rested_longest_is_suggested_and_the_others_wait_on_the_shelf(
    qtbot: QtBot, stage: TodayStage
) -> None:
    stage.star(SPINE, HIPS)
    stage.do(HIPS, days_ago=2)
    stage.do(SPINE, days_ago=8)
    model = shown(qtbot, stage)
    assert (model.title, model.kicker) == ("Steady spine", "A favourite")
    assert [card["title"] for card in model.shelf] == ["Two for the hips"]
    assert (model.has_favourites, model.all_text) == (True, "See all 2")
    model.show_all()
    assert stage.filters == [Filter(only_favourites=True)]
    assert stage.shell.page == "library"


def test_without_favourites_the_shelf_has_other_classes(qtbot: QtBot, stage: TodayStage) -> None:
    model = shown(qtbot, stage)
    assert [card["title"] for card in model.shelf] == ["Steady spine", "Two for the hips"]
    assert (model.has_favourites, model.all_text) == (False, "See the library")


def test_a_class_whose_video_is_gone_gives_way_to_one_that_is_there(qtbot: QtBot, stage: TodayStage) -> None:
    stage.add(replace(RELEASE, class_id="0000", file_name="gone.mp4"), is_there=False)
    stage.star(replace(RELEASE, class_id="0000"))
    model = shown(qtbot, stage)
    assert model.title == "Morning back release"
    model.look_inside()
    assert stage.shell.page == "class"
    assert stage.shell.home == "today"


def test_the_week_is_told_from_sessions_only(qtbot: QtBot, stage: TodayStage) -> None:
    stage.do(SPINE, days_ago=1, seconds=840.0)
    stage.do(RELEASE, days_ago=3, seconds=480.0)
    model = shown(qtbot, stage)
    assert model.week_minutes == 22
    assert [day["state"] for day in model.days] == ["past", "done", "past", "done", "now", "ahead", "ahead"]
    assert model.week_text == "A steady week. Rest counts too."
    assert model.week_spoken == "Classes on Tuesday and Thursday. A steady week. Rest counts too."


def test_the_minutes_and_the_area_choose_what_the_library_shows(qtbot: QtBot, stage: TodayStage) -> None:
    model = shown(qtbot, stage)
    assert model.quick_text == "Show 1 class"
    model.choose_minutes(20)
    assert model.quick_text == "Show 2 classes"
    model.choose_area("full")
    assert model.quick_text == "See what is close"
    model.choose_minutes(7)
    model.choose_area("knees")
    assert (model.minutes, model.area) == (20, "full")
    model.show_what_fits()
    assert stage.filters == [Filter(fits=frozenset({"20"}), areas=frozenset({"full"}))]
    assert stage.shell.page == "library"


def test_a_change_is_taken_over_while_the_page_is_shown(qtbot: QtBot, stage: TodayStage) -> None:
    model = shown(qtbot, stage)
    point = ResumePoint(HIPS.class_id, 60.0, MORNING)
    with qtbot.waitSignal(model.changed):
        stage.writer.write(lambda store: store.resume.set(point), "where you are")
    assert model.title == "Two for the hips"
    stage.shell.show_library()
    with qtbot.assertNotEmitted(model.changed, wait=50):
        model.on_store_changed(StoreChange(frozenset({"favourites"}), frozenset({HIPS.class_id})))


def test_posters_arrive_as_they_are_made(qtbot: QtBot, stage: TodayStage) -> None:
    model = shown(qtbot, stage)
    qtbot.waitUntil(lambda: all(model.posters.values()))
    assert set(model.posters) == {SPINE.class_id, HIPS.class_id}


def test_an_empty_library_is_known_before_anything_is_read(qtbot: QtBot, tmp_path: Path) -> None:
    with today_stage(tmp_path) as empty:
        model = empty.model()
        assert model.is_empty
        model.start()
        model.go_on()
        model.look_inside()
        assert empty.started == []
        empty.add(RELEASE)
        with qtbot.waitSignal(model.changed):
            model.look_again()
        assert not model.is_empty
        with qtbot.waitSignal(model.quick_changed):
            pass


@pytest.mark.parametrize(
    ("hour", "words", "room"),
    [
        (3, "Good evening", "evening"),
        (7, "Good morning", "morning"),
        (11, "Good morning", "noon"),
        (12, "Good afternoon", "noon"),
        (17, "Good afternoon", "dusk"),
        (18, "Good evening", "dusk"),
        (23, "Good evening", "evening"),
    ],
)
def test_greeting_and_light_follow_the_hour(hour: int, words: str, room: str) -> None:
    now = MORNING.replace(hour=hour)
    assert (greeting(now), light(now)) == (words, room)


def test_the_next_day_of_a_program_comes_before_favourites_until_it_rests(qtbot: QtBot, stage: TodayStage) -> None:
    starter = replace(RELEASE, starter="morning-back-release", level=Level.GENTLE)
    stage.add(starter)
    stage.star(SPINE)
    run = ProgramRun("run", "back-to-easy", MORNING - timedelta(days=3))
    stage.store.programs.begin(run)
    model = shown(qtbot, stage)
    assert (model.title, model.kicker) == ("Morning back release", "Next in Back to easy  ·  week 1, day 1")
    stage.now = MORNING + timedelta(minutes=20)
    stage.do(starter)
    with qtbot.waitSignal(model.changed):
        stage.writer.write(lambda store: store.favourites.set(HIPS.class_id, True), "a star")
    assert (model.title, model.kicker) == ("Two for the hips", "Done for today. Next in Back to easy  ·  week 1, day 2")
    with qtbot.waitSignal(model.changed):
        stage.writer.write(lambda store: store.programs.change("run", lambda kept: take_break(kept, stage.now)), "it")
    assert model.kicker.startswith("A favourite")


def test_a_day_of_a_program_that_yesterday_left_is_gone_on_with(qtbot: QtBot, stage: TodayStage) -> None:
    starter = replace(RELEASE, starter="morning-back-release", level=Level.GENTLE)
    stage.add(starter)
    stage.store.programs.begin(ProgramRun("run", "back-to-easy", MORNING - timedelta(days=3)))
    at = MORNING - timedelta(days=1)
    stage.store.sessions.put(Session("half", starter.class_id, "", at, at, 200.0, (WatchedRange(0.0, 200.0),)))
    stage.leave(starter, 200.0, days_ago=1)
    model = shown(qtbot, stage)
    assert (model.kicker, model.start_text) == ("Next in Back to easy  ·  week 1, day 1", "Resume at 3:20")
    model.start()
    assert stage.started == [(starter.class_id, 200.0)]


EMPTY = Week(0.0, (False,) * 7, 0, 4, 0, is_steady=False, days_away=None)


@pytest.mark.parametrize(
    ("week", "words"),
    [
        (EMPTY, "A new week. Start whenever you like."),
        (replace(EMPTY, steady_weeks=1), "A new week. Start whenever you like."),
        (replace(EMPTY, steady_weeks=5), "Five steady weeks so far. This one has time."),
        (replace(EMPTY, classes=1), "One class so far. Good to have moved."),
        (replace(EMPTY, classes=1, days_away=21), "Three weeks off. Welcome back."),
        (replace(EMPTY, classes=1, steady_weeks=4, days_away=3), "Four steady weeks so far. One more makes another."),
        (replace(EMPTY, classes=2, steady_weeks=1, is_steady=True), "A steady week. Rest counts too."),
        (replace(EMPTY, classes=3, steady_weeks=13, is_steady=True), "13 steady weeks. Rest counts too."),
    ],
)
def test_each_week_gets_one_kind_sentence(week: Week, words: str) -> None:
    assert week_text(week) == words
    assert "!" not in words


def test_small_numbers_are_words_and_unknown_counts_are_not_told() -> None:
    assert (number_word(5), number_word(40)) == ("Five", "40")
    assert quick_text(None) == "Show classes"
